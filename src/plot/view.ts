import * as mat3 from 'gl-matrix/esm/mat3.js';
import * as vec2 from 'gl-matrix/esm/vec2.js';
import type { Decimal } from 'decimal.js';
import type { Scalar } from '../engine/engine.ts';
import { decimalAt, decimalOf, linear, OffsetScale, type Scale } from './scale.ts';

/** A stretch of one axis in plane coordinates. Kept as centre and half-width, so that a deep zoom loses no digits of its width. */
export interface Span {
  readonly centre: number;
  /** Above 0. */
  readonly halfWidth: number;
  /** What the plane coordinates stand for; default linear: the numbers themselves. */
  readonly scale?: Scale;
}

/** What part of the plane a panel shows. */
export interface View {
  readonly x: Span;
  readonly y: Span;
}

/** In CSS pixels; y grows downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What two rectangles share; undefined where they have no point inside both. */
export const intersection = (a: Rectangle, b: Rectangle): Rectangle | undefined => {
  if (!overlaps(a, b)) return undefined;
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
};

/** Whether two rectangles have a point inside both. */
export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How far spans may go. */
export interface Reach {
  /** Half-widths and centres stay below this in magnitude, so that a span has a width, and no sum of a few of them overflows. */
  readonly greatest: number;
  /** The least half-width about 0. */
  readonly least: number;
}

/** Of windows: distances in them can be searched, and squares of what they hold are no zeros. */
export const reachOfWindows: Reach = { greatest: 5e299, least: 1e-150 };

/** Of what values of functions are shown in: all that float64 holds but for its ends, where pixels to a unit would leave it. */
export const reachOfValues: Reach = { greatest: 1e307, least: 1e-303 };

/** A span that is narrower than this part of its distance from 0 is counted from an origin of its own. */
const leastLinear: number = 2 ** -36;

/** The least half-width as a part of the distance from 0. */
const leastRelative = 1e-60;

/** Centres farther than so many half-widths from their origin get another one. */
const farthest = 1000;

/** Of logarithms: magnitudes stay within 10^±300, and windows hold float64 numbers for every pixel. */
const logarithmic = { greatest: 300, leastHalfWidth: 2 ** -30 } as const;

/** The nearest span whose width is fit to be drawn, counted from an origin where float64 needs one. Throws a RangeError where an end is NaN. */
export const clampSpan = (span: Span, { greatest, least }: Reach = reachOfWindows): Span => {
  const { centre, halfWidth, scale = linear } = span;
  if (Number.isNaN(centre) || Number.isNaN(halfWidth)) throw new RangeError('a span needs a centre and a width');
  if (scale.kind === 'log') {
    const h = within(logarithmic.leastHalfWidth, logarithmic.greatest, halfWidth);
    return { centre: within(h - logarithmic.greatest, logarithmic.greatest - h, centre), halfWidth: h, scale };
  }
  const c = within(-greatest, greatest, scale.toData(centre));
  const h = within(Math.max(least, leastRelative * Math.abs(c)), greatest, halfWidth);
  if (h >= leastLinear * Math.abs(c)) return { centre: c, halfWidth: h };
  if (scale.kind === 'offset' && Math.abs(centre) <= farthest * h) return { centre, halfWidth: h, scale };
  return spanAbout(decimalAt(scale, centre), h);
};

const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value));

/** A span counted from a short decimal near its centre. */
const spanAbout = (centre: Decimal, halfWidth: number): Span => {
  const origin = centre.toNearest(`1e${Math.floor(Math.log10(halfWidth)) + 1}`);
  return { centre: centre.minus(origin).toNumber(), halfWidth, scale: new OffsetScale(origin) };
};

/**
 * The span between two numbers of a scale that is linear or logarithmic, in any order; text is read as an exact decimal. Throws a
 * RangeError where an end is NaN, or has no place on the scale.
 */
export const spanBetween = (from: Scalar, to: Scalar, scale: Scale = linear, reach?: Reach): Span => {
  const [a, b] = [scale.toPlane(Number(from)), scale.toPlane(Number(to))];
  const span = { centre: a / 2 + b / 2, halfWidth: Math.abs(b / 2 - a / 2) };
  if (scale.kind === 'log') return clampSpan({ ...span, scale }, reach);
  if (!(span.halfWidth < leastLinear * Math.abs(span.centre))) return clampSpan(span, reach);
  // Its ends have digits that half their sum has not.
  const [low, high] = [decimalOf(from), decimalOf(to)];
  const halfWidth = high.minus(low).div(2).abs().toNumber();
  return spanAbout(high.plus(low).div(2), Math.max(halfWidth, leastRelative * Math.abs(span.centre)));
};

/** Least and greatest number of a span. */
export const spanEnds = ({ centre, halfWidth, scale = linear }: Span): readonly [from: number, to: number] => {
  const [from, to] = [scale.toData(centre - halfWidth), scale.toData(centre + halfWidth)];
  // The last digit of a power is one of rounding.
  return scale.kind === 'log' ? [Number(from.toPrecision(14)), Number(to.toPrecision(14))] : [from, to];
};

