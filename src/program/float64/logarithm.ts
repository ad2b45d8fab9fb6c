import { binaryExponent, scaleByPowerOfTwo } from './binary-exponent.ts';
import { ln2, logarithmTable } from './coefficients.ts';
import { type DoubleDouble, normalized, productError, sumError } from './double-double.ts';

/**
 * ln x for finite x > 0, relative error 2⁻⁶⁵.
 *
 * With x = 2ᵉ·m, √½ ≤ m < √2, and k the integer nearest to 64/m, ln x = e·ln 2 + ln(64/k) + ln(1 + r), where r = m·k/64 − 1 is
 * formed exactly and |r| < 0.0112. Tang, Table-driven implementation of the logarithm function, ACM TOMS 16 (1990).
 */
export function logarithm(x: number): DoubleDouble {
  let exponent = binaryExponent(x);
  let m = scaleByPowerOfTwo(x, -exponent);
  if (m > Math.SQRT2) {
    m /= 2;
    exponent++;
  }
  const k = Math.round(64 / m);
  const product = (m * k) / 64;
  const r = product - 1;
  const rLow = productError(m, k / 64, product);

  // ln(1 + r) = r − r²/2 + r³·(⅓ − r/4 + …): the first two terms in double-double.
  const square = r * r;
  const squareLow = productError(r, r, square);
  let tail = 0;
  for (let n = 10; n >= 3; n--) tail = tail * r + (n % 2 === 0 ? -1 : 1) / n;
  let low = rLow * (1 - r + square) - squareLow / 2 + square * r * tail;

  const index = 2 * (k - 45);
  const ofExponent = exponent * ln2[0];
  const ofTable = logarithmTable[index]!;
  low += productError(exponent, ln2[0], ofExponent) + exponent * ln2[1] + logarithmTable[index + 1]!;
  let high = 0;
  for (const term of [ofExponent, ofTable, r, -square / 2]) {
    const sum = high + term;
    low += sumError(high, term, sum);
    high = sum;
  }
  return normalized(high, low);
}
