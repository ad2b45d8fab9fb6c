import { beforeAll, describe, expect, test } from 'vitest';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { fromPairs, toPairs } from '../../src/engine/webgpu/pairs.ts';
import { callOf } from './call.ts';
import { evaluate } from './evaluate.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = await acquireDevice();
});

async function valuesAt(call: string, u: readonly number[], v?: readonly number[]): Promise<number[]> {
  const values = await evaluate(device, call, Float64Array.from(u), v && Float64Array.from(v), 'double_single');
  return Array.from(values, (value) => value + 0); // -0 is 0
}

const asPairs = (numbers: readonly number[]) => [...fromPairs(toPairs(numbers))];
const whole = Array.from({ length: 200 }, (_, i) => i - 100);
const natural = Array.from({ length: 200 }, (_, i) => i * 77_713);

describe('a result that a pair holds exactly is found exactly', () => {
  test.for([2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 16])('whole numbers to the power %i', async (n) => {
    const bases = whole.filter((base) => Math.abs(base) ** n <= 2 ** 48);
    expect(await valuesAt(callOf('integer_power', [n]), bases)).toEqual(bases.map((base) => base ** n));
  });

  test('roots of squares and cubes', async () => {
    const thirds = whole.map((n) => n * 317);
    expect(await valuesAt('square_root(multiply(u, u))', natural)).toEqual(natural);
    expect(await valuesAt('cube_root(cube(u))', thirds)).toEqual(thirds);
  });

  test('logarithms of powers of the base, and powers', async () => {
    const exponents = Array.from({ length: 253 }, (_, i) => i - 126);
    const decimal = Array.from({ length: 22 }, (_, i) => i);
    const powers = exponents.map((n) => 2 ** n);
    expect(await valuesAt('binary_logarithm(u)', powers)).toEqual(exponents);
    expect(await valuesAt('binary_exponential(u)', exponents.slice(1))).toEqual(powers.slice(1));
    expect(await valuesAt('decimal_logarithm(u)', decimal.map((n) => 10 ** n))).toEqual(decimal); // prettier-ignore
  });

  test('rounding and choice', async () => {
    const u = [-2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 2 ** 40 + 0.5, 8388609 - 2 ** -20, 1 - 2 ** -40];
    const rounded = [-3, -2, -1, 0, 1, 2, 3, 2 ** 40 + 1, 8388609, 1];
    expect(await valuesAt('round_half_away(u)', u)).toEqual(rounded);
    expect(await valuesAt('floor_of(u)', u)).toEqual(u.map(Math.floor));
    expect(await valuesAt('ceiling(u)', u)).toEqual(u.map((x) => Math.ceil(x) + 0));
    const [low, one] = [1 - 2 ** -40, 1];
    expect(await valuesAt('minimum(u, v)', [low, one, 2], [one, low, 3])).toEqual([low, low, 2]);
    expect(await valuesAt('maximum(u, v)', [low, one, 2], [one, low, 3])).toEqual([one, one, 3]);
    expect(await valuesAt('truth(less(u, v))', [low, one, one], [one, low, one])).toEqual([1, 0, 0]);
    expect(await valuesAt('truth(less_equal(u, v))', [low, one, one], [one, low, one])).toEqual([1, 0, 1]);
    expect(await valuesAt('truth(equal(u, v))', [low, one, one], [one, low, one])).toEqual([0, 0, 1]);
  });
});

describe('far from 0', () => {
  const u = [-1000, 1000, -1e30, 1e30, -Infinity, Infinity];
  const large = u.map((x) => Math.sign(x) * Infinity);

  test.for([
    ['exponential(u)', u, [0, Infinity, 0, Infinity, 0, Infinity]],
    ['exponential_minus_one(u)', u, [-1, Infinity, -1, Infinity, -1, Infinity]],
    ['hyperbolic_sine(u)', u, large],
    ['hyperbolic_cosine(u)', u, large.map(Math.abs)],
    ['hyperbolic_tangent(u)', u, u.map(Math.sign)],
    ['hyperbolic_secant(u)', u, u.map(() => 0)],
    ['sigmoid(u)', u, [0, 1, 0, 1, 0, 1]],
    ['softplus(u)', u, [0, 1000, 0, 1e30, 0, Infinity]],
    ['natural_logarithm(u)', [1, Infinity], [0, Infinity]],
    ['logarithm_of_one_plus(u)', [0, Infinity, 2 ** -60], [0, Infinity, 2 ** -60]],
    ['inverse_hyperbolic_sine(u)', [0, Infinity, -Infinity], [0, Infinity, -Infinity]],
    ['inverse_hyperbolic_cosine(u)', [1, Infinity], [0, Infinity]],
    ['hypotenuse(u)', [0, 3e38, -3e38, Infinity, 2 ** 31], [1, 3e38, 3e38, Infinity, 2 ** 31]],
    ['small_integer_power(u, 5)', u, [-1e15, 1e15, -Infinity, Infinity, -Infinity, Infinity]],
    ['small_integer_power(u, -5)', [1e30, -1e30, Infinity, -Infinity], [0, 0, 0, 0]],
    ['large_integer_power(u, 37)', [1e30, -1e30, Infinity, -Infinity], [Infinity, -Infinity, Infinity, -Infinity]],
    ['large_integer_power(u, -37)', [1e30, Infinity], [0, 0]],
    ['power(u, real(-0.5), 0)', [Infinity], [0]],
    ['power(u, real(0.0), 0)', [Infinity, 1e30], [1, 1]],
    ['power(u, real(3e38), 0)', [2, 0.5, 1], [Infinity, 0, 1]],
    ['power(u, real(-1e38), 3)', [2, Infinity], [0, 0]],
    ['square_root(u)', [Infinity], [Infinity]],
    ['cube_root(u)', [Infinity, -Infinity], [Infinity, -Infinity]],
    ['rational_power(u, 2, 5, 0)', [Infinity, -Infinity], [Infinity, Infinity]],
    ['divide(real(1.0), u)', [Infinity, -Infinity, 1e20], [0, 0, 1e-20]],
    ['arctangent(u)', [Infinity, -Infinity], [Math.PI / 2, -Math.PI / 2]],
    ['error_function(u)', u, u.map(Math.sign)],
    ['complementary_error_function(u)', u, [2, 0, 2, 0, 2, 0]],
    ['gamma_function(u)', [36, 1e30, Infinity, -1000.5], [Infinity, Infinity, Infinity, 0]],
  ] as const)('%s', async ([call, arguments_, expected]) => {
    const values = await valuesAt(call, arguments_);
    asPairs(expected).forEach((exact, i) => {
      const [value, at] = [values[i]!, `at ${arguments_[i]}`];
      if (exact === 0 || !Number.isFinite(exact)) expect(value, at).toBe(exact);
      else expect(Math.abs(value / exact - 1), at).toBeLessThanOrEqual(2 ** -44);
    });
  });
});

