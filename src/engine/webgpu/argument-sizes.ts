import { stencils } from '../../program/finite-differences.ts';
import type { Interval } from '../../program/interval.ts';
import type { Program } from '../../program/program.ts';
import { rangesOf } from '../../program/ranges.ts';
import { type ResolvedOptions, toFloat64 } from '../options.ts';
import { argumentBounds, type ArgumentSize, unboundedFrom } from './operation-functions.ts';

/**
 * Rounding in the numbers of a device may carry a value a little beyond the range that intervals prove; more than that, and the
 * value means nothing any more.
 */
const slack = 1 + 2 ** -10;

/**
 * How large the value of each register of a program may be at points and wherever a finite difference evaluates it, so that the
 * linker takes the functions for that range.
 *
 * @param parameters values of the parameter slots, in order
 */
export function argumentSizes(
  program: Program,
  x: ArrayLike<number>,
  { method, step }: Pick<ResolvedOptions, 'method' | 'step'>,
  parameters: Float64Array,
): readonly ArgumentSize[] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const point = x[i]!;
    if (!Number.isFinite(point)) continue;
    if (point < low) low = point;
    if (point > high) high = point;
  }
  if (method !== 'dual') {
    const { first, second } = stencils[method];
    const offsets = [...first, ...second].flatMap((term) => term.offsets);
    const h = toFloat64(step!, 'the step');
    low += Math.min(0, ...offsets) * h;
    high += Math.max(0, ...offsets) * h;
  }
  return rangesOf(program, { low, high }, parameters).map(sizeOf);
}

function sizeOf({ low, high }: Interval): ArgumentSize {
  const greatest = Math.max(Math.abs(low), Math.abs(high)) * slack;
  // The least interval of no values has infinite ends.
  if (low > high || greatest <= argumentBounds.small) return 'small';
  if (greatest <= argumentBounds.medium) return 'medium';
  return greatest <= unboundedFrom ? 'any' : 'unbounded';
}
