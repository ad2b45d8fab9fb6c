import type { Decimal } from 'decimal.js';
import {
  absorbing,
  exactly,
  isExact,
  logSum,
  magnitude,
  margin,
  poleOrNear,
  roundingError,
  undecided,
} from '../ball.ts';
import type { Decimals } from '../decimals.ts';
import type { BallOperation } from './arithmetic.ts';

/** How an error of the argument of a function of one variable becomes one of its value. All in powers of ten. */
export interface AnalyticFunction {
  /** Within one unit in the last place for an exact argument; NaN where undefined. */
  value(D: Decimals, u: Decimal, immediates: readonly number[]): Decimal;
  /** Bound on |f′(u)|. */
  slope(u: Decimal, value: Decimal, immediates: readonly number[]): number;
  /** Over a tenth of this distance the slope at most doubles, and f stays defined or undefined. */
  reach(u: Decimal, value: Decimal): number;
  /** Whether the nearest singularity is a pole, where f is undefined and unbounded on both sides. */
  readonly poles?: true;
  /** Whether f(u) may be rational for this rational u; if it has few digits it is taken to be exact. */
  exact(u: Decimal): boolean;
}

export function analytic(f: AnalyticFunction): BallOperation {
  return (D, operands, immediates) => {
    const absorbed = absorbing(operands);
    if (absorbed) return absorbed;
    const u = operands[0]!;
    if (isExact(u)) {
      const value = f.value(D, u.value, immediates);
      const exact = !value.isFinite() || value.isZero() || (f.exact(u.value) && 2 * value.precision() < D.precision);
      return exact ? exactly(value) : { value, error: roundingError(D, value) };
    }
    const value = f.value(D, u.value, immediates);
    if (u.error + margin > f.reach(u.value, value)) return f.poles ? poleOrNear(D) : undecided(D);
    if (!value.isFinite()) return exactly(value);
    const inherited = u.error + f.slope(u.value, value, immediates) + Math.log10(2);
    return { value, error: logSum(inherited, roundingError(D, value)) };
  };
}

/** log₁₀|u|, but 0 for |u| < 1. */
export function magnitudeAboveOne(u: Decimal): number {
  return Math.max(0, magnitude(u));
}
