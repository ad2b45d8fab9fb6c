import type { Scalar } from '../../engine/engine.ts';
import type { Definition } from '../../expression/expression.ts';
import { PointEvaluator } from '../point-evaluator.ts';
import { readBreak } from '../reading.ts';

/** What a method that looks for f′ = 0 has reached. */
export interface StationaryPoint {
  readonly kind: 'minimum' | 'maximum' | 'neither';
  /** False at a kink, where f′ = 0 only by the convention of frameworks. */
  readonly differentiable: boolean;
}

/** f″ decides where it is this part, times the size of x, of f‴ or more: else f″ may vanish at the true place. */
const clear = 2 ** -20;

/**
 * What f has at a point at which f′ is 0 up to the precision of float64: by f″ where it is clearly not 0, else by the signs of f′ at a
 * distance of 10⁻⁶ of the size of x or of the way made to it.
 *
 * @param way how far the point is from where the search began
 */
export async function stationaryPointAt(
  f: Definition,
  x: number,
  way: number,
  parameters: Readonly<Record<string, Scalar>>,
): Promise<StationaryPoint> {
  const evaluator = new PointEvaluator(f, 3, parameters);
  const differentiable = (await readBreak(f, x, { parameters })) === null;
  const [, , bend, third] = evaluator.at(x);
  const distance = clear * (Math.max(Math.abs(x), way) || 1);
  if (differentiable && Math.abs(bend!) > Math.abs(third!) * distance) {
    return { kind: bend! > 0 ? 'minimum' : 'maximum', differentiable };
  }
  const [left, right] = [evaluator.at(x - distance)[1]!, evaluator.at(x + distance)[1]!];
  const kind = left < 0 && right > 0 ? 'minimum' : left > 0 && right < 0 ? 'maximum' : 'neither';
  return { kind, differentiable };
}

/** Why a run has ended at a kink. */
export function atKink(x: number): string {
  return `f has no derivative at x = ${x}, where frameworks use f′ = 0`;
}
