import type { Decimal } from 'decimal.js';
import { type Decimals, fromFixedPoint, rounded, toFixedPoint, widened } from '../decimals.ts';
import * as fixed from '../fixed-point.ts';

/** Beyond this exponent of u, e^u and e^−u are out of the range of decimal.js. */
const largestExponent = 16;

/** e^u = e^r·10ⁿ. */
export function exp(D: Decimals, u: Decimal): Decimal {
  if (u.isNaN()) return new D(NaN);
  if (!u.isFinite() || u.e > largestExponent) return new D(u.isNegative() ? 0 : Infinity);
  if (u.e < -D.precision - 2) return new D(1).plus(u);
  const bits = fixed.bitsFor(D.precision);
  const argument = toFixedPoint(u, bits);
  // ln 10 is multiplied by n, whose size costs it as many bits.
  const extra = Math.max(0, 4 * (u.e + 1));
  const ln10 = fixed.ln10(bits + extra);
  const n = fixed.roundedQuotient(argument << BigInt(extra), ln10);
  const remainder = argument - ((n * ln10) >> BigInt(extra));
  return fromFixedPoint(D, fixed.exponential(remainder, bits), bits, n);
}

/** e^u − 1 without loss near 0. */
export function expm1(D: Decimals, u: Decimal): Decimal {
  if (u.isZero() || !u.isFinite() || u.e > largestExponent) return exp(D, u).minus(1);
  const W = widened(D, 5);
  const v = new W(u);
  if (3 * u.e < -D.precision - 5) return rounded(D, v.times(v.div(6).plus(0.5).times(v).plus(1)));
  return rounded(D, exp(widened(W, -u.e), u).minus(1));
}

/** ln u = ln m + e·ln 10 with u = m·10^e. */
export function ln(D: Decimals, u: Decimal): Decimal {
  if (!(u.isFinite() && u.isPositive() && !u.isZero())) return new D(u.eq(Infinity) ? Infinity : NaN);
  const v = new (widened(D, 5))(u);
  const t = v.minus(1);
  if (t.e < -1 || t.isZero()) return log1p(D, t);
  const bits = fixed.bitsFor(D.precision) + 64;
  const mantissa = toFixedPoint(v.times(`1e${-u.e}`), bits);
  return fromFixedPoint(D, fixed.logarithm(mantissa, bits) + BigInt(u.e) * fixed.ln10(bits), bits);
}

/** ln(1 + t) without loss near 0. */
export function log1p(D: Decimals, t: Decimal): Decimal {
  if (t.isZero()) return new D(0);
  const W = widened(D, 5);
  const v = new W(t);
  if (!t.isFinite() || t.e >= -1) return ln(D, new (widened(W, 5))(t).plus(1));
  if (3 * t.e < -D.precision - 5) return rounded(D, v.times(v.div(3).minus(0.5).times(v).plus(1)));
  const bits = fixed.bitsFor(W.precision - t.e);
  return fromFixedPoint(D, fixed.logarithm((1n << BigInt(bits)) + toFixedPoint(t, bits), bits), bits);
}

export function logarithmToBase(base: 2 | 10): (D: Decimals, u: Decimal) => Decimal {
  return (D, u) => {
    const W = widened(D, 5);
    return rounded(D, ln(W, u).div(ln(W, new W(base))));
  };
}

/** 1/(1 + e^−u) */
export function sigmoid(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 5);
  return rounded(D, new W(1).div(exp(W, u.negated()).plus(1)));
}

/** ln(1 + e^u) */
export function softplus(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite()) return new D(u.eq(-Infinity) ? 0 : u);
  const W = widened(D, 5);
  return rounded(D, new W(Math.max(0, u.s)).times(u).plus(log1p(W, exp(W, new W(u).abs().negated()))));
}
