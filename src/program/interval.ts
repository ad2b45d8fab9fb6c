import {
  lowerBound,
  productAbove,
  productBelow,
  quotientAbove,
  quotientBelow,
  sumAbove,
  sumBelow,
  upperBound,
} from './interval/rounding.ts';

/**
 * A closed set of extended real numbers, low ≤ high, that holds every value of something; `empty` holds none. What an operation is
 * undefined for is left out: ln of [−1, 1] is ln of [0, 1]. A truth value is 1 or 0, so [1, 1] is certainly true, [0, 0] certainly
 * false, and [0, 1] either.
 *
 * Every function of intervals rounds outward, and never leaves out a value that the operation has for operands that are real
 * numbers or infinities which a program may meet (overflow, the slope of √ at 0). IEEE 1788-2015, without decorations.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const empty: Interval = { low: Infinity, high: -Infinity };
export const entire: Interval = { low: -Infinity, high: Infinity };
export const positive: Interval = { low: 0, high: Infinity };

export function interval(low: number, high: number): Interval {
  return { low, high };
}

/** One number; NaN stands for no value. */
export function point(value: number): Interval {
  return Number.isNaN(value) ? empty : { low: value, high: value };
}

/** What was rounded to a number with an error of so many units in its last place. */
export function around(value: number, ulps: number): Interval {
  return { low: lowerBound(value, ulps), high: upperBound(value, ulps) };
}

export function isEmpty({ low, high }: Interval): boolean {
  return !(low <= high);
}

export function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

export function isBounded({ low, high }: Interval): boolean {
  return low > -Infinity && high < Infinity;
}

export function contains({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high;
}

/** The least interval that holds both. */
export function hull(u: Interval, v: Interval): Interval {
  return { low: Math.min(u.low, v.low), high: Math.max(u.high, v.high) };
}

export function intersection(u: Interval, v: Interval): Interval {
  const [low, high] = [Math.max(u.low, v.low), Math.min(u.high, v.high)];
  return low <= high ? { low, high } : empty;
}

export function negation({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

export function absolute(u: Interval): Interval {
  if (u.low >= 0) return u;
  return u.high <= 0 ? negation(u) : { low: 0, high: Math.max(-u.low, u.high) };
}

export function sum(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  return { low: sumBelow(u.low, v.low), high: sumAbove(u.high, v.high) };
}

export function difference(u: Interval, v: Interval): Interval {
  return sum(u, negation(v));
}

export function product(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  return {
    low: Math.min(...corners(productBelow, u, v)),
    high: Math.max(...corners(productAbove, u, v)),
  };
}

/** Divisors of both signs leave a gap around 0 that the hull of the quotients closes. */
export function quotient(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  const below = v.low < 0 ? negation(quotientByPositive(u, { low: Math.max(0, -v.high), high: -v.low })) : empty;
  const above = v.high > 0 ? quotientByPositive(u, { low: Math.max(0, v.low), high: v.high }) : empty;
  return hull(below, above);
}

/** u·p/q */
export function scaled(u: Interval, p: number, q: number): Interval {
  return quotient(product(u, point(p)), point(q));
}

/** u/v for v > 0, whose low end may be 0 as a limit. */
function quotientByPositive(u: Interval, v: Interval): Interval {
  const [least, greatest] = [u.low < 0 ? v.low : v.high, u.high > 0 ? v.low : v.high];
  return {
    low: least === 0 ? overZero(u.low) : quotientBelow(u.low, least),
    high: greatest === 0 ? overZero(u.high) : quotientAbove(u.high, greatest),
  };
}

function overZero(u: number): number {
  return u === 0 ? 0 : u * Infinity;
}

function corners(of: (a: number, b: number) => number, u: Interval, v: Interval): [number, number, number, number] {
  return [of(u.low, v.low), of(u.low, v.high), of(u.high, v.low), of(u.high, v.high)];
}
