import { scaleByPowerOfTwo } from './binary-exponent.ts';
import { exponentialStep, exponentialTable } from './coefficients.ts';
import type { DoubleDouble } from './double-double.ts';

/** From here on e to the power of it is 0 or infinite, whatever the factor. */
export const outOfRange = 1000;

/**
 * factor·e^(high + low), error 0.53 ulp where the factor is 1, so that results which float64 holds exactly are exact. With a factor
 * e^(high + low) alone may be far out of range.
 *
 * With n the integer nearest to 32·high/ln 2, the result is 2^(n/32)·eʳ, |r| < 0.0109: the power from a table of pairs, eʳ − 1 by
 * its Taylor polynomial. Tang, Table-driven implementation of the exponential function, ACM TOMS 15 (1989).
 */
export function exponential({ high, low }: DoubleDouble, factor = 1): number {
  if (!(Math.abs(high) < outOfRange)) return factor * (high > 0 ? Infinity : high < 0 ? 0 : NaN);
  const n = Math.round(high / (exponentialStep[0] + exponentialStep[1]));
  const leading = high - n * exponentialStep[0];
  const correction = n * exponentialStep[1];
  const r = leading - correction;
  const rLow = leading - r - correction + low;
  const tail = 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r / 5040))));
  const growth = r + (rLow * (1 + r) + r * r * tail);
  const index = n & 31;
  const power = exponentialTable[2 * index]!;
  const mantissa = power + (exponentialTable[2 * index + 1]! + power * growth);
  return scaleByPowerOfTwo(factor * mantissa, (n - index) / 32);
}
