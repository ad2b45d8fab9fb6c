import { analyze } from '../analysis/analyze.ts';
import type { Report } from '../analysis/report.ts';
import type { Engine } from '../engine/engine.ts';
import { densely, sampleCurve, type Sampled, type SampledWindow } from './curve-samples.ts';
import { drawnCurves } from './drawn.ts';
import type { FigureInput } from './figure-input.ts';
import { composeFigure, type Figure } from './figure.ts';
import type { PlotCurve, SampledCurve } from './plot-curve.ts';
import { leastOrder, quantitiesOf } from './quantity.ts';
import { spanEnds } from './view.ts';

/** A figure to be computed from functions, without a page. */
export interface FigureRequest
  extends
    Sampled,
    Pick<SampledWindow, 'parameters' | 'x' | 'y'>,
    Omit<FigureInput, 'curves' | 'quantities' | 'x' | 'y'> {
  /** The first is the subject. */
  readonly curves: readonly PlotCurve[];
}

/** A figure, what it was asked for, and what was computed for it. */
export interface ComputedFigure {
  readonly request: FigureRequest;
  readonly figure: Figure;
  readonly curves: readonly SampledCurve[];
  /** The features of the subject. */
  readonly report: Report;
}

/**
 * Samples, searches and composes a figure.
 *
 * @throws EngineError for a window that is empty, not finite, or too wide or narrow for float64; ProgramError for a function that is too large
 */
export const computeFigure = async (engine: Engine, request: FigureRequest): Promise<ComputedFigure> => {
  const { width, height, pixelRatio, order, curvature, parameters, x } = request;
  const [columns, rows] = [width, height].map((length) => Math.ceil(length * pixelRatio)) as [number, number];
  const sampled = { ...request, order: Math.max(order, leastOrder) };
  const window = { ...request, columns, rows };
  const curves = await Promise.all(
    request.curves.map(async (curve) =>
      densely(engine, await sampleCurve(engine, curve, sampled, window), sampled, window),
    ),
  );
  const [subject] = request.curves;
  if (!subject) throw new RangeError('a figure needs a curve');
  const [from, to] = spanEnds(x);
  const report = await analyze(engine, subject.definition, { from, to, parameters });
  const quantities = quantitiesOf(order, curvature);
  const figure = composeFigure({ ...request, quantities, curves: drawnCurves(curves, report) });
  return { request, figure, curves, report };
};
