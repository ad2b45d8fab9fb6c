import type { Interval } from '../../program/interval.ts';

/** A gap between two parts that is less than this part of what they span together tells nobody anything. */
const smallGap = 0.1;

/** More open parts of one piece than this are shown as fewer and wider ones. */
const mostParts = 16;

/**
 * Joins parts that lie close to each other: where features grow too dense for the budget, the cells that are left open have a few closed
 * ones between them. Where many parts remain, those with the narrowest gaps are joined as well.
 */
export function coalesce(parts: readonly Interval[]): readonly Interval[] {
  let joined = [...parts].sort((a, b) => a.low - b.low);
  for (let count = -1; count !== joined.length;) {
    count = joined.length;
    joined = join(joined, (left, right) => right.low - left.high <= smallGap * (right.high - left.low));
  }
  if (joined.length <= mostParts) return joined;
  const gaps = joined.slice(1).map((part, i) => part.low - joined[i]!.high);
  const narrowest = [...gaps].sort((a, b) => b - a)[mostParts - 1]!;
  return join(joined, (left, right) => right.low - left.high <= narrowest);
}

function join(parts: readonly Interval[], isClose: (left: Interval, right: Interval) => boolean): Interval[] {
  const joined: Interval[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && isClose(last, part))
      joined[joined.length - 1] = { low: last.low, high: Math.max(last.high, part.high) };
    else joined.push(part);
  }
  return joined;
}
