import { Decimal } from 'decimal.js';
import type { Limit } from './behaviour.ts';

/** What has fallen, or risen, beyond this power of ten may be 0, or infinite, at the next distance. */
export const farExponent = 1000;

/** A difference that shrinks to less than this part of the one before it comes from a power of the distance. */
const fast = 1e-3;

/** A limit needs so many values. */
const fewestValues = 3;

/** Differences that shrink less than this from one value to the next do not end: those of a logarithm double, of its logarithm stay. */
const growing = 0.95;

/** An extrapolated limit whose last two estimates differ by more than this part of the values is none. */
const tolerance = 1e-10;

/**
 * The limit of values at distances whose exponents double: what is a power of the distance converges faster than any geometric sequence, what
 * is one of its logarithm as a geometric one, which Aitken's process, repeated, takes to its limit (Brezinski & Redivo-Zaglia,
 * Extrapolation Methods, 1991, ch. 2). Null where there is none, or it is not known well enough.
 *
 * @param more values still nearer, for sequences that converge slowly
 */
export function limitOfSequence(values: readonly Decimal[], more: () => readonly Decimal[]): Limit {
  const beyond = values.find((value) => value.isFinite() && Math.abs(value.e) > farExponent);
  if (beyond) return beyond.e < 0 ? new Decimal(0) : beyond.isNegative() ? -1 : 1;
  const end = values.findIndex((value) => value.isNaN());
  if (end >= 0) return end < fewestValues ? null : limitOfSequence(values.slice(0, end), () => []);
  const last = values[values.length - 1]!;
  if (!last.isFinite()) return last.isNegative() ? -1 : 1;
  const [before, first, second] = [values.at(-2)!, difference(values, -2), difference(values, -1)];
  if (second.isZero()) return last;
  if (last.abs().lt(before.abs().times(fast))) return new Decimal(0);
  const ratio = first.isZero() ? Infinity : second.div(first).toNumber();
  if (Math.abs(ratio) < fast) return last;
  const grows = last.abs().gt(before.abs()) && last.isNegative() === before.isNegative();
  if (ratio >= growing) return grows ? (last.isNegative() ? -1 : 1) : null;
  return ratio > 0 ? extrapolated([...values, ...more()]) : null;
}

function extrapolated(values: readonly Decimal[]): Decimal | null {
  const size = Decimal.max(...values.map((value) => value.abs()));
  const estimates = [values.at(-1)!];
  for (let list = values; list.length >= 3;) {
    list = aitken(list);
    estimates.push(list.at(-1)!);
  }
  const errors = estimates.slice(1).map((estimate, i) => estimate.minus(estimates[i]!).abs());
  const least = errors.reduce((best, error, i) => (error.lt(errors[best]!) ? i : best), 0);
  const limit = estimates[least + 1]!;
  if (!limit.isFinite() || errors[least]!.gt(size.times(tolerance))) return null;
  return limit.abs().lte(size.times(tolerance)) ? new Decimal(0) : limit;
}

/** a − (Δa)²/Δ²a */
function aitken(values: readonly Decimal[]): Decimal[] {
  return values.slice(2).map((last, i) => {
    const [first, second] = [values[i + 1]!.minus(values[i]!), last.minus(values[i + 1]!)];
    const bend = second.minus(first);
    return bend.isZero() ? last : last.minus(second.pow(2).div(bend));
  });
}

function difference(values: readonly Decimal[], end: -1 | -2): Decimal {
  return values.at(end)!.minus(values.at(end - 1)!);
}
