import type { Decimal } from 'decimal.js';
import { type Decimals, rounded, widened } from '../decimals.ts';
import { exp, expm1, log1p } from './exponential.ts';

/** (x + x/(1 + x))/2 with x = e^|u| − 1 */
export function sinh(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite()) return new D(u);
  const W = widened(D, 5);
  const x = expm1(W, new W(u).abs());
  if (!x.isFinite()) return new D(u.s * Infinity);
  return rounded(D, x.div(x.plus(1)).plus(x).div(2).times(u.s));
}

export function cosh(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 5);
  const power = exp(W, new W(u).abs());
  return rounded(D, new W(1).div(power).plus(power).div(2));
}

/** −x/(2 + x) with x = e^(−2|u|) − 1 */
export function tanh(D: Decimals, u: Decimal): Decimal {
  if (u.isNaN()) return new D(NaN);
  const W = widened(D, 5);
  const x = expm1(W, new W(u).abs().times(-2));
  return rounded(D, x.div(x.plus(2)).times(-u.s));
}

export function sech(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 5);
  return rounded(D, new W(1).div(cosh(W, u)));
}

/** ln(1 + |u| + u²/(1 + √(1 + u²))) with the sign of u */
export function asinh(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite()) return new D(u);
  const W = widened(D, 5);
  const v = new W(u).abs();
  const square = v.times(v);
  return rounded(D, log1p(W, v.plus(square.div(square.plus(1).sqrt().plus(1)))).times(u.s));
}

/** ln(1 + (u − 1) + √((u − 1)(u + 1))) */
export function acosh(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 5);
  const above = new W(u).minus(1);
  if (!u.isFinite() || above.isNegative()) return new D(u.eq(Infinity) || u.eq(1) ? above : NaN);
  return log1p(D, above.plus(above.plus(2).times(above).sqrt()));
}

/** ½ ln(1 + 2|u|/(1 − |u|)) with the sign of u, undefined at ±1 */
export function atanh(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 5);
  const v = new W(u).abs();
  if (!v.lt(1)) return new D(NaN);
  return rounded(
    D,
    log1p(W, v.times(2).div(new W(1).minus(v)))
      .times(u.s)
      .div(2),
  );
}

/** √(1 + u²) */
export function hypotenuse(D: Decimals, u: Decimal): Decimal {
  const v = new (widened(D, 5))(u);
  return rounded(D, v.times(v).plus(1).sqrt());
}
