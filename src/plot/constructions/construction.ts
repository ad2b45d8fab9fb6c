import type { Quantity } from '../figure-input.ts';
import type { MarkerShape } from '../layers.ts';
import type { ColourRole } from '../palette.ts';

/** In data units. */
export interface DataPoint {
  readonly x: number;
  readonly y: number;
}

/** How a line of a construction is drawn. */
export interface LineStyle {
  readonly role: ColourRole;
  /** CSS pixels; default 1.5. */
  readonly width?: number;
  /** Lengths of dash and gap in turn, CSS pixels; default none. */
  readonly dash?: readonly number[];
  /** 0 … 1; default 1. */
  readonly opacity?: number;
}

/** A function's graph over the window, or the part of it from `from` to `to`. It ends where the function is not finite. */
export interface Graph extends LineStyle {
  readonly kind: 'graph';
  readonly y: (x: number) => number;
  readonly from?: number;
  readonly to?: number;
}

/** Straight lines from point to point; a point that is not finite ends one piece. */
export interface Path extends LineStyle {
  readonly kind: 'path';
  readonly points: readonly DataPoint[];
}

/** A circle that touches a graph. Given by the place where it does, so that a large one loses no digits there. */
export interface Circle extends LineStyle {
  readonly kind: 'circle';
  readonly touching: DataPoint;
  /** Of the graph there. */
  readonly slope: number;
  /** Data units; above 0 where it lies above the graph, below 0 where it lies below. */
  readonly radius: number;
}

/** A function at many places at once. */
export type OverPoints = (x: Float64Array) => Float64Array;

/** What lies between two graphs. */
export interface Between {
  readonly kind: 'between';
  readonly y: readonly [OverPoints, OverPoints];
  readonly role: ColourRole;
  /** 0 … 1. */
  readonly opacity: number;
}

export interface Points {
  readonly kind: 'points';
  readonly points: readonly DataPoint[];
  readonly role: ColourRole;
  /** Default `circle`. */
  readonly shape?: MarkerShape;
  /** CSS pixels; default 4. */
  readonly radius?: number;
}

/** Text beside a point, left out where there is no room for it. */
export interface Label extends DataPoint {
  readonly kind: 'label';
  readonly text: string;
  readonly role: ColourRole;
  readonly preferred: 'above' | 'below';
}

/** What is drawn of a construction, in data units, each in the panel of a quantity; where none shows that, nowhere. */
export type ConstructionMark = { readonly quantity: Quantity } & (Graph | Path | Circle | Between | Points | Label);

/** One construction. Marks are drawn in order. */
export type Construction = readonly ConstructionMark[];
