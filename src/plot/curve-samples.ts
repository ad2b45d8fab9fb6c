import type { ArithmeticRequest, Engine, EvaluateOptions, PictureOf } from '../engine/engine.ts';
import { highestStencilOrder } from '../program/finite-differences.ts';
import type { Curvature } from '../program/program.ts';
import { breaksOf } from './curve-breaks.ts';
import { denseSamples } from './dense-samples.ts';
import { sampleInDecimals, type DecimalSamples } from './decimal-samples.ts';
import type { Quantity } from './figure-input.ts';
import type { PlotCurve, SampledCurve } from './plot-curve.ts';
import { automaticRange } from './range.ts';
import { isVisiblyRounded } from './rounding.ts';
import { sampleAlong } from './sample-grid.ts';
import { spanAround, spanEnds, type Span } from './view.ts';

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
  /** Whether the picture is one of many in a row, of which each has little time; default false. */
  readonly isMoving?: boolean;
}

/** Samples of each curve in a device column: a column with an extremum or a fast oscillation shows it. */
export const samplesPerColumn = 8;

/** How the quantities of a curve are evaluated. */
export const evaluateOptionsOf = (
  { quantities, method = 'dual', step }: PlotCurve,
  sampled: Sampled,
): EvaluateOptions => {
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
export const pictureOf =
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
  const { parameters, x, columns, rows } = window;
  const [from, to] = spanAround(x);
  const common = { parameters, ...(signal && { signal }) };
  const picture = pictureOf(window);
  const options = { ...evaluateOptionsOf(curve, sampled), ...common, count: samplesPerColumn * columns + 1 };
  const breaks = breaksOf(curve, { from, to, ...common }).then((found) => ({
    breaks: found.map(({ x }) => x),
    valueAtBreak: (index: number) => found[index]?.value(),
  }));
  const inDecimals = async (): Promise<DecimalSamples> => sampleInDecimals(curve.definition, x, { ...options, rows });
  if (x.scale?.kind === 'offset') {
    const [{ samples, local }, found] = await Promise.all([inDecimals(), breaks]);
    return { curve, ...found, samples, local };
  }
  const [samples, found] = await Promise.all([
    sampleAlong(engine, curve.definition, x, { ...options, picture }),
    breaks,
  ]);
  const isJudged = options.method === 'dual' && x.scale === undefined && engine.name !== 'reference';
  if (isJudged && isVisiblyRounded(curve.definition, samples, options, picture)) {
    const { isResolved, ...exact } = await inDecimals();
    if (isResolved) return { curve, ...found, ...exact };
  }
  return { curve, ...found, samples };
};

/** The same curve with finer samples where it turns too fast for a stroke; the engine may be another one. */
export const densely = async (
  engine: Engine,
  sampled: SampledCurve,
  computed: Sampled,
  window: SampledWindow,
  signal?: AbortSignal,
): Promise<SampledCurve> => {
  // What float64 does not tell apart is smooth as far as anyone can see.
  if (sampled.local) return sampled;
  const options = { ...evaluateOptionsOf(sampled.curve, computed), ...window, ...(signal && { signal }) };
  const dense = await denseSamples(engine, sampled.curve, sampled.samples, options);
  return dense ? { ...sampled, dense } : sampled;
};
