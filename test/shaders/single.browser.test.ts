import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../src/accuracy/random.ts';
import { neighbours, stratifiedArguments, uniform } from '../../src/accuracy/stratified-arguments.ts';
import { greatestError, isWithin, judgeArguments, judgePairs, type SweepResult } from '../../src/accuracy/sweep.ts';
import { errorInUlp, numberOfBits } from '../../src/accuracy/ulp.ts';
import { evaluate } from './evaluate.ts';
import { functionsOfOne } from './functions.ts';
import { functionsOfTwo } from './pairs.ts';
import { sincDerivative } from './sinc-derivative.ts';
import trueValues from './special.json';

let device: GPUDevice;
beforeAll(async () => {
  device = await (await navigator.gpu.requestAdapter())!.requestDevice();
});

async function valuesAt(call: string, u: readonly number[], v?: readonly number[]): Promise<number[]> {
  return [...(await evaluate(device, call, Float32Array.from(u), v && Float32Array.from(v)))];
}

/** Math.max takes too few arguments for this. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

function summary({ worst, subnormal, ...rest }: SweepResult): string {
  const [first] = [...subnormal.worst, ...worst];
  const error = `${greatestError({ worst, subnormal, ...rest }).toFixed(4)} ulp`;
  return first
    ? `${error}, ${first.computed} not ${first.exact} at ${numberOfBits(first.bits)} ${first.v ?? ''}`
    : error;
}

// Those that people know by a name are tested in test/accuracy/.
describe('a function that operations need besides keeps its bound', () => {
  test.for(functionsOfOne)('$call is at most $bound ulp off', async (f, { annotate }) => {
    const u = stratifiedArguments(f);
    const result = judgeArguments(f, u, Float32Array.from(await evaluate(device, f.call, u)));
    await annotate(`${f.call}: ${summary(result)}`);
    expect(isWithin(f.bound, result), summary(result)).toBe(true);
  });

  test.for(functionsOfTwo)('$call is at most $bound ulp off', async (f, { annotate }) => {
    const u = Float32Array.from(f.pairs, (pair) => pair[0]);
    const v = Float32Array.from(f.pairs, (pair) => pair[1]);
    const result = judgePairs(f, u, v, Float32Array.from(await evaluate(device, f.call, u, v)));
    await annotate(`${f.call}: ${summary(result)}`);
    expect(isWithin(f.bound, result), summary(result)).toBe(true);
  });
});

// tools/special_fixtures.py computes the true values with mpmath.
describe('a special function is at most 4 ulp off its true values', () => {
  test.for(Object.entries(trueValues))('%s', async ([call, rows], { annotate }) => {
    const order = Number(/^polygamma\(u, (\d+)\)$/.exec(call)?.[1] ?? NaN);
    const arguments_ = rows.map(([u]) => Number(u));
    const values = await valuesAt(call, arguments_);
    const errors = rows.map(([, truth], i) => {
      const [u, exact] = [arguments_[i]!, Number(truth)];
      const error = errorInUlp(values[i]!, exact);
      if (exact === 0 && values[i] === 0) return 0;
      // The bound of a polygamma function for u < 0 counts from the term of the nearest pole, next to its zeros.
      const term = factorial(order) / Math.abs(u - Math.round(u)) ** (order + 1);
      const isNearZero = u < 0 && Math.abs(exact) < 2 ** -10 * term;
      return isNearZero && Math.abs(values[i]! - exact) <= 2 ** -33 * term ? 0 : error;
    });
    const worst = greatest(errors);
    await annotate(`${call}: ${worst.toFixed(2)} ulp at ${arguments_[errors.indexOf(worst)]}`);
    expect(worst, String(arguments_[errors.indexOf(worst)])).toBeLessThanOrEqual(4);
  });
});

const factorial = (n: number): number => (n > 1 ? n * factorial(n - 1) : 1);

describe('a derivative of sin u/u', () => {
  test.for([1, 2, 3, 4, 8, 16, 32])('of order %i is at most 4 · 2⁻²⁴ of its bound off', async (j, { annotate }) => {
    const random = createRandom(j);
    const u = [...uniform(-60, 60, 10_000, random), ...uniform(-2, 2, 5_000, random), ...neighbours(j + 1, 100)];
    const values = await valuesAt(`sinc(u, ${j})`, u);
    const errors = u.map((x, i) => Math.abs(values[i]! - sincDerivative(x, j)) * (j + 1) * 2 ** 24);
    const error = greatest(errors);
    await annotate(`sinc(u, ${j}): ${error.toFixed(2)} of 2⁻²⁴/(j + 1) at ${u[errors.indexOf(error)]}`);
    expect(error).toBeLessThanOrEqual(4);
  });

  test('keeps its digits near 0', async () => {
    const u = [1e-30, -1e-10, 1e-4, 0.01];
    const first = await valuesAt('sinc(u, 1)', u);
    const third = await valuesAt('sinc(u, 3)', u);
    u.forEach((x, i) => {
      expect(Math.abs(first[i]! / (-x / 3 + x ** 3 / 30) - 1)).toBeLessThan(2 ** -22);
      expect(Math.abs(third[i]! / (x / 5 - x ** 3 / 42) - 1)).toBeLessThan(2 ** -22);
    });
    expect(await valuesAt('sinc(u, 2)', [0])).toEqual([Math.fround(-1 / 3)]);
  });
});

describe('a result that single precision holds exactly is found exactly', () => {
  const whole = Array.from({ length: 200 }, (_, i) => i - 100);
  const natural = whole.filter((n) => n > 0);

  test.for([2, 3, 4, 5, 6, 7, 8, 11, 16])('whole numbers to the power %i', async (n) => {
    const bases = whole.filter((base) => Math.abs(base) ** n <= 2 ** 24);
    const exact = bases.map((base) => base ** n);
    expect(await valuesAt(`small_integer_power(u, ${n})`, bases)).toEqual(exact);
    expect(await valuesAt('power(u, v, 0)', bases, bases.map(() => n))).toEqual(exact); // prettier-ignore
  });

  test('roots of squares and cubes', async () => {
    expect(await valuesAt('rational_power(u * u, 1, 2, 0)', natural)).toEqual(natural);
    expect(await valuesAt('rational_power(u * u * u, 1, 3, 0)', whole)).toEqual(whole);
    expect(await valuesAt('rational_power(u * u * u, 2, 3, 0)', whole)).toEqual(whole.map((n) => n * n));
  });

  test('logarithms of powers of the base', async () => {
    const exponents = Array.from({ length: 253 }, (_, i) => i - 126);
    expect(await valuesAt('binary_logarithm(u)', exponents.map((n) => 2 ** n))).toEqual(exponents); // prettier-ignore
    const decimal = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(await valuesAt('decimal_logarithm(u)', decimal.map((n) => 10 ** n))).toEqual(decimal); // prettier-ignore
  });

  test('rounding', async () => {
    const below = 0.5 - 2 ** -25;
    const u = [-2.5, -1.5, -0.5, -below, 0, below, 0.5, 1.5, 2.5, 8388609, 16777215];
    expect(await valuesAt('round_half_away(u)', u)).toEqual([-3, -2, -1, 0, 0, 0, 1, 2, 3, 8388609, 16777215]);
    expect(await valuesAt('floor_of(u)', [-1.5, 0.5, 2])).toEqual([-2, 0, 2]);
    expect(await valuesAt('ceiling(u)', [-1.5, 0.5, 2])).toEqual([-1, 1, 2]);
    expect(await valuesAt('signum(u)', [-1e-30, 0, 7])).toEqual([-1, 0, 1]);
    expect(await valuesAt('absolute(u)', [-1.5, 0, 2])).toEqual([1.5, 0, 2]);
    expect(await valuesAt('negate(u)', [-1.5, 2])).toEqual([1.5, -2]);
    expect(await valuesAt('modulo(u, v)', [7, -7, 7, -7, 6, 1e-30], [3, 3, -3, -3, 3, 3])).toEqual([1, 2, -2, -1, 0, Math.fround(1e-30)]); // prettier-ignore
    expect(await valuesAt('modulo(u, 3.0)', [7, -7, 3e6 + 1])).toEqual([1, 2, 1]);
  });

  test('choice', async () => {
    expect(await valuesAt('minimum(u, v)', [1, 2, 3], [2, 2, 2])).toEqual([1, 2, 2]);
    expect(await valuesAt('maximum(u, v)', [1, 2, 3], [2, 2, 2])).toEqual([2, 2, 3]);
    expect(await valuesAt('choose(less(u, v), 7.0, 9.0)', [1, 2, 3], [2, 2, 2])).toEqual([7, 9, 9]);
    expect(await valuesAt('truth(less_equal(u, v))', [1, 2, 3], [2, 2, 2])).toEqual([1, 1, 0]);
    expect(await valuesAt('truth(equal(u, v))', [1, 2, 3], [2, 2, 2])).toEqual([0, 1, 0]);
  });

  test('limits far from 0', async () => {
    const u = [-1000, 1000, -1e30, 1e30];
    expect(await valuesAt('hyperbolic_tangent(u)', u)).toEqual([-1, 1, -1, 1]);
    expect(await valuesAt('sigmoid(u)', u)).toEqual([0, 1, 0, 1]);
    expect(await valuesAt('hyperbolic_secant(u)', u)).toEqual([0, 0, 0, 0]);
    expect(await valuesAt('exponential(u)', u)).toEqual([0, Infinity, 0, Infinity]);
    expect(await valuesAt('exponential_minus_one(u)', u)).toEqual([-1, Infinity, -1, Infinity]);
  });
});

describe('at 0', () => {
  test('a power is 0, its constant factor, or infinite on the right', async () => {
    const at = async (call: string) => (await valuesAt(call, [0]))[0];
    expect(await at('rational_power(u, 1, 2, 0)')).toBe(0);
    expect(await at('rational_power(u, 1, 2, 1)')).toBe(Infinity);
    expect(await at('rational_power(u, 1, 2, 2)')).toBe(-Infinity);
    expect(await at('rational_power(u, 5, 3, 1)')).toBe(0);
    expect(await at('rational_power(u, 5, 3, 2)')).toBe(Infinity);
    expect(await at('power(u, 0.0, 0)')).toBe(1);
    expect(await at('power(u, 3.0, 3)')).toBe(6);
    expect(await at('power(u, 3.0, 4)')).toBe(0);
    expect(await at('power(u, 2.5, 3)')).toBe(Infinity);
    expect(await at('power(u, 1.5, 3)')).toBe(-Infinity);
    expect(await at('small_integer_power(u, 0)')).toBe(1);
    expect(await at('large_integer_power(u, 40)')).toBe(0);
    expect(await at('general_power(u, 0.5, 2)')).toBe(0);
    expect(await at('sinc(u, 0)')).toBe(1);
  });
});

describe('a partial function tells where it is defined', () => {
  test.for([
    ['truth(divide_defined(1.0, u))', [-1, 0, 1e-30], [1, 0, 1]],
    ['truth(modulo_defined(1.0, u))', [-1, 0, 1], [1, 0, 1]],
    ['truth(reciprocal_defined(u))', [-1, 0, 1e-30], [1, 0, 1]],
    ['truth(natural_logarithm_defined(u))', [-1, 0, 1e-30], [0, 0, 1]],
    ['truth(binary_logarithm_defined(u))', [-1, 0, 1e-30], [0, 0, 1]],
    ['truth(decimal_logarithm_defined(u))', [-1, 0, 1e-30], [0, 0, 1]],
    ['truth(arcsine_defined(u))', [-1 - 2 ** -23, -1, 0, 1, 1 + 2 ** -23], [0, 1, 1, 1, 0]],
    ['truth(arccosine_defined(u))', [-1 - 2 ** -23, -1, 0, 1, 1 + 2 ** -23], [0, 1, 1, 1, 0]],
    ['truth(inverse_hyperbolic_cosine_defined(u))', [-2, 1 - 2 ** -24, 1, 2], [0, 0, 1, 1]],
    ['truth(inverse_hyperbolic_tangent_defined(u))', [-1, -0.5, 1 - 2 ** -24, 1], [0, 1, 1, 0]],
    ['truth(arctangent2_defined(u, 0.0))', [-1, 0, 1e-30], [1, 0, 1]],
    ['truth(arctangent2_defined(0.0, u))', [-1, 0, 1e-30], [1, 0, 1]],
    ['truth(arctangent2_defined(1.0, u))', [-1, 0, 1], [1, 1, 1]],
    ['truth(small_integer_power_defined(u, 2))', [-1, 0, 1], [1, 1, 1]],
    ['truth(small_integer_power_defined(u, 0))', [-1, 0, 1], [1, 1, 1]],
    ['truth(small_integer_power_defined(u, -2))', [-1, 0, 1], [1, 0, 1]],
    ['truth(rational_power_defined(u, 1, 2, 1))', [-1, 0, 1], [0, 1, 1]],
    ['truth(rational_power_defined(u, -1, 2, 0))', [-1, 0, 1], [0, 0, 1]],
    ['truth(rational_power_defined(u, -2, 3, 0))', [-1, 0, 1], [1, 0, 1]],
    ['truth(power_defined(u, 2.0, 1))', [-1, 0, 1], [1, 1, 1]],
    ['truth(power_defined(u, 0.0, 1))', [-1, 0, 1], [1, 1, 1]],
    ['truth(power_defined(u, -2.0, 0))', [-1, 0, 1], [1, 0, 1]],
    ['truth(power_defined(u, 0.5, 0))', [-1, 0, 1], [0, 1, 1]],
    ['truth(general_power_defined(u, 0.5, 1))', [-1, 0, 1], [0, 1, 1]],
    ['truth(general_power_defined(u, 0.0, 0))', [-1, 0, 1], [0, 0, 1]],
  ] as const)('%s', async ([call, u, expected]) => {
    expect(await valuesAt(call, u)).toEqual(expected);
  });
});
