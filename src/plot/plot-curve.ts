import type { Method, Samples } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { parseAll } from '../expression/parse.ts';
import type { CurveStyle, Quantity } from './figure-input.ts';
import type { LocalSamples } from './placed-samples.ts';
import type { SeriesRole } from './palette.ts';
import { defaultColour } from './series-colours.ts';

/** One function in a figure: what is sampled of it, and how it is drawn. */
export interface PlotCurve {
  readonly definition: Definition;
  /** Which quantities are drawn, each in its panel; default all that the figure shows. */
  readonly quantities?: readonly Quantity[];
  /** How derivatives are formed; default `dual`. A finite difference needs a step. */
  readonly method?: Method;
  /** Step of the finite difference, above 0. */
  readonly step?: number;
  readonly style?: CurveStyle;
}

/** A curve, and what was computed of it in a window. */
export interface SampledCurve {
  readonly curve: PlotCurve;
  readonly samples: Samples;
  /** Finer samples of stretches in which the curve turns too fast for a stroke. */
  readonly dense?: Samples;
  /** The same samples counted from origins, where float64 is too coarse for the window. */
  readonly local?: LocalSamples;
  /** Where it may break, ascending. */
  readonly breaks: readonly number[];
  /** The value of the function at one of the breaks; null where it has none, undefined where that is not known. */
  readonly valueAtBreak?: (index: number) => number | null | undefined;
}

/** The colour of curve `index`, from 0, of a figure with several. */
export const seriesRole = (index: number): SeriesRole => `series-${defaultColour(index)}`;

/**
 * The functions of a text as curves. A single one has the colours of its quantities; several have one each.
 *
 * @throws ExpressionError for what cannot be read
 */
export const curvesOf = (expression: string): PlotCurve[] => {
  const definitions = parseAll(expression);
  return definitions.map((definition, i) =>
    definitions.length === 1 ? { definition } : { definition, style: { role: seriesRole(i) } },
  );
};
