import type { Expression } from '../../expression/expression.ts';
import { nowhere } from '../../expression/construct.ts';

/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Whether a decimal fraction went into it, so that it is written as one where that ends: 0.2, not 1/5. */
  readonly decimal: boolean;
}

/** Longer literals, and those with larger exponents, are not computed with. */
const mostDigits = 40;

export function rational(numerator: bigint, denominator = 1n, decimal = false): Rational {
  const divisor = commonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  const [above, below] = [numerator / divisor, denominator / divisor];
  return { numerator: above, denominator: below, decimal: decimal && below !== 1n };
}

export const zero: Rational = rational(0n);
export const one: Rational = rational(1n);
export const minusOne: Rational = rational(-1n);

/** The value of a literal; null where it has too many digits. */
export function rationalOf(text: string): Rational | null {
  const [, whole = '', part = '', exponent = '0'] = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const shift = Number(exponent) - part.length;
  if (whole.length + part.length > mostDigits || Math.abs(shift) > mostDigits) return null;
  const digits = BigInt(whole + part);
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift), true);
}

export function plus(a: Rational, b: Rational): Rational {
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  return rational(numerator, a.denominator * b.denominator, a.decimal || b.decimal);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator, a.decimal || b.decimal);
}

/** 1/a for a ≠ 0 */
export function reciprocal(a: Rational): Rational {
  return rational(a.denominator, a.numerator, a.decimal);
}

export function negative(a: Rational): Rational {
  return { ...a, numerator: -a.numerator };
}

/** aⁿ, where a ≠ 0 or n > 0; null where it has too many digits to be read. */
export function toPower(a: Rational, n: bigint): Rational | null {
  const size = n < 0n ? -n : n;
  const digits = Math.max(String(a.numerator).length, String(a.denominator).length) - (isUnit(a) ? 1 : 0);
  if (BigInt(digits) * size > BigInt(mostDigits)) return null;
  const power = rational(a.numerator ** size, a.denominator ** size, a.decimal);
  return n < 0n ? reciprocal(power) : power;
}

export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

export function isUnit(a: Rational): boolean {
  return a.denominator === 1n && (a.numerator === 1n || a.numerator === -1n);
}

export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function commonDivisor(a: bigint, b: bigint): bigint {
  let [u, v] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (v > 0n) [u, v] = [v, u % v];
  return u;
}

/** The largest fraction of which all are whole multiples. */
export function content(all: readonly Rational[]): Rational {
  let [numerator, denominator] = [0n, 1n];
  for (const a of all) {
    numerator = commonDivisor(numerator, a.numerator);
    denominator = (denominator / commonDivisor(denominator, a.denominator)) * a.denominator;
  }
  return rational(numerator, denominator, all.some(({ decimal }) => decimal)); // prettier-ignore
}

/** The size of a fraction as one number, and what it is still to be divided by. */
export function written(a: Rational): { readonly above: Expression; readonly below: Expression | null } {
  const size = a.numerator < 0n ? -a.numerator : a.numerator;
  const decimal = a.decimal ? decimalText(size, a.denominator) : null;
  if (decimal !== null) return { above: literal(decimal), below: null };
  return {
    above: literal(integerText(size)),
    below: a.denominator === 1n ? null : literal(integerText(a.denominator)),
  };
}

function literal(text: string): Expression {
  return { kind: 'number', text, span: nowhere };
}

function integerText(size: bigint): string {
  if (size <= BigInt(Number.MAX_SAFE_INTEGER)) return String(Number(size));
  const [, digits, zeros] = /^(\d+?)(0*)$/.exec(String(size))!;
  return zeros!.length < 12 ? String(size) : `${digits}e${zeros!.length}`;
}

/** Null where the decimal fraction does not end within the digits of literals that are computed with. */
function decimalText(size: bigint, denominator: bigint): string | null {
  for (let places = 1; places <= mostDigits; places++) {
    const power = 10n ** BigInt(places);
    if (power % denominator !== 0n) continue;
    const digits = String(size * (power / denominator));
    if (digits.length <= 15) return String(Number(`${digits}e-${places}`));
    const padded = digits.padStart(places + 1, '0');
    return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  }
  return null;
}
