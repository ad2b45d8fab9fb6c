import { builtInErrors } from '../float64/built-in-errors.ts';
import { cosineOfPi, ofPiErrors, sineOfPi, tangentOfPi } from '../float64/sine-of-pi.ts';
import {
  around,
  empty,
  entire,
  hull,
  type Interval,
  interval,
  isEmpty,
  isPoint,
  negation,
  point,
  positive,
} from '../interval.ts';
import { pi } from './constants.ts';
import { decreasing, type Extension, type Float64Function, greatest, increasing, least } from './monotone.ts';
import { sumAbove } from './rounding.ts';

const unit = interval(-1, 1);

const sine: Float64Function = { value: Math.sin, error: builtInErrors.sin };
const cosine: Float64Function = { value: Math.cos, error: builtInErrors.cos };
const tangent: Float64Function = { value: Math.tan, error: builtInErrors.tan };
/** What these return exactly is 0 and ±1, at multiples of ½; tan also returns ±1 at odd multiples of ¼. */
const exact = (u: number, v: number) => Number.isInteger(2 * u) && Number.isInteger(v);
const sinePi: Float64Function = { value: sineOfPi, error: ofPiErrors.sine, exact };
const cosinePi: Float64Function = { value: cosineOfPi, error: ofPiErrors.cosine, exact };
const tangentPi: Float64Function = { value: tangentOfPi, error: ofPiErrors.tangent, exact };

/** Half a period of what goes round in 2π: not above, which shorter pieces are compared with. */
const halfTurn = Math.PI;

export const sin: Extension = wave(sine, Math.cos, halfTurn);
export const cos: Extension = wave(cosine, (u) => -Math.sin(u), halfTurn);
export const sinpi: Extension = wave(sinePi, cosineOfPi, 1);
export const cospi: Extension = wave(cosinePi, (u) => -sineOfPi(u), 1);
export const tan: Extension = branches(tangent, Math.sin, Math.cos, halfTurn);
export const tanpi: Extension = branches(tangentPi, sineOfPi, cosineOfPi, 1);

const ofInverse = (value: (u: number) => number, error: number, domain?: Interval): Float64Function => ({
  value,
  error,
  ...(domain && { domain }),
});
export const asin: Extension = increasing(ofInverse(Math.asin, builtInErrors.asin, unit));
export const acos: Extension = decreasing(ofInverse(Math.acos, builtInErrors.acos, unit));
export const atan: Extension = increasing(ofInverse(Math.atan, builtInErrors.atan));

/** arctan(1/u) for u ≥ 0, at 0 as a limit. */
const acotOfPositive = decreasing({
  ...ofInverse((u) => Math.atan(1 / Math.abs(u)), builtInErrors.acot, positive),
  range: interval(0, pi.high / 2),
});

export function acot(u: Interval): Interval {
  const above = u.high > 0 ? acotOfPositive(u) : empty;
  return u.low < 0 ? hull(above, negation(acotOfPositive(negation(u)))) : above;
}

/** The angle of the point (v, u), cut along u = 0 for v < 0, where it is π. */
export function atan2(u: Interval, v: Interval): Interval {
  if (isEmpty(u) || isEmpty(v)) return empty;
  if (u.low < 0 && u.high >= 0 && v.low < 0) return interval(-pi.high, pi.high);
  // Elsewhere the angle over a rectangle is least and greatest at corners; the origin itself has none.
  let angles = empty;
  for (const a of [u.low, u.high]) {
    for (const b of [v.low, v.high]) {
      if (a === 0 && b === 0) continue;
      const isRight = a === 0 && b > 0;
      angles = hull(angles, isRight ? point(0) : around(Math.atan2(a + 0, b), builtInErrors.atan2));
    }
  }
  return angles;
}

/** A wave between −1 and 1 that turns once in every half period. Which way it goes at the ends tells where it turned. */
function wave(f: Float64Function, derivative: (u: number) => number, halfPeriod: number): Extension {
  const rises = (u: number, after: boolean) => {
    const slope = derivative(u);
    return slope === 0 ? f.value(u) > 0 !== after : slope > 0;
  };
  return (u) => {
    if (isEmpty(u)) return empty;
    const { low, high } = u;
    const width = sumAbove(high, -low);
    if (!(width < 2 * halfPeriod)) return unit;
    const ends = {
      low: Math.max(-1, Math.min(least(f, low), least(f, high))),
      high: Math.min(1, Math.max(greatest(f, low), greatest(f, high))),
    };
    if (isPoint(u)) return ends;
    const [rose, rising] = [rises(low, true), rises(high, false)];
    if (rose === rising) return width <= halfPeriod ? ends : unit;
    return rose ? { ...ends, high: 1 } : { ...ends, low: -1 };
  };
}

/** A tangent, which rises from pole to pole. The sign of the cosine at the ends tells whether a pole lies between. */
function branches(
  f: Float64Function,
  sine: (u: number) => number,
  cosine: (u: number) => number,
  period: number,
): Extension {
  const isPositive = (u: number, after: boolean) => {
    const value = cosine(u);
    return value === 0 ? sine(u) > 0 !== after : value > 0;
  };
  return (u) => {
    const { low, high } = u;
    if (isEmpty(u) || (isPoint(u) && Number.isNaN(f.value(low)))) return empty;
    const isOneBranch =
      isPoint(u) || (sumAbove(high, -low) <= period && isPositive(low, true) === isPositive(high, false));
    return isOneBranch ? { low: least(f, low), high: greatest(f, high) } : entire;
  };
}
