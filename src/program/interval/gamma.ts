import { gamma as gammaOf, isPole, logGamma } from '../float64/gamma.ts';
import { polygamma as polygammaOf } from '../float64/polygamma.ts';
import {
  absolute,
  around,
  empty,
  entire,
  hull,
  type Interval,
  intersection,
  isEmpty,
  isPoint,
  negation,
  positive,
} from '../interval.ts';
import { lowerBound, sumAbove, sumBelow, upperBound } from './rounding.ts';

/** Errors of the functions in float64, in units in the last place, of the value and of what the argument's last place makes of it. */
const error = 4;

/** Between more poles than these no piece is looked at by itself. */
const mostPieces = 8;

/** Γ and ln Γ are least at 1.4616… (DLMF 5.4.19, 5.4.20). */
const leastGamma = lowerBound(0.8856031944108887, 1);
const leastLogGamma = lowerBound(-0.1214862905358496, 1);

const digamma = polygammaOf(0);

/** A function between two poles of Γ, which may be the ends: its values, unknown at poles, and a bound inside. */
interface Convex {
  /** Encloses the value; the whole range at a pole. */
  readonly at: (u: number) => Interval;
  /** Has the sign of the derivative; NaN at poles. */
  readonly slope: (u: number) => number;
  /** A lower bound over an interval inside which the function turns. */
  readonly least: (u: Interval) => number;
}

/** |Γ| is convex between its poles because ln|Γ| is: ψ′ > 0. */
const sizeOfGamma: Convex = {
  at: (u) => intersection(isPole(u) ? entire : absolute(around(gammaOf(u), error)), positive),
  slope: digamma,
  least: (u) => (u.high > 0 ? leastGamma : Math.max(0, lowerBound(Math.exp(tangentBelow(logOfGamma, u)), 2))),
};

/** ln|Γ|, whose error below 0 is that of its argument. */
const logOfGamma: Convex = {
  at: (u) => (isPole(u) ? entire : spread(logGamma(u), u < 0 ? u * digamma(u) : 0)),
  slope: digamma,
  least: (u) => (u.high > 0 ? leastLogGamma : tangentBelow(logOfGamma, u)),
};

/** Γ has one sign between two poles. */
export function gamma(u: Interval): Interval {
  return betweenPoles(u, (piece) => {
    const sizes = convex(sizeOfGamma, piece);
    return piece.high <= 0 && Math.floor(piece.low) % 2 !== 0 ? negation(sizes) : sizes;
  });
}

export function lgamma(u: Interval): Interval {
  return betweenPoles(u, (piece) => convex(logOfGamma, piece));
}

/** ψ⁽ᵐ⁾ rises between poles for an even m; for an odd m it is convex there, falls for u > 0, and is positive everywhere. */
export function polygamma(u: Interval, m: number): Interval {
  const [value, slope] = [polygammaOf(m), polygammaOf(m + 1)];
  const at = (x: number) => (isPole(x) ? entire : spread(value(x), x === Infinity ? 0 : x * slope(x)));
  if (m % 2 === 0) return betweenPoles(u, (piece) => ({ low: at(piece.low).low, high: at(piece.high).high }));
  const f: Convex = { at, slope: (x) => (x > 0 ? -1 : slope(x)), least: () => 0 };
  return intersection(
    betweenPoles(u, (piece) => convex(f, piece)),
    positive,
  );
}

/** The hull of the values between the poles 0, −1, −2 … */
function betweenPoles(u: Interval, values: (piece: Interval) => Interval): Interval {
  if (isEmpty(u) || (isPoint(u) && isPole(u.low))) return empty;
  let all = empty;
  let { low } = u;
  for (let piece = 0; low < Math.min(u.high, 0); piece++) {
    if (piece === mostPieces || low === -Infinity) return entire;
    const high = Math.min(Math.floor(low) + 1, u.high);
    all = hull(all, values({ low, high }));
    low = high;
  }
  return low < u.high || isEmpty(all) ? hull(all, values({ low, high: u.high })) : all;
}

/** Greatest at an end; least at an end, or where it turns. Just above a pole the function falls, just below one it rises. */
function convex(f: Convex, u: Interval): Interval {
  const [first, last] = [f.at(u.low), f.at(u.high)];
  const [falls, rises] = [!(f.slope(u.low) >= 0), !(f.slope(u.high) <= 0)];
  if (!rises) return { low: last.low, high: first.high };
  if (!falls) return { low: first.low, high: last.high };
  return { low: f.least(u), high: Math.max(first.high, last.high) };
}

/** A convex function lies above its tangent in the middle. The small factor is more than what rounding loses. */
function tangentBelow({ at, slope }: Convex, u: Interval): number {
  const middle = u.low / 2 + u.high / 2;
  const reach = Math.max(sumAbove(u.high, -middle), sumAbove(middle, -u.low));
  return sumBelow(at(middle).low, -upperBound(Math.abs(slope(middle)) * reach * (1 + 2 ** -20)));
}

/** What was computed as v with the error of v, and of as much again in the argument; `condition` is u·f′(u). */
function spread(v: number, condition: number): Interval {
  if (!Number.isFinite(v)) return around(v, error);
  const radius = upperBound(Math.abs(condition) * error * 2 ** -52);
  const { low, high } = around(v, error);
  return { low: sumBelow(low, -radius), high: sumAbove(high, radius) };
}
