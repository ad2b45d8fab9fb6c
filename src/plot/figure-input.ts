import type { KinkShape, PointFeature, Sides, Sign } from '../analysis/report.ts';
import type { Samples } from '../engine/engine.ts';
import type { AxisOptions } from './axis-options.ts';
import type { Construction } from './constructions/construction.ts';
import type { ColourRole } from './palette.ts';
import type { LocalSamples } from './placed-samples.ts';
import type { Span } from './view.ts';

/** What a panel or a curve shows: a derivative by its order (0 is f), or the curvature. */
export type Quantity = number | 'curvature';

/** A point of a curve that a reader should see. */
export interface PlacedFeature {
  readonly kind: PointFeature['kind'];
  readonly x: number;
  /** The value there; null where there is none. */
  readonly y: number | null;
  /** How far `x` may be off; labels show no further digit. */
  readonly error?: number;
  /** What kind of kink it is. */
  readonly shape?: KinkShape;
  /** Of a domain edge: whether f is defined at it; no claim where it is missing. */
  readonly taken?: boolean;
  /** Of a hole: what f tends to. */
  readonly limit?: number;
  /** Of a break: the signs of f′ and f″ beside it. */
  readonly signs?: { readonly slope: Sides<Sign | null>; readonly bend: Sides<Sign | null> };
}

/** A stretch on which a curve is constant. */
export interface PlacedPlateau {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Of a stroke, in CSS pixels. */
export const defaultWidth = 2;

export interface CurveStyle {
  /** One colour for every quantity; without one, each quantity has its own. */
  readonly role?: ColourRole;
  /** CSS pixels; default `defaultWidth`. */
  readonly width?: number;
  /** Lengths of dash and gap in turn, CSS pixels; default none. */
  readonly dash?: readonly number[];
  /** 0 … 1; default 1. */
  readonly opacity?: number;
}

export interface Curve {
  /** x ascending. */
  readonly samples: Samples;
  /** The same samples where float64 does not tell them apart; then these are drawn. */
  readonly local?: LocalSamples;
  /** Finer samples of stretches in which the curve turns too fast for a stroke, for its density; x ascending. */
  readonly dense?: Samples;
  /** Where the function or a derivative of it may break; ascending. */
  readonly breaks?: readonly number[];
  /** The value of the function at one of the breaks; null where it has none, undefined where that is not known. */
  readonly valueAtBreak?: (index: number) => number | null | undefined;
  readonly features?: readonly PlacedFeature[];
  readonly plateaus?: readonly PlacedPlateau[];
  /** Parts of the window of which nothing is claimed. */
  readonly unresolved?: readonly { readonly from: number; readonly to: number }[];
  /** Which quantities to draw; default all that the samples have and a panel shows. */
  readonly quantities?: readonly Quantity[];
  readonly style?: CurveStyle;
  /** Formulas of f, f′ … in one line, for the titles of panels that have room; null for one that has none. */
  readonly formulas?: readonly (string | null)[];
}

/** How the panels stand: one under the other on a common x axis, or all quantities in one. */
export type Layout = 'panels' | 'overlay';

export interface FigureInput {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel; above 0. */
  readonly pixelRatio: number;
  /** As in the theme that the figure is painted in; default 1. */
  readonly textScale?: number;
  readonly x: Span;
  /** Which quantities to show, from the top. */
  readonly quantities: readonly Quantity[];
  /** Where y is fixed (in `overlay`: the first quantity that has one); every other range is automatic. */
  readonly y?: ReadonlyMap<Quantity, Span>;
  readonly layout: Layout;
  /** Shares of the panels' heights, from the top, each above 0; panels beyond them have the usual ones. */
  readonly panelHeights?: readonly number[];
  readonly axes?: AxisOptions;
  /** The first is the subject: its signs are tinted and marked, its features have markers and guide lines. */
  readonly curves: readonly Curve[];
  /** Drawn over the curves, in order. */
  readonly constructions?: readonly Construction[];
}
