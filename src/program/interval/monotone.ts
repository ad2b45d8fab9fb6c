import { absolute, empty, entire, type Interval, intersection, isEmpty } from '../interval.ts';
import { lowerBound, upperBound } from './rounding.ts';

/** The values of a function of one operand over an interval. */
export type Extension = (u: Interval) => Interval;

/** A function in float64, to be extended to intervals. */
export interface Float64Function {
  /** Infinite or NaN where the function is not bounded. */
  readonly value: (u: number) => number;
  /** Largest error of `value`, in units in the last place. */
  readonly error: number;
  /** Closure of where the function is defined; everywhere unless said. */
  readonly domain?: Interval;
  /** Closure of the values that it takes. */
  readonly range?: Interval;
  /** Whether f(u) = v holds exactly. */
  readonly exact?: (u: number, v: number) => boolean;
}

/** The values 0 and 1 of the functions here at 0, and 0 at 1, are what they seem. */
export const isExactAtZeroOrOne = (u: number, v: number): boolean =>
  (u === 0 && (v === 0 || v === 1)) || (u === 1 && v === 0);

export function increasing(f: Float64Function): Extension {
  const { domain = entire, range = entire } = f;
  return (u) => {
    const inside = intersection(u, domain);
    return isEmpty(inside) ? empty : intersection({ low: least(f, inside.low), high: greatest(f, inside.high) }, range);
  };
}

export function decreasing(f: Float64Function): Extension {
  const { domain = entire, range = entire } = f;
  return (u) => {
    const inside = intersection(u, domain);
    return isEmpty(inside) ? empty : intersection({ low: least(f, inside.high), high: greatest(f, inside.low) }, range);
  };
}

/** An even function, by its extension to u ≥ 0. */
export function even(ofPositive: Extension): Extension {
  return (u) => (isEmpty(u) ? empty : ofPositive(absolute(u)));
}

/** A lower bound on f(u). */
export function least({ value, error, exact = isExactAtZeroOrOne }: Float64Function, u: number): number {
  const v = value(u);
  return exact(u, v) ? v : lowerBound(v, error);
}

/** An upper bound on f(u). */
export function greatest({ value, error, exact = isExactAtZeroOrOne }: Float64Function, u: number): number {
  const v = value(u);
  return exact(u, v) ? v : upperBound(v, error);
}
