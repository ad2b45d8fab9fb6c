import { sinc as sincOf } from '../float64/sinc.ts';
import { absolute, empty, hull, type Interval, intersection, interval, isEmpty } from '../interval.ts';
import { lowerBound, sumAbove, sumBelow, upperBound } from './rounding.ts';

/** sin u/u falls from 1 up to here, to its least value −0.21723…, at 4.4934…. */
const fallsUntil = 4.493;
const leastSinc = -0.2172336282112217;

/** Error of the functions in float64, in units in the last place, of the value and of what the argument's last place makes of it. */
const error = 4;

/**
 * The j-th derivative of sin u/u. It is the integral of tʲ·cos(ut + jπ/2) over 0 ≤ t ≤ 1, so at most 1/(j + 1); and at most 2/|u|, 1/|u|
 * for j = 0, by u·sinc⁽ʲ⁾(u) = sin⁽ʲ⁾(u) − j·sinc⁽ʲ⁻¹⁾(u). Over short intervals Taylor's formula with the second derivative so bounded is closer.
 */
export function sinc(u: Interval, j: number): Interval {
  if (isEmpty(u)) return empty;
  const sizes = absolute(u);
  const most = bound(j, sizes.low);
  const all = interval(j === 0 ? Math.max(leastSinc, -most) : -most, most);
  if (j === 0 && sizes.high <= fallsUntil) {
    return intersection(hull(at(sizes.low, 0), at(sizes.high, 0)), interval(leastSinc, 1));
  }
  return Number.isFinite(sizes.high) ? intersection(all, aroundMiddle(u, j, sizes.low)) : all;
}

/** f(u) = f(m) + f′(m)(u − m) + f″(ξ)(u − m)²/2, about the middle m. */
function aroundMiddle(u: Interval, j: number, leastSize: number): Interval {
  const middle = u.low / 2 + u.high / 2;
  const reach = Math.max(sumAbove(u.high, -middle), sumAbove(middle, -u.low));
  const slope = Math.abs(sincOf(j + 1)(middle)) + 2 ** -40;
  const radius = upperBound(reach * (slope + (bound(j + 2, leastSize) * reach) / 2), 4);
  const { low, high } = at(middle, j);
  return { low: sumBelow(low, -radius), high: sumAbove(high, radius) };
}

/** Encloses the value at a number. */
function at(u: number, j: number): Interval {
  if (u === 0 && j === 0) return interval(1, 1);
  const v = sincOf(j)(u);
  const radius = Math.abs(u) * bound(j + 1, Math.abs(u)) * error * 2 ** -52;
  return { low: lowerBound(v, error) - radius, high: upperBound(v, error) + radius };
}

/** A bound on the size of the j-th derivative at this distance from 0 and beyond. */
function bound(j: number, distance: number): number {
  return upperBound(Math.min(1 / (j + 1), (j === 0 ? 1 : 2) / distance), 1);
}
