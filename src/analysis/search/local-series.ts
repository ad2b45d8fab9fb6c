import { type Ball, exactly, isExactZero, isUnknown, mayBeZero } from '../../engine/reference/ball.ts';
import { arithmetic } from '../../engine/reference/operations/arithmetic.ts';
import { decimals } from '../../engine/reference/decimals.ts';
import { around, intersection, interval, type Interval, isEmpty, point, product, sum } from '../../program/interval.ts';
import { lowerBound, upperBound } from '../../program/interval/rounding.ts';
import { zeroDigits } from './branch.ts';
import type { Place } from './place.ts';

/**
 * What a function is on one side of a place p where its operations may break: s^v·w(s) for 0 < s ≤ S, where x = p ± s^d, with w smooth up to
 * p. `at` are the Taylor coefficients of w at s = 0, `over` intervals that hold them at every s from 0 to S.
 *
 * Where w(0) = 0, w(s)/s is smooth again, and its coefficients are averages of those of w one order higher (Hadamard's lemma), so
 * dividing by s is leaving out the first of each: no digit is lost as 0/0 would lose them. This is L'Hôpital's rule with enclosures.
 */
export interface LocalSeries {
  /** v: how often s divides it. May be negative, or a fraction. */
  readonly valuation: number;
  readonly at: readonly Ball[];
  readonly over: readonly Interval[];
}

/**
 * Why there is no expansion with the distance, root and length that were tried: a shorter distance, a root of it, or more coefficients
 * may serve; nothing does for a function of another kind, with ln s or e^(1/s).
 */
export class NoExpansion extends Error {
  override readonly name = 'NoExpansion';
  readonly needs: 'shorter' | 'root' | 'longer' | 'nothing';

  constructor(needs: NoExpansion['needs'], reason: string) {
    super(reason);
    this.needs = needs;
  }
}

export interface Neighbourhood {
  readonly place: Place;
  readonly side: 1 | -1;
  /** S^d: how far from the place. */
  readonly reach: number;
  /** d */
  readonly root: number;
  /** Coefficients that are kept. */
  readonly length: number;
}

/** Digits of the coefficients at the place. */
export const seriesDigits: number = zeroDigits;

/** Divides by s as often as w(0) = 0. Null for a series whose coefficients all vanish. */
export function normalized(series: LocalSeries): LocalSeries | null {
  let { valuation, at, over } = series;
  while (at.length > 0 && isZero(at[0]!)) {
    [valuation, at, over] = [valuation + 1, at.slice(1), over.slice(1)];
  }
  if (at.length > 0) return { valuation, at, over };
  if (series.over.every(({ low, high }) => low === 0 && high === 0) && series.at.every(isExactZero)) return null;
  throw new NoExpansion('longer', 'too many coefficients vanish');
}

/**
 * The series of the derivative by x, up to the constant factor 1/d, which is positive: of s^v·w it is ±s^{v−d}·(v·w + s·w′).
 */
export function derivative(series: LocalSeries, { side, root, reach }: Neighbourhood): LocalSeries {
  const D = decimals(seriesDigits);
  const { valuation: v, at, over } = series;
  const span = spanOf(reach, root);
  if (over.length < 2) throw new NoExpansion('longer', 'too many coefficients vanish');
  const derived = {
    valuation: v - root,
    at: at.slice(0, over.length - 1).map((one, k) => arithmetic.multiply(D, [one, exactly(new D(side * (v + k)))], [])),
    // (s·w′)_k = k·w_k + s·(k + 1)·w_{k+1}; the last coefficient has none after it.
    over: over
      .slice(0, -1)
      .map((one, k) =>
        product(point(side), sum(product(one, point(v + k)), product(span, product(over[k + 1]!, point(k + 1))))),
      ),
  };
  return tightened(derived, span);
}

/**
 * The same series with closer enclosures: by Taylor's formula w_k(s) = Σ binomial(j, k)·w_j(0)·s^{j−k}, where the last coefficient stands
 * for what is left. What operations lose over a wide interval comes back at the order of the last coefficient.
 */
export function tightened({ valuation, at, over }: LocalSeries, span: Interval): LocalSeries {
  const last = over.length - 1;
  const known = at.map(enclosureOf);
  const closer = over.map((one, k) => {
    let value = scaledBy(over[last]!, binomial(last, k));
    for (let j = last - 1; j >= k; j--) value = sum(product(span, value), scaledBy(known[j]!, binomial(j, k)));
    const both = intersection(one, value);
    return isEmpty(both) ? one : both;
  });
  return { valuation, at, over: closer };
}

const scaledBy = (u: Interval, factor: number) => product(u, point(factor));

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

/** The value of a ball, with its error. */
function enclosureOf({ value, error }: Ball): Interval {
  if (error === -Infinity) return around(value.toNumber(), 1);
  const radius = 10 ** error;
  const { low, high } = around(value.toNumber(), 1);
  return interval(lowerBound(low - radius), upperBound(high + radius));
}

/** Whether a coefficient is 0 to the digits in which 0 is told. */
export const isZero = (ball: Ball): boolean =>
  !isUnknown(ball) && (isExactZero(ball) || ball.value.isZero() || mayBeZero(ball));

/** The values of s within a distance s^d. */
export const spanOf = (reach: number, root: number): Interval =>
  interval(0, root === 1 ? reach : reach ** (1 / root) * (1 + 2 ** -50));
