import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../src/program/operation.ts';
import { apply, ulp } from './run.ts';

/** Immediates, operands, true value as a sum of two numbers, and condition number; see tools/cpu_fixtures.py. */
type Case = readonly [
  immediates: readonly number[],
  operands: readonly number[],
  high: number,
  low: number,
  condition: number,
];

const cases = JSON.parse(readFileSync(new URL('functions.json', import.meta.url), 'utf8')) as Readonly<
  Record<OperationName, readonly Case[]>
>;

/** Units in the last place, of the value times the condition number. */
const bound = 3;

describe.each(Object.keys(cases) as OperationName[])('%s', (operation) => {
  test(`is at most ${bound} ulp from the true value`, () => {
    const tooFar = cases[operation].flatMap(([immediates, operands, high, low, condition]) => {
      const value = apply(operation, operands, immediates);
      const error = Math.abs(value - high - low) / ulp(high) / condition;
      return error <= bound ? [] : [{ immediates, operands, value, high, error }];
    });
    expect(tooFar).toEqual([]);
  });
});

describe('exact results', () => {
  test.each<[OperationName, number[], number[], number]>([
    ['power', [4, 0.5], [0], 2],
    ['power', [2, 10], [0], 1024],
    ['power', [10, 22], [0], 1e22],
    ['power', [27, 2], [1], 54],
    ['general_power', [9, 1.5], [0], 27],
    ['general_power', [2, -3], [0], 0.125],
    ['rational_power', [32], [2, 5, 0], 4],
    ['rational_power', [-8], [1, 3, 0], -2],
    ['rational_power', [-8], [2, 3, 0], 4],
    ['integer_power', [-3], [5], -243],
    ['integer_power', [10], [-3], 0.001],
    ['gamma', [23], [], 1124000727777607680000],
    ['gamma', [5], [], 24],
    ['lgamma', [1], [], 0],
    ['lgamma', [2], [], 0],
    ['log10', [1000], [], 3],
    ['log2', [8], [], 3],
    ['sinpi', [3], [], 0],
    ['sinpi', [-3], [], 0],
    ['sinpi', [-0], [], 0],
    ['sinpi', [-2.5], [], -1],
    ['sinpi', [1e15 + 0.5], [], 1],
    ['sinpi', [1e300], [], 0],
    ['cospi', [2.5], [], 0],
    ['cospi', [1e15 + 0.5], [], 0],
    ['cospi', [-7], [], -1],
    ['cospi', [1e300], [], 1],
    ['tanpi', [-4], [], 0],
    ['tanpi', [0.25], [], 1],
    ['tanpi', [1e15 + 0.25], [], 1],
    ['tanpi', [1e300], [], 0],
    ['sinc', [0], [0], 1],
    ['sinc', [0], [2], -1 / 3],
    ['sigmoid', [0], [], 0.5],
  ])('%s%j[%j] = %d', (operation, operands, immediates, expected) => {
    expect(apply(operation, operands, immediates)).toBe(expected);
  });
});

describe('where a value does not exist', () => {
  test.each<[OperationName, number[], number[]]>([
    ['divide', [1, 0], []],
    ['divide', [-1, -0], []],
    ['ln', [0], []],
    ['ln', [-1], []],
    ['log2', [0], []],
    ['log10', [0], []],
    ['tanpi', [0.5], []],
    ['tanpi', [-1e15 - 0.5], []],
    ['sinpi', [Infinity], []],
    ['asin', [1.5], []],
    ['acosh', [0.5], []],
    ['atanh', [1], []],
    ['atanh', [-1], []],
    ['acot', [0], []],
    ['acot', [-0], []],
    ['atan2', [0, 0], []],
    ['modulo', [1, 0], []],
    ['gamma', [0], []],
    ['gamma', [-3], []],
    ['lgamma', [-3], []],
    ['polygamma', [0], [0]],
    ['polygamma', [-2], [3]],
    ['integer_power', [0], [-1]],
    ['rational_power', [-1], [1, 2, 0]],
    ['rational_power', [0], [-1, 2, 0]],
    ['rational_power', [0], [-1, 3, 1]],
    ['power', [-2, 0.5], [0]],
    ['power', [0, -0.5], [1]],
    ['power', [0, -1], [0]],
    ['general_power', [-1, 2], [0]],
    ['general_power', [0, 0], [0]],
    ['general_power', [0, -1], [0]],
    ['undefined', [], []],
  ])('%s%j[%j] is undefined', (operation, operands, immediates) => {
    expect(apply(operation, operands, immediates)).toBeNaN();
  });
});

