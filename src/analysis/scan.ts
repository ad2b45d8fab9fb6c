import { type Bracket, refine, signChanges, type Values } from './sign-changes.ts';

/** Points of float64 in which a bracket of the scan is looked at again, since its own arithmetic may be coarser. */
const pointsPerBracket = 9;

/** Sign changes nearer to each other than this many samples are not told apart, where there are three of them or more. */
const leastDistance = 4;
const mostInStretch = 2;

/** More stretches than this are joined, each time over four times the distance. */
const mostStretches = 4;

/** A part of the window. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Scan {
  /** Sign changes that stand alone. */
  readonly alone: readonly Bracket[];
  /** Where sign changes follow one another as densely as samples: noise, or an oscillation that samples cannot show. */
  readonly dense: readonly Stretch[];
}

/** The sign changes of samples, sorted by whether samples can tell them apart. */
export function scan(x: Float64Array, values: ArrayLike<number>, step: number): Scan {
  const groups = grouped(signChanges(x, values), leastDistance * step);
  const alone = groups.filter((group) => group.length <= mostInStretch).flat();
  const crowded = groups.filter((group) => group.length > mostInStretch).flat();
  let stretches = grouped(crowded, leastDistance * step);
  for (let distance = leastDistance; stretches.length > mostStretches; distance *= 4) {
    stretches = grouped(crowded, distance * step);
  }
  return { alone, dense: stretches.map((group) => ({ from: group[0]!.from, to: group.at(-1)!.to })) };
}

/** Runs of brackets of which each begins within a distance of the end of the one before. */
function grouped(brackets: readonly Bracket[], distance: number): Bracket[][] {
  const groups: Bracket[][] = [];
  for (const bracket of brackets) {
    const group = groups.at(-1);
    if (group && bracket.from - group.at(-1)!.to < distance) group.push(bracket);
    else groups.push([bracket]);
  }
  return groups;
}

/** Those sign changes that float64 sees as well, refined, strictly inside the window. */
export async function confirm(proposed: readonly Bracket[], window: Stretch, exact: Values): Promise<Bracket[]> {
  const points = Float64Array.from(proposed.flatMap(({ from, to }) => {
    // A sample more on each side: in coarse arithmetic the zero may lie just beyond.
    const margin = to - from;
    return Array.from({ length: pointsPerBracket }, (_, j) => from - margin + (3 * margin * j) / (pointsPerBracket - 1));
  })); // prettier-ignore
  const found = await exact(points);
  const confirmed = proposed.flatMap((_, i) => {
    const [first, end] = [i * pointsPerBracket, (i + 1) * pointsPerBracket];
    return signChanges(points.subarray(first, end), Array.prototype.slice.call(found, first, end));
  });
  const refined = await refine(confirmed, exact);
  const inside = refined.filter(({ from, to }) => from > window.from && to < window.to);
  // Margins overlap, so neighbouring proposals may have found the same change.
  return [...new Map(inside.map((bracket) => [bracket.from, bracket])).values()];
}
