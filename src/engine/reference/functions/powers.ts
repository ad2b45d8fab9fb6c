import type { Decimal } from 'decimal.js';
import { decimals, type Decimals, rounded, widened } from '../decimals.ts';
import { exp, ln } from './exponential.ts';

/** uⁿ for an integer n, 0⁰ = 1, undefined at 0 for n < 0. */
export function integerPower(D: Decimals, u: Decimal, n: number): Decimal {
  if (n < 0)
    return u.isZero() ? new D(NaN) : rounded(D, new (widened(D, 5))(1).div(integerPower(widened(D, 5), u, -n)));
  if (u.isNaN()) return new D(NaN);
  // Every squaring doubles the relative error of what it squares.
  const W = widened(D, Math.log10(n + 1) + 5);
  let result = new W(1);
  let square = new W(u);
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result.times(square);
    if (rest > 1) square = square.times(square);
  }
  return rounded(D, result);
}

/** The j-th derivative of the real root u^(p/q): falling(p/q, j)·u^(p/q − j), infinite at 0 where only the root exists and its sides agree. */
export function rationalPower(D: Decimals, u: Decimal, p: number, q: number, j: number): Decimal {
  const W = widened(D, 10);
  const falling = fallingFactorial(W, new W(p).div(q), j);
  const exponent = p - j * q;
  if (u.isZero()) {
    const sidesDiffer = q % 2 !== 0 && exponent % 2 !== 0 && exponent < 0;
    return p < 0 || sidesDiffer ? new D(NaN) : new D(exponent > 0 ? 0 : falling.s * Infinity);
  }
  if (u.isNegative() && q % 2 === 0) return new D(NaN);
  const size = new W(u).abs();
  const exact = exactRoot(D, size, q);
  const power = exact
    ? integerPower(W, exact, exponent)
    : powerOfPositive(W, size, new (widened(W, 5))(exponent).div(q));
  const sign = u.isNegative() && exponent % 2 !== 0 ? -1 : 1;
  return rounded(D, power.times(falling).times(sign));
}

/** The j-th derivative of uᵃ by u: falling(a, j)·u^(a − j), for any real a. */
export function power(D: Decimals, u: Decimal, a: Decimal, j: number): Decimal {
  if (u.isNaN() || !a.isFinite()) return new D(NaN);
  const W = widened(D, 10);
  const falling = fallingFactorial(W, a, j);
  if (falling.isZero()) return new D(0);
  if (u.isZero()) {
    if (a.isNegative() && !a.isZero()) return new D(NaN);
    return a.eq(j) ? rounded(D, falling) : new D(a.gt(j) ? 0 : falling.s * Infinity);
  }
  if (u.isNegative() && !a.isInteger()) return new D(NaN);
  const exponent = new (decimals(Math.max(W.precision, a.precision() + 20)))(a).minus(j);
  const raised =
    exponent.isInteger() && exponent.abs().lte(Number.MAX_SAFE_INTEGER)
      ? integerPower(W, u, exponent.toNumber())
      : powerOfPositive(W, u.abs(), exponent).times(u.isNegative() && !exponent.mod(2).isZero() ? -1 : 1);
  return rounded(D, raised.times(falling));
}

/** u^v·(ln u)^m for u > 0; 0 at u = 0 for v > 0. */
export function generalPower(D: Decimals, u: Decimal, v: Decimal, m: number): Decimal {
  if (u.isZero() && v.gt(0)) return new D(0);
  if (!(u.gt(0) && v.isFinite())) return new D(NaN);
  const W = widened(D, 5);
  return rounded(D, powerOfPositive(W, u, v).times(integerPower(W, ln(W, u), m)));
}

/** e^(a·ln u), with as many digits more as the exponent has before its point. */
function powerOfPositive(D: Decimals, u: Decimal, a: Decimal): Decimal {
  if (a.isZero() || u.eq(1)) return new D(1);
  const size = Math.log10(Math.abs(u.e) + 2) + a.e + 5;
  const W = widened(D, Math.min(Math.max(size, 0), 40));
  return exp(D, ln(W, u).times(a));
}

/** a(a − 1)⋯(a − j + 1), 1 for j = 0 */
function fallingFactorial(D: Decimals, a: Decimal, j: number): Decimal {
  const exact = decimals(Math.max(D.precision, a.precision() + Math.abs(a.e) + 5));
  let product = new D(1);
  for (let i = 0; i < j; i++) product = product.times(new exact(a).minus(i));
  return product;
}

/** The q-th root of u > 0 where it is a decimal with so few digits that its q-th power is exact; else undefined. */
function exactRoot(D: Decimals, u: Decimal, q: number): Decimal | undefined {
  if (q > D.precision || u.precision() > D.precision) return undefined;
  const candidate = rounded(
    D,
    q === 2 ? new D(u).sqrt() : powerOfPositive(widened(D, 5), u, new (widened(D, 15))(1).div(q)),
  );
  const digits = candidate.precision() * q;
  if (digits > D.precision + q) return undefined;
  return integerPower(decimals(digits + 5), candidate, q).eq(u) ? candidate : undefined;
}