describe('at 0', () => {
  test.each<[string, OperationName, number[], number[], number]>([
    ['the square root has an infinite slope', 'rational_power', [0], [1, 2, 1], Infinity],
    ['the second derivative of the square root is −∞', 'rational_power', [0], [1, 2, 2], -Infinity],
    ['x^(3/2) has the slope 0', 'rational_power', [0], [3, 2, 1], 0],
    ['u^a with a = ½ has an infinite slope', 'power', [0, 0.5], [1], Infinity],
    ['u^a with a = 3 has the third derivative 6', 'power', [0, 3], [3], 6],
    ['u^a with a = 3 has the fourth derivative 0', 'power', [0, 3], [4], 0],
    ['0⁰ is 1', 'power', [0, 0], [0], 1],
    ['u^v is 0 for v > 0', 'general_power', [0, 2], [3], 0],
  ])('%s', (_, operation, operands, immediates, expected) => {
    expect(apply(operation, operands, immediates)).toBe(expected);
  });
});

describe('far out', () => {
  test.each<[OperationName, number, number]>([
    ['tanh', 1000, 1],
    ['tanh', -1000, -1],
    ['sigmoid', 1000, 1],
    ['sigmoid', -1000, 0],
    ['softplus', 1000, 1000],
    ['softplus', -1000, 0],
    ['sech', 1000, 0],
    ['erf', -40, -1],
    ['erfc', 40, 0],
    ['erfc', -40, 2],
    ['hypotenuse', 1e200, 1e200],
    ['exp', 1000, Infinity],
    ['gamma', 200, Infinity],
    ['gamma', -300.5, 0],
  ])('%s(%d) = %d', (operation, operand, expected) => {
    expect(apply(operation, [operand])).toBe(expected);
  });

  test('the secant keeps its digits where the cosine overflows', () => {
    // 2e^−711 by mpmath; subnormal numbers are 2⁻¹⁰⁷⁴ apart.
    expect(Math.abs(apply('sech', [711]) - 3.2934673504495831e-309)).toBeLessThanOrEqual(3 * 2 ** -1074);
  });
});

test.each<[number, number]>([
  [0.5, 1],
  [-0.5, -1],
  [2.5, 3],
  [-2.5, -3],
  [0.49999999999999994, 0],
])('round(%d) = %d, halves away from 0', (operand, expected) => {
  expect(apply('round', [operand]) + 0).toBe(expected + 0);
});

test.each<[number, number, number]>([
  [7, 3, 1],
  [-7, 3, 2],
  [7, -3, -2],
  [-7, -3, -1],
  [6, 3, 0],
  [5.5, 2, 1.5],
])('%d modulo %d is %d, with the sign of the divisor', (u, v, expected) => {
  expect(apply('modulo', [u, v])).toBe(expected);
});

describe('truth values', () => {
  const all = [1, 0, NaN];
  const pairs = all.flatMap((u) => all.map((v) => [u, v] as const));

  test.each(pairs)('%d and %d follow Kleene', (u, v) => {
    const expected = u === 0 || v === 0 ? 0 : u === 1 && v === 1 ? 1 : NaN;
    expect(apply('and', [u, v])).toBe(expected);
  });

  test.each(pairs)('%d or %d follow Kleene', (u, v) => {
    const expected = u === 1 || v === 1 ? 1 : u === 0 && v === 0 ? 0 : NaN;
    expect(apply('or', [u, v])).toBe(expected);
  });

  test('comparing with something undefined is undefined, and so is a choice by it', () => {
    for (const comparison of ['less', 'less_equal', 'equal'] as const) {
      expect(apply(comparison, [NaN, 1])).toBeNaN();
      expect(apply(comparison, [1, NaN])).toBeNaN();
    }
    expect(apply('not', [NaN])).toBeNaN();
    expect(apply('select', [NaN, 1, 2])).toBeNaN();
  });

  test('what is undefined in the branch not taken does no harm', () => {
    expect(apply('select', [1, 5, NaN])).toBe(5);
    expect(apply('select', [0, NaN, 7])).toBe(7);
  });
});
