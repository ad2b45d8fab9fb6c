import * as mat3 from 'gl-matrix/esm/mat3.js';
import * as vec2 from 'gl-matrix/esm/vec2.js';

/** A stretch of one axis, in data units. Kept as centre and half-width, so that a deep zoom loses no digits of its width. */
export interface Span {
  readonly centre: number;
  /** Above 0. */
  readonly halfWidth: number;
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

/** Whether two rectangles have a point inside both. */
export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Half-widths and centres stay below this in magnitude, so that no sum or difference of a few of them overflows; products may. */
const greatest = 1e300;

/** The least half-width about 0. */
const least = 1e-150;

/** A span holds at least 2¹² float64 numbers on each side of its centre, so that pixels have numbers of their own. */
const leastRelative: number = 2 ** -41;

/** The nearest span whose width is fit to be drawn. Throws a RangeError where an end is NaN. */
export const clampSpan = ({ centre, halfWidth }: Span): Span => {
  if (Number.isNaN(centre) || Number.isNaN(halfWidth)) throw new RangeError('a span needs a centre and a width');
  const c = Math.min(greatest, Math.max(-greatest, centre));
  return { centre: c, halfWidth: Math.min(greatest, Math.max(halfWidth, least, Math.abs(c) * leastRelative)) };
};

/** The span between two numbers, in any order. */
export const spanBetween = (from: number, to: number): Span =>
  clampSpan({ centre: from / 2 + to / 2, halfWidth: Math.abs(to / 2 - from / 2) });

/** Least and greatest number of a span. */
export const spanEnds = ({ centre, halfWidth }: Span): readonly [from: number, to: number] => [
  centre - halfWidth,
  centre + halfWidth,
];

export const panSpan = ({ centre, halfWidth }: Span, by: number): Span => clampSpan({ centre: centre + by, halfWidth });

/** Multiplies the width by a factor; `about` keeps its place. A factor that the limits do not allow is cut to what they do. */
export const zoomSpan = (span: Span, factor: number, about: number = span.centre): Span => {
  const { halfWidth } = clampSpan({ centre: span.centre, halfWidth: span.halfWidth * factor });
  const ratio = Math.min(Number.MAX_VALUE, halfWidth / span.halfWidth);
  return clampSpan({ centre: about + (span.centre - about) * ratio, halfWidth });
};

export const pan = (view: View, byX: number, byY: number): View => ({
  x: panSpan(view.x, byX),
  y: panSpan(view.y, byY),
});

/** Zooms both axes about a point of the plane; the factors may differ. */
export const zoom = (view: View, factors: readonly [number, number], about: readonly [number, number]): View => ({
  x: zoomSpan(view.x, factors[0], about[0]),
  y: zoomSpan(view.y, factors[1], about[1]),
});

/**
 * Data to pixels and back for a view drawn into a rectangle. The matrices act on offsets from the view's centre, which are small and
 * nearly free of rounding, so that a picture does not jitter as it is zoomed.
 */
export class Projection {
  readonly view: View;
  readonly frame: Rectangle;
  readonly #toPixel: Float64Array = new Float64Array(9);
  readonly #toOffset: Float64Array = new Float64Array(9);
  readonly #point: Float64Array = new Float64Array(2);

  constructor(view: View, frame: Rectangle) {
    this.view = view;
    this.frame = frame;
    mat3.fromTranslation(this.#toPixel, [frame.x + frame.width / 2, frame.y + frame.height / 2]);
    mat3.scale(this.#toPixel, this.#toPixel, [
      frame.width / 2 / view.x.halfWidth,
      -frame.height / 2 / view.y.halfWidth,
    ]);
    // Inverted in factors: the determinant of the product would leave float64 long before either scale does.
    mat3.fromScaling(this.#toOffset, [(2 * view.x.halfWidth) / frame.width, (-2 * view.y.halfWidth) / frame.height]);
    mat3.translate(this.#toOffset, this.#toOffset, [-frame.x - frame.width / 2, -frame.y - frame.height / 2]);
  }

  /** Pixel of an offset from the view's centre, in data units. The array is used again by the next call. */
  offsetToPixel(x: number, y: number): Float64Array {
    vec2.set(this.#point, x, y);
    vec2.transformMat3(this.#point, this.#point, this.#toPixel);
    return this.#point;
  }

  /** Pixel of a point in data units. The array is used again by the next call. */
  toPixel(x: number, y: number): Float64Array {
    return this.offsetToPixel(x - this.view.x.centre, y - this.view.y.centre);
  }

  pixelX(x: number): number {
    return this.toPixel(x, this.view.y.centre)[0] ?? NaN;
  }

  pixelY(y: number): number {
    return this.toPixel(this.view.x.centre, y)[1] ?? NaN;
  }

  /** The point of the plane under a pixel. */
  toData(x: number, y: number): readonly [x: number, y: number] {
    vec2.set(this.#point, x, y);
    vec2.transformMat3(this.#point, this.#point, this.#toOffset);
    return [this.view.x.centre + (this.#point[0] ?? NaN), this.view.y.centre + (this.#point[1] ?? NaN)];
  }
}
