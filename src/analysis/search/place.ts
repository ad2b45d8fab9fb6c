import { Decimal } from 'decimal.js';
import { type Ball, exactly, magnitude } from '../../engine/reference/ball.ts';
import { exactScalar } from '../../engine/reference/exact-scalar.ts';
import { type Interval, interval } from '../../program/interval.ts';

/** A point of the line that may have no float64 number of its own, such as √2: where something vanishes or breaks. */
export interface Place {
  /** Encloses it: a single number where it is one. */
  readonly enclosure: Interval;
  /** The float64 number nearest to it. */
  readonly x: number;
  /** So many digits of it after the first that is not 0, or all of them. */
  digits(count: number): Decimal;
  /** The same with its error. */
  ball(count: number): Ball;
}

/** A float64 number as a place. */
export class ExactPlace implements Place {
  readonly x: number;
  readonly enclosure: Interval;
  #digits: Decimal | undefined;

  constructor(x: number) {
    // No −0: a place is a point of the line.
    this.x = x + 0;
    this.enclosure = interval(this.x, this.x);
  }

  digits(): Decimal {
    return (this.#digits ??= exactScalar(this.x, 'a place'));
  }

  ball(): Ball {
    return exactly(this.digits());
  }
}

/** A place known by an enclosure, and by digits that can be had in any number. */
export class RootPlace implements Place {
  readonly enclosure: Interval;
  readonly x: number;
  readonly #sharpen: (from: Decimal, count: number) => Decimal;
  #digits: Decimal;
  #count: number;

  /**
   * @param digits a first approximation, right to `count` digits
   * @param sharpen gives more digits from fewer
   */
  constructor(enclosure: Interval, digits: Decimal, count: number, sharpen: (from: Decimal, count: number) => Decimal) {
    this.enclosure = enclosure;
    this.#digits = digits;
    this.#count = count;
    this.#sharpen = sharpen;
    this.x = Math.min(Math.max(digits.toNumber(), enclosure.low), enclosure.high);
  }

  digits(count: number): Decimal {
    if (count > this.#count) {
      this.#digits = this.#sharpen(this.#digits, count);
      this.#count = count;
    }
    return this.#digits;
  }

  ball(count: number): Ball {
    const value = this.digits(count);
    return { value, error: magnitude(value) - this.#count };
  }
}

/** Whether the place is the float64 number that stands for it. */
export function isExactPlace(place: Place): boolean {
  return place.enclosure.low === place.enclosure.high;
}

/** How far the place may be from the float64 number that stands for it. */
export function errorOf({ x, enclosure }: Place): number {
  return Math.max(enclosure.high - x, x - enclosure.low);
}

/** An open part of the window inside which no guard of f is zero, unless all over it. */
export interface Piece {
  readonly from: Place;
  readonly to: Place;
}

/** Digits that tell any two breaks apart. */
const insideDigits = 100;

/** Where a stretch is cut: not in the middle, where functions that people write have their roots. */
export const cut = 0.487;

/** A point in the open piece where nothing that people write happens. */
export function insideOf({ from, to }: Piece): Decimal {
  const x = from.x + cut * (to.x - from.x);
  if (from.enclosure.high < x && x < to.enclosure.low) return exactScalar(x, 'a place');
  const [low, high] = [from, to].map((place) => place.digits(insideDigits)) as [Decimal, Decimal];
  const D = Decimal.clone({ defaults: true, precision: insideDigits });
  return new D(low).plus(new D(high).minus(low).times(cut));
}
