import { Decimal } from 'decimal.js';
import { evaluateProgram } from '../engine/cpu/evaluate-program.ts';
import { CpuEngine } from '../engine/cpu/engine.ts';
import { EngineError, type Scalar } from '../engine/engine.ts';
import { parameterValues, toFloat64 } from '../engine/options.ts';
import { ReferenceEngine } from '../engine/reference/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { differentiate } from '../program/derivatives.ts';
import { lower } from '../program/lower.ts';

/** The slope on each side, ±Infinity where it is unbounded, null where f is undefined there or the slope has no limit. */
export type Slopes = readonly [left: number | null, right: number | null];

export interface Break {
  readonly differentiable: false;
  readonly slopes: Slopes;
}

export interface Reading {
  readonly x: number;
  /** f, f′, f″ in float64. At a point where f is not differentiable, f′ is the value that frameworks use. */
  readonly values: readonly number[];
  readonly curvature: number;
  readonly differentiable: boolean;
  readonly slopes?: Slopes;
}

interface ReadingOptions {
  readonly parameters?: Readonly<Record<string, Scalar>>;
}

/**
 * Distances from a point at which its sides are looked at, as parts of it: beyond the rounding of float64, in which the point is
 * the break. About 0 there is no such rounding.
 */
const [near, nearer] = [2 ** -30, 2 ** -50] as const;
const [nearZero, nearerZero] = ['1e-30', '1e-60'] as const;

/** Working precision for points beside a float64: its exact digits and sixty more. */
const Exact = Decimal.clone({ precision: 1200 });

/** What f is at one point, and whether it is differentiable there. */
export async function readPoint(f: Definition, x: number, { parameters = {} }: ReadingOptions = {}): Promise<Reading> {
  const cpu = new CpuEngine();
  try {
    const samples = await cpu.evaluate(f, [x], { order: 2, curvature: 'unsigned', parameters });
    const broken = await readBreak(f, x, { parameters });
    return {
      x,
      values: samples.derivatives.map((values) => values[0]!),
      curvature: broken ? NaN : samples.curvature![0]!,
      differentiable: true,
      ...broken,
    };
  } finally {
    cpu.dispose();
  }
}

/** What breaks at x: null where f is differentiable there. */
export async function readBreak(
  f: Definition,
  x: Scalar,
  { parameters = {} }: ReadingOptions = {},
): Promise<Break | null> {
  if (!touchesGuard(f, x, parameters)) return null;
  const at = new Exact(x);
  const [far, close] = at.isZero() ? [nearZero, nearerZero] : [at.abs().times(near), at.abs().times(nearer)];
  const points = [at.minus(far), at.minus(close), at, at.plus(close), at.plus(far)].map(String);
  const reference = new ReferenceEngine();
  try {
    const { derivatives } = await reference.evaluate(f, points, { order: 1, parameters, digits: 20 });
    const [values, [farLeft, left, , right, farRight]] = [derivatives[0]!, [...derivatives[1]!]];
    const slopes = [limit(farLeft!, left!), limit(farRight!, right!)] as const;
    const isContinuous = [values[1]!, values[3]!].every((beside) => isNear(beside, values[2]!));
    return isContinuous &&
      slopes[0] !== null &&
      Number.isFinite(slopes[0]) &&
      Math.abs(slopes[0] - slopes[1]!) <= 1e-6 * Math.abs(slopes[0])
      ? null
      : { differentiable: false, slopes };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // No number of digits decides on which side of the break the point lies.
    return { differentiable: false, slopes: [null, null] };
  } finally {
    reference.dispose();
  }
}

/** Whether a guard of f is zero, or an integer, at x in float64: only there can f break. */
function touchesGuard(f: Definition, x: Scalar, parameters: Readonly<Record<string, Scalar>>): boolean {
  const program = differentiate(lower(f), { order: 0, guards: true });
  const slots = Float64Array.from(parameterValues(program.parameters, parameters), (value) =>
    toFloat64(value, 'a parameter'),
  );
  const outputs = program.guards.map(({ value }) => value);
  const values = evaluateProgram({ ...program, outputs }, Float64Array.of(toFloat64(x, 'a point')), slots);
  return program.guards.some(({ crossing }, i) =>
    crossing === 'zero' ? values[i]![0] === 0 : Number.isInteger(values[i]![0]),
  );
}

/** The limit of slopes at two distances that are far apart: equal to six digits, vanishing or growing. */
function limit(far: number, close: number): number | null {
  if (Number.isNaN(far) || Number.isNaN(close)) return null;
  if (Math.abs(far - close) <= 1e-6 * Math.abs(close)) return close;
  if (Math.abs(close) > 10 * Math.abs(far)) return close > 0 ? Infinity : -Infinity;
  return Math.abs(close) < Math.abs(far) / 10 ? 0 : null;
}

/** Whether the value close by is f at the point, but for its rise on the way. */
function isNear(beside: number, f: number): boolean {
  return Math.abs(beside - f) <= 1e-6 * Math.max(1, Math.abs(f));
}
