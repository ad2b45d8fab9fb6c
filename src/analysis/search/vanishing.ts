import { type Branch, signOf, signOfBall, usualOrder, zeroDigits } from './branch.ts';
import type { Vanishing } from './ends.ts';
import { ExactPlace, insideOf, type Piece } from './place.ts';

/** Which of f, f′ and f″ are 0 all over a piece. */
export function vanishing(branch: Branch, piece: Piece): Vanishing {
  const bend = isZeroOn(branch, piece, 2);
  const slope = bend && isZeroOn(branch, piece, 1);
  return [slope && isZeroOn(branch, piece, 0), slope, bend];
}

/** Points of a piece, as parts of it, at which a function that is 0 all over it is looked at. */
const probes = [0.1271, 0.3413, 0.6127, 0.8339] as const;

/** Whether f⁽ᵏ⁾ is 0 all over a piece: by the program, or to many digits at several points, since it is analytic there. */
function isZeroOn(branch: Branch, piece: Piece, k: number): boolean {
  const program = branch.derivatives(k);
  const { operation, immediates } = program.instructions[program.outputs[k]!]!;
  if (operation === 'integer') return immediates[0] === 0;
  const { from, to } = piece;
  const places = probes.map((part) => new ExactPlace(from.x + part * (to.x - from.x)));
  if (places.some((place) => signOf(branch.over(place.enclosure, usualOrder)[k]!))) return false;
  if (!places.every(({ x }) => from.enclosure.high < x && x < to.enclosure.low)) {
    return signOfBall(branch.at(insideOf(piece), k, zeroDigits)[k]!) === 0;
  }
  return places.every((place) => branch.sign(place, k) === 0);
}
