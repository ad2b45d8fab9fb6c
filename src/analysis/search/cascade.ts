import type { Branch } from './branch.ts';
import { locate, Unlocated } from './locate.ts';
import type { Place } from './place.ts';
import { negative, type Sign } from '../report.ts';

/** A root of f⁽ᵏ⁾, or of f less a level. */
export interface IsolatedRoot {
  readonly place: Place;
  readonly multiplicity: number;
  /** What f is there, for roots of f less a level. */
  readonly level: number;
}

/** Roots by the order of the derivative that vanishes, each list in order of x. */
export type RootsByOrder = readonly (readonly IsolatedRoot[])[];

/** A cell of the window in which a derivative has no root. */
export interface Monotone {
  readonly from: Place;
  readonly to: Place;
  /** f⁽ᵐ⁾ has one sign between the ends. */
  readonly m: number;
  readonly sign: Sign;
}

/**
 * All roots of f … f⁽ᵐ⁻¹⁾ strictly inside a cell in which f⁽ᵐ⁾ has none, with their multiplicities. Between two neighbouring roots of
 * f⁽ᵏ⁺¹⁾ (Rolle) f⁽ᵏ⁾ is monotone, so that its signs at their ends tell whether it has a root there, from k = m − 1 down to 0. A root of
 * f⁽ᵏ⁺¹⁾ at which f⁽ᵏ⁾ is 0 as well is a multiple root.
 *
 * @param levels f less each of these is taken to its roots, for k = 0
 * @throws Unlocated where a sign cannot be had, or roots are too near to each other for float64
 */
export function cascade(branch: Branch, cell: Monotone, levels: readonly number[] = [0]): RootsByOrder {
  const roots: IsolatedRoot[][] = [];
  roots[cell.m] = [];
  let signs: Sign[] = [cell.sign];
  for (let k = cell.m - 1; k >= 0; k--) {
    let found: IsolatedRoot[] = [];
    let next: Sign[] = [];
    for (const level of k === 0 ? levels : [0]) {
      const step = rootsOf(branch, cell, k, level, roots[k + 1]!, signs);
      found = found.length === 0 ? step.roots : found.concat(step.roots);
      next = step.signs;
    }
    roots[k] = found;
    signs = next;
  }
  return roots.slice(0, cell.m);
}

/**
 * @param signs of f⁽ᵏ⁺¹⁾ in the gaps between its roots
 * @returns the roots of f⁽ᵏ⁾, and its signs in the gaps between them
 */
function rootsOf(
  branch: Branch,
  { from, to }: Monotone,
  k: number,
  level: number,
  above: readonly IsolatedRoot[],
  signs: readonly Sign[],
): { roots: IsolatedRoot[]; signs: Sign[] } {
  const points = [from, ...above.map(({ place }) => place), to];
  const at = points.map((place) => signAt(branch, place, k, level));
  const roots: IsolatedRoot[] = [];
  const between: Sign[] = [];
  points.slice(1).forEach((right, gap) => {
    const left = points[gap]!;
    const slope = signs[gap]!;
    // At an end where f⁽ᵏ⁾ is 0 its sign inside is the one that it moves to, or comes from.
    const [first, last] = [at[gap]! || slope, at[gap + 1]! || negative(slope)];
    if (gap === 0) between.push(first);
    else if (at[gap] === 0) {
      roots.push({ place: left, multiplicity: above[gap - 1]!.multiplicity + 1, level });
      between.push(first);
    }
    if (first === last) return;
    if (first !== negative(slope)) throw new Unlocated();
    roots.push({ place: locate(branch, { k, level, left, right, sign: first }), multiplicity: 1, level });
    between.push(last);
  });
  return { roots, signs: between };
}

function signAt(branch: Branch, place: Place, k: number, level: number): Sign {
  const sign = branch.sign(place, k, level);
  if (sign === null) throw new Unlocated();
  return sign;
}
