import type { Joint, Values } from './branches.ts';
import type { Curve, Quantity } from './figure-input.ts';
import { drawnValues } from './quantity.ts';
import { decimalAt, linear, planeOf, type Scale } from './scale.ts';
import { Projection, type Span } from './view.ts';

/** Samples that count from origins, where float64 does not tell the numbers themselves apart. */
export interface LocalSamples {
  /** Linear or of offsets. */
  readonly scale: Scale;
  /** Plane coordinates of that scale, ascending. */
  readonly x: Float64Array;
  readonly values: ReadonlyMap<Quantity, LocalValues>;
}

export interface LocalValues {
  /** Linear or of offsets. */
  readonly scale: Scale;
  readonly y: Float64Array;
}

/** What is drawn of a quantity: samples with the projection that takes them to pixels, in which straight lines may join them. */
export interface PlacedSamples {
  readonly x: Float64Array;
  readonly y: Values;
  readonly projection: Projection;
  /** Where the curve may break, as `x` counts. */
  readonly breaks: readonly number[];
  /** A point of the curve in data units, as `x` and `y` count. */
  place(point: Joint): Joint;
}

/** The samples of a curve on the scales of a panel; undefined where it draws none of the quantity. */
export const placedSamples = (curve: Curve, quantity: Quantity, projection: Projection): PlacedSamples | undefined => {
  const values = drawnValues(curve, quantity);
  if (!values) return undefined;
  const { samples, breaks = [], local } = curve;
  const { view, frame } = projection;
  const own = local?.values.get(quantity);
  if (local && own) {
    const counted = new Projection({ x: countedOn(local.scale, view.x), y: countedOn(own.scale, view.y) }, frame);
    return {
      x: local.x,
      y: own.y,
      projection: counted,
      breaks: breaks.map((place) => local.scale.toPlane(place)),
      place: ({ x, y }) => ({ x: local.scale.toPlane(x), y: own.scale.toPlane(y) }),
    };
  }
  const { scale = linear, ...plain } = view.y;
  const toPlane = (value: number): number => scale.toPlane(value);
  if (scale.kind !== 'log') return { x: samples.x, y: values, projection, breaks, place: (point) => point };
  return {
    x: samples.x,
    y: Float64Array.from(values, toPlane),
    projection: new Projection({ x: view.x, y: plain }, frame),
    breaks,
    place: ({ x, y }) => ({ x, y: toPlane(y) }),
  };
};

/** The same stretch, its ends as plane coordinates of another scale. */
const countedOn = (scale: Scale, span: Span): Span => ({
  centre: planeOf(scale, decimalAt(span.scale ?? linear, span.centre)),
  halfWidth: span.halfWidth,
});
