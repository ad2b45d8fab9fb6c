import { signOfBall, zeroDigits } from '../search/branch.ts';
import type { IsolatedRoot } from '../search/cascade.ts';
import { ExactPlace, insideOf, type Place } from '../search/place.ts';
import type { Piece, Sign } from '../report.ts';
import type { SearchedPiece } from '../search/search.ts';

/** A part of a searched piece on which f, f′ and f″ keep their signs; all null in a part that is not resolved. */
export interface SignedPart {
  readonly from: Place;
  readonly to: Place;
  readonly signs: readonly [Sign | null, Sign | null, Sign | null];
}

/** Cuts a piece where f, f′ or f″ changes its sign, and where it is unresolved. */
export function signedParts(piece: SearchedPiece): SignedPart[] {
  const changes = piece.roots.flatMap((roots) => roots.filter(changesSign).map(({ place }) => place));
  const gaps = piece.open.map(({ low, high }) => ({ from: new ExactPlace(low), to: new ExactPlace(high) }));
  const edges = [...changes.map((place) => ({ from: place, to: place })), ...gaps].sort((a, b) => a.from.x - b.from.x);
  const parts: SignedPart[] = [];
  let from = piece.from;
  const add = (to: Place) => {
    if (to !== from && to.x >= from.x && !(to.x === from.x && to.enclosure.low <= from.enclosure.low))
      parts.push({ from, to, signs: signsInside(piece, from, to) });
  };
  for (const edge of edges) {
    add(edge.from);
    if (edge.from !== edge.to) parts.push({ ...edge, signs: [null, null, null] });
    from = edge.to;
  }
  add(piece.to);
  return parts;
}

const changesSign = ({ multiplicity }: IsolatedRoot) => multiplicity % 2 === 1;

function signsInside({ branch, vanishes }: SearchedPiece, from: Place, to: Place): SignedPart['signs'] {
  if (!branch) return [null, null, null];
  const x = insideOf({ from, to });
  const number = x.toNumber();
  const isBetween = from.enclosure.high < number && number < to.enclosure.low;
  const sign = (k: 0 | 1 | 2) => {
    if (vanishes[k]) return 0;
    return isBetween ? branch.sign(new ExactPlace(number), k) : signOfBall(branch.at(x, k, zeroDigits)[k]!);
  };
  return [sign(0), sign(1), sign(2)];
}

/** The columns of the variation table. */
export function describeParts(parts: readonly SignedPart[]): Piece[] {
  return parts.map(({ from, to, signs: [sign, slope, bend] }) => ({
    from: from.x,
    to: to.x,
    sign,
    slope,
    bend,
    direction: slope === null ? null : slope > 0 ? 'rising' : slope < 0 ? 'falling' : 'constant',
    shape: bend === null ? null : bend > 0 ? 'convex' : bend < 0 ? 'concave' : 'straight',
  }));
}
