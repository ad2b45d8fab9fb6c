import type { Decimal } from 'decimal.js';
import type { Decimals } from './decimals.ts';

/**
 * A number known within an error: the true value lies within 10^error of `value` (mid-point and radius, as in Johansson, Arb:
 * efficient arbitrary-precision midpoint-radius interval arithmetic, 2017, with the radius as its logarithm and to first order).
 * −Infinity stands for an exact value; so an exact 0 is told from what is only too small to see. +Infinity stands for a value that
 * is not known at this precision: NaN where a decision (of floor, of <, of the domain of ln) could not be made, Infinity where a
 * divisor cannot be told from 0, or an argument from a pole.
 */
export interface Ball {
  readonly value: Decimal;
  readonly error: number;
}

export function exactly(value: Decimal): Ball {
  return { value, error: -Infinity };
}

export function undefinedBall(D: Decimals): Ball {
  return exactly(new D(NaN));
}

export function undecided(D: Decimals): Ball {
  return { value: new D(NaN), error: Infinity };
}

export function poleOrNear(D: Decimals): Ball {
  return { value: new D(Infinity), error: Infinity };
}

export function isUndefined({ value, error }: Ball): boolean {
  return value.isNaN() && error === -Infinity;
}

export function isUnknown({ error }: Ball): boolean {
  return error === Infinity;
}

export function isExact({ error }: Ball): boolean {
  return error === -Infinity;
}

export function isExactZero({ value, error }: Ball): boolean {
  return error === -Infinity && value.isZero();
}

/** Whether an inexact value may be 0. */
export function mayBeZero({ value, error }: Ball): boolean {
  return error > -Infinity && error + margin >= magnitude(value);
}

/** Errors are bounded to first order: a decision needs this much distance, as a power of ten. */
export const margin = 1;

/** log₁₀|v| to 10⁻⁶, −Infinity for 0, and Infinity for infinities. */
export function magnitude(v: Decimal): number {
  if (!v.isFinite()) return Infinity;
  if (v.isZero()) return -Infinity;
  const [first = 1, second = 0] = v.d;
  // decimal.js keeps groups of seven digits; the first has as many as it needs.
  const leading = Math.log10(first + second / 1e7);
  return v.e + leading - Math.floor(Math.log10(first + 0.5));
}

/** log₁₀(10^a + 10^b) */
export function logSum(a: number, b: number): number {
  const larger = Math.max(a, b);
  const smaller = Math.min(a, b);
  if (smaller === -Infinity || larger === Infinity || larger - smaller > 16) return larger;
  return larger + Math.log10(1 + 10 ** (smaller - larger));
}

/** Error of a result that was rounded to the precision of D, within one unit of its last place. */
export function roundingError(D: Decimals, value: Decimal): number {
  return value.isZero() || !value.isFinite() ? -Infinity : value.e + 1 - D.precision;
}

/** The operand that makes the result of an ordinary operation undefined or unknown, if there is one. */
export function absorbing(operands: readonly Ball[]): Ball | undefined {
  let unknown: Ball | undefined;
  for (const operand of operands) {
    if (isUndefined(operand)) return operand;
    if (isUnknown(operand) && !unknown?.value.isNaN()) unknown = operand;
  }
  return unknown;
}
