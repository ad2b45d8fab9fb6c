import { hull, type Interval, point, product } from '../../program/interval.ts';
import { upperBound } from '../../program/interval/rounding.ts';
import { ProgramError } from '../../program/limits.ts';
import type { Behaviour, Limit } from './behaviour.ts';
import { type Branch, signOf, signOfBall } from './branch.ts';
import { derivative, type LocalSeries, type Neighbourhood, NoExpansion, normalized } from './local-series.ts';
import { localSeries } from './program-series.ts';
import type { Vanishing } from './ends.ts';
import { ExactPlace, type Place } from './place.ts';
import type { Sign } from '../report.ts';
import { Decimal } from 'decimal.js';

/** Roots of the distance that are tried. */
const roots = [1, 2, 3, 6, 4, 12] as const;

/** Coefficients that are kept, and how many where those all vanish. */
const lengths = [8, 16] as const;

/** How often the distance is reduced until an expansion serves, each time to a part. */
const mostReductions = 10;
const reduction = 1 / 3;

/**
 * The behaviour of a branch on one side of a place, proved by a local series; null where it has none.
 *
 * @param reach the largest distance that is of use
 * @param vanishes what is 0 all over the piece; f′ is not
 */
export function expand(
  branch: Branch,
  place: Place,
  side: 1 | -1,
  reach: number,
  vanishes: Vanishing = [false, false, false],
): Behaviour | null {
  let [distance, root, length, reductions] = [reach, 0, 0, 0];
  for (;;) {
    try {
      return behaviourOf(
        branch,
        { place, side, reach: distance, root: roots[root]!, length: lengths[length]! },
        vanishes,
      );
    } catch (error) {
      if (error instanceof ProgramError) return null;
      if (!(error instanceof NoExpansion)) throw error;
      if (error.needs === 'shorter' && reductions++ < mostReductions) distance *= reduction;
      else if (error.needs === 'root' && root + 1 < roots.length) root++;
      else if (error.needs === 'longer' && length + 1 < lengths.length) length++;
      else return null;
    }
  }
}

/** @throws NoExpansion where a sign is not certain over the distance */
function behaviourOf(branch: Branch, around: Neighbourhood, [, , isStraight]: Vanishing): Behaviour {
  const f = localSeries(branch.program, branch.parameters, around);
  const value = normalized(f);
  const slope = value && normalized(derivative(value, around));
  const bend = slope && !isStraight ? normalized(derivative(slope, around)) : null;
  const order = (series: LocalSeries | null) => series && series.valuation / around.root;
  return {
    limit: limitOf(value),
    slope: limitOf(slope, around.root),
    signs: [certainSign(value), certainSign(slope), certainSign(bend)],
    valuations: [order(value), order(slope), order(bend)],
    derivatives: derivativesOf(value, around),
    proved: around.reach,
    quiet: 0,
  };
}

/** f and its derivatives at the place, as far as they are known, where f is smooth up to it; null where it is not. */
function derivativesOf(value: LocalSeries | null, { root, side }: Neighbourhood): readonly Decimal[] | null {
  if (!value || root !== 1 || value.valuation < 0 || !Number.isInteger(value.valuation)) return null;
  const vanishing = Array.from({ length: value.valuation }, () => new Decimal(0));
  let factorial = new Decimal(1);
  const coefficients = [
    ...vanishing,
    ...value.at.map((ball) => (signOfBall(ball) === 0 ? new Decimal(0) : ball.value)),
  ];
  return coefficients.map((one, k) => {
    if (k > 0) factorial = factorial.times(side * k);
    return one.times(factorial);
  });
}

/** Coefficients of the expansions about the middles of cells. */
const cellLength = 10;

/**
 * Encloses f and its derivatives over a cell on which f is smooth, by expansions about its middle to both sides: closer than the same
 * over intervals where terms cancel. Null where a break may be too near.
 */
export function expandedOver(branch: Branch, { low, high }: Interval): readonly Interval[] | null {
  const middle = new ExactPlace(low / 2 + high / 2);
  const sides = ([-1, 1] as const).map((side) => {
    const reach = side === 1 ? high - middle.x : middle.x - low;
    try {
      const { valuation, over } = localSeries(branch.program, branch.parameters, { place: middle, side, reach: upperBound(reach), root: 1, length: cellLength }); // prettier-ignore
      return valuation === 0 ? derivativesOver(over, side) : null;
    } catch (error) {
      if (!(error instanceof NoExpansion) && !(error instanceof ProgramError)) throw error;
      return null;
    }
  });
  const [left, right] = sides;
  return left && right ? left.map((one, k) => hull(one, right[k]!)) : null;
}

/** f⁽ᵏ⁾ = k!·c_k */
function derivativesOver(coefficients: readonly Interval[], side: 1 | -1): readonly Interval[] {
  let factor = 1;
  return coefficients.map((one, k) => {
    if (k > 0) factor *= side * k;
    return product(one, point(factor));
  });
}

function certainSign(series: LocalSeries | null): Sign {
  if (!series) return 0;
  const sign = signOf(series.over[0]!);
  if (sign === null) throw new NoExpansion('shorter', 'a sign is not certain');
  return sign;
}

/** @param root derivatives by x are root times smaller than the series says */
function limitOf(series: LocalSeries | null, root = 1): Limit {
  if (!series || series.valuation > 0) return new Decimal(0);
  const [first] = series.at;
  if (series.valuation < 0) return first!.value.isNegative() ? -1 : 1;
  return first!.value.div(root);
}
