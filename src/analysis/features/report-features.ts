import type { Interval } from '../../program/interval.ts';
import type { Program } from '../../program/program.ts';
import { classifyBreak } from './break-features.ts';
import type { ParameterValues } from '../search/parameter-values.ts';
import { featuresInside } from './piece-features.ts';
import { joined } from '../search/pieces.ts';
import type { Place } from '../search/place.ts';
import { plateausOf } from './plateaus.ts';
import type { Feature, Piece, Report, Unresolved } from '../report.ts';
import type { SearchedPiece, SearchResult } from '../search/search.ts';
import { valueAt } from '../search/value-at.ts';
import { describeParts, signedParts } from './variation.ts';
import { type Candidate, infinite, windowExtremes } from './window-extremes.ts';

export interface ReportedFeatures {
  readonly features: Feature[];
  readonly intervals: readonly Piece[];
  readonly unresolved: readonly Unresolved[];
  readonly extremes: Report['window'];
}

interface Unknown extends Interval {
  readonly reason: string;
  readonly atLeast?: number;
}

/** Turns what the search found into what a report says. */
export function reportFeatures(
  source: Program,
  parameters: ParameterValues,
  window: Interval,
  { pieces, unfollowed }: SearchResult,
): ReportedFeatures {
  const features: Feature[] = [];
  const open: Unknown[] = [...unfollowed];
  const candidates: Candidate[] = [];
  const intervals: Piece[] = [];
  const continuous = new Set<number>();

  for (const piece of pieces) {
    const parts = signedParts(piece);
    intervals.push(...describeParts(parts));
    const { features: inside, extrema } = featuresInside(piece, parts);
    features.push(...inside);
    candidates.push(...extrema);
    open.push(...piece.open.map((part) => ({ ...part, reason: 'the signs of f, f′ and f″ could not be decided' })));
    candidates.push(...limitsOf(piece));
  }

  const edges = edgesOf(pieces, window);
  for (const { place, left, right, index } of edges) {
    const value = valueAt(source, parameters, place);
    if (value) candidates.push({ value, x: place.x, attained: true });
    if (place.x <= window.low || place.x >= window.high) continue;
    const result = classifyBreak({ place, left: left?.behaviours?.[1] ?? null, right: right?.behaviours?.[0] ?? null, value }); // prettier-ignore
    if (result.kind === 'unresolved') {
      open.push({ low: place.enclosure.low, high: place.enclosure.high, reason: result.reason });
      continue;
    }
    features.push(...result.features);
    if (result.isContinuous) continuous.add(index);
  }
  const plateaus = plateausOf(pieces, (index) => continuous.has(index));
  const parts = unresolvedParts(open, window);
  const hidden = parts.flatMap(({ from, to }) => rangeOver(pieces, from, to));
  return {
    features: [...features, ...plateaus],
    intervals: withGaps(intervals, unfollowed),
    unresolved: parts,
    extremes: windowExtremes(candidates, hidden),
  };
}

interface Edge {
  readonly place: Place;
  readonly left: SearchedPiece | null;
  readonly right: SearchedPiece | null;
  /** Number of the piece on the right. */
  readonly index: number;
}

/** Places where pieces begin or end, the ends of the window included. */
function edgesOf(pieces: readonly SearchedPiece[], window: Interval): Edge[] {
  const edges: Edge[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const meets = before?.to === piece.from;
    edges.push({ place: piece.from, left: meets ? before : null, right: piece, index });
    const next = pieces[index + 1];
    if (next?.from !== piece.to && piece.to.x >= window.high)
      edges.push({ place: piece.to, left: piece, right: null, index: index + 1 });
  });
  // Beside a part that was not followed nothing is known of the other side.
  const isEnd = ({ x }: Place) => x <= window.low || x >= window.high;
  return edges.filter(({ place, left, right }) => (left !== null && right !== null) || isEnd(place));
}

/** What f comes near to at the ends of a piece. */
function limitsOf({ from, to, behaviours, vanishes }: SearchedPiece): Candidate[] {
  if (!behaviours) return [];
  const { limit: first } = behaviours[0];
  const inside = vanishes[1] && first !== null && typeof first !== 'number' ? [{ value: first, x: from.x / 2 + to.x / 2, attained: 'inside' } as const] : []; // prettier-ignore
  const ends = [from, to].flatMap((place, i) => {
    const { limit } = behaviours[i]!;
    if (limit === null) return [];
    return [{ value: typeof limit === 'number' ? infinite(limit) : limit, x: place.x, attained: false }];
  });
  return [...ends, ...inside];
}

function unresolvedParts(open: readonly Unknown[], window: Interval): Unresolved[] {
  return joined(open).map((part) => ({
    from: Math.max(part.low, window.low),
    to: Math.min(part.high, window.high),
    reason: part.reason,
    atLeast: open.reduce(
      (sum, { low, high, atLeast = 0 }) => (low >= part.low && high <= part.high ? sum + atLeast : sum),
      0,
    ),
  }));
}

/** Encloses f over the pieces of a part. */
function rangeOver(pieces: readonly SearchedPiece[], from: number, to: number): Interval[] {
  return pieces.flatMap(({ branch, from: low, to: high }) => {
    const [first, last] = [Math.max(from, low.enclosure.low), Math.min(to, high.enclosure.high)];
    return branch && first < last ? [branch.over({ low: first, high: last }, 3)[0]!] : [];
  });
}

function withGaps(intervals: readonly Piece[], unfollowed: readonly Interval[]): Piece[] {
  const unknown = { sign: null, slope: null, bend: null, direction: null, shape: null };
  const gaps = joined(unfollowed).map(({ low, high }) => ({ from: low, to: high, ...unknown }));
  return [...intervals, ...gaps].sort((a, b) => a.from - b.from);
}
