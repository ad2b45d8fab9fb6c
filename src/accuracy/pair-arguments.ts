import { fromPairs, toPairs } from '../engine/webgpu/pairs.ts';
import { createRandom } from './random.ts';
import type { FunctionOfOne, FunctionOfTwo } from './single-functions.ts';
import { stratifiedArguments } from './stratified-arguments.ts';
import { leastNormal } from './ulp.ts';

/** The numbers nearest to some that pairs of single-precision numbers hold. */
export function pairsNearest(numbers: Iterable<number>): Float64Array<ArrayBuffer> {
  return fromPairs(toPairs(Float64Array.from(numbers)));
}

/** So many numbers, evenly spread between two. */
export function uniformPairs(from: number, to: number, count: number, seed = 1): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => from + (to - from) * random());
}

/** So many numbers of either sign or one, with magnitudes between two powers of two. */
export function logarithmicPairs(
  low: number,
  high: number,
  count: number,
  signs: readonly number[] = [1, -1],
  seed = 2,
): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const sign = signs[Math.floor(random() * signs.length)]!;
    return sign * 2 ** (low + (high - low) * random());
  });
}

/** The numbers within so many units of 2⁻⁴⁸, of 2⁻³⁰ and of 2⁻²⁴ of each value: where a low word, or a reduction, changes. */
export function pairsNear(values: readonly number[], steps = 20): number[] {
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, i) => i - steps);
  return values.flatMap((value) =>
    offsets.flatMap((i) => [value * (1 + i * 2 ** -48), value * (1 + i * 2 ** -24), value * (1 + i * 2 ** -30)]),
  );
}

/** A low word, at random, for a number that single precision holds. */
function extended(x: number, random: () => number): number {
  return x * (1 + (random() - 0.5) * 2 ** -23);
}

/**
 * Pairs of a domain that a function is likely to be at its worst: the arguments that stress it in single precision, with a low word or
 * without one, and what is next to the ends of its reductions and to multiples of its period, in the last bits of a pair.
 *
 * @param count how many, evenly taken from more than 10⁵; the last ones always among them
 */
export function pairArguments(
  { from, to, special, reducedBy }: Pick<FunctionOfOne, 'from' | 'to' | 'special' | 'reducedBy'>,
  count: number,
): Float64Array<ArrayBuffer> {
  const random = createRandom(19_710_601);
  // Hard arguments of single precision alone are as many as all others.
  const domain = { from, to, special, ...(reducedBy === 'halves' && { reducedBy }) };
  const stressing = Array.from(stratifiedArguments(domain), (x, i) => (i % 8 === 0 ? x : extended(x, random)));
  const step = reducedBy === 'quarter turns' ? Math.PI / 2 : 0.5;
  const multiples = reducedBy === undefined ? [] : Array.from({ length: 400 }, (_, k) => (k - 200) * step);
  const near = pairsNear([...special, from, to, ...multiples.filter((x) => x !== 0)], 4);
  // Subnormal numbers may count as 0.
  const isAllowed = (x: number) => x >= from && x <= to && (x === 0 || Math.abs(x) >= leastNormal);
  const [many, few] = [stressing.filter(isAllowed), [...near, ...multiples].filter(isAllowed)];
  const taken = Math.max(0, count - few.length);
  const even = Array.from({ length: taken }, (_, i) => many[Math.floor((i * many.length) / taken)]!);
  return pairsNearest([...even, ...few.slice(0, count)]).filter(isAllowed);
}

/** Pairs of pairs, random and awkward ones. */
export function pairsOfPairs(
  { pairs }: FunctionOfTwo,
  count: number,
): readonly [u: Float64Array<ArrayBuffer>, v: Float64Array<ArrayBuffer>] {
  const random = createRandom(19_710_601);
  // A whole exponent stays whole: it may have a negative base.
  const extend = (x: number) => (Number.isInteger(x) ? x : extended(x, random));
  const drawn = Array.from({ length: count }, () => pairs(random).map(extend) as [number, number]);
  return [pairsNearest(drawn.map(([u]) => u)), pairsNearest(drawn.map(([, v]) => v))];
}
