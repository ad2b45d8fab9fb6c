import { empty, type Interval } from '../interval.ts';
import { lowerBound, upperBound } from './rounding.ts';

/** Beyond, a decimal is taken to be inexact. */
const largestExponent = 400;

/** The number that a decimal states and the float64 that stands for it: a point where they are the same. */
export function literal(text: string): Interval {
  const value = Number(text);
  if (Number.isNaN(value)) return empty;
  const beside = comparedWith(text, value);
  return {
    low: beside !== null && beside >= 0 ? value : lowerBound(value),
    high: beside !== null && beside <= 0 ? value : upperBound(value),
  };
}

/** The sign of the decimal less the float64; null where the exponents are too large to tell. */
function comparedWith(text: string, value: number): number | null {
  const [, minus, whole, fraction = '', power = '0'] = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (whole === undefined) return null;
  const exponent = Number(power) - fraction.length;
  if (Math.abs(exponent) > largestExponent || !Number.isFinite(value)) return null;
  const digits = BigInt(`${whole}${fraction}` || '0') * (minus === '-' ? -1n : 1n);
  let [mantissa, halvings] = [value, 0n];
  for (; !Number.isInteger(mantissa); halvings++) mantissa *= 2;
  // Both times 2^halvings and the power of ten in the divisor, which make them whole.
  const [up, down] = exponent >= 0 ? [10n ** BigInt(exponent), 1n] : [1n, 10n ** BigInt(-exponent)];
  const difference = ((digits * up) << halvings) - BigInt(mantissa) * down;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
