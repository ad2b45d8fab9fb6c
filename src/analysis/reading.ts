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
  /** The float64 number nearest to the point. */
  readonly x: number;
  /** f, f′, f″ in float64. At a point where f is not differentiable, f′ is the value that frameworks use. */
  readonly values: readonly number[];
  readonly curvature: number;
  readonly differentiable: boolean;
  readonly slopes?: Slopes;
  /** The same with all digits; missing where no number of digits decides what f is. */
  readonly decimals?: Decimals;
}

/** What f is at a decimal, as texts. */
export interface Decimals {
  /** The point itself, exactly. */
  readonly x: string;
  /** f, f′, f″ and the curvature, each to `digits` correct significant digits, or NaN, Infinity, -Infinity. */
  readonly values: readonly string[];
  readonly curvature: string;
  readonly digits: number;
}

interface ReadingOptions {
  readonly parameters?: Readonly<Record<string, Scalar>>;
}

/** Correct digits of a reading: so many, and twice those of the point, so that values between its neighbours differ. */
const digits = { least: 25, most: 150 } as const;

/**
 * Distances from a point at which its sides are looked at, in equal ratios, as parts of the point: beyond the rounding of float64, in
 * which the point is the break. About 0 there is no such rounding.
 */
const parts = [2 ** -30, 2 ** -40, 2 ** -50] as const;
const aboutZero = ['1e-30', '1e-45', '1e-60'] as const;

/** Working precision for points beside a float64: its exact digits and sixty more. */
const Exact = Decimal.clone({ precision: 1200 });

/** What f is at one point, and whether it is differentiable there. A number is read as the shortest decimal that it is written as. */
export async function readPoint(f: Definition, x: Scalar, { parameters = {} }: ReadingOptions = {}): Promise<Reading> {
  const broken = await readBreak(f, x, { parameters });
  const decimals = await readDecimals(f, String(x), parameters);
  const { values, curvature } = decimals ? inFloat64(decimals) : await readFloat64(f, x, parameters);
  return {
    x: toFloat64(x, 'a point'),
    values,
    curvature: broken ? NaN : curvature,
    differentiable: true,
    ...broken,
    ...(decimals && { decimals }),
  };
}

async function readDecimals(
  f: Definition,
  x: string,
  parameters: Readonly<Record<string, Scalar>>,
): Promise<Decimals | undefined> {
  const point = new Decimal(x);
  if (!point.isFinite()) return undefined;
  const count = Math.min(digits.most, digits.least + 2 * point.precision());
  const reference = new ReferenceEngine();
  try {
    const samples = await reference.evaluate(f, [x], { order: 2, curvature: 'unsigned', parameters, digits: count });
    return { x, values: samples.digits![0]!, curvature: samples.curvatureDigits![0]!, digits: count };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return undefined;
  } finally {
    reference.dispose();
  }
}

type Float64Reading = Pick<Reading, 'values' | 'curvature'>;

const inFloat64 = ({ values, curvature }: Decimals): Float64Reading => ({
  values: values.map(Number),
  curvature: Number(curvature),
});

async function readFloat64(
  f: Definition,
  x: Scalar,
  parameters: Readonly<Record<string, Scalar>>,
): Promise<Float64Reading> {
  const cpu = new CpuEngine();
  try {
    const samples = await cpu.evaluate(f, [x], { order: 2, curvature: 'unsigned', parameters });
    return { values: samples.derivatives.map((values) => values[0]!), curvature: samples.curvature![0]! };
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
  const distances = at.isZero() ? aboutZero.map((text) => new Exact(text)) : parts.map((part) => at.abs().times(part));
  const points = [
    at,
    ...distances.map((distance) => at.minus(distance)),
    ...distances.map((distance) => at.plus(distance)),
  ];
  const reference = new ReferenceEngine();
  try {
    const { derivatives } = await reference.evaluate(f, points.map(String), { order: 1, parameters, digits: 20 });
    const [value, ...beside] = derivatives[0]!;
    const [, ...slopesBeside] = derivatives[1]!;
    const slopeOf = (first: number) => {
      const [values, side] = [beside.slice(first, first + 3), slopesBeside.slice(first, first + 3)];
      return oscillates(values.at(-1)!, side.at(-1)! * distances.at(-1)!.toNumber()) ? null : limit(side);
    };
    const slopes = [slopeOf(0), slopeOf(3)] as const;
    const isContinuous = [beside.slice(0, 3), beside.slice(3, 6)].every((side) => tendsTo(side, value!));
    return isContinuous && areEqual(slopes) ? null : { differentiable: false, slopes };
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

/**
 * Whether a slope cannot go on to the point: over the distance it would carry f far beyond the size that f has, as the slope of
 * sin(1/x) would.
 */
function oscillates(f: number, rise: number): boolean {
  return Math.abs(rise) > 1e6 * Math.abs(f);
}

function areEqual([left, right]: Slopes): boolean {
  if (left === null || right === null || !Number.isFinite(left)) return false;
  return Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}

/** The limit of slopes at three distances: where they agree, fall as a power does, or grow without slowing down; else null. */
function limit(slopes: readonly number[]): number | null {
  const [far, middle, close] = slopes as [number, number, number];
  if (!slopes.every(Number.isFinite)) return null;
  if ([far, middle].every((slope) => Math.abs(slope - close) <= 1e-6 * Math.abs(close))) return close;
  if (!slopes.every((slope) => Math.sign(slope) === Math.sign(close))) return null;
  const [first, second] = [Math.abs(middle) - Math.abs(far), Math.abs(close) - Math.abs(middle)];
  if (first > 0 && second >= first / 2) return close > 0 ? Infinity : -Infinity;
  const isPower = Math.abs(middle * middle - far * close) <= 0.01 * middle * middle;
  return first < 0 && second < 0 && isPower ? 0 : null;
}

/** Whether values ever nearer to a point tend to f there: they are f but for rounding, or come nearer to it. */
function tendsTo(values: readonly number[], f: number): boolean {
  const distances = values.map((value) => Math.abs(value - f));
  return distances.at(-1)! <= 1e-15 * Math.abs(f) || distances.at(-1)! < distances[0]! / 2;
}
