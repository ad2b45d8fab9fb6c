import { Decimal } from 'decimal.js';
import { decimals } from '../../engine/reference/decimals.ts';
import type { Ball } from '../../engine/reference/ball.ts';
import type { Behaviour } from './behaviour.ts';
import { farExponent, limitOfSequence } from './sequence-limit.ts';
import { type Branch, placeGuard, signOfBall, zeroDigits } from './branch.ts';
import type { Place } from './place.ts';
import type { Sign } from '../report.ts';

/** Distances at which signs are looked at: two to an octave near by, then ever farther apart, as parts of the reach. */
const steps = [
  ...Array.from({ length: 24 }, (_, i) => 2 ** (-i / 2)),
  ...Array.from({ length: 13 }, (_, i) => 10 ** (-4 - 3 * i)),
];

/** So many of the nearest must agree before anything is said. */
const fewest = 12;

/** Digits in which signs are looked at. */
const signDigits = 30;

/**
 * Digits more for each decade of the distance: a difference from the place loses one in a decade, its square two, and what is left of
 * two poles that cancel three.
 */
const digitsPerDecade = 3;

/** Distances from which limits are judged, 10^−(first·multiple): the exponent doubles each time, so that even a logarithm doubles. */
const multiples = [1, 2, 4, 8, 16] as const;
const firstExponent = 4;

/** The same for what goes to its limit as slowly as a logarithm. */
const slowMultiples = [32, 64, 128, 256] as const;

/**
 * The behaviour of a branch on one side of a place by its values ever nearer to it, with correct digits: for functions that have no
 * local series, such as ln x and e^(1/x) at 0. A judgement and no proof: signs that are the same at all distances are taken to be the
 * same between them; a sequence whose differences shrink has a limit.
 */
export function approach(branch: Branch, place: Place, side: 1 | -1, reach: number): Behaviour {
  const seen = signsBeside(branch, place, side, reach);
  const last = seen[seen.length - 1]!;
  const agreeing = [0, 1, 2].map((k) => {
    const differs = seen.findLastIndex((signs) => signs[k] !== last[k]);
    return differs + 1;
  });
  const first = Math.max(...agreeing);
  const isQuiet = seen.length - first >= fewest && last.every((sign) => sign !== null);
  const sign = (k: 0 | 1 | 2) => (seen.length - agreeing[k]! >= fewest ? last[k]! : null);
  const first10 = Math.max(firstExponent, Math.ceil(-Math.log10(reach)));
  const rowsAt = (list: readonly number[], perDecade: number) =>
    list.map((multiple) => {
      const exponent = first10 * multiple;
      const digits = zeroDigits + perDecade * exponent;
      const D = decimals(digits);
      const values = branch.at(beside(place, side, new Decimal(`1e-${exponent}`), digits), 1, digits);
      return values.map(({ value, error }) => (error === Infinity ? new D(NaN) : new D(value)));
    });
  const rows = rowsAt(multiples, digitsPerDecade);
  let slowRows: Decimal[][] | undefined;
  const limit = (k: 0 | 1) =>
    limitOfSequence(rows.map((row) => row[k]!), () => (slowRows ??= rowsAt(slowMultiples, 1)).map((row) => row[k]!)); // prettier-ignore
  // What oscillates takes values from which nothing follows.
  const settles = sign(1) !== null;
  return {
    limit: settles ? limit(0) : null,
    slope: settles ? limit(1) : null,
    signs: [sign(0), sign(1), sign(2)],
    valuations: [null, null, null],
    derivatives: null,
    proved: 0,
    quiet: isQuiet ? reach * steps[first]! : 0,
  };
}

/** The signs at the distances of {@link steps}, up to where values are too small or too large even for decimals, as those of e^(1/x) are. */
function signsBeside(branch: Branch, place: Place, side: 1 | -1, reach: number): (readonly (Sign | null)[])[] {
  const signs: (readonly (Sign | null)[])[] = [];
  let isFar = false;
  for (const step of steps) {
    const digits = signDigits - digitsPerDecade * Math.floor(Math.log10(step));
    const values = branch.at(beside(place, side, new Decimal(reach).times(step), digits), 2, digits);
    if (isFar && values.some(({ value }) => value.isZero() || !value.isFinite())) break;
    signs.push(values.map(signOfBall));
    isFar = values.some(({ value }) => value.isFinite() && Math.abs(value.e) > farExponent);
  }
  return signs;
}

function beside(place: Place, side: 1 | -1, distance: Decimal, digits: number): Ball {
  const { value, error } = place.ball(zeroDigits + placeGuard + digits);
  const D = decimals(value.precision() + 2 * digits);
  return { value: new D(value).plus(distance.times(side)), error };
}
