import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newton } from '../../../src/analysis/iteration/newton.ts';
import { parse } from '../../../src/expression/parse.ts';

const onFunction = (text: string, start: number, parameters = {}) =>
  newton(parse(text), { on: 'function', start, parameters });
const onDerivative = (text: string, start: number) => newton(parse(text), { on: 'derivative', start });

test('x³ − 2x + 2 from 0 goes 0, 1, 0, 1: a cycle of two', async () => {
  const run = await onFunction('x^3-2x+2', 0);
  expect(run).toMatchObject({ end: 'cycle', period: 2, taken: 2 });
  expect(run.steps).toEqual([
    { x: 0, value: 2, slope: -2, next: 1 },
    { x: 1, value: 1, slope: 1, next: 0 },
  ]);
});

test('x³ − 2x + 2 is drawn into that cycle from 0.1, and to its root from −2', async () => {
  expect(await onFunction('x^3-2x+2', 0.1)).toMatchObject({ end: 'cycle', period: 2 });
  const run = await onFunction('x^3-2x+2', -2);
  expect(run).toMatchObject({ end: 'converged', period: null });
  // mpmath 1.3
  expect(run.at).toBeCloseTo(-1.7692923542386314, 15);
});

test('x³ − 3x from −0.5 on the derivative reaches a maximum', async () => {
  const run = await onDerivative('x^3-3x', -0.5);
  expect(run).toMatchObject({ end: 'converged', at: -1, reached: { kind: 'maximum', differentiable: true } });
  expect(run.steps[0]).toEqual({ x: -0.5, value: -2.25, slope: -3, next: -1.25 });
  expect(await onDerivative('x^3-3x', 0.5)).toMatchObject({ at: 1, reached: { kind: 'minimum' } });
});

test.each([
  ['x^4', 'minimum'],
  ['-x^4', 'maximum'],
  ['x^3', 'neither'],
  ['x^5', 'neither'],
  ['x^6+1', 'minimum'],
])('on the derivative %s from 1 reaches at 0 what no second derivative decides: %s', async (text, kind) => {
  const run = await onDerivative(text, 1);
  expect(run).toMatchObject({ end: 'converged', reached: { kind } });
  expect(run.at).toBeCloseTo(0, 15);
});

test('a kink at which frameworks have f′ = 0 is called one', async () => {
  const run = await onDerivative('|x|', 0);
  expect(run).toMatchObject({ end: 'converged', reached: { kind: 'minimum', differentiable: false } });
  expect(run.reason).toContain('no derivative');
});

// mpmath 1.3
test.each([
  ['x^2-2', 1, Math.SQRT2],
  ['cos x - x', 0, 0.7390851332151607],
  ['e^x-2', 5, Math.LN2],
  ['x^2-1', 1e25, 1],
  ['1/x-1e-30', 1, 1e30],
  ['3x-1', 7, 1 / 3],
])('%s from %d converges to %d', async (text, start, root) => {
  const { end, at } = await onFunction(text, start);
  expect(end).toBe('converged');
  expect(Math.abs(at - root)).toBeLessThanOrEqual(4 * Number.EPSILON * root);
});

test.each([
  ['(x-1)^2', 3, 1, 1e-14],
  ['x^2', 1, 0, 1e-50],
  ['x^7', 1, 0, 1e-40],
  // Written out, the digits of f end where x has half, or a third, of its own.
  ['x^2-2x+1', 3, 1, 1e-7],
  ['x^3-3x^2+3x-1', 3, 1, 1e-4],
  ['cos x - 1', 1, 0, 1e-7],
])('%s converges slowly from %d to its multiple root', async (text, start, root, error) => {
  const { end, at } = await onFunction(text, start);
  expect(end).toBe('converged');
  expect(Math.abs(at - root)).toBeLessThanOrEqual(error);
});

test('what halves x with every step does not end by the digits of x but by those of the start', async () => {
  const run = await onFunction('x^2', 1);
  expect(run.at).toBe(2 ** -run.taken);
  expect(run.at).toBeLessThan(1e-60);
  expect(run.reason).toBe('the steps fall below 10⁻⁶⁰ of the start');
  expect((await onFunction('x^2-2', 1)).reason).toMatch(/last digits of x|rounding|is 0/);
});

