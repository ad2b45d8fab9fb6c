import type { Interval } from '../../program/interval.ts';
import type { Program } from '../../program/program.ts';
import { areSame, type Behaviour } from './behaviour.ts';
import { type Branch, placeGuard, zeroDigits } from './branch.ts';
import type { IsolatedRoot, RootsByOrder } from './cascade.ts';
import { coalesce } from './coalesce.ts';
import { behaviourAt, isSmoothAt, type Vanishing } from './ends.ts';
import { type Budget, shareOf } from './budget.ts';
import { endOf, isolate } from './isolate.ts';
import { expandInside } from './multiple-roots.ts';
import type { ParameterValues } from './parameter-values.ts';
import { branchOn, cutAtGuards, isDefined, mostBreaks, type Unfollowed } from './pieces.ts';
import { ExactPlace, type Piece, type Place } from './place.ts';
import { valueAt } from './value-at.ts';
import { vanishing } from './vanishing.ts';

/** Everything that is known of f on a piece where it is one smooth formula. */
export interface SearchedPiece extends Piece {
  /** Null where f is undefined. */
  readonly branch: Branch | null;
  /** Next to the left end and next to the right end. */
  readonly behaviours: readonly [Behaviour, Behaviour] | null;
  readonly vanishes: Vanishing;
  /** Of f, f′ and f″, inside the piece. */
  readonly roots: RootsByOrder;
  /** Parts of which nothing is claimed, with the least number of features in them. */
  readonly open: readonly OpenPart[];
}

export interface OpenPart extends Interval {
  readonly atLeast: number;
}

export interface SearchResult {
  readonly pieces: readonly SearchedPiece[];
  readonly unfollowed: readonly Unfollowed[];
}

/** Cuts the window into smooth pieces, and finds all roots of f, f′ and f″ in each. */
export async function search(
  source: Program,
  parameters: ParameterValues,
  window: Interval,
  cuts: readonly number[],
  budget: Budget,
): Promise<SearchResult> {
  const whole = { from: new ExactPlace(window.low), to: new ExactPlace(window.high) };
  const { pieces, unfollowed } = await cutAtGuards(source, parameters, whole, budget);
  const searched: SearchedPiece[] = [];
  const all = pieces.length > mostBreaks ? [] : merged(source, parameters, pieces);
  for (const [i, { piece, branch }] of all.entries()) {
    await budget.pause();
    // An equal share of what is left, so that a piece that swallows everything leaves something to the others.
    const share = shareOf(budget, 1 / (all.length - i));
    searched.push(branch ? await searchPiece(piece, branch, cuts, share) : undefinedPiece(piece));
    budget.cells += share.cells;
  }
  return { pieces: searched, unfollowed };
}

interface BranchPiece {
  readonly piece: Piece;
  readonly branch: Branch | null;
}

/** Neighbours with one formula, which is smooth where they meet and has the value of f there, are one piece. */
function merged(source: Program, parameters: ParameterValues, pieces: readonly Piece[]): BranchPiece[] {
  const result: BranchPiece[] = [];
  for (const piece of pieces) {
    const made = branchOn(source, parameters, piece);
    const branch = isDefined(made, piece) ? made : null;
    const last = result.at(-1);
    if (last && branch && last.branch && last.piece.to === piece.from && isOneFormula(last.branch, branch)) {
      if (goesOn(source, branch, piece.from)) {
        result[result.length - 1] = { piece: { from: last.piece.from, to: piece.to }, branch };
        continue;
      }
    }
    result.push({ piece, branch });
  }
  return result;
}

function isOneFormula(a: Branch, b: Branch): boolean {
  return JSON.stringify([a.program.instructions, a.program.outputs]) === JSON.stringify([b.program.instructions, b.program.outputs]); // prettier-ignore
}

/** Whether f goes on through a place as the branch does: smooth, and with its value. */
function goesOn(source: Program, branch: Branch, place: Place): boolean {
  if (!isSmoothAt(branch, place)) return false;
  const value = valueAt(source, branch.parameters, place);
  return value !== null && areSame(value, branch.at(place.ball(zeroDigits + placeGuard), 0, zeroDigits)[0]!.value);
}

async function searchPiece(
  piece: Piece,
  branch: Branch,
  cuts: readonly number[],
  budget: Budget,
): Promise<SearchedPiece> {
  const vanishes = vanishing(branch, piece);
  const behaviours = [behaviourAt(branch, piece, 1, vanishes), behaviourAt(branch, piece, -1, vanishes)] as const;
  // A constant has no roots.
  if (vanishes[1]) return { ...piece, branch, behaviours, vanishes, roots: [[], [], []], open: [] };
  const [from, to] = [endOf(piece, 1, behaviours[0]), endOf(piece, -1, behaviours[1])];
  const top = vanishes[2] ? 1 : 2;
  const expand = (cell: Interval) => expandInside(branch, cell);
  const { roots, open } = await isolate(branch, from, to, { top, levels: 'zero', cuts, expand }, budget);
  const hidden = coalesce(open);
  const isHidden = ({ place: { x } }: IsolatedRoot) => hidden.some(({ low, high }) => low <= x && x <= high);
  return {
    ...piece,
    branch,
    behaviours,
    vanishes,
    roots: roots.map((list) => list.filter((root) => !isHidden(root))),
    open: hidden.map((part) => ({ ...part, atLeast: count(roots, part) })),
  };
}

/** How many roots of f, and of f′ and f″ where they change sign, are known to be in a part. */
function count(roots: RootsByOrder, { low, high }: Interval): number {
  const inside = roots
    .flat()
    .filter(({ place: { x }, multiplicity }) => low <= x && x <= high && multiplicity % 2 === 1);
  return inside.length;
}

function undefinedPiece(piece: Piece): SearchedPiece {
  return { ...piece, branch: null, behaviours: null, vanishes: [false, false, false], roots: [[], [], []], open: [] };
}
