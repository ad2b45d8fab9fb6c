import { Decimal } from 'decimal.js';
import { bitLength } from './fixed-point.ts';

/** A decimal.js constructor of one precision, in significant digits: results of its numbers are rounded half to even. */
export type Decimals = typeof Decimal;

const known = new Map<number, Decimals>();

export function decimals(precision: number): Decimals {
  let constructor = known.get(precision);
  if (!constructor) {
    constructor = Decimal.clone({ defaults: true, precision, rounding: 6 });
    known.set(precision, constructor);
  }
  return constructor;
}

/** So many digits more. */
export function widened(D: Decimals, digits: number): Decimals {
  return decimals(D.precision + Math.max(0, Math.ceil(digits)));
}

/** Rounds to the precision of D. */
export function rounded(D: Decimals, value: Decimal): Decimal {
  return new D(value).toSignificantDigits(D.precision);
}

/** ⌊x·2^bits⌋ up to one unit, for the functions of fixed-point numbers. */
export function toFixedPoint(x: Decimal, bits: number): bigint {
  const [mantissa = '0', exponent = '0'] = x.toExponential().split('e');
  const point = mantissa.indexOf('.');
  const coefficient = BigInt(mantissa.replace('.', '')) << BigInt(bits);
  const power = Number(exponent) - (point < 0 ? 0 : mantissa.length - point - 1);
  if (power >= 0) return coefficient * 10n ** BigInt(power);
  return -power > coefficient.toString(16).length * 2 ? 0n : coefficient / 10n ** BigInt(-power);
}

/** v·2^−bits·10^exponent, rounded to the precision of D. */
export function fromFixedPoint(D: Decimals, v: bigint, bits: number, exponent: number | bigint = 0): Decimal {
  if (v === 0n) return new D(0);
  const power = Math.max(0, D.precision + 5 - Math.floor((bitLength(v) - 4 - bits) * Math.log10(2)));
  const coefficient = (v * 10n ** BigInt(power)) >> BigInt(bits);
  return rounded(D, new D(`${coefficient}e${BigInt(exponent) - BigInt(power)}`));
}

/**
 * A value of D's full relative precision from a computation whose largest term is 10^scale: it is repeated with as many digits
 * more as cancelled. Ends because no function here comes closer to 0 than its argument to a root, and the argument is a decimal.
 */
export function withoutCancellation(D: Decimals, compute: (W: Decimals) => { value: Decimal; scale: number }): Decimal {
  for (let lost = 0; ;) {
    const { value, scale } = compute(widened(D, 10 + lost));
    const cancelled = value.isZero() ? 2 * lost + D.precision : scale - value.e;
    if (!value.isFinite() || cancelled <= lost) return rounded(D, value);
    lost = cancelled + 5;
  }
}