describe('at 0', () => {
  test.for([
    [callOf('rational_power', [1, 2, 0]), 0],
    [callOf('rational_power', [1, 2, 1]), Infinity],
    [callOf('rational_power', [1, 2, 2]), -Infinity],
    [callOf('rational_power', [5, 3, 1]), 0],
    [callOf('rational_power', [5, 3, 2]), Infinity],
    [callOf('rational_power', [5, 7, 1]), Infinity],
    ['power(u, real(0.0), 0)', 1],
    ['power(u, real(3.0), 3)', 6],
    ['power(u, real(3.0), 4)', 0],
    ['power(u, real(2.5), 3)', Infinity],
    ['power(u, real(1.5), 3)', -Infinity],
    [callOf('integer_power', [5]), 0],
    [callOf('integer_power', [40]), 0],
    ['general_power(u, real(0.5), 2)', 0],
    ['sinc(u, 0)', 1],
  ] as const)('%s is %d', async ([call, value]) => {
    expect(await valuesAt(call, [0])).toEqual([value]);
  });
});

describe('a partial function tells where it is defined, by the low word too', () => {
  const low = 2 ** -40;
  test.for([
    ['divide_defined(real(1.0), u)', [-1, 0, 1e-30], [1, 0, 1]],
    ['modulo_defined(real(1.0), u)', [-1, 0, 1], [1, 0, 1]],
    ['reciprocal_defined(u)', [-1, 0, 1e-30], [1, 0, 1]],
    ['natural_logarithm_defined(u)', [-1, 0, 1e-30], [0, 0, 1]],
    ['binary_logarithm_defined(u)', [-1, 0, 1e-30], [0, 0, 1]],
    ['decimal_logarithm_defined(u)', [-1, 0, 1e-30], [0, 0, 1]],
    ['arcsine_defined(u)', [-1 - low, -1, 0, 1, 1 + low], [0, 1, 1, 1, 0]],
    ['arccosine_defined(u)', [-1 - low, -1, 0, 1, 1 + low], [0, 1, 1, 1, 0]],
    ['arctangent2_defined(u, real(0.0))', [-1, 0, 1e-30], [1, 0, 1]],
    ['arctangent2_defined(real(0.0), u)', [-1, 0, 1e-30], [1, 0, 1]],
    ['arctangent2_defined(real(1.0), u)', [-1, 0, 1], [1, 1, 1]],
    ['inverse_hyperbolic_cosine_defined(u)', [-2, 1 - low, 1, 1 + low, 2], [0, 0, 1, 1, 1]],
    [
      'inverse_hyperbolic_tangent_defined(u)',
      [-1, -0.5, 1 - low, 1, 1 + low, low - 1, -1 - low],
      [0, 1, 1, 0, 0, 1, 0],
    ],
    ['tangent_pi_defined(u)', [0.5, 0.5 + low, 1.5, 1, -0.5], [0, 1, 0, 1, 0]],
    ['small_integer_power_defined(u, -2)', [-1, 0, 1], [1, 0, 1]],
    ['square_root_defined(u)', [-1, 0, 1], [0, 1, 1]],
    ['root_power_defined(u, 1, 2, 1)', [-1, 0, 1], [0, 1, 1]],
    ['root_power_defined(u, -1, 2, 0)', [-1, 0, 1], [0, 0, 1]],
    ['rational_power_defined(u, -2, 3, 0)', [-1, 0, 1], [1, 0, 1]],
    ['power_defined(u, real(2.0), 1)', [-1, 0, 1], [1, 1, 1]],
    ['power_defined(u, Pair(2.0, 1e-9), 1)', [-1, 0, 1], [0, 1, 1]],
    ['power_defined(u, real(-2.0), 0)', [-1, 0, 1], [1, 0, 1]],
    ['power_defined(u, real(0.5), 0)', [-1, 0, 1], [0, 1, 1]],
    ['general_power_defined(u, real(0.5), 1)', [-1, 0, 1], [0, 1, 1]],
    ['general_power_defined(u, real(0.0), 0)', [-1, 0, 1], [0, 0, 1]],
    ['gamma_function_defined(u)', [-2, -2 + low, 0, 1], [0, 1, 0, 1]],
  ] as const)('%s', async ([call, u, expected]) => {
    expect(await valuesAt(`truth(${call})`, u)).toEqual(expected);
  });
});
