import { describe, expect, test } from 'vitest';
import { linearApproximation } from '../../../src/analysis/limits/linear-approximation.ts';
import { osculatingCircle } from '../../../src/analysis/limits/osculating-circle.ts';
import { secantTable } from '../../../src/analysis/limits/secant.ts';
import { parse } from '../../../src/expression/parse.ts';
import type { Construction, ConstructionMark } from '../../../src/plot/constructions/construction.ts';
import { describeLinear, linearMarks } from '../../../src/plot/constructions/linear.ts';
import { describeOsculatingCircle, osculatingCircleMarks } from '../../../src/plot/constructions/osculating-circle.ts';
import { describeLimits, describeSecant, rowLabel, secantMarks } from '../../../src/plot/constructions/secant.ts';

type Kind = ConstructionMark['kind'];
const ofKind = <K extends Kind>(construction: Construction, kind: K) =>
  construction.filter((mark): mark is Extract<ConstructionMark, { kind: K }> => mark.kind === kind);
const texts = (construction: Construction): string[] => ofKind(construction, 'label').map(({ text }) => text);

describe('a secant', () => {
  const square = (step: number) =>
    ({ at: { x: 3, y: 9 }, step, slope: 6 + step, limits: [{ value: 6, error: 0 }, { value: 6, error: 0 }], derivative: { value: 6, error: 0 } }) as const; // prettier-ignore

  test.each([1, -2, 0.001])('of x² at 3 for Δx = %s goes through both points', (step) => {
    const [tangent, secant] = ofKind(secantMarks(square(step)), 'graph');
    expect(secant!.y(3)).toBe(9);
    expect(secant!.y(3 + step)).toBeCloseTo((3 + step) ** 2, 12);
    expect(tangent!.y(5)).toBe(21);
    expect(texts(secantMarks(square(step)))).toEqual([`slope ${rowLabel(6 + step).replace('-', '−')}`]);
  });

  test('of |x| at 0 has a line on each side to which it turns', async () => {
    const { limits, derivative } = await secantTable(parse('|x|'), { x: 0 });
    const marks = secantMarks({ at: { x: 0, y: 0 }, step: -1, slope: -1, limits, derivative });
    const [left, right] = ofKind(marks, 'graph');
    expect([left!.to, left!.y(-2), right!.from, right!.y(2)]).toEqual([0, 2, 0, 2]);
    expect(describeLimits(0, { limits, derivative })).toBe(
      'From the left the slope tends to −1, from the right to 1: f has no derivative at x = 0.',
    );
  });

  test('of x² at 3 tells of its limit', async () => {
    const table = await secantTable(parse('x^2'), { x: 3 });
    expect(describeLimits(3, table)).toBe('From both sides the slope tends to 6, which is f′(3).');
  });

  test('of ∛x at 0 grows on both sides and settles nowhere', async () => {
    const table = await secantTable(parse('cbrt x'), { x: 0 });
    expect(describeLimits(0, table)).toBe('From the left the slope tends to ∞, from the right to ∞: f has no derivative at x = 0.'); // prettier-ignore
  });

  test('through a point where f is undefined is none', () => {
    const points = { ...square(1), slope: NaN };
    expect(secantMarks(points)).toEqual([]);
    expect(describeSecant(points)).toMatch(/^No secant/);
  });
});

describe('a linear approximation', () => {
  test('of x³ − 3x at 2 for Δx = 0.01 predicts 0.09 of 0.090601', async () => {
    const approximation = await linearApproximation(parse('x^3 - 3x'), { x: '2', step: '0.01' });
    expect(describeLinear(approximation)).toBe(
      'Linear approximation at x = 2 for Δx = 0.01: f′Δx = 0.09, Δf = 0.090601, remainder 6.01×10⁻⁴.',
    );
  });

  test('ends its triangle on the tangent and its Δf on the curve', async () => {
    const marks = linearMarks(await linearApproximation(parse('x^3 - 3x'), { x: '2', step: '1' }));
    const ends = ofKind(marks, 'path').map(({ points }) => points.at(-1));
    expect(ends).toContainEqual({ x: 3, y: 18 });
    expect(ofKind(marks, 'path').flatMap(({ points }) => points)).toContainEqual({ x: 3, y: 11 });
    expect(texts(marks)).toEqual(['Δx', 'f′Δx', 'remainder', 'Δf']);
  });

  test('is none at a kink', async () => {
    const approximation = await linearApproximation(parse('|x|'), { x: '0', step: '1' });
    expect(linearMarks(approximation)).toEqual([]);
    expect(describeLinear(approximation)).toBe('No linear approximation at x = 0: f has no derivative there.');
  });
});

describe('an osculating circle', () => {
  test('of x² at 0 has radius ½ and lies above', async () => {
    const circle = await osculatingCircle(parse('x^2'), { x: 0 });
    const [mark] = ofKind(osculatingCircleMarks(circle!), 'circle');
    expect([mark!.radius, mark!.slope]).toEqual([0.5, -0]);
    expect(describeOsculatingCircle(circle, 0, true)).toBe(
      'Osculating circle at x = 0: curvature 2, radius 0.5, centre (0, 0.5).',
    );
  });

  test('of √(1 − x²) is the unit circle, below the curve', async () => {
    const circle = await osculatingCircle(parse('sqrt(1 - x^2)'), { x: 0.6 });
    const [mark] = ofKind(osculatingCircleMarks(circle!), 'circle');
    expect(mark!.radius).toBeCloseTo(-1, 12);
    expect(mark!.slope).toBeCloseTo(-0.75, 12);
    expect(circle!.centre.x).toBeCloseTo(0, 12);
    expect(circle!.centre.y).toBeCloseTo(0, 12);
    expect(describeOsculatingCircle(circle, 0.6, true)).toContain('radius 1, centre (0, 0).');
  });

  test('is said to be drawn as an ellipse where the scales differ', async () => {
    const circle = await osculatingCircle(parse('x^2'), { x: 0 });
    expect(describeOsculatingCircle(circle, 0, false)).toContain('drawn as an ellipse');
  });

  test('is none where the curve does not bend', async () => {
    expect(describeOsculatingCircle(await osculatingCircle(parse('x^3'), { x: 0 }), 0, true)).toMatch(/^No osculating/);
  });
});
