import type { Decimal } from 'decimal.js';

/** p/q in lowest terms, q > 0. */
export interface Fraction {
  readonly p: bigint;
  readonly q: bigint;
}

/** |p|·q of a fraction that digits are taken for stays below this, so that 30 digits or more speak for it. */
const mostEvidence = 10n ** 12n;

/** Digits that must agree. */
const agreement = 36;

/**
 * The fraction that a number with 40 correct digits is, if it is a simple one: a convergent of its continued fraction that agrees to
 * 36 digits. Not a proof; chance makes such a fraction of one in 10²⁰ numbers.
 */
export function simpleFraction(value: Decimal): Fraction | null {
  if (!value.isFinite()) return null;
  let [before, p] = [1n, BigInt(value.floor().toFixed())];
  let [beforeQ, q] = [0n, 1n];
  let rest = value.minus(value.floor());
  const tolerance = value.abs().times(`1e-${agreement}`);
  while (p * p * q * q < mostEvidence * mostEvidence) {
    if (value.times(q.toString()).minus(p.toString()).abs().lte(tolerance.times(q.toString()))) return { p, q };
    if (rest.isZero()) return null;
    const next = rest.pow(-1);
    const whole = BigInt(next.floor().toFixed());
    rest = next.minus(next.floor());
    [before, p] = [p, whole * p + before];
    [beforeQ, q] = [q, whole * q + beforeQ];
  }
  return null;
}

/** (p/q)/divisor in lowest terms. */
export function divided({ p, q }: Fraction, divisor: bigint): Fraction {
  let [a, b] = [p < 0n ? -p : p, q * divisor];
  while (b > 0n) [a, b] = [b, a % b];
  return { p: p / a, q: (q * divisor) / a };
}
