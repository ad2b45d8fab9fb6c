import { describe, expect, test } from 'vitest';
import { functionsOfOne, functionsOfTwo } from '../../src/accuracy/single-functions.ts';
import { createRandom } from '../../src/accuracy/random.ts';
import { argumentCount, emptyResult, greatestError, isWithin, judgeArguments, judgePairs, judgeRange, type Range, rangesOf, sumOf } from '../../src/accuracy/sweep.ts'; // prettier-ignore
import { bitsOfNumber, numberOfBits } from '../../src/accuracy/ulp.ts';

const greatest = (2 - 2 ** -23) * 2 ** 127;
const signBit = 2 ** 31;

function argumentsOf({ first, count, mirrored }: Range): number[] {
  const bits = Array.from({ length: count }, (_, i) => first + i);
  return [...bits, ...(mirrored ? bits.map((one) => one + signBit) : [])];
}

/** u³, with errors of so many ulp at some bits of the argument. */
const cube = (parity?: 'odd') => ({
  exact: (u: number) => u ** 3,
  bound: 1,
  from: -greatest,
  ...(parity && { parity }),
});

function computedCube(bits: readonly number[], errors: ReadonlyMap<number, number>): Float32Array {
  return Float32Array.from(bits, (one) => {
    const rounded = bitsOfNumber(numberOfBits(one) ** 3);
    return numberOfBits(rounded + (errors.get(one) ?? 0));
  });
}

describe('the ranges of a domain', () => {
  test.for([
    ['everything', { from: -greatest, to: greatest }, 2 ** 32 - 2 ** 25 + 2 ** 24],
    ['everything, in pairs of opposite numbers', { from: -greatest, to: greatest, parity: 'odd' }, 2 ** 32 - 2 ** 24],
    ['what is not negative', { from: 0, to: greatest }, 2 ** 31 - 2 ** 23],
    ['what is positive', { from: 2 ** -149, to: greatest }, 2 ** 31 - 2 ** 23 - 1],
    ['from 1 on', { from: 1, to: 2 }, 2 ** 23 + 1],
    ['a symmetric interval', { from: -1, to: 1, parity: 'even' }, 2 * (0x3f800000 + 1)],
    ['from −2 to −1', { from: -2, to: -1 }, 2 ** 23 + 1],
  ] as const)('%s are all its arguments, each once', ([, domain, count]) => {
    const ranges = rangesOf({ ...domain }, 2 ** 21);
    expect(ranges.reduce((sum, range) => sum + argumentCount(range), 0)).toBe(count);
    const sorted = [...ranges].sort((a, b) => a.first - b.first);
    sorted
      .slice(1)
      .forEach(({ first }, i) => expect(first).toBeGreaterThanOrEqual(sorted[i]!.first + sorted[i]!.count));
    for (const range of ranges) {
      expect(argumentCount(range)).toBeLessThanOrEqual(2 ** 21);
      const [first, last] = [range.first, range.first + range.count - 1].map((bits) => bits % signBit);
      expect(first! < 0x800000).toBe(last! < 0x800000);
      for (const u of [numberOfBits(range.first), numberOfBits(range.first + range.count - 1)]) {
        expect(u).toBeGreaterThanOrEqual(domain.from);
        expect(u).toBeLessThanOrEqual(domain.to);
      }
    }
  });

  test('come in an order that is spread over the domain', () => {
    const [, ...ranges] = rangesOf({ from: 0, to: greatest }, 2 ** 21);
    const exponents = ranges.slice(0, 15).map(({ first }) => first >>> 23);
    expect(Math.max(...exponents)).toBeGreaterThan(200);
    expect(Math.min(...exponents)).toBeLessThan(50);
  });

  test('are symmetric for a function with a parity', () => {
    expect(() => rangesOf({ from: 0, to: 1, parity: 'odd' }, 2 ** 21)).toThrow(TypeError);
  });
});

