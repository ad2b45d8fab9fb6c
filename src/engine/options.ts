import type { Curvature } from '../program/program.ts';
import { highestStencilOrder, stencils } from '../program/finite-differences.ts';
import { highestDerivative } from '../expression/limits.ts';
import { EngineError } from './engine.ts';
import type { ArithmeticRequest, EvaluateOptions, Grid, Method, PictureOf, Scalar } from './engine.ts';

/** Most points of one grid. */
export const mostPoints = 100_000_000;

/** Most correct digits that may be asked of the reference engine. */
export const mostDigits = 300;

/** Longest decimal text that is read as a number. */
const longestText = 2000;

/** Evaluation options with every default filled in and every value checked. */
export interface ResolvedOptions {
  readonly order: number;
  readonly curvature: Curvature;
  readonly parameters: Readonly<Record<string, Scalar>>;
  readonly method: Method;
  /** Present exactly where the method is a finite difference. */
  readonly step?: Scalar;
  readonly digits: number;
  readonly arithmetic: ArithmeticRequest;
  readonly picture?: PictureOf;
  readonly signal?: AbortSignal;
}

export const arithmeticRequests: readonly ArithmeticRequest[] = ['auto', 'single', 'double-single'];

/** Fills in the defaults. Throws an EngineError that names the option that is out of range. */
export function resolveOptions(options: EvaluateOptions = {}): ResolvedOptions {
  const { order = 2, curvature = 'none', parameters = {}, method = 'dual', step, digits = 40 } = options;
  const { arithmetic = 'auto', picture, signal } = options;
  if (method !== 'dual' && !Object.hasOwn(stencils, method)) {
    throw new EngineError(`unknown method ${quote(method)}: use dual, ${Object.keys(stencils).join(', ')}`);
  }
  if (!['none', 'unsigned', 'signed'].includes(curvature)) {
    throw new EngineError(`unknown curvature ${quote(curvature)}: use none, unsigned or signed`);
  }
  const highest = method === 'dual' ? highestDerivative : highestStencilOrder;
  if (!arithmeticRequests.includes(arithmetic)) {
    throw new EngineError(`unknown arithmetic ${quote(arithmetic)}: use ${arithmeticRequests.join(', ')}`);
  }
  if (picture !== undefined && typeof picture !== 'function') {
    throw new EngineError(`picture must be a function of values and a quantity, not ${quote(picture)}`);
  }
  requireInteger(order, 0, highest, method === 'dual' ? 'the order' : 'the order of a finite difference');
  requireInteger(digits, 1, mostDigits, 'the number of digits');
  for (const [name, value] of Object.entries(parameters)) requireFinite(value, `parameter ${name}`);
  const resolved = {
    order,
    curvature,
    parameters,
    method,
    digits,
    arithmetic,
    ...(picture && { picture }),
    ...(signal && { signal }),
  };
  if (method === 'dual') return resolved;
  if (step === undefined) throw new EngineError(`method ${method} needs a step`);
  requireFinite(step, 'the step');
  if (!(toFloat64(step, 'the step') > 0)) throw new EngineError(`the step must be greater than 0, not ${step}`);
  return { ...resolved, step };
}

/** The values of the parameter slots in order; one that was not given is 1, and names that have no slot are ignored. */
export function parameterValues(names: readonly string[], parameters: Readonly<Record<string, Scalar>>): Scalar[] {
  return names.map((name) => (Object.hasOwn(parameters, name) ? (parameters[name] ?? 1) : 1));
}

/** x_i = from + i·(to − from)/(count − 1), both ends exact. Throws an EngineError unless from < to are finite and 2 ≤ count. */
export function gridPoints(grid: Grid): Float64Array {
  const resolved = resolveGrid(grid);
  return pointsOf(resolved, 0, resolved.count);
}

/** A grid in float64. */
export interface ResolvedGrid {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly count: number;
}

/** Throws an EngineError as {@link gridPoints} does. */
export function resolveGrid(grid: Grid): ResolvedGrid {
  const count = requireCount(grid);
  requireFinite(grid.from, 'from');
  requireFinite(grid.to, 'to');
  const from = toFloat64(grid.from, 'from');
  const to = toFloat64(grid.to, 'to');
  if (!(from < to)) throw new EngineError(`from must be less than to, but from is ${grid.from} and to is ${grid.to}`);
  if (to - from === Infinity)
    throw new EngineError(`the range from ${grid.from} to ${grid.to} is too wide for float64`);
  return { from, to, step: (to - from) / (count - 1), count };
}

/** The points of a grid from number `start` up to, not including, `end`. */
export function pointsOf({ from, to, step, count }: ResolvedGrid, start: number, end: number): Float64Array {
  const points = new Float64Array(end - start);
  for (let i = start; i < end; i++) points[i - start] = Math.min(from + i * step, to);
  if (end === count) points[count - 1 - start] = to;
  return points;
}

/** The number of points of a grid. Throws an EngineError where it is not an integer from 2 to `mostPoints`. */
export function requireCount(grid: Grid): number {
  requireInteger(grid.count, 2, mostPoints, 'count');
  return grid.count;
}

/** The nearest float64 to a number or a decimal text. `what` names it in the EngineError for a text that is neither. */
export function toFloat64(scalar: Scalar, what: string): number {
  if (typeof scalar === 'number') return scalar;
  const value = Number(decimalText(scalar, what));
  if (!Number.isFinite(value)) throw new EngineError(`${what} is ${scalar}, which is beyond float64`);
  return value;
}

/** A decimal text without the space around it, such as `-1.5e-3`. Throws an EngineError where the text is anything else. */
export function decimalText(text: string, what: string): string {
  const trimmed = text.length > longestText ? '' : text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    throw new EngineError(`${what} must be a decimal number such as -1.5 or 2e-3, not ${quote(text)}`);
  }
  return trimmed;
}

/** A derivative exists only where the function and all lower derivatives do: NaN spreads upwards, in place. */
export function spreadUndefined(derivatives: readonly (Float32Array | Float64Array)[]): void {
  for (let k = 1; k < derivatives.length; k++) {
    const lower = derivatives[k - 1];
    const upper = derivatives[k];
    if (!lower || !upper) continue;
    for (let i = 0; i < upper.length; i++) if (Number.isNaN(lower[i])) upper[i] = NaN;
  }
}

function requireInteger(value: number, least: number, most: number, what: string): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new EngineError(`${what} must be an integer from ${least} to ${most}, not ${quote(value)}`);
  }
}

function requireFinite(scalar: Scalar, what: string): void {
  if (typeof scalar === 'string') decimalText(scalar, what);
  else if (!Number.isFinite(scalar)) throw new EngineError(`${what} must be finite, not ${quote(scalar)}`);
}

/** How a value that was handed in stands in a message: short, whatever it was. */
function quote(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
