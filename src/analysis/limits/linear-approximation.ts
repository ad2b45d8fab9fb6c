import type { Scalar } from '../../engine/engine.ts';
import { decimals } from '../../engine/reference/decimals.ts';
import { ReferenceEngine } from '../../engine/reference/engine.ts';
import { exactScalar } from '../../engine/reference/exact-scalar.ts';
import { toFloat64 } from '../../engine/options.ts';
import type { Definition } from '../../expression/expression.ts';
import { readBreak } from '../reading.ts';
import { remainders } from '../taylor/remainder.ts';

export interface LinearOptions {
  /** Text is an exact decimal. */
  readonly x: Scalar;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  readonly signal?: AbortSignal;
}

/** The triangle of Δx, f′Δx and Δf. Numbers are the float64 nearest to the true ones, NaN where f or f′ does not exist. */
export interface LinearApproximation {
  readonly x: number;
  /** Δx. */
  readonly step: number;
  /** f(x). */
  readonly value: number;
  /** f′(x). */
  readonly slope: number;
  /** f′(x)·Δx. */
  readonly predicted: number;
  /** f(x + Δx) − f(x). */
  readonly actual: number;
  /** actual − predicted. */
  readonly remainder: number;
  /** The same with 20 correct digits. */
  readonly digits: { readonly predicted: string; readonly actual: string; readonly remainder: string };
}

/** How the error of the linear approximation falls with Δx. */
export interface ApproximationOrder {
  /** |f(x + Δx) − f(x) − f′(x)Δx| for every Δx. */
  readonly points: readonly { readonly step: number; readonly error: number }[];
  /** Slope of the line of best fit in log–log axes: 2, or 3 where f″ = 0; null where fewer than two errors are not 0. */
  readonly slope: number | null;
}

const digits = 20;

const defaultSteps: readonly number[] = Array.from({ length: 25 }, (_, k) => 2 ** (-4 - k));

/**
 * What the tangent predicts for a step, and what it misses. Formed by the reference engine, so that the remainder is that of the
 * approximation, and not of rounding.
 *
 * @param options.step Δx, of either sign; text is an exact decimal
 * @throws EngineError for numbers that are not finite, or where no number of digits decides
 */
export async function linearApproximation(
  f: Definition,
  options: LinearOptions & { readonly step: Scalar },
): Promise<LinearApproximation> {
  const { x, step, parameters = {}, signal } = options;
  const shared = { parameters, ...(signal && { signal }) };
  const [value, slope] = await tangentAt(f, options);
  const [actual] = await remainders(f, [step], { ...shared, about: x, degree: 0, digits });
  const D = decimals(digits);
  const predicted = new D(slope).times(exactScalar(step, 'the step'));
  const remainder = predicted.isNaN()
    ? 'NaN'
    : (await remainders(f, [step], { ...shared, about: x, degree: 1, digits }))[0]!;
  return {
    x: toFloat64(x, 'x'),
    step: toFloat64(step, 'the step'),
    value: Number(value),
    slope: Number(slope),
    predicted: predicted.toNumber(),
    actual: Number(actual),
    remainder: Number(remainder),
    digits: { predicted: predicted.toString(), actual: actual!, remainder },
  };
}

/**
 * The error of the linear approximation against Δx, for axes that are both logarithmic.
 *
 * @param options.steps Δx, of either sign and not 0; default 2⁻⁴ … 2⁻²⁸
 * @throws EngineError for numbers that are not finite, or where no number of digits decides
 */
export async function approximationOrder(
  f: Definition,
  options: LinearOptions & { readonly steps?: readonly Scalar[] },
): Promise<ApproximationOrder> {
  const { x, steps = defaultSteps, parameters = {}, signal } = options;
  const [, slope] = await tangentAt(f, options);
  const exists = slope !== 'NaN';
  const errors = exists
    ? await remainders(f, steps, { about: x, degree: 1, digits, parameters, ...(signal && { signal }) })
    : steps.map(() => 'NaN');
  const points = steps.map((step, i) => ({ step: toFloat64(step, 'a step'), error: Math.abs(Number(errors[i])) }));
  return { points, slope: fittedSlope(points) };
}

/** f and f′ at a point; f′ is NaN at a kink. */
async function tangentAt(f: Definition, { x, parameters = {}, signal }: LinearOptions): Promise<[string, string]> {
  const reference = new ReferenceEngine();
  const samples = await reference.evaluate(f, [x], { order: 1, digits: digits + 5, parameters, ...(signal && { signal }) }); // prettier-ignore
  const [value, slope] = samples.digits![0]! as [string, string];
  const isBroken = (await readBreak(f, x, { parameters })) !== null;
  return [value, isBroken ? 'NaN' : slope];
}

/** Least squares through (ln|Δx|, ln error). */
function fittedSlope(points: ApproximationOrder['points']): number | null {
  const known = points
    .map(({ step, error }) => [Math.log(Math.abs(step)), Math.log(error)] as const)
    .filter((logarithms) => logarithms.every(Number.isFinite));
  const mean = (of: (point: readonly [number, number]) => number) =>
    known.reduce((sum, point) => sum + of(point), 0) / known.length;
  const [meanStep, meanError] = [mean(([step]) => step), mean(([, error]) => error)];
  const spread = mean(([step]) => (step - meanStep) ** 2);
  if (!(spread > 0)) return null;
  return mean(([step, error]) => (step - meanStep) * (error - meanError)) / spread;
}
