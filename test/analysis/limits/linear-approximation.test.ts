import { expect, test } from 'vitest';
import { approximationOrder, linearApproximation } from '../../../src/analysis/limits/linear-approximation.ts';
import { parse } from '../../../src/expression/parse.ts';

test('for x³ − 3x at 2 and Δx = 0.01 the tangent predicts 0.09, and the truth is 0.090601', async () => {
  const triangle = await linearApproximation(parse('x^3-3x'), { x: 2, step: '0.01' });
  expect(triangle).toMatchObject({ value: 2, slope: 9, predicted: 0.09, actual: 0.090601, remainder: 0.000601 });
  expect(triangle.digits).toEqual({ predicted: '0.09', actual: '0.090601', remainder: '0.000601' });
});

test('the remainder is that of the approximation and not of rounding', async () => {
  const { remainder, actual } = await linearApproximation(parse('x^2'), { x: 3, step: 2 ** -200 });
  expect(remainder).toBe(2 ** -400);
  expect(actual).toBe(6 * 2 ** -200);
});

test('Δx may be negative', async () => {
  const { predicted, actual, remainder } = await linearApproximation(parse('x^2'), { x: 1, step: -0.5 });
  expect([predicted, actual, remainder]).toEqual([-1, -0.75, 0.25]);
});

test('where there is no derivative there is no prediction', async () => {
  const corner = await linearApproximation(parse('|x|'), { x: 0, step: 0.5 });
  expect(corner).toMatchObject({ value: 0, slope: NaN, predicted: NaN, actual: 0.5, remainder: NaN });
  const { points, slope } = await approximationOrder(parse('|x|'), { x: 0, steps: [1, 2] });
  expect(points).toEqual([
    { step: 1, error: NaN },
    { step: 2, error: NaN },
  ]);
  expect(slope).toBeNull();
});

test.each([
  ['x^3-3x', 2, 2],
  ['e^x', 0, 2],
  ['ln x', 1, 2],
  ['sin x', 0, 3],
  ['x^3-3x', 0, 3],
  ['x^4', 0, 4],
])('the error of the tangent of %s at %d falls with the power %d of Δx', async (text, x, power) => {
  expect((await approximationOrder(parse(text), { x })).slope).toBeCloseTo(power, 2);
});

test('a straight line has no error, and so no slope', async () => {
  const { points, slope } = await approximationOrder(parse('3x-1'), { x: 1, steps: [1, 0.5] });
  expect(points.map(({ error }) => error)).toEqual([0, 0]);
  expect(slope).toBeNull();
});

test.each([
  [NaN, 1],
  [0, NaN],
  ['one', 1],
])('x = %s with Δx = %s is refused, or undefined', async (x, step) => {
  const attempt = linearApproximation(parse('x^2'), { x, step });
  if (Number.isNaN(step)) expect((await attempt).actual).toBeNaN();
  else await expect(attempt).rejects.toThrow(/must be/);
});
