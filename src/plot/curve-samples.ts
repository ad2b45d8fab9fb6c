import type { ArithmeticRequest, Engine, EvaluateOptions, PictureOf } from '../engine/engine.ts';
import { highestStencilOrder } from '../program/finite-differences.ts';
import type { Curvature } from '../program/program.ts';
import { breaksOf } from './curve-breaks.ts';
import { denseSamples } from './dense-samples.ts';
import type { Quantity } from './figure-input.ts';
import type { PlotCurve, SampledCurve } from './plot-curve.ts';
import { automaticRange } from './range.ts';
import { sampleAlong } from './sample-grid.ts';
import { spanEnds, type Span } from './view.ts';

/** What is computed of curves, whatever their window. */
export interface Sampled {
  /** Highest derivative of a curve that does not name its quantities. */
  readonly order: number;
  readonly curvature: Curvature;
  readonly arithmetic: ArithmeticRequest;
}

/** The window in which curves are sampled, and how finely. */
export interface SampledWindow {
  readonly parameters: Readonly<Record<string, number>>;
  readonly x: Span;
  /** Ranges of quantities that are fixed. */
  readonly y: ReadonlyMap<Quantity, Span>;
  /** Device pixels of the picture. */
  readonly columns: number;
  readonly rows: number;
  /** Device pixels to a CSS pixel. */
  readonly pixelRatio: number;
}

/** Samples of each curve in a device column: a column with an extremum or a fast oscillation shows it. */
const samplesPerColumn = 8;

const optionsOf = ({ quantities, method = 'dual', step }: PlotCurve, sampled: Sampled): EvaluateOptions => {
  const orders = quantities?.filter((quantity) => quantity !== 'curvature');
  const order = Math.max(0, ...(orders ?? [sampled.order]));
  const hasCurvature = quantities?.includes('curvature') ?? true;
  return {
    order: method === 'dual' ? order : Math.min(order, highestStencilOrder),
    curvature: hasCurvature ? sampled.curvature : 'none',
    arithmetic: sampled.arithmetic,
    method,
    ...(step !== undefined && { step }),
  };
};

/** What is seen of a quantity: its fixed range, or the one that is chosen. */
const pictureOf =
  ({ y, rows }: SampledWindow): PictureOf =>
  (values, quantity) => {
    const range = y.get(quantity) ?? automaticRange([values]);
    const [least, greatest] = spanEnds(range);
    return { least, greatest, pixel: (2 * range.halfWidth) / rows };
  };

/** What a figure needs to know of a curve in a window. */
export const sampleCurve = async (
  engine: Engine,
  curve: PlotCurve,
  sampled: Sampled,
  window: SampledWindow,
  signal?: AbortSignal,
): Promise<SampledCurve> => {
  const { parameters, x, columns } = window;
  const [from, to] = spanEnds(x);
  const common = { parameters, ...(signal && { signal }) };
  const options = { ...optionsOf(curve, sampled), ...common, picture: pictureOf(window) };
  const [samples, breaks] = await Promise.all([
    sampleAlong(engine, curve.definition, x, { ...options, count: samplesPerColumn * columns + 1 }),
    breaksOf(curve, { from, to, ...common }),
  ]);
  return { curve, breaks, samples };
};

/** The same curve with finer samples where it turns too fast for a stroke; the engine may be another one. */
export const densely = async (
  engine: Engine,
  sampled: SampledCurve,
  computed: Sampled,
  window: SampledWindow,
  signal?: AbortSignal,
): Promise<SampledCurve> => {
  const options = { ...optionsOf(sampled.curve, computed), ...window, ...(signal && { signal }) };
  const dense = await denseSamples(engine, sampled.curve, sampled.samples, options);
  return dense ? { ...sampled, dense } : sampled;
};
