import type { Quantity } from './figure-input.ts';
import type { Projection } from './view.ts';

/** A stretch of x in CSS pixels. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Which curve a stroke is, for painters that compute its columns of pixels from samples of their own. */
export interface StrokeColumns {
  /** The number of the curve among those of its figure. */
  readonly curve: number;
  readonly quantity: Quantity;
  /** Linear on both axes. */
  readonly projection: Projection;
  /** Where the line alone knows what to draw, as at breaks. */
  readonly byLine: readonly Stretch[];
}

/** Device pixels on both sides of a break that are drawn by the line, which ends there exactly. */
const besideBreak = 1.5;

/**
 * The columns of a stroke whose line comes of samples; undefined on an axis that is not linear.
 *
 * @param breaks in data units
 */
export const strokeColumns = (
  curve: number,
  quantity: Quantity,
  projection: Projection,
  { x, breaks }: { readonly x: Float64Array; readonly breaks: readonly number[] },
  pixelRatio: number,
): StrokeColumns | undefined => {
  const { view } = projection;
  if ([view.x, view.y].some(({ scale }) => scale !== undefined && scale.kind !== 'linear')) return undefined;
  const margin = besideBreak / pixelRatio;
  const around = breaks.map((place): Stretch => {
    const pixel = projection.pixelX(place);
    return { from: pixel - margin, to: pixel + margin };
  });
  // Nothing is known of breaks where there are no samples.
  const [first, last] = [projection.pixelX(x[0] ?? NaN), projection.pixelX(x.at(-1) ?? NaN)];
  return {
    curve,
    quantity,
    projection,
    byLine: [{ from: -Infinity, to: first }, ...around, { from: last, to: Infinity }],
  };
};
