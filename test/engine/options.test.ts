import { describe, expect, test } from 'vitest';
import { EngineError, type EvaluateOptions } from '../../src/engine/engine.ts';
import { gridPoints, parameterValues, resolveOptions, spreadUndefined, toFloat64 } from '../../src/engine/options.ts';

describe('evaluation options', () => {
  test('have their defaults filled in', () => {
    expect(resolveOptions()).toEqual({
      order: 2,
      curvature: 'none',
      parameters: {},
      method: 'dual',
      digits: 40,
      arithmetic: 'auto',
    });
  });

  test.each<[EvaluateOptions, RegExp]>([
    [{ order: -1 }, /^the order must be an integer from 0 to 32, not -1/],
    [{ order: 1.5 }, /^the order must be an integer/],
    [{ order: 33 }, /^the order must be an integer/],
    [{ order: 3, method: 'central4', step: 1 }, /^the order of a finite difference must be an integer from 0 to 2/],
    [{ method: 'forward' }, /^method forward needs a step/],
    [{ method: 'forward', step: 0 }, /^the step must be greater than 0/],
    [{ method: 'forward', step: '-1e-3' }, /^the step must be greater than 0/],
    [{ method: 'forward', step: 'h' }, /^the step must be a decimal number .*, not "h"/],
    [{ digits: 0 }, /^the number of digits must be an integer from 1/],
    [{ parameters: { a: NaN } }, /^parameter a must be finite, not NaN/],
    [{ parameters: { a: '1/2' } }, /^parameter a must be a decimal number/],
  ])('out of range are named: %o', (options, message) => {
    expect(() => resolveOptions(options)).toThrow(message);
    expect(() => resolveOptions(options)).toThrow(EngineError);
  });

  test('give parameters in the order of the slots, 1 where there is none', () => {
    expect(parameterValues(['b', 'a', 'toString'], { a: '2', c: 3 })).toEqual([1, '2', 1]);
  });
});

describe('grid points', () => {
  test('are evenly spaced with exact ends', () => {
    expect([...gridPoints({ from: 0, to: '0.3', count: 4 })]).toEqual([0, 0.3 / 3, (0.3 / 3) * 2, 0.3]);
  });

  test.each([
    [{ from: 0, to: 1, count: 1 }, /^count must be an integer from 2/],
    [{ from: 0, to: 1, count: 2.5 }, /^count must be an integer/],
    [{ from: 1, to: 1, count: 2 }, /^from must be less than to/],
    [{ from: 0, to: Infinity, count: 2 }, /^to must be finite/],
    [{ from: '', to: 1, count: 2 }, /^from must be a decimal number/],
    [{ from: -1e308, to: 1e308, count: 2 }, /too wide for float64/],
  ])('of an impossible grid are refused: %o', (grid, message) => {
    expect(() => gridPoints(grid)).toThrow(message);
  });
});

test('text beyond float64 is refused, and any number is taken as it is', () => {
  expect(() => toFloat64('1e999', 'point 0')).toThrow('point 0 is 1e999, which is beyond float64');
  expect(toFloat64(' -1.5e-3 ', 'point 0')).toBe(-0.0015);
  expect(toFloat64(NaN, 'point 0')).toBeNaN();
});

test('undefined spreads upwards through the orders; infinity does not', () => {
  const derivatives = [[1, NaN, 3, 4], [1, 2, Infinity, NaN], [1, 2, 3, 4]].map((row) => Float64Array.from(row)); // prettier-ignore
  spreadUndefined(derivatives);
  expect(derivatives.map((row) => [...row])).toEqual([[1, NaN, 3, 4], [1, NaN, Infinity, NaN], [1, NaN, 3, NaN]]); // prettier-ignore
});
