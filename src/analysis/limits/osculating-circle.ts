import type { Scalar } from '../../engine/engine.ts';
import type { Definition } from '../../expression/expression.ts';
import { derivativeDefinition } from '../derivative-definition.ts';
import { requireFinite } from '../required.ts';
import { readBreak, readPoint } from '../reading.ts';

export interface OsculatingOptions {
  readonly x: number;
  readonly parameters?: Readonly<Record<string, Scalar>>;
}

/** The circle that touches the curve at a point and bends as it does, in float64. */
export interface OsculatingCircle {
  readonly x: number;
  /** f(x). */
  readonly y: number;
  /** κ = |f″|/(1 + f′²)^{3/2}. */
  readonly curvature: number;
  /** 1/κ. */
  readonly radius: number;
  /** On the concave side: above the curve where f″ > 0, below where f″ < 0. */
  readonly centre: { readonly x: number; readonly y: number };
}

/**
 * The osculating circle of f at x; null where the curve is straight there, or has no curvature.
 *
 * @throws EngineError for an x that is not finite; ProgramError for an expression that is too large
 */
export async function osculatingCircle(
  f: Definition,
  { x, parameters = {} }: OsculatingOptions,
): Promise<OsculatingCircle | null> {
  requireFinite(x, 'x');
  const { values, curvature } = await readPoint(f, x, { parameters });
  const [y, slope, bend] = values as [number, number, number];
  const radius = 1 / curvature;
  if (!(radius > 0 && radius < Infinity)) return null;
  // A jump of f″ is no bend that one circle follows.
  if ((await readBreak(derivativeDefinition(f, 1), x, { parameters })) !== null) return null;
  const side = (Math.sign(bend) * radius) / Math.hypot(1, slope);
  return { x, y, curvature, radius, centre: { x: x - slope * side, y: y + side } };
}
