import type { Method } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import type { CurveStyle, Quantity } from '../plot/figure-input.ts';

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
