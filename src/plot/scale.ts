import { Decimal } from 'decimal.js';
import type { Scalar } from '../engine/engine.ts';
import { exactScalar } from '../engine/reference/exact-scalar.ts';

/** How numbers stand along an axis: as themselves, as their logarithms, or as their distances from an origin. */
export interface Scale {
  readonly kind: 'linear' | 'log' | 'offset';
  /** The plane coordinate of a number; NaN where it has none. */
  toPlane(value: number): number;
  /** The number at a plane coordinate: the nearest float64, or one beside it. */
  toData(plane: number): number;
}

export const linear: Scale = { kind: 'linear', toPlane: (value) => value, toData: (plane) => plane };

/** log₁₀; of 0 it is −∞, and a negative number has none. */
export const log: Scale = { kind: 'log', toPlane: Math.log10, toData: (plane) => 10 ** plane };

/** Digits of sums of an origin and an offset: offsets are told apart down to 10⁻⁶⁰ of the origin. */
const Digits = Decimal.clone({ defaults: true, precision: 80 });

/** A number with all its digits; text is read as a decimal. Throws an EngineError for text that is none. */
export const decimalOf = (value: Scalar): Decimal => new Digits(exactScalar(value, 'a number'));

/** A decimal as the reference engine writes it: NaN, infinities and numbers of any size among them. */
export const readDecimal = (text: string): Decimal => new Digits(text);

/**
 * Distances from a decimal origin: in a window about it neighbouring pixels have coordinates of their own where float64 numbers do not
 * tell them apart.
 */
export class OffsetScale implements Scale {
  readonly kind = 'offset';
  readonly origin: Decimal;
  /** Float64 numbers of falling size whose sum is the origin to 2⁻¹⁵⁹ of it. */
  readonly #parts: readonly [number, number, number];

  /** @param origin finite */
  constructor(origin: Decimal) {
    this.origin = new Digits(origin);
    const first = this.origin.toNumber();
    const rest = this.origin.minus(decimalOf(first));
    const second = rest.toNumber();
    this.#parts = [first, second, rest.minus(decimalOf(second)).toNumber()];
  }

  toPlane(value: number): number {
    const [first, second, third] = this.#parts;
    return value - first - second - third;
  }

  toData(plane: number): number {
    const [first, second, third] = this.#parts;
    return first + (second + (third + plane));
  }
}

/** The number at a plane coordinate, on a scale of offsets with more digits than float64 has. */
export const decimalAt = (scale: Scale, plane: number): Decimal =>
  scale instanceof OffsetScale ? scale.origin.plus(decimalOf(plane)) : decimalOf(scale.toData(plane));

/** The plane coordinate of a decimal, rounded once. */
export const planeOf = (scale: Scale, value: Decimal): number =>
  scale instanceof OffsetScale ? new Digits(value).minus(scale.origin).toNumber() : scale.toPlane(value.toNumber());
