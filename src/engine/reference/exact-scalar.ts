import { Decimal } from 'decimal.js';
import { EngineError, type Scalar } from '../engine.ts';
import { decimalText } from '../options.ts';

/** Numbers beyond 10^±largestExponent are not read: their functions would need as many digits. */
const largestExponent = 10_000;

/**
 * A scalar as an exact decimal: text digit by digit, a number as the exact binary value of the float64 (NaN and infinities as they
 * are). Throws an EngineError that names what was not a number.
 */
export function exactScalar(scalar: Scalar, what: string): Decimal {
  const value = new Decimal(typeof scalar === 'number' ? exactText(scalar) : decimalText(scalar, what));
  if (value.isFinite() && Math.abs(value.e) > largestExponent) {
    throw new EngineError(`${what} must lie between 1e-${largestExponent} and 1e${largestExponent}, not ${scalar}`);
  }
  return value;
}

/** The decimal expansion of a float64, which is m·2^−e = m·5^e·10^−e. */
function exactText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  let mantissa = value;
  let exponent = 0;
  for (; !Number.isInteger(mantissa); exponent++) mantissa *= 2;
  return `${Object.is(value, -0) ? '-' : ''}${BigInt(mantissa) * 5n ** BigInt(exponent)}e-${exponent}`;
}