test('a root of so high a multiplicity that f underflows on the way counts as reached', async () => {
  const { end, at, reason } = await onFunction('x^98', 1);
  expect(end).toBe('converged');
  expect(reason).toContain('too small for float64');
  expect(at).toBeLessThan(1e-3);
});

test.each([
  ['cbrt x', 1],
  ['e^x', 0],
  ['e^(3x)', 0],
  ['e^-x^2', 1],
  ['x e^-x', 2],
  ['1/x', 1],
  ['atan x', 1.5],
])('%s diverges from %d', async (text, start) => {
  const { end, at, period } = await onFunction(text, start);
  expect({ end, period }).toEqual({ end: 'diverged', period: null });
  expect(Number.isFinite(at)).toBe(true);
});

test('cbrt doubles its distance in every step', async () => {
  const { steps } = await onFunction('cbrt x', 1);
  for (const { x, next } of steps) expect(next).toBeCloseTo(-2 * x, -Math.log10(Math.abs(x)) + 12);
});

test.each([
  ['x^2+1', 1, 0, 'f′ = 0'],
  ['3', 1, 1, 'f′ = 0'],
  ['ln x', 3, 3 - 3 * Math.log(3), 'f is undefined'],
  ['sqrt x', 1, -1, 'f is undefined'],
  ['sqrt(x)+1', 0, 0, 'f′ is not finite'],
])('%s from %d is undefined at %d', async (text, start, x, reason) => {
  const run = await onFunction(text, start);
  expect(run.end).toBe('undefined');
  expect(run.at).toBeCloseTo(x, 14);
  expect(run.reason).toContain(reason);
});

test('on a straight piece the local parabola has no vertex', async () => {
  expect(await onDerivative('|x|', 1)).toMatchObject({ end: 'undefined', at: 1, reached: null, steps: [] });
});

test('a run without a root to go to neither converges nor cycles', async () => {
  expect(await onFunction('x^2+1', 0.7)).toMatchObject({ end: 'unfinished', period: null, taken: 10_000 });
});

test('the end is that of the whole run, however few steps are recorded', async () => {
  const run = await newton(parse('x^2'), { on: 'function', start: 1, steps: 3 });
  expect(run.steps.map(({ next }) => next)).toEqual([0.5, 0.25, 0.125]);
  expect(run.end).toBe('converged');
  expect(run.taken).toBeGreaterThan(3);
});

test('parameters have their values', async () => {
  expect((await onFunction('x^2-a', 1, { a: 9 })).at).toBe(3);
});

test.each([
  [{ on: 'function', start: NaN }, /start must be a finite number/],
  [{ on: 'function', start: 1, steps: 0 }, /whole number from 1 to 10000/],
  [{ on: 'function', start: 1, steps: 1.5 }, /whole number/],
  [{ on: 'curve' as 'function', start: 1 }, /on the function or on the derivative/],
  [{ on: 'function', start: 1, parameters: { a: NaN } }, /parameter a must be finite/],
] as const)('%j is refused', async (options, message) => {
  await expect(newton(parse('a x'), options)).rejects.toThrow(message);
});

test('quadratics with two real roots converge to one of them', async () => {
  const cases = fc.record({
    first: fc.double({ min: -50, max: 50, noNaN: true }),
    apart: fc.double({ min: 0.01, max: 50, noNaN: true }),
    a: fc.oneof(fc.double({ min: -9, max: -0.1, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })),
    side: fc.constantFrom(-1, 1),
    away: fc.double({ min: 0.001, max: 100, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ first, apart, a, side, away }) => {
      const [second, start] = [first + apart, first + apart / 2 + side * away];
      const parameters = { a, r: first, s: second };
      const { end, at } = await onFunction('a (x-r) (x-s)', start, parameters);
      expect(end).toBe('converged');
      const root = side > 0 ? second : first;
      expect(Math.abs(at - root)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(root)));
    }),
  );
});

test('on the derivative quadratics arrive at their vertex in one step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), async (vertex, start) => {
      const run = await newton(parse('(x-v)^2'), { on: 'derivative', start, parameters: { v: vertex } });
      expect(run).toMatchObject({ end: 'converged', at: vertex, taken: start === vertex ? 0 : 1 });
      expect(run.reached!.kind).toBe('minimum');
    }),
  );
});
