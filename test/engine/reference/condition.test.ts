import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { conditionNumbers } from '../../../src/engine/reference/condition.ts';
import { parse } from '../../../src/expression/parse.ts';
import { differentiate } from '../../../src/program/derivatives.ts';
import { lower } from '../../../src/program/lower.ts';

function conditions(text: string, x: string, order = 0): readonly number[] {
  return conditionNumbers(differentiate(lower(parse(text)), { order }), { x: new Decimal(x), parameters: [] });
}

test('a difference of near numbers is ill-conditioned by their size over the difference', () => {
  expect(conditions('x - 1', '1.001')[0]).toBeCloseTo(1001, 9);
});

test('an exponential is conditioned by its argument, and so is its derivative', () => {
  expect(conditions('e^x', '100', 1)).toEqual([100, 100]);
});

test('ln x near 1 has 1/|ln x|', () => {
  expect(conditions('ln x', '1.1')[0]).toBeCloseTo(10.492058687257070043, 12);
});

test('sin x near a zero has |x cot x|', () => {
  expect(conditions('sin x', '3')[0]).toBeCloseTo(21.045757654303600408, 12);
});

test('well-conditioned operations have 1', () => {
  expect(conditions('sqrt x', '2')).toEqual([1]);
  expect(conditions('7', '2')).toEqual([1]);
});

test('the cancellation in (1 − cos x)/x² is seen: 1/(1 − cos x)', () => {
  expect(conditions('(1 - cos x)/x^2', '0.001')[0]).toBeCloseTo(2000000.166666675, 6);
});

test('a zero that comes of cancelling has no bound, a zero of structure has 1', () => {
  expect(conditions('x - 1', '1')).toEqual([Infinity]);
  expect(conditions('x', '3', 2)[2]).toBe(1);
});

test('a branch that is not taken counts for nothing, though it is undefined', () => {
  expect(conditions('{x < 0: sqrt(x), x^2}', '2', 2)).toEqual([2, 1, 1]);
});

test('an undefined value has no condition number', () => {
  expect(conditions('ln x', '-1')).toEqual([NaN]);
});
