import { nearestToQuarterTurns } from './quarter-turns.ts';
import { createRandom } from './random.ts';
import type { FunctionOfOne } from './single-functions.ts';
import { bitsOfNumber, numberOfBits } from './ulp.ts';

/** Single-precision arguments at which elementary functions are likely to fail. Seeded, so a failure is there again in the next run. */

/** The numbers within so many steps of a value, itself included. */
export function neighbours(value: number, steps: number): number[] {
  const word = bitsOfNumber(value);
  return Array.from({ length: 2 * steps + 1 }, (_, i) => numberOfBits(word + i - steps)).filter(Number.isFinite);
}

/** So many numbers of every exponent, subnormal ones as well, and either sign. */
export function allExponents(each: number, random: () => number): number[] {
  const numbers: number[] = [];
  for (let exponent = 0; exponent <= 254; exponent++) {
    for (let i = 0; i < each; i++) {
      const significand = i === 0 ? 0 : i === 1 ? 0x7fffff : Math.floor(random() * 2 ** 23);
      const value = numberOfBits(((exponent << 23) | significand) >>> 0);
      numbers.push(value, -value);
    }
  }
  return numbers;
}

/** Numbers next to the multiples of a step up to a bound, and their opposites. */
function nearMultiples(step: number, bound: number, steps: number): number[] {
  const numbers: number[] = [];
  for (let k = 1; k * step < bound; k++) {
    const near = neighbours(k * step, steps);
    numbers.push(...near, ...near.map((x) => -x));
  }
  return numbers;
}

/** Numbers next to the multiples of a quarter turn up to a bound, and their opposites. */
export function nearQuarterTurns(bound: number, steps: number): number[] {
  return nearMultiples(Math.PI / 2, bound, steps);
}

export function uniform(from: number, to: number, count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => Math.fround(from + (to - from) * random()));
}

type Domain = Pick<FunctionOfOne, 'from' | 'to' | 'special' | 'reducedBy'>;

/**
 * From 10⁵ to 3 · 10⁵ numbers of a domain: every exponent, ordinary sizes, neighbours of its ends, of its special arguments and of the
 * worst arguments known, and what is next to multiples of the period.
 */
export function stratifiedArguments(
  { from, to, special, reducedBy }: Domain,
  worst: readonly number[] = [],
): Float32Array<ArrayBuffer> {
  const random = createRandom(20_161_127);
  const centre = Math.max(Math.min(0, to), from);
  const within = (bound: number) => [Math.max(from, -bound), Math.min(to, bound)] as const;
  const multiples =
    reducedBy === 'halves'
      ? nearMultiples(0.5, 1e3, 3)
      : nearQuarterTurns(Math.min(Math.max(Math.abs(from), to), reducedBy ? 17_000 : 100), 2);
  const hard = reducedBy === 'quarter turns' ? nearestToQuarterTurns() : [];
  const numbers = [
    ...allExponents(120, random),
    ...[1, from, to, ...special].flatMap((value) => [...neighbours(value, 40), ...neighbours(-value || 1, 40)]),
    ...worst.flatMap((value) => [...neighbours(value, 40), ...neighbours(-value, 2)]),
    ...multiples,
    ...hard.flatMap((value) => [...neighbours(value, 1), -value]),
    ...uniform(...within(1e4), 20_000, random),
    ...uniform(...within(100), 20_000, random),
    ...uniform(Math.max(from, centre - 2), Math.min(to, centre + 2), 80_000, random),
    0,
  ];
  return Float32Array.from(numbers.filter((x) => x >= from && x <= to));
}
