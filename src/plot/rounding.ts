import { PointEvaluator } from '../analysis/point-evaluator.ts';
import type { Definition } from '../expression/expression.ts';
import type { EvaluateOptions, PictureOf, Samples } from '../engine/engine.ts';

/** Samples at which rounding is looked at, evenly spread. */
const probes = 48;

/** Part of a pixel by which rounding may move a curve unseen, and how many probes have to be moved by more. */
const visible = { pixels: 0.2, probes: 3 } as const;

/**
 * Whether float64 is too coarse for the picture of a function: rounding may move f or a derivative visibly at several places, by an analysis
 * of the errors of all operations.
 */
export const isVisiblyRounded = (
  f: Definition,
  { x }: Samples,
  { order = 2, parameters = {} }: EvaluateOptions,
  picture: PictureOf,
): boolean => {
  const points = Float64Array.from({ length: probes }, (_, i) => x[Math.round((i * (x.length - 1)) / (probes - 1))] ?? NaN);
  const evaluator = new PointEvaluator(f, order, parameters);
  const errors = evaluator.errorsOver(points);
  return evaluator.over(points).some((values, k) => {
    const { least, greatest, pixel } = picture(values, k);
    const isMoved = (value: number, i: number): boolean => {
      const error = errors[k]?.[i] ?? NaN;
      return value >= least && value <= greatest && Number.isFinite(error) && error > visible.pixels * pixel;
    };
    return values.filter(isMoved).length >= visible.probes;
  });
};
