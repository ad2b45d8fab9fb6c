import type { Decimal } from 'decimal.js';
import { type Decimals, fromFixedPoint, rounded, toFixedPoint, widened } from '../decimals.ts';
import * as fixed from '../fixed-point.ts';
import { exp } from './exponential.ts';
import { pi } from './trigonometric.ts';

/** 2u·e^(−u²)/√π·Σ (2u²)ⁿ/(2n + 1)!!, all of one sign (DLMF 7.6.2); 1 − erfc where that costs less. */
export function erf(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite() || u.isZero()) return new D(u.isFinite() || u.isNaN() ? u : u.s);
  const W = widened(D, 10);
  if (hasAsymptoticExpansion(W, u)) {
    return rounded(D, new W(1).minus(erfc(W, new W(u).abs())).times(u.s));
  }
  const square = new W(u).times(u);
  // The sum grows to e^(u²), and needs no more bits than its first term, 1, has.
  const bits = fixed.bitsFor(W.precision);
  const twice = 2n * toFixedPoint(square, bits);
  let term = 1n << BigInt(bits);
  let sum = term;
  for (let odd = 3n; term !== 0n; odd += 2n) {
    term = fixed.multiply(term, twice, bits) / odd;
    sum += term;
  }
  const scaled = exp(W, square.negated()).times(2).div(pi(W).sqrt());
  return rounded(D, fromFixedPoint(W, sum, bits).times(scaled).times(u));
}

/** e^(−u²)/(u√π)·Σ (−1)ⁿ(2n − 1)!!/(2u²)ⁿ for large u (DLMF 7.12.1), else 1 − erf with the digits that cancel. */
export function erfc(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite()) return new D(u.isNaN() ? NaN : 1 - u.s);
  const W = widened(D, 10);
  if (u.isNegative() || u.lt(0.5)) return rounded(D, new W(1).minus(erf(W, u)));
  if (!hasAsymptoticExpansion(W, u)) {
    const cancelled = Number(u) ** 2 / Math.LN10 + Math.log10(Number(u) + 1) + 2;
    const wide = widened(W, cancelled);
    return rounded(D, new wide(1).minus(erf(wide, u)));
  }
  const square = new W(u).times(u);
  // The exponential turns absolute errors of u² into relative ones.
  const wide = widened(W, 2 * u.e + 4);
  const bits = fixed.bitsFor(W.precision);
  const inverse = toFixedPoint(new W(0.5).div(square), bits);
  let term = 1n << BigInt(bits);
  let sum = 0n;
  for (let odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term;
    term = -fixed.multiply(term, inverse, bits) * odd;
  }
  const power = exp(W, new wide(u).times(u).negated());
  return rounded(D, power.times(fromFixedPoint(W, sum, bits)).div(pi(W).sqrt().times(u)));
}

/** The smallest term of the asymptotic expansion is about e^(−u²): is that below the last digit? */
function hasAsymptoticExpansion(D: Decimals, u: Decimal): boolean {
  return Number(u) ** 2 > (D.precision + 12) * Math.LN10;
}
