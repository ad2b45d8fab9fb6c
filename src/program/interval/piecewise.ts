import { round as roundOf } from '../float64/rounding.ts';
import {
  contains,
  difference,
  empty,
  hull,
  type Interval,
  intersection,
  isBounded,
  interval,
  isEmpty,
  isPoint,
  point,
  product,
  quotient,
} from '../interval.ts';
import { type Extension, increasing } from './monotone.ts';

/** Functions that are exact in float64. */
const step = (value: (u: number) => number): Extension => increasing({ value, error: 0, exact: () => true });

export const sign: Extension = step(Math.sign);
export const floor: Extension = step(Math.floor);
export const ceil: Extension = step(Math.ceil);
export const round: Extension = step(roundOf);

/** u − v·⌊u/v⌋, which is nearer to 0 than v and has its sign. */
export function modulo(u: Interval, v: Interval): Interval {
  const turns = floor(quotient(u, v));
  if (isEmpty(turns)) return empty;
  const remainders = interval(Math.min(0, v.low), Math.max(0, v.high));
  return isPoint(turns) && isBounded(v) ? intersection(difference(u, product(v, turns)), remainders) : remainders;
}

export function minimum(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  return { low: Math.min(u.low, v.low), high: Math.min(u.high, v.high) };
}

export function maximum(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  return { low: Math.max(u.low, v.low), high: Math.max(u.high, v.high) };
}

export const isTrue: Interval = point(1);
export const isFalse: Interval = point(0);

/** A truth value of which it is known whether it may be true and whether it may be false. */
function truth(mayHold: boolean, mayFail: boolean): Interval {
  return hull(mayHold ? isTrue : empty, mayFail ? isFalse : empty);
}

export function less(u: Interval, v: Interval): Interval {
  return isEmpty(u) || isEmpty(v) ? empty : truth(u.low < v.high, u.high >= v.low);
}

export function lessEqual(u: Interval, v: Interval): Interval {
  return isEmpty(u) || isEmpty(v) ? empty : truth(u.low <= v.high, u.high > v.low);
}

export function equal(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  return truth(!isEmpty(intersection(u, v)), !(isPoint(u) && isPoint(v) && u.low === v.low));
}

/** One operand that is false decides, where the other is undefined too. */
export function and(u: Interval, v: Interval): Interval {
  return truth(contains(u, 1) && contains(v, 1), contains(u, 0) || contains(v, 0));
}

export function or(u: Interval, v: Interval): Interval {
  return truth(contains(u, 1) || contains(v, 1), contains(u, 0) && contains(v, 0));
}

export function not(u: Interval): Interval {
  return truth(contains(u, 0), contains(u, 1));
}

export function select(condition: Interval, then: Interval, otherwise: Interval): Interval {
  return hull(contains(condition, 1) ? then : empty, contains(condition, 0) ? otherwise : empty);
}
