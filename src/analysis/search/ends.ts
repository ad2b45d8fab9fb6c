import { Decimal } from 'decimal.js';
import { type Ball, isUnknown } from '../../engine/reference/ball.ts';
import { approach } from './approach.ts';
import type { Behaviour } from './behaviour.ts';
import { type Branch, placeGuard, signOfBall, usualOrder, zeroDigits } from './branch.ts';
import { expand } from './expansion.ts';
import { insideOf, type Piece, type Place } from './place.ts';
import { negative, type Sign } from '../report.ts';

/** Derivatives that are looked at where lower ones vanish. */
const orders = [usualOrder, 10] as const;

/** The largest part of a piece in which values alone speak. */
const quietPart = 2 ** -5;

/** Whether f, f′ and f″ are 0 all over a piece. */
export type Vanishing = readonly [value: boolean, slope: boolean, bend: boolean];

/**
 * The behaviour of a branch at an end of its piece, seen from inside: by its derivatives there where it is smooth up to the end, else
 * by a local series, else by values.
 *
 * @param side 1 where the piece lies on the right of the place
 */
export function behaviourAt(branch: Branch, piece: Piece, side: 1 | -1, vanishes: Vanishing): Behaviour {
  const place = side === 1 ? piece.from : piece.to;
  const width = piece.to.x - piece.from.x;
  if (vanishes[1]) return constantBehaviour(branch, piece, vanishes[0]);
  return (
    smoothBehaviour(branch, place, side, vanishes) ??
    expand(branch, place, side, width, vanishes) ??
    approach(branch, place, side, quietPart * width)
  );
}

/** f is constant up to the end, however its formula behaves there. */
function constantBehaviour(branch: Branch, piece: Piece, isZero: boolean): Behaviour {
  const [value] = branch.at(insideOf(piece), 0, zeroDigits);
  return {
    limit: isZero ? new Decimal(0) : value!.value,
    slope: new Decimal(0),
    signs: [isZero ? 0 : signOfBall(value!), 0, 0],
    valuations: [isZero ? null : 0, null, null],
    derivatives: null,
    proved: 0,
    quiet: 0,
  };
}

/** Whether f and its first derivatives are finite at a place. */
export function isSmoothAt(branch: Branch, place: Place): boolean {
  return derivativesAt(branch, place, usualOrder) !== null;
}

function derivativesAt(branch: Branch, place: Place, order: number): readonly Ball[] | null {
  const derivatives = branch.at(place.ball(zeroDigits + placeGuard), order, zeroDigits);
  return derivatives.every((ball) => !isUnknown(ball) && ball.value.isFinite()) ? derivatives : null;
}

/** Null where f or one of its first derivatives is not finite at the place, or all that are looked at are 0. */
function smoothBehaviour(branch: Branch, place: Place, side: 1 | -1, vanishes: Vanishing): Behaviour | null {
  for (const order of orders) {
    const derivatives = derivativesAt(branch, place, order);
    if (!derivatives) return null;
    const signs = derivatives.map(signOfBall);
    const beside = ([0, 1, 2] as const).map((k) => signBeside(signs, k, side, vanishes[k]));
    if (beside.includes(null)) continue;
    const values = derivatives.map((ball, k) => (signs[k] === 0 ? new Decimal(0) : ball.value));
    return {
      limit: values[0]!,
      slope: values[1]!,
      signs: beside as [Sign, Sign, Sign],
      valuations: [firstFrom(signs, 0), firstFrom(signs, 1), firstFrom(signs, 2)],
      derivatives: values,
      proved: 0,
      quiet: 0,
    };
  }
  return null;
}

/** The sign of f⁽ᵏ⁾ beside a place from the first derivative that is not 0 there. */
function signBeside(signs: readonly (Sign | null)[], k: number, side: 1 | -1, vanishes: boolean): Sign | null {
  if (vanishes) return 0;
  const first = firstFrom(signs, k);
  const sign = first === null ? null : signs[k + first]!;
  return first === null || sign === null || first % 2 === 0 || side === 1 ? sign : negative(sign);
}

/** How many derivatives from the k-th on are 0; null where all that are known are. */
function firstFrom(signs: readonly (Sign | null)[], k: number): number | null {
  const first = signs.findIndex((sign, j) => j >= k && sign !== 0);
  return first < 0 ? null : first - k;
}
