import { sampleAtOnce } from '../engine/cpu/at-once.ts';
import { evaluateOptionsOf, samplesPerColumn, type Sampled, type SampledWindow } from './curve-samples.ts';
import type { PlotCurve, SampledCurve } from './plot-curve.ts';
import { linear } from './scale.ts';

/**
 * What a figure needs to know of curves, in float64 and before it returns. Undefined where that would not do: in windows too narrow for
 * float64, and for finite differences, whose breaks stand elsewhere.
 *
 * @throws EngineError for a bad option, ProgramError for an expression that is too large
 */
export const curvesAtOnce = (
  curves: readonly PlotCurve[],
  sampled: Sampled,
  { parameters, x, columns }: SampledWindow,
): readonly SampledCurve[] | undefined => {
  const { centre, halfWidth, scale = linear } = x;
  if (scale.kind === 'offset' || curves.some(({ method = 'dual' }) => method !== 'dual')) return undefined;
  const intervals = samplesPerColumn * columns;
  const places = Float64Array.from({ length: intervals + 1 }, (_, i) =>
    scale.toData(centre + halfWidth * ((2 * i) / intervals - 1)),
  );
  return curves.map((curve) => {
    const options = { ...evaluateOptionsOf(curve, sampled), parameters };
    return { curve, ...sampleAtOnce(curve.definition, places, options) };
  });
};
