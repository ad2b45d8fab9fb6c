import type { Decimal } from 'decimal.js';
import { EngineError, type Scalar } from '../../engine/engine.ts';
import { ReferenceEngine } from '../../engine/reference/engine.ts';
import { decimals } from '../../engine/reference/decimals.ts';
import { exactScalar } from '../../engine/reference/exact-scalar.ts';
import { toFloat64 } from '../../engine/options.ts';
import type { Definition } from '../../expression/expression.ts';
import { requireFinite } from '../required.ts';
import type { Sides } from '../report.ts';

export interface SecantOptions {
  /** A number is taken as exactly the float64 that it is, text as a decimal: |x − 0.1| has its corner at '0.1'. */
  readonly x: Scalar;
  /** Sizes of Δx, greater than 0, at most 256; default 1, ½, ¼ … 2⁻¹². */
  readonly steps?: readonly Scalar[];
  readonly parameters?: Readonly<Record<string, Scalar>>;
  readonly signal?: AbortSignal;
}

/** One row of the table of Δx against the slope of the secant. */
export interface SecantRow {
  /** Δx, negative on the left. */
  readonly step: number;
  /** (f(x + Δx) − f(x))/Δx, the float64 nearest to it; NaN where f is undefined. */
  readonly slope: number;
  /** The same with 20 correct digits. */
  readonly digits: string;
}

/** What slopes tend to. */
export interface Limit {
  /** ±Infinity where they grow beyond all bounds. */
  readonly value: number;
  /** How far the limit may be from the value: the distance of two extrapolations. An estimate, not a proof. */
  readonly error: number;
}

export interface SecantTable {
  readonly x: number;
  /** With Δx from the left and from the right, in the order of the steps. */
  readonly rows: Sides<readonly SecantRow[]>;
  /** The limit of each side; null where there is none, or none was found. */
  readonly limits: Sides<Limit | null>;
  /** The limit of both sides, which is f′(x), if it is finite and the same; else null: f has no derivative at x. */
  readonly derivative: Limit | null;
}

const mostRows = 256;
const defaultSteps: readonly number[] = Array.from({ length: 13 }, (_, k) => 2 ** -k);

/** The steps towards the limit, in powers of ten below the size of x. */
const towardsLimit = [18, 36, 54, 72, 90, 108] as const;
const digitsTowardsLimit = 60;

/** What rounding of the slopes makes of an extrapolation at most, beside the greatest of them. */
const roundingOfLimit = '1e-55';

/**
 * Slopes of secants through (x, f(x)) and what they tend to from both sides. All slopes are formed by the reference engine with
 * correct digits, so that none of the cancellation of f(x + Δx) − f(x) is in them.
 *
 * @throws EngineError for an x that is not finite, steps that are not greater than 0 or too many, or where no number of digits
 *   decides a row
 */
export async function secantTable(f: Definition, options: SecantOptions): Promise<SecantTable> {
  const { steps = defaultSteps } = options;
  const x = toFloat64(options.x, 'x');
  requireFinite(x, 'x');
  if (steps.length > mostRows) throw new EngineError(`there may be at most ${mostRows} steps, not ${steps.length}`);
  const [left, right] = [await sideOf(f, -1, steps, options), await sideOf(f, 1, steps, options)];
  const limits = [left.limit, right.limit] as const;
  return { x, rows: [left.rows, right.rows], limits, derivative: commonLimit(limits) };
}

async function sideOf(f: Definition, sign: 1 | -1, steps: readonly Scalar[], options: SecantOptions) {
  const slopes = await slopesOf(f, sign, steps, 20, options);
  const rows = slopes.map((digits, i) => ({
    step: sign * toFloat64(steps[i]!, 'a step'),
    slope: Number(digits),
    digits,
  }));
  return { rows, limit: await limitOf(f, sign, options) };
}

async function slopesOf(
  f: Definition,
  sign: 1 | -1,
  steps: readonly Scalar[],
  digits: number,
  { x, parameters = {}, signal }: SecantOptions,
): Promise<readonly string[]> {
  const reference = new ReferenceEngine();
  const shared = { order: 1, parameters, digits, ...(signal && { signal }) };
  const slopes: string[] = [];
  for (const step of steps) {
    const method = sign < 0 ? 'backward' : 'forward';
    const samples = await reference.evaluate(f, [x], { ...shared, method, step });
    slopes.push(samples.digits![0]![1]!);
  }
  return slopes;
}

async function limitOf(f: Definition, sign: 1 | -1, options: SecantOptions): Promise<Limit | null> {
  const x = exactScalar(options.x, 'x');
  const size = x.isZero() ? 0 : x.e;
  const steps = towardsLimit.map((power) => `1e${size - power}`);
  const D = decimals(4 * digitsTowardsLimit);
  try {
    const slopes = await slopesOf(f, sign, steps, digitsTowardsLimit, options);
    return limitOfSlopes(slopes.map((text) => new D(text)));
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // No number of digits decides what f is so near to x.
    return null;
  }
}

/**
 * The limit of slopes for steps in equal ratios, by Aitken's extrapolation, which is exact for L + c·hᵖ whatever p is; the difference
 * to the extrapolation one step before is the error. Slopes that grow at least as much each time have none but infinity: h⁻ᵖ, ln h.
 */
function limitOfSlopes(slopes: readonly Decimal[]): Limit | null {
  if (!slopes.every((slope) => slope.isFinite())) return null;
  const last = slopes.at(-1)!;
  const changes = slopes.slice(1).map((slope, i) => slope.minus(slopes[i]!));
  const isGrowing = changes.every(
    (change, i) =>
      change.s === last.s && !change.isZero() && (i === 0 || change.abs().gte(changes[i - 1]!.abs().times(0.99))),
  );
  if (isGrowing && last.abs().gte(slopes[0]!.abs().times(2))) return { value: last.s * Infinity, error: 0 };
  const [before, limit] = [aitken(slopes.slice(-4, -1)), aitken(slopes.slice(-3))];
  if (!before || !limit) return null;
  const size = slopes.reduce((most, slope) => (slope.abs().gt(most) ? slope.abs() : most), last.abs());
  const error = limit.minus(before).abs().plus(size.times(roundingOfLimit));
  if (error.gt(size.times(1e-12))) return null;
  // A limit that is not told from 0 is 0.
  const value = limit.abs().lte(error) ? 0 : limit.toNumber();
  return { value, error: error.plus(limit.minus(exactScalar(value, 'a limit')).abs()).toNumber() };
}

function aitken(slopes: readonly Decimal[]): Decimal | null {
  const [first, second, third] = slopes as [Decimal, Decimal, Decimal];
  const [before, change] = [second.minus(first), third.minus(second)];
  if (change.isZero()) return third;
  const bend = change.minus(before);
  return bend.isZero() ? null : third.minus(change.times(change).div(bend));
}

function commonLimit([left, right]: Sides<Limit | null>): Limit | null {
  if (!left || !right || !Number.isFinite(left.value) || !Number.isFinite(right.value)) return null;
  const error = left.error + right.error;
  return Math.abs(left.value - right.value) <= error ? { value: right.value, error } : null;
}
