import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradientDescent } from '../../../src/analysis/iteration/gradient-descent.ts';
import { parse } from '../../../src/expression/parse.ts';

const descend = (text: string, start: number, rate: number, parameters = {}) =>
  gradientDescent(parse(text), { start, rate, parameters });

test('on x² a rate of 0.5 arrives in one step', async () => {
  const run = await descend('x^2', 3, 0.5);
  expect(run).toMatchObject({ end: 'converged', at: 0, taken: 1, reached: { kind: 'minimum', differentiable: true } });
  expect(run.steps).toEqual([{ x: 3, value: 9, slope: 6, next: 0 }]);
});

test('on x² a rate of 1 cycles', async () => {
  const run = await descend('x^2', 3, 1);
  expect(run).toMatchObject({ end: 'cycle', period: 2, reached: null });
  expect(run.steps.map(({ next }) => next)).toEqual([-3, 3]);
});

test('on x² a rate of 1.1 diverges', async () => {
  const run = await descend('x^2', 3, 1.1);
  expect(run).toMatchObject({ end: 'diverged', reached: null });
  expect(run.steps[0]!.next).toBeCloseTo(-3.6, 14);
});

test.each([
  [-10, 1],
  [10, 1],
  [-50, 1],
  [-800, 1],
])('on the flat tail of σ at %d it crawls, and has not converged', async (start, rate) => {
  const run = await descend('sigmoid x', start, rate);
  expect(run).toMatchObject({ end: 'unfinished', crawling: true, reached: null });
  expect(run.at).toBeLessThanOrEqual(start);
});

test('x⁴ is too flat at its minimum to arrive', async () => {
  expect(await descend('x^4', 1, 0.1)).toMatchObject({ end: 'unfinished', crawling: true });
});

test('with a rate just below the greatest it still comes nearer, and neither cycles nor crawls', async () => {
  const run = await descend('x^2', 3, 0.9999);
  expect(run).toMatchObject({ end: 'unfinished', crawling: false, period: null });
  expect(run.reason).toContain('still shrink');
});

test('with a rate just above the greatest it diverges', async () => {
  expect(await descend('x^2', 3, 1.0001)).toMatchObject({ end: 'diverged' });
});

test('at a kink the convention f′ = 0 stops it, and it says so', async () => {
  const run = await descend('|x|', 0.5, 0.25);
  expect(run).toMatchObject({ end: 'converged', at: 0, reached: { kind: 'minimum', differentiable: false } });
  expect(run.reason).toBe('f has no derivative at x = 0, where frameworks use f′ = 0');
});

test('about a kink that no step hits it goes to and fro', async () => {
  const run = await descend('|x|', 0.3125, 0.125);
  expect(run).toMatchObject({ end: 'cycle', period: 2 });
  expect(Math.abs(run.at)).toBe(0.0625);
});

test('it reaches the minimum on its side', async () => {
  const left = await descend('x^4-2x^2', -0.1, 0.1);
  expect(left).toMatchObject({ end: 'converged', reached: { kind: 'minimum' } });
  expect(left.at).toBeCloseTo(-1, 14);
  expect((await descend('x^4-2x^2', 0.1, 0.1)).at).toBeCloseTo(1, 14);
});

// mpmath 1.3
test.each([
  ['cos x', 1, 0.3, Math.PI],
  ['gelu x', 1, 0.5, -0.7517915246935645],
  ['e^x-2x', 3, 0.1, Math.LN2],
  // So small a rate stops moving x a few units in the last place before it is there.
  ['sin x', 0.3, 0.01, -Math.PI / 2],
])('on %s from %d with a rate of %d it converges to %d', async (text, start, rate, minimum) => {
  const { end, at } = await descend(text, start, rate);
  expect(end).toBe('converged');
  expect(at).toBeCloseTo(minimum, 13);
});

test('a maximum holds it only where it begins', async () => {
  expect(await descend('cos x', 0, 0.3)).toMatchObject({ end: 'converged', at: 0, reached: { kind: 'maximum' } });
  expect((await descend('cos x', 1e-9, 0.3)).at).toBeCloseTo(Math.PI, 13);
});

test('where f is constant it has nowhere to go', async () => {
  expect(await descend('relu x', -1, 0.1)).toMatchObject({ end: 'converged', taken: 0, reached: { kind: 'neither' } });
});

test.each([
  ['ln x', 1, 0.3, 'undefined'],
  ['x^3', -1, 0.1, 'diverged'],
  ['ln x', -1, 0.3, 'undefined'],
])('on %s from %d with a rate of %d it ends %s', async (text, start, rate, end) => {
  expect((await descend(text, start, rate)).end).toBe(end);
});

test.each([
  [NaN, 0.1, /start/],
  [1, 0, /rate must be finite and greater than 0/],
  [1, -0.1, /rate/],
  [1, NaN, /rate/],
  [1, Infinity, /rate/],
])('a start of %d with a rate of %d is refused', async (start, rate, message) => {
  await expect(descend('x^2', start, rate)).rejects.toThrow(message);
});

test.each([0, -1, 10_001, 2.5])('%d steps are refused', async (steps) => {
  await expect(gradientDescent(parse('x^2'), { start: 1, rate: 0.1, steps })).rejects.toThrow(/number of steps/);
});

test('on a x² it converges exactly for rates below 1/a', async () => {
  const cases = fc.record({
    a: fc.double({ min: 0.01, max: 100, noNaN: true }),
    start: fc.oneof(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: -100, max: -0.01, noNaN: true })),
    // Of 1/a; nearer to 0 or 1 it takes longer than a run is followed.
    part: fc.oneof(fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.double({ min: 1.02, max: 3, noNaN: true })),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ a, start, part }) => {
      const { end, at } = await descend('a x^2', start, part / a, { a });
      expect(end).toBe(part < 1 ? 'converged' : 'diverged');
      if (part < 1) expect(Math.abs(at)).toBeLessThan(1e-50);
    }),
  );
});

test('on a x² it cycles with a rate of 1/a, whatever rounding does', async () => {
  const cases = fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(cases, async ([a, start]) => {
      expect(await descend('a x^2', start, 1 / a, { a })).toMatchObject({ end: 'cycle', period: 2 });
    }),
  );
});
