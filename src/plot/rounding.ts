import { PointEvaluator } from '../analysis/point-evaluator.ts';
import type { Definition } from '../expression/expression.ts';
import { highestDerivative } from '../expression/limits.ts';
import type { EvaluateOptions, PictureOf, Samples } from '../engine/engine.ts';

/** Samples at which rounding is looked at, evenly spread. */
const probes = 48;

/** Part of a pixel by which rounding may move a curve unseen, and how many probes have to be moved by more. */
const visible = { pixels: 0.2, probes: 3 } as const;

/** Values that vary by less than this part of their size may be rounded to steps, or to one number. */
const steps = 2 ** -44;

interface Kept {
  readonly order: number;
  readonly parameters: EvaluateOptions['parameters'];
  readonly evaluator: PointEvaluator;
}

/** What a function was last judged with: a drag asks in every frame. */
const kept = new WeakMap<Definition, Kept>();

const evaluatorOf = (f: Definition, order: number, parameters: NonNullable<Kept['parameters']>): PointEvaluator => {
  const before = kept.get(f);
  if (before?.order === order && before.parameters === parameters) return before.evaluator;
  const evaluator = new PointEvaluator(f, order, parameters);
  kept.set(f, { order, parameters, evaluator });
  return evaluator;
};

/**
 * Whether float64 is too coarse for the picture of a function: rounding may move f or a derivative visibly at several places, by an analysis
 * of the errors of all operations. What varies so little that float64 may not show it is judged by its slope.
 */
export const isVisiblyRounded = (
  f: Definition,
  { x }: Samples,
  { order = 2, parameters = {} }: EvaluateOptions,
  picture: PictureOf,
): boolean => {
  const points = Float64Array.from(
    { length: probes },
    (_, i) => x[Math.round((i * (x.length - 1)) / (probes - 1))] ?? NaN,
  );
  const width = (x.at(-1) ?? NaN) - (x[0] ?? NaN);
  const evaluator = evaluatorOf(f, Math.min(highestDerivative, order + 1), parameters);
  const values = evaluator.over(points);
  const errors = evaluator.errorsOver(points);
  /** How much f⁽ᵏ⁾ varies in the window at most, if its slope is not a matter of rounding itself. */
  const variation = (k: number): number => {
    const slopes = values[k + 1]?.map((slope, i) => (Math.abs(slope) > 2 * (errors[k + 1]?.[i] ?? NaN) ? slope : 0));
    return width * Math.max(0, ...(slopes ?? []).map(Math.abs).filter(Number.isFinite));
  };
  return values.slice(0, order + 1).some((quantity, k) => {
    const finite = quantity.filter(Number.isFinite);
    const [low, high] = [Math.min(...finite), Math.max(...finite)];
    const { least, greatest, pixel } = picture(quantity, k);
    const isStepped = high - low <= steps * Math.max(Math.abs(low), Math.abs(high));
    const seen = isStepped ? (variation(k) * pixel) / (greatest - least) : pixel;
    const isMoved = (value: number, i: number): boolean => {
      const error = errors[k]?.[i] ?? NaN;
      return value >= least && value <= greatest && Number.isFinite(error) && error > visible.pixels * seen;
    };
    return seen > 0 && quantity.filter(isMoved).length >= visible.probes;
  });
};
