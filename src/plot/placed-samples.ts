import type { Joint, Values } from './branches.ts';
import type { Curve, Quantity } from './figure-input.ts';
import { drawnValues } from './quantity.ts';
import { decimalAt, linear, planeOf, type Scale } from './scale.ts';
import { Projection, type Span, type View } from './view.ts';

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
  const { scale: yScale = linear, ...plainY } = view.y;
  const toPlane = (value: number): number => yScale.toPlane(value);
  const isLog = yScale.kind === 'log';
  if (!isLog && !own) return { x: samples.x, y: values, projection, breaks, place: (point) => point };
  const xScale = local?.scale ?? linear;
  const counted: View = {
    x: local ? countedOn(xScale, view.x) : view.x,
    y: own && !isLog ? countedOn(own.scale, view.y) : plainY,
  };
  const onY = own && !isLog ? own.scale : yScale;
  return {
    x: local ? local.x : samples.x,
    y: own && !isLog ? own.y : Float64Array.from(values, toPlane),
    projection: new Projection(counted, frame),
    breaks: breaks.map((place) => xScale.toPlane(place)),
    place: ({ x, y }) => ({ x: xScale.toPlane(x), y: onY.toPlane(y) }),
  };
};

/** Where the samples of a curve stand along x, in the numbers in which they are told apart, with the pixels of those numbers. */
export const placedX = (
  { samples, local, breaks = [] }: Curve,
  projection: Projection,
): { readonly x: Float64Array; readonly breaks: readonly number[]; readonly pixelX: (x: number) => number } => {
  const { view, frame } = projection;
  if (!local) return { x: samples.x, breaks, pixelX: (x) => projection.pixelX(x) };
  const counted = new Projection({ x: countedOn(local.scale, view.x), y: view.y }, frame);
  return {
    x: local.x,
    breaks: breaks.map((place) => local.scale.toPlane(place)),
    pixelX: (x) => counted.pixelX(x),
  };
};

/** The values of a curve as plane coordinates of a scale of offsets, and that scale: the one on which the first curve counts. */
export const valuesOnOneScale = (
  curves: readonly Curve[],
  quantities: readonly Quantity[],
): { readonly scale: Scale; readonly values: readonly Values[] } | undefined => {
  const drawn = quantities.flatMap((quantity) =>
    curves.flatMap((curve) => {
      const values = drawnValues(curve, quantity);
      return values ? [{ values, own: curve.local?.values.get(quantity) }] : [];
    }),
  );
  const scale = drawn.map(({ own }) => own?.scale).find((one) => one !== undefined);
  if (!scale) return undefined;
  return {
    scale,
    values: drawn.map(({ values, own }) => {
      if (!own) return Float64Array.from(values, (y) => scale.toPlane(y));
      const shift = own.scale === scale ? 0 : planeOf(scale, decimalAt(own.scale, 0));
      return shift === 0 ? own.y : own.y.map((y) => y + shift);
    }),
  };
};

/** The same stretch, its ends as plane coordinates of another scale. */
const countedOn = (scale: Scale, span: Span): Span => ({
  centre: planeOf(scale, decimalAt(span.scale ?? linear, span.centre)),
  halfWidth: span.halfWidth,
});
