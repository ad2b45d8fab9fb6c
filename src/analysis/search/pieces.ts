import { isUndefined } from '../../engine/reference/ball.ts';
import { branchOf, type Decisions, guardsOnBranch } from '../../program/branch.ts';
import type { Interval } from '../../program/interval.ts';
import { operations } from '../../program/operations.ts';
import type { Program } from '../../program/program.ts';
import { Branch, zeroDigits } from './branch.ts';
import { crossingOf } from './crossing.ts';
import { decideAt } from './decide.ts';
import { behaviourAt } from './ends.ts';
import { vanishing } from './vanishing.ts';
import { type Budget, shareOf } from './budget.ts';
import { coalesce } from './coalesce.ts';
import { endOf, isolate } from './isolate.ts';
import type { ParameterValues } from './parameter-values.ts';
import { ExactPlace, insideOf, type Piece, type Place } from './place.ts';

/** More breaks than this in one window are not told apart, nor more roots of one guard than this in one piece. */
export const mostBreaks = 2048;
const mostCuts = 512;

/** Part of the cells that are left which one guard may use in one piece. */
const guardShare = 1 / 4;

/** A part of the window in which guards could not be followed. */
export interface Unfollowed extends Interval {
  readonly reason: string;
}

export interface Pieces {
  /** By x. Where one begins and the one before it ends is a break, or a part that was not followed. */
  readonly pieces: readonly Piece[];
  readonly unfollowed: readonly Unfollowed[];
}

/** Cuts a window at the zeros of the guards of f, crossed or touched, and where guards pass an integer. */
export async function cutAtGuards(
  source: Program,
  parameters: ParameterValues,
  window: Piece,
  budget: Budget,
): Promise<Pieces> {
  let pieces: Piece[] = [window];
  const unfollowed: Unfollowed[] = [];
  for (const [instruction, { operation }] of source.instructions.entries()) {
    if (!operations[operation].guards) continue;
    const next: Piece[] = [];
    for (const piece of pieces) {
      await budget.pause();
      const decisions = decideAt(source, parameters, insideOf(piece));
      let cuts: Place[] = [];
      let gaps: Unfollowed[] = [];
      for (const { crossing, program } of guardsOnBranch(source, decisions, instruction)) {
        const guard = new Branch(program, parameters);
        if (!isDefined(guard, piece)) continue;
        const vanishes = vanishing(guard, piece);
        if (vanishes[1]) continue;
        const levels = crossingOf(operation, crossing);
        const ends = ([1, -1] as const).map((side) => {
          const behaviour = behaviourAt(guard, piece, side, vanishes);
          // Without a root, and yet passing one integer after the other.
          return endOf(piece, side, levels === 'zero' ? behaviour : { proved: 0, quiet: 0 });
        });
        const share = shareOf(budget, guardShare);
        const { roots, open } = await isolate(guard, ends[0]!, ends[1]!, { top: 0, levels, most: mostCuts }, share);
        budget.cells += share.cells;
        cuts = cuts.concat(roots[0]!.map(({ place }) => place));
        const reason = `the breaks of ${operation} are too dense to be told apart`;
        gaps = gaps.concat(coalesce(open).map((part) => ({ ...part, reason })));
      }
      next.push(...cutPiece(piece, cuts, gaps));
      unfollowed.push(...gaps);
    }
    pieces = next;
    if (pieces.length > mostBreaks) {
      const reason = `there are more than ${mostBreaks} breaks`;
      return { pieces, unfollowed: [{ low: window.from.x, high: window.to.x, reason }] };
    }
  }
  return { pieces, unfollowed };
}

/** What f is on a piece: its smooth branch. */
export function branchOn(source: Program, parameters: ParameterValues, piece: Piece): Branch {
  const decisions: Decisions = decideAt(source, parameters, insideOf(piece));
  return new Branch(branchOf(source, decisions), parameters);
}

/** Whether the branch is defined on its piece. */
export function isDefined(branch: Branch, piece: Piece): boolean {
  return !isUndefined(branch.at(insideOf(piece), 0, zeroDigits)[0]!);
}

function cutPiece(piece: Piece, cuts: readonly Place[], gaps: readonly Interval[]): Piece[] {
  const isInGap = ({ x }: Place) => gaps.some(({ low, high }) => low <= x && x <= high);
  const free = distinct(cuts.filter((place) => !isInGap(place)));
  const edges: { from: Place; to: Place }[] = [
    ...free.map((place) => ({ from: place, to: place })),
    ...joined(gaps).map(({ low, high }) => ({ from: new ExactPlace(low), to: new ExactPlace(high) })),
  ].sort((a, b) => a.from.x - b.from.x);
  const pieces: Piece[] = [];
  let { from } = piece;
  for (const edge of edges) {
    if (edge.from.x > from.x) pieces.push({ from, to: edge.from });
    from = edge.to;
  }
  if (piece.to.x > from.x) pieces.push({ from, to: piece.to });
  return pieces;
}

/** Places by x, each once. */
export function distinct(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.x - b.x);
  return sorted.filter((place, i) => i === 0 || !isSame(place, sorted[i - 1]!));
}

/** Whether two places are the same to all digits that are looked at. */
export function isSame(a: Place, b: Place): boolean {
  if (a === b) return true;
  if (Math.abs(a.x - b.x) > 4 * Number.EPSILON * Math.abs(a.x) + Number.MIN_VALUE) return false;
  const [u, v] = [a.digits(zeroDigits), b.digits(zeroDigits)];
  return u
    .minus(v)
    .abs()
    .lte(u.abs().times(`1e-${zeroDigits / 2}`));
}

/** Parts that touch are one. */
export function joined<Part extends Interval>(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.low - b.low)) {
    const last = result.at(-1);
    if (last && part.low <= last.high) result[result.length - 1] = { ...last, high: Math.max(last.high, part.high) };
    else result.push(part);
  }
  return result;
}
