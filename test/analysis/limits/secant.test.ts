import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secantTable } from '../../../src/analysis/limits/secant.ts';
import { parse } from '../../../src/expression/parse.ts';

const tableOf = (text: string, x: number | string, steps?: readonly (number | string)[]) =>
  secantTable(parse(text), { x, ...(steps && { steps }) });

test.each([3, 0, -2])('the slopes of x² at %d are 2x + Δx exactly, and tend to 2x', async (x) => {
  const { rows, derivative } = await tableOf('x^2', x);
  for (const { step, slope } of rows.flat()) expect(slope).toBe(2 * x + step);
  expect(rows[0].map(({ step }) => step)).toEqual(rows[1].map(({ step }) => -step));
  expect(derivative!.value).toBe(2 * x);
  expect(derivative!.error).toBeLessThan(1e-50);
});

test('the secants of |x| at 0 settle on −1 and 1: no derivative', async () => {
  const { rows, limits, derivative } = await tableOf('|x|', 0);
  expect(new Set(rows[0].map(({ slope }) => slope))).toEqual(new Set([-1]));
  expect(new Set(rows[1].map(({ slope }) => slope))).toEqual(new Set([1]));
  expect(limits).toMatchObject([{ value: -1 }, { value: 1 }]);
  expect(derivative).toBeNull();
});

test('those of relu on 0 and 1', async () => {
  const { limits, derivative } = await tableOf('relu x', 0);
  expect(limits).toMatchObject([{ value: 0 }, { value: 1 }]);
  expect(derivative).toBeNull();
});

test('sin Δx/Δx tends to 1 and (1 − cos Δx)/Δx to 0', async () => {
  const sine = await tableOf('sin x', 0, [1, 2 ** -30]);
  expect(sine.derivative!.value).toBe(1);
  // sin 1, and 1 − 2⁻⁶⁰/6
  expect(sine.rows[1].map(({ digits }) => digits)).toEqual(['0.84147098480789650665', '0.99999999999999999986']);
  const cosine = await tableOf('1 - cos x', 0, [1, 2 ** -30]);
  expect(cosine.derivative!.value).toBe(0);
  expect(cosine.rows[1][1]!.slope).toBe(2 ** -31);
});

// mpmath 1.3
test('slopes have correct digits', async () => {
  const { rows, derivative } = await tableOf('e^x', 1, [1, 0.5]);
  expect(rows[1].map(({ digits }) => digits)).toEqual(['4.6707742704716049919', '3.5268144837580391745']);
  expect(rows[0][1]!.digits).toBe('2.139121115517834177');
  expect(derivative!.value).toBe(Math.E);
  expect(derivative!.error).toBeLessThan(Number.EPSILON * 3);
});

test.each([
  ['cbrt x', 0, Infinity, Infinity],
  ['cbrt(x)^2', 0, -Infinity, Infinity],
  ['floor x', 1, Infinity, 0],
  ['{x=0: 0, x ln|x|}', 0, -Infinity, -Infinity],
  ['|x|^1.01', 0, 0, 0],
  ['{x=0: 0, x^2 sin(1/x)}', 0, 0, 0],
  ['{x=0: 0, e^(-1/x^2)}', 0, 0, 0],
  ['|x-0.1|', '0.1', -1, 1],
  ['x|x|', 0, 0, 0],
])('the slopes of %s at %s tend to %d and %d', async (text, x, left, right) => {
  expect((await tableOf(text, x)).limits).toMatchObject([{ value: left }, { value: right }]);
});

test.each([
  ['sqrt x', 0, null, Infinity],
  ['ln x', 0, null, null],
  ['{x=0: 0, x sin(1/x)}', 0, null, null],
  ['1/x', 0, null, null],
])('the slopes of %s at %d have no limit where f is undefined or oscillates', async (text, x, left, right) => {
  const { limits, derivative } = await tableOf(text, x);
  expect(limits.map((limit) => limit?.value ?? null)).toEqual([left, right]);
  expect(derivative).toBeNull();
});

test('limits of smooth functions are their derivatives, at points of every size', async () => {
  const cases = fc.tuple(
    fc.constantFrom<readonly [string, (x: number) => number]>(
      ['x^3', (x: number) => 3 * x * x],
      ['1/x', (x: number) => -1 / (x * x)],
      ['ln x', (x: number) => 1 / x],
      ['sqrt x', (x: number) => 0.5 / Math.sqrt(x)],
    ),
    fc.double({ min: -60, max: 60, noNaN: true }),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([[text, slope], power]) => {
      const x = 10 ** power;
      const { derivative } = await tableOf(text, x, []);
      const exact = slope(x);
      expect(Math.abs(derivative!.value - exact)).toBeLessThanOrEqual(8 * Number.EPSILON * Math.abs(exact));
    }),
    { numRuns: 40 },
  );
});

test.each([
  [NaN, [1]],
  [0, [0]],
  [0, [-1]],
  [0, [NaN]],
  ['nought', [1]],
])('x = %s with the steps %j is refused', async (x, steps) => {
  await expect(tableOf('x', x, steps)).rejects.toThrow(/must be/);
});
