import { arithmeticRequests } from '../engine/options.ts';
import { backends, type Backend } from './controllers/engine.ts';
import { highestDerivative } from '../expression/limits.ts';
import type { Curvature } from '../program/program.ts';
import type { AxisOptions } from '../plot/axis-options.ts';
import type { Layout, Quantity } from '../plot/figure-input.ts';
import type { Scale } from '../plot/scale.ts';
import { reachOfValues, reachOfWindows, type Reach } from '../plot/view.ts';
import { AttributeError, requireFinite, requireInteger, requireOneOf } from './attribute-error.ts';
import { axesOf, scaleOf, type AxisAttributes } from './axis-settings.ts';
import type { SampledFunctions } from './controllers/sampling.ts';
import type { FluxionCurve } from './curve.ts';
import { withChildren } from './curve-set.ts';
import { curvesOf, type PlotCurve } from '../plot/plot-curve.ts';
import { leastOrder, quantitiesOf } from '../plot/quantity.ts';
import { viewportBetween, type Viewport } from './viewport.ts';

/** When a figure has a legend: `auto` where panels show more than one curve. */
export const legendModes = ['auto', 'shown', 'none'] as const;
export type LegendMode = (typeof legendModes)[number];

/** What the attributes of a figure say, unchecked. */
export interface PlotAttributes extends AxisAttributes {
  readonly expression: string;
  readonly curves: readonly PlotCurve[] | undefined;
  readonly from: number;
  readonly to: number;
  readonly yFrom: number | undefined;
  readonly yTo: number | undefined;
  readonly order: number;
  readonly curvature: string;
  readonly layout: string;
  readonly legend: string;
  readonly engine: string;
  readonly arithmeticRequest: string;
  readonly panelHeights: string;
}

/** Those that make the window. */
export type WindowAttributes = Pick<PlotAttributes, 'from' | 'to' | 'yFrom' | 'yTo' | 'xScale' | 'yScale'>;

/** Which functions a figure shows, and how. */
export interface Content {
  readonly functions: SampledFunctions;
  readonly layout: Layout;
  readonly legend: LegendMode;
  /** From the top. */
  readonly quantities: readonly Quantity[];
  readonly axes: AxisOptions;
}

const curvatures: readonly Curvature[] = ['none', 'unsigned', 'signed'];
const layouts: readonly Layout[] = ['panels', 'overlay'];

/** CSS pixels in which a panel can be read at the usual size of texts, with its title: f, which bears the markers, any other, and one for all. */
const leastPanel = { function: 110, other: 72, overlay: 180 } as const;

/** Height in CSS pixels in which all panels can be read, for a scale of texts. */
export const leastHeight = ({ layout, quantities }: Content, textScale: number): number =>
  textScale *
  (layout === 'overlay' && quantities.length > 1
    ? leastPanel.overlay
    : leastPanel.function + (quantities.length - 1) * leastPanel.other);

/** @throws AttributeError unless `from` < `to`, and `y-from` < `y-to` where they are given, have a place on their axes */
export const homeOf = (attributes: WindowAttributes): Viewport => {
  const { from, to, yFrom, yTo } = attributes;
  const scales = { x: scaleOf('x-scale', attributes.xScale), y: scaleOf('y-scale', attributes.yScale) };
  requireRange(['from', from], ['to', to], scales.x, reachOfWindows);
  if (yFrom === undefined && yTo === undefined) return viewportBetween([from, to], undefined, scales);
  if (yFrom === undefined || yTo === undefined) {
    throw new AttributeError(yFrom === undefined ? 'y-from' : 'y-to', 'is needed where the other end is given');
  }
  requireRange(['y-from', yFrom], ['y-to', yTo], scales.y, reachOfValues);
  return viewportBetween([from, to], [yFrom, yTo], scales);
};

/** @throws ExpressionError for an expression that cannot be read, AttributeError for any other attribute that says what is computed */
export const functionsOf = (attributes: PlotAttributes, children: readonly FluxionCurve[]): SampledFunctions => {
  const order = requireInteger('order', attributes.order, 0, highestDerivative);
  const curvature = requireOneOf('curvature', attributes.curvature, curvatures);
  const backend: Backend = requireOneOf('engine', attributes.engine, backends);
  const arithmetic = requireOneOf('arithmetic', attributes.arithmeticRequest, arithmeticRequests);
  const curves = withChildren(attributes.curves ?? curvesOf(attributes.expression), children);
  return { curves, order: Math.max(order, leastOrder), curvature, backend, arithmetic };
};

/** @throws AttributeError for an attribute that says how functions are shown */
export const contentOf = (attributes: PlotAttributes, functions: SampledFunctions): Content => ({
  functions,
  layout: requireOneOf('layout', attributes.layout, layouts),
  legend: requireOneOf('legend', attributes.legend, legendModes),
  quantities: quantitiesOf(attributes.order, functions.curvature),
  axes: axesOf(attributes, functions.curves),
});

/** @throws AttributeError unless every share is finite and above 0 */
export const sharesOf = (panelHeights: string): readonly number[] => {
  const shares = panelHeights.split(/\s+/).filter((text) => text !== '');
  return shares.map((text) => {
    const share = Number(text);
    if (Number.isFinite(share) && share > 0) return share;
    throw new AttributeError('panel-heights', `must be numbers above 0 with spaces between them, but has ${text}`);
  });
};

function requireRange(
  [lower, from]: readonly [string, number],
  [upper, to]: readonly [string, number],
  scale: Scale,
  { greatest }: Reach,
): void {
  for (const [name, end] of [
    [lower, from],
    [upper, to],
  ] as const) {
    requireFinite(name, end);
    if (Math.abs(end) > greatest) throw new AttributeError(name, `must lie between −${greatest} and ${greatest}`);
    if (scale.kind === 'log' && end <= 0) throw new AttributeError(name, 'must be above 0 on a logarithmic axis');
  }
  if (from >= to) throw new AttributeError(lower, `must be less than ${upper}, but is ${from}, and ${upper} is ${to}`);
}