/** Float64 numbers with a span between them, for what is computed in float64: beside one of offsets they are next to its ends. */
export const spanAround = (span: Span): readonly [from: number, to: number] => {
  const [from, to] = spanEnds(span);
  const beyond = span.scale?.kind === 'offset' ? Number.EPSILON : 0;
  return [from - beyond * Math.abs(from), to + beyond * Math.abs(to)];
};

/** Whether two spans show the same. */
export const areEqualSpans = (a: Span, b: Span): boolean =>
  a.centre === b.centre && a.halfWidth === b.halfWidth && a.scale === b.scale;

export const panSpan = (span: Span, by: number, reach?: Reach): Span =>
  clampSpan({ ...span, centre: span.centre + by }, reach);

/** Multiplies the width by a factor; `about` keeps its place. A factor that the limits do not allow is cut to what they do. */
export const zoomSpan = (span: Span, factor: number, about: number = span.centre, reach?: Reach): Span => {
  const { halfWidth } = clampSpan({ ...span, halfWidth: span.halfWidth * factor }, reach);
  const ratio = Math.min(Number.MAX_VALUE, halfWidth / span.halfWidth);
  return clampSpan({ ...span, centre: about + (span.centre - about) * ratio, halfWidth }, reach);
};

export const pan = (view: View, byX: number, byY: number): View => ({
  x: panSpan(view.x, byX),
  y: panSpan(view.y, byY, reachOfValues),
});

/** Zooms both axes about a point in plane coordinates; the factors may differ. */
export const zoom = (view: View, factors: readonly [number, number], about: readonly [number, number]): View => ({
  x: zoomSpan(view.x, factors[0], about[0]),
  y: zoomSpan(view.y, factors[1], about[1], reachOfValues),
});

/**
 * Data to pixels and back for a view drawn into a rectangle, by way of plane coordinates. The matrices act on offsets from the view's centre, which are small and
 * nearly free of rounding, so that a picture does not jitter as it is zoomed.
 */
export class Projection {
  readonly view: View;
  readonly frame: Rectangle;
  readonly #toPixel: Float64Array = new Float64Array(9);
  readonly #toOffset: Float64Array = new Float64Array(9);
  readonly #point: Float64Array = new Float64Array(2);
  readonly #scaleX: Scale;
  readonly #scaleY: Scale;

  constructor(view: View, frame: Rectangle) {
    this.view = view;
    this.frame = frame;
    this.#scaleX = view.x.scale ?? linear;
    this.#scaleY = view.y.scale ?? linear;
    mat3.fromTranslation(this.#toPixel, [frame.x + frame.width / 2, frame.y + frame.height / 2]);
    mat3.scale(this.#toPixel, this.#toPixel, [
      frame.width / 2 / view.x.halfWidth,
      -frame.height / 2 / view.y.halfWidth,
    ]);
    // Inverted in factors: the determinant of the product would leave float64 long before either scale does.
    mat3.fromScaling(this.#toOffset, [(2 * view.x.halfWidth) / frame.width, (-2 * view.y.halfWidth) / frame.height]);
    mat3.translate(this.#toOffset, this.#toOffset, [-frame.x - frame.width / 2, -frame.y - frame.height / 2]);
  }

  /** The same picture for numbers that are plane coordinates already. */
  get ofPlane(): Projection {
    const { x, y } = this.view;
    const plain = ({ centre, halfWidth }: Span): Span => ({ centre, halfWidth });
    return new Projection({ x: plain(x), y: plain(y) }, this.frame);
  }

  /** Pixel of an offset from the view's centre, in plane coordinates. The array is used again by the next call. */
  offsetToPixel(x: number, y: number): Float64Array {
    vec2.set(this.#point, x, y);
    vec2.transformMat3(this.#point, this.#point, this.#toPixel);
    return this.#point;
  }

  /** Pixel of a point in data units. The array is used again by the next call. */
  toPixel(x: number, y: number): Float64Array {
    const { view } = this;
    return this.offsetToPixel(this.#scaleX.toPlane(x) - view.x.centre, this.#scaleY.toPlane(y) - view.y.centre);
  }

  // Every sample goes through one of these two: no vector is made of it.
  pixelX(x: number): number {
    return (this.#toPixel[0] ?? NaN) * (this.#scaleX.toPlane(x) - this.view.x.centre) + (this.#toPixel[6] ?? NaN);
  }

  pixelY(y: number): number {
    return (this.#toPixel[4] ?? NaN) * (this.#scaleY.toPlane(y) - this.view.y.centre) + (this.#toPixel[7] ?? NaN);
  }

  /** The plane coordinates under a pixel. */
  toPlane(x: number, y: number): readonly [x: number, y: number] {
    vec2.set(this.#point, x, y);
    vec2.transformMat3(this.#point, this.#point, this.#toOffset);
    return [this.view.x.centre + (this.#point[0] ?? NaN), this.view.y.centre + (this.#point[1] ?? NaN)];
  }

  /** The point under a pixel, in data units. */
  toData(x: number, y: number): readonly [x: number, y: number] {
    const [planeX, planeY] = this.toPlane(x, y);
    return [this.#scaleX.toData(planeX), this.#scaleY.toData(planeY)];
  }
}
