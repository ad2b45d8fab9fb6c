import { describe, expect, test } from 'vitest';
import { gradientDescent } from '../../../src/analysis/iteration/gradient-descent.ts';
import { newton } from '../../../src/analysis/iteration/newton.ts';
import { parse } from '../../../src/expression/parse.ts';
import type { Construction, ConstructionMark } from '../../../src/plot/constructions/construction.ts';
import { descentMarks, newtonMarks, outcomeOf } from '../../../src/plot/constructions/iteration.ts';

const paths = (construction: Construction, quantity = 0) =>
  construction
    .filter((mark): mark is Extract<ConstructionMark, { kind: 'path' }> => mark.kind === 'path')
    .filter((mark) => mark.quantity === quantity)
    .map(({ points }) => points);

describe('Newton’s method', () => {
  test('goes down each tangent to the axis: from 2 on x² − 2 to 1.5 and on', async () => {
    const run = await newton(parse('x^2 - 2'), { on: 'function', start: 2 });
    const drawn = paths(newtonMarks(run, (x) => x * x - 2));
    expect(drawn[0]).toEqual([{ x: 2, y: 0 }, { x: 2, y: 2 }]); // prettier-ignore
    expect(drawn[1]).toEqual([{ x: 2, y: 2 }, { x: 1.5, y: 0 }]); // prettier-ignore
    expect(outcomeOf(run)).toMatch(/^Converges to x ≈ 1\.4142, in \d steps\.$/);
  });

  test('shows the cycle of x³ − 2x + 2 from 0 as what it is', async () => {
    const run = await newton(parse('x^3 - 2x + 2'), { on: 'function', start: 0 });
    expect(outcomeOf(run)).toBe('Goes in a cycle: 0, 1, 0 …');
  });

  test('on f′ of x³ − 3x from −0.5 reaches a maximum and says so', async () => {
    const run = await newton(parse('x^3 - 3x'), { on: 'derivative', start: -0.5 });
    expect(outcomeOf(run)).toMatch(/^Converges to x ≈ −1, a local maximum, in \d steps\.$/);
  });

  test('on f′ goes to the vertex of the parabola that follows f, and down the tangent of f′', async () => {
    const f = (x: number): number => x ** 3 - 3 * x;
    const run = await newton(parse('x^3 - 3x'), { on: 'derivative', start: -0.5 });
    const marks = newtonMarks(run, f);
    const parabola = marks.find((mark) => mark.kind === 'graph')!;
    // f″(−0.5) = −3, f′(−0.5) = −2.25: the vertex is at −0.5 − 0.75.
    expect(parabola.y(-0.5)).toBe(f(-0.5));
    expect(parabola.y(-1.25)).toBeCloseTo(f(-0.5) + 2.25 ** 2 / 6, 12);
    for (const beside of [-1.26, -1.24]) expect(parabola.y(beside)).toBeLessThan(parabola.y(-1.25));
    expect(paths(marks, 1)[1]).toEqual([{ x: -0.5, y: -2.25 }, { x: -1.25, y: 0 }]); // prettier-ignore
  });

  test('stops where the tangent is level, and where f is undefined', async () => {
    expect(outcomeOf(await newton(parse('x^2 + 1'), { on: 'function', start: 0 }))).toBe('Stops after 0 steps: f′ = 0 at x = 0, where f is not 0.'); // prettier-ignore
    expect(outcomeOf(await newton(parse('ln x'), { on: 'function', start: 3 }))).toMatch(/^Stops after 1 step: f is undefined at x = −0\.29584\.$/); // prettier-ignore
  });

  test('diverges on ∛x', async () => {
    expect(outcomeOf(await newton(parse('cbrt x'), { on: 'function', start: 1 }))).toMatch(/^Diverges: /);
  });

  test('draws the first steps of a long run only', async () => {
    const run = await newton(parse('x^2 + 1'), { on: 'function', start: 0.3, steps: 100 });
    expect(newtonMarks(run, (x) => x * x + 1).length).toBeLessThan(60);
    expect(outcomeOf(run)).toMatch(/^Has not arrived: /);
  });
});

describe('gradient descent', () => {
  const on = (text: string, start: number, rate: number) => gradientDescent(parse(text), { start, rate, steps: 10 });

  test('joins its places on the curve: x² with rate ½ arrives in one step', async () => {
    const run = await on('x^2', 3, 0.5);
    expect(paths(descentMarks(run, (x) => x * x))).toEqual([[{ x: 3, y: 9 }, { x: 0, y: 0 }]]); // prettier-ignore
    expect(outcomeOf(run)).toBe('Converges to x ≈ 0, a local minimum, in 1 step.');
  });

  test('cycles on x² with rate 1 and diverges with 1.1', async () => {
    expect(outcomeOf(await on('x^2', 1, 1))).toBe('Goes in a cycle: 1, −1, 1 …');
    expect(outcomeOf(await on('x^2', 1, 1.1))).toMatch(/^Diverges: f or f′ leaves the numbers of float64 at x = .*×10¹⁵⁴\.$/); // prettier-ignore
  });

  test('that has come near enough to 0 is at 0', async () => {
    expect(outcomeOf(await on('x^2', 2, 0.9))).toMatch(/^Converges to x ≈ 0, a local minimum, in \d+ steps\.$/);
  });

  test('crawls on the flat tail of σ', async () => {
    expect(outcomeOf(await on('sigmoid(x)', -20, 0.1))).toMatch(/^Crawls: /);
  });

  test('ends at the corner of |x| by the convention of frameworks, and says so', async () => {
    const outcome = outcomeOf(await on('|x|', 0.5, 0.5));
    expect(outcome).toContain('f has no derivative at x = 0');
  });
});