describe('a made-up function with known errors', () => {
  const first = bitsOfNumber(1);
  const errors = new Map([
    [first + 5, 3],
    [first + 2 ** 18, -2],
    [first + signBit + 7, 1],
  ]);

  test.for(['odd', undefined] as const)('is found out, parity %s', (parity) => {
    const range: Range = { first, count: 2 ** 19, mirrored: parity !== undefined };
    const result = judgeRange(cube(parity), range, computedCube(argumentsOf(range), errors));
    expect(result.compared).toBe(argumentCount(range));
    expect(result.notCorrectlyRounded).toBe(parity ? 3 : 2);
    const [worst, second] = result.worst;
    expect(worst!.bits).toBe(first + 5);
    expect(Math.abs(worst!.error - 3)).toBeLessThanOrEqual(0.5);
    expect(worst!.exact).toBe(numberOfBits(first + 5) ** 3);
    // at most one of each sign and exponent
    expect(result.worst.length).toBe(parity ? 2 : 1);
    expect(second?.bits).toBe(parity && first + signBit + 7);
    expect(isWithin(1, result)).toBe(false);
    expect(isWithin(4, result)).toBe(true);
  });

  test('is found out part by part, in any order', () => {
    const f = cube();
    const whole = { first, count: 2 ** 19, mirrored: false };
    const parts = [3, 0, 2, 1].map((i) => ({ first: first + i * 2 ** 17, count: 2 ** 17, mirrored: false }));
    const judge = (range: Range) => judgeRange(f, range, computedCube(argumentsOf(range), errors));
    expect(parts.map(judge).reduce(sumOf, emptyResult)).toEqual(judge(whole));
  });

  test('is found out at single arguments as well', () => {
    const bits = argumentsOf({ first, count: 100, mirrored: true });
    const u = Float32Array.from(bits, numberOfBits);
    const result = judgeArguments(cube(), u, computedCube(bits, errors));
    expect(result.compared).toBe(200);
    expect(result.worst.map((one) => one.bits)).toEqual([first + 5, first + signBit + 7]);
  });

  test('is found out in pairs', () => {
    const u = Float32Array.of(1, 2, 3, 4);
    const v = Float32Array.of(2, 3, 4, 0);
    const f = { exact: (a: number, b: number) => (b === 0 ? NaN : a * b), bound: 1 };
    const result = judgePairs(f, u, v, Float32Array.of(2, 6 + 2 ** -21, 12, 7));
    expect(result.compared).toBe(3);
    expect(result.worst).toEqual([{ error: 1, bits: bitsOfNumber(2), v: 3, computed: 6 + 2 ** -21, exact: 6 }]);
  });

  test('may have no error at all', () => {
    const range: Range = { first, count: 1000, mirrored: true };
    const result = judgeRange(cube('odd'), range, computedCube(argumentsOf(range), new Map()));
    expect(result).toEqual({ ...emptyResult, compared: 2000 });
    expect(greatestError(result)).toBe(0);
  });
});

describe('results that are no numbers', () => {
  const range: Range = { first: bitsOfNumber(1), count: 4, mirrored: false };

  test('are errors where the function is defined', () => {
    const result = judgeRange({ exact: () => 1, bound: 1, from: 0 }, range, Float32Array.of(1, NaN, Infinity, 1));
    expect(result.notCorrectlyRounded).toBe(2);
    expect(result.worst[0]).toMatchObject({ bits: range.first + 1, computed: null });
    expect(isWithin(4, result)).toBe(false);
  });

  test('do not count where it is undefined', () => {
    const result = judgeRange({ exact: () => NaN, bound: 1, from: 0 }, range, Float32Array.of(1, NaN, Infinity, 1));
    expect(result).toEqual(emptyResult);
  });
});

describe('subnormal numbers', () => {
  const subnormals: Range = { first: 0, count: 3, mirrored: true };
  const judge = (exact: (u: number) => number, values: number[], from = -greatest) =>
    judgeRange({ exact, bound: 1, from, parity: 'odd' }, subnormals, Float32Array.from(values)).subnormal;
  const tiny = 2 ** -149;

  test('may count as themselves or as 0 as arguments', () => {
    const root = (u: number) => Math.cbrt(u);
    const values = [0, Math.cbrt(tiny), 0, 0, 0, -Math.cbrt(2 * tiny)];
    expect(judge(root, values)).toMatchObject({ arguments: 4, argumentsAsZero: 2, wrong: 0 });
  });

  test('may not have the result of another argument', () => {
    const values = [0, Math.cbrt(tiny), 0, 0, 0, Math.cbrt(2 * tiny)];
    const { wrong, worst } = judge(Math.cbrt, values);
    expect(wrong).toBe(1);
    expect(worst[0]!.bits).toBe(signBit + 2);
  });

  test('have any result where 0 is not in the domain, since it is masked', () => {
    expect(judge((u) => 1 / u || NaN, [1, 2, 3, 4, 5, 6], tiny)).toMatchObject({ argumentsAsZero: 4, wrong: 0 });
  });

  test('may be 0 as results, or up to the bound from the exact value', () => {
    const range: Range = { first: bitsOfNumber(1), count: 4, mirrored: false };
    const exact = (u: number) => u * 100 * tiny;
    const values = Float32Array.of(0, 100 * tiny, 101 * tiny, 107 * tiny);
    const result = judgeRange({ exact, bound: 1, from: 0 }, range, values);
    expect(result.subnormal).toMatchObject({ arguments: 0, resultsAsZero: 1, wrong: 1 });
    expect(result.worst).toEqual([]);
    expect(isWithin(1, result)).toBe(false);
  });

  test('do not excuse a wrong result at 0', () => {
    const result = judgeRange({ exact: (u) => u, bound: 1, from: -1 }, { ...subnormals, mirrored: false, count: 1 }, Float32Array.of(1)); // prettier-ignore
    expect(result.compared).toBe(1);
    expect(isWithin(1, result)).toBe(false);
  });
});

describe('the table of functions', () => {
  test('has no name twice', () => {
    const names = [...functionsOfOne, ...functionsOfTwo].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('draws the same pairs every time, normal numbers or 0', () => {
    for (const { pairs } of functionsOfTwo) {
      const draw = () => {
        const random = createRandom(3);
        return Array.from({ length: 10_000 }, () => pairs(random));
      };
      const drawn = draw();
      expect(draw()).toEqual(drawn);
      for (const x of drawn.flat()) {
        expect(Math.fround(x)).toBe(x);
        expect(x === 0 || (Math.abs(x) >= 2 ** -126 && Math.abs(x) <= greatest), String(x)).toBe(true);
      }
    }
  });
});
