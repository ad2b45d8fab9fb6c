import { contains, type Interval, isEmpty } from '../../program/interval.ts';
import type { Behaviour } from './behaviour.ts';
import { Branch, signOf } from './branch.ts';
import type { IsolatedRoot, RootsByOrder } from './cascade.ts';
import { expand } from './expansion.ts';
import { locate, Unlocated } from './locate.ts';
import { ExactPlace, type Place } from './place.ts';

/** Most places of a cell about which an expansion is tried. */
const mostTried = 4;

/**
 * The roots of f, f′ and f″ in a small cell by an expansion about a place in it where a part of the formula has a simple root: for roots
 * of higher multiplicity than derivatives are formed, as that of (x + 1)⁹⁸. Null where no such expansion closes the whole cell.
 */
export function expandInside(branch: Branch, cell: Interval): RootsByOrder | null {
  for (const place of placesIn(branch, cell).slice(0, mostTried)) {
    const sides = ([-1, 1] as const).map((side) => wholeSide(branch, place, side, cell));
    const [left, right] = sides;
    if (left && right) return rootsAt(place, left, right);
  }
  return null;
}

/** The behaviour as far as the end of the cell, or null. */
function wholeSide(branch: Branch, place: Place, side: 1 | -1, { low, high }: Interval): Behaviour | null {
  const reach = side === 1 ? high - place.x : place.x - low;
  if (!(reach > 0)) return null;
  const behaviour = expand(branch, place, side, reach);
  return behaviour && behaviour.proved >= reach ? behaviour : null;
}

function rootsAt(place: Place, left: Behaviour, right: Behaviour): RootsByOrder | null {
  const roots: IsolatedRoot[][] = [];
  for (const k of [0, 1, 2] as const) {
    const [multiplicity, other] = [left.valuations[k], right.valuations[k]];
    if (multiplicity !== other || multiplicity === null || !Number.isInteger(multiplicity) || multiplicity < 0) return null; // prettier-ignore
    roots.push(multiplicity > 0 ? [{ place, multiplicity, level: 0 }] : []);
  }
  return roots;
}

/** Simple roots of registers of the program inside the cell. */
function placesIn(branch: Branch, cell: Interval): Place[] {
  const places: Place[] = [];
  branch.program.instructions.forEach(({ operation, operands }, register) => {
    if (operands.length === 0 && operation !== 'variable') return;
    const part = new Branch({ ...branch.program, outputs: [register] }, branch.parameters);
    const [value, slope] = part.over(cell, 1);
    if (isEmpty(value!) || !contains(value!, 0) || !signOf(slope!)) return;
    const [left, right] = [new ExactPlace(cell.low), new ExactPlace(cell.high)];
    const [first, last] = [part.sign(left, 0), part.sign(right, 0)];
    if (!first || !last || first === last) return;
    try {
      places.push(locate(part, { k: 0, level: 0, left, right, sign: first }));
    } catch (error) {
      if (!(error instanceof Unlocated)) throw error;
    }
  });
  return places;
}
