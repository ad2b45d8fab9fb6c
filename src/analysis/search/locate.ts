import { Decimal } from 'decimal.js';
import { isUnknown, mayBeZero } from '../../engine/reference/ball.ts';
import { upperBound } from '../../program/interval/rounding.ts';
import { difference, type Interval, intersection, interval, isEmpty, point, quotient } from '../../program/interval.ts';
import { type Branch, signOf, usualOrder } from './branch.ts';
import { ExactPlace, type Place, RootPlace } from './place.ts';
import type { Sign } from '../report.ts';

/** A root is first known to so many digits. */
export const firstDigits = 26;

/** Newton steps and halvings that are enough for any bracket of float64 numbers. */
const mostSteps = 120;

/** A bracket that is no wider than this part of its ends is near enough for Newton's method. */
const narrow = 2 ** -24;

/** A root nearer to 0 than this part of the bracket that it was looked for in is looked for at 0 itself. */
const nearZero = 1e-20;

/** A root that cannot be told apart from its neighbourhood in float64: the cell that it is in has to be looked at otherwise. */
export class Unlocated extends Error {
  override readonly name = 'Unlocated';
}

/** The only root of f⁽ᵏ⁾ less a level between two places, where it is monotone. */
export interface Crossing {
  readonly k: number;
  readonly level: number;
  readonly left: Place;
  readonly right: Place;
  /** The sign on the left of the root; on its right it is the opposite. */
  readonly sign: Sign;
}

/**
 * Finds a root: interval Newton steps give an enclosure that is proved (Moore, Kearfott & Cloud, Introduction to Interval Analysis,
 * SIAM 2009, ch. 8), a Newton step with a residual from the reference engine the digits inside it.
 *
 * @throws Unlocated where the places are too near to each other for float64
 */
export function locate(branch: Branch, crossing: Crossing): Place {
  const enclosure = enclose(branch, crossing);
  const sharpen = (from: Decimal, count: number) => newton(branch, crossing, from, enclosure, count);
  const digits = sharpen(new Decimal(enclosure.low / 2 + enclosure.high / 2), firstDigits);
  const root = new RootPlace(enclosure, digits, firstDigits, sharpen);
  return exactly(branch, crossing, digits) ?? root;
}

function enclose(branch: Branch, { k, level, left, right, sign }: Crossing): Interval {
  let [low, high] = [left.enclosure.high, right.enclosure.low];
  if (!(low <= high)) throw new Unlocated();
  const order = Math.max(usualOrder, k + 1);
  const span = high - low;
  const valueOver = (x: Interval) => difference(branch.over(x, order)[k]!, point(level));
  for (let step = 0; step < mostSteps && upperBound(low) < high; step++) {
    const [middle, width] = [between(low, high), high - low];
    const value = valueOver(point(middle));
    const slope = branch.over(interval(low, high), order)[k + 1]!;
    const certain = signOf(value);
    if (certain === 0) return point(middle);
    if (signOf(slope) !== null) {
      const next = intersection(difference(point(middle), quotient(value, slope)), interval(low, high));
      if (isEmpty(next)) throw new Unlocated();
      [low, high] = [next.low, next.high];
      if (high - low < width / 2) continue;
      // As near as float64 can tell; the digits come from the reference engine.
      if (certain === null && high - low <= Math.max(narrow * Math.max(Math.abs(low), Math.abs(high)), nearZero * span))
        break;
    }
    const at = certain ?? branch.sign(new ExactPlace(middle), k, level);
    if (at === null) throw new Unlocated();
    if (at === 0) return point(middle);
    if (at === sign) low = Math.max(low, middle);
    else high = Math.min(high, middle);
  }
  return interval(low, high);
}

/** A number inside a bracket, in magnitude between its ends where they are far apart. */
function between(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle > low && middle < high ? middle : low;
}

/** Newton's method in decimals. Each step about doubles the digits; the places are simple roots of f⁽ᵏ⁾, where it is monotone. */
function newton(branch: Branch, { k, level }: Crossing, from: Decimal, enclosure: Interval, count: number): Decimal {
  let x = from;
  const precision = count + 20;
  const D = Decimal.clone({ defaults: true, precision });
  const width = upperBound(enclosure.high - enclosure.low);
  const tolerance = new D(`1e-${count}`);
  for (let step = 0; step < 40; step++) {
    const balls = branch.at(x, k + 2, precision);
    const [value, slope, bend] = [balls[k]!, balls[k + 1]!, balls[k + 2]!];
    if (isUnknown(value) || isUnknown(slope) || slope.value.isZero() || mayBeZero(slope)) throw new Unlocated();
    const rise = new D(value.value).minus(level);
    // So near to the root no step comes nearer with these digits.
    if (rise.isZero() || mayBeZero({ ...value, value: rise })) break;
    const correction = rise.div(slope.value);
    if (!correction.isFinite()) throw new Unlocated();
    x = new D(x).minus(correction);
    // A root at 0 has no digits of its own: there the width of the bracket is the scale.
    const scale = D.max(x.abs(), tolerance.times(width || Number.MIN_VALUE));
    // What is left is about f″/(2f′) times the square of this step.
    const growth = isUnknown(bend) ? new D(1) : bend.value.div(slope.value).abs();
    const rest = D.min(correction.abs(), correction.pow(2).times(growth));
    if (rest.lte(tolerance.times(scale))) break;
  }
  const slack = width + Math.abs(enclosure.low) * 2 ** -50 + Number.MIN_VALUE;
  if (x.lt(enclosure.low - slack) || x.gt(enclosure.high + slack)) throw new Unlocated();
  return x;
}

/** The float64 number that the root is, if it is one. */
function exactly(branch: Branch, { k, level, left, right }: Crossing, digits: Decimal): Place | null {
  const isNearZero = left.x <= 0 && right.x >= 0 && digits.abs().lte((right.x - left.x) * nearZero);
  const x = isNearZero ? 0 : digits.toNumber();
  const apart = digits.minus(x).abs();
  if (!isNearZero && apart.gt(digits.abs().times(10 ** (4 - firstDigits)))) return null;
  const place = new ExactPlace(x);
  return branch.sign(place, k, level) === 0 ? place : null;
}
