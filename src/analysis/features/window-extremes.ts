import { Decimal } from 'decimal.js';
import type { Interval } from '../../program/interval.ts';
import type { Extreme, Report } from '../report.ts';
import { finite } from '../search/behaviour.ts';

/** A value that f takes at a place of the window, or comes near to; ±Infinity beside a pole. */
export interface Candidate {
  readonly value: Decimal;
  readonly x: number;
  /** Whether f takes the value there; `inside` stands for a plateau, which is named by its ends where f takes the value at them. */
  readonly attained: boolean | 'inside';
}

/** Values that differ by no more than this part of them are a tie: they are known to more digits. */
const tie = '1e-34';

/**
 * The least and the greatest of values that f takes or approaches.
 *
 * @param unresolved what f may be besides, in parts of the window of which nothing else is known
 */
export function windowExtremes(candidates: readonly Candidate[], unresolved: readonly Interval[]): Report['window'] {
  const greatest = extremeOf(candidates, 1);
  const least = extremeOf(candidates, -1);
  return {
    least: unresolved.some(({ low }) => least && low < least.value) ? null : least,
    greatest: unresolved.some(({ high }) => greatest && high > greatest.value) ? null : greatest,
  };
}

/** @param way 1 for the greatest, −1 for the least */
function extremeOf(candidates: readonly Candidate[], way: 1 | -1): Extreme | null {
  const [first, ...others] = candidates.map(({ value }) => value);
  if (!first) return null;
  const value = others.reduce((best, one) => (one.minus(best).times(way).gt(0) ? one : best), first);
  const isTie = (one: Decimal) => one.eq(value) || one.minus(value).abs().lte(value.abs().times(tie));
  const ties = candidates.filter((one) => (value.isFinite() ? isTie(one.value) : one.value.eq(value)));
  const placesOf = (attained: Candidate['attained']) =>
    [...new Set(ties.filter((one) => one.attained === attained).map(({ x }) => x))].sort((a, b) => a - b);
  const at = [placesOf(true), placesOf('inside')].find((places) => places.length > 0) ?? [];
  return {
    value: value.isFinite() ? finite(value) : value.toNumber(),
    at,
    approached: placesOf(false).filter((x) => !at.includes(x)),
  };
}

export const infinite = (sign: 1 | -1): Decimal => new Decimal(sign * Infinity);
