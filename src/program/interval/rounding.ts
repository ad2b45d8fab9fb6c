import { productError, sumError } from '../float64/double-double.ts';

/**
 * Just above 2⁻⁵³: v + |v|·halfUnit + 2⁻¹⁰⁷⁴ rounds to the number after v, or to the one after that next to the subnormal numbers.
 * Rump, Zimmermann, Boldo & Melquiond, Computing predecessor and successor in rounding to nearest, BIT 49 (2009).
 */
const halfUnit = 2 ** -53 * (1 + 2 ** -52);

/** A bound on what was rounded to v with an error of `ulps` units in the last place; −∞ where v is NaN: not known. */
export function lowerBound(v: number, ulps = 0): number {
  if (Number.isNaN(v) || v === -Infinity) return -Infinity;
  // What overflowed may be as little as the largest number, less its error.
  const finite = Math.min(v, Number.MAX_VALUE);
  return finite - (Math.abs(finite) * (2 * ulps + 1) * halfUnit + Math.ceil(ulps + 1) * Number.MIN_VALUE);
}

export function upperBound(v: number, ulps = 0): number {
  return -lowerBound(-v, ulps);
}

/** The largest number not above a + b; −∞ where the sum of two infinities may be anything. */
export function sumBelow(a: number, b: number): number {
  const sum = a + b;
  return sumError(a, b, sum) >= 0 ? sum : lowerBound(sum);
}

/** The largest number not above a·b, or the one before it where the error is out of range. An end at 0 times one at infinity is 0. */
export function productBelow(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const product = a * b;
  if (hasExactError(a, b, product) && productError(a, b, product) >= 0) return product;
  return withSign(a > 0 === b > 0, lowerBound(product));
}

/** The largest number not above a/b for b ≠ 0, or the one before it where the error is out of range. */
export function quotientBelow(a: number, b: number): number {
  if (a === 0 || Math.abs(b) === Infinity) return 0;
  const quotient = a / b;
  const product = quotient * b;
  const rest = a - product - productError(quotient, b, product);
  if (hasExactError(quotient, b, product) && (b > 0 ? rest >= 0 : rest <= 0)) return quotient;
  return withSign(a > 0 === b > 0, lowerBound(quotient));
}

export function sumAbove(a: number, b: number): number {
  return -sumBelow(-a, -b);
}

export function productAbove(a: number, b: number): number {
  return -productBelow(-a, b);
}

export function quotientAbove(a: number, b: number): number {
  return -quotientBelow(-a, b);
}

/** A lower bound of what is known to be positive, however small, or not to be. */
function withSign(isPositive: boolean, bound: number): number {
  return isPositive ? Math.max(0, bound) : bound;
}

/** Where `productError` is exact. */
function hasExactError(a: number, b: number, product: number): boolean {
  return Math.abs(a) < 2 ** 996 && Math.abs(b) < 2 ** 996 && Math.abs(product) > 2 ** -969;
}
