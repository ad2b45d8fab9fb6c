import { Decimal } from 'decimal.js';
import type { Ball } from '../../engine/reference/ball.ts';
import type { Behaviour, Limit } from './behaviour.ts';
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

/** What has fallen, or risen, beyond this power of ten may be 0, or infinite, at the next distance. */
const farExponent = 1000;

/** Distances from which limits are judged: the exponent doubles each time, so that even a logarithm doubles. */
const exponents = [4, 8, 16, 32, 64] as const;
const nearest = exponents[exponents.length - 1]!;

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
  const D = Decimal.clone({ defaults: true, precision: zeroDigits + nearest });
  const rows = exponents.map((exponent) =>
    branch
      .at(beside(place, side, new Decimal(reach).times(`1e-${exponent}`)), 1, zeroDigits + digitsPerDecade * exponent)
      .map(({ value, error }) => (error === Infinity ? new D(NaN) : new D(value))),
  );
  // What oscillates takes values from which nothing follows.
  const settles = sign(1) !== null;
  return {
    limit: settles ? limitOf(rows.map(([value]) => value!)) : null,
    slope: settles ? limitOf(rows.map(([, slope]) => slope!)) : null,
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
    const values = branch.at(beside(place, side, new Decimal(reach).times(step)), 2, digits);
    if (isFar && values.some(({ value }) => value.isZero() || !value.isFinite())) break;
    signs.push(values.map(signOfBall));
    isFar = values.some(({ value }) => value.isFinite() && Math.abs(value.e) > farExponent);
  }
  return signs;
}

function beside(place: Place, side: 1 | -1, distance: Decimal): Ball {
  const { value, error } = place.ball(zeroDigits + placeGuard + digitsPerDecade * nearest);
  const D = Decimal.clone({ defaults: true, precision: value.precision() + 2 * nearest + zeroDigits });
  return { value: new D(value).plus(distance.times(side)), error };
}

/** A difference that shrinks to less than this part of the one before it comes from a power of the distance. */
const fast = 1e-3;

/** A rest that is so small a part of the last value is what the extrapolation of a slow fall to 0 leaves. */
const quarter = 0.25;

/** A limit needs so many values. */
const fewestValues = 3;

/** A logarithm grows by about the factor 2 from one distance to the next; its own logarithm by equal steps. */
const growing = 0.7;

/** The limit of values at the distances of {@link exponents}. */
function limitOf(values: readonly Decimal[]): Limit {
  const beyond = values.find((value) => value.isFinite() && Math.abs(value.e) > farExponent);
  if (beyond) return beyond.e < 0 ? new Decimal(0) : beyond.isNegative() ? -1 : 1;
  const end = values.findIndex((value) => value.isNaN());
  if (end >= 0) return end < fewestValues ? null : limitOf(values.slice(0, end));
  const last = values[values.length - 1]!;
  if (!last.isFinite()) return last.isNegative() ? -1 : 1;
  const [before, first, second] = [values.at(-2)!, difference(values, -2), difference(values, -1)];
  if (second.isZero()) return last;
  if (last.abs().lt(before.abs().times(fast))) return new Decimal(0);
  const ratio = first.isZero() ? Infinity : second.div(first).toNumber();
  const grows = last.abs().gt(before.abs()) && last.isNegative() === before.isNegative();
  if (grows && ratio >= growing) return last.isNegative() ? -1 : 1;
  if (Math.abs(ratio) < fast) return last;
  // Slower than any power, as 1/ln x: the rest of a geometric sum (Aitken).
  if (ratio <= 0 || ratio >= growing) return null;
  const rest = last.plus(second.times(ratio / (1 - ratio)));
  return rest.abs().lt(last.abs().times(quarter)) ? new Decimal(0) : rest;
}

function difference(values: readonly Decimal[], end: -1 | -2): Decimal {
  return values.at(end)!.minus(values.at(end - 1)!);
}
