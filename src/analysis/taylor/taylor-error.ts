import type { Scalar } from '../../engine/engine.ts';
import { gridPoints } from '../../engine/options.ts';
import { decimals } from '../../engine/reference/decimals.ts';
import { exactScalar } from '../../engine/reference/exact-scalar.ts';
import type { Definition } from '../../expression/expression.ts';
import { lagrangeBound, type LagrangeBound } from './lagrange-bound.ts';
import { PointEvaluator } from '../point-evaluator.ts';
import { remainders } from './remainder.ts';
import type { TaylorPolynomial } from './taylor-polynomial.ts';

export interface TaylorErrorOptions {
  readonly from: number;
  readonly to: number;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  readonly signal?: AbortSignal;
}

/** How far a Taylor polynomial is from its function over a window. */
export interface TaylorError {
  /** The greatest |f − Tₙ| that was found, and where: near a pole only what was found; null where f − Tₙ is undefined all over the window. */
  readonly greatest: { readonly x: number; readonly error: number; readonly digits: string } | null;
  /** What it can be at most, by Lagrange. */
  readonly lagrange: LagrangeBound;
}

/** Points of the window that are looked at in float64, and by the reference engine. */
const samples = 257;
const referenceSamples = 17;

/** Steps that narrow down the place of the greatest error, each to 0.62 of what it was. */
const narrowings = 40;
const referenceNarrowings = 16;

/** Points nearer to x₀ than this part of the distance of the farther end are not asked about. */
const nearest = 2 ** -30;

/** An error is taken from float64 where it is so many times what rounding may make. */
const clear = 1024;

/**
 * The error f − Tₙ over a window: the greatest that samples find, refined, with correct digits; and the bound that holds for all x.
 * Where f and Tₙ agree to so many digits that float64 sees only rounding the reference engine looks for it.
 *
 * @throws EngineError for a window that is empty or not finite, or where no number of digits decides; ProgramError for an
 *   expression whose derivatives are too large
 */
export async function taylorError(
  f: Definition,
  polynomial: TaylorPolynomial,
  { from, to, parameters = {}, signal }: TaylorErrorOptions,
): Promise<TaylorError> {
  const { about, degree } = polynomial;
  const x = gridPoints({ from, to, count: samples });
  const lagrange = lagrangeBound(f, { about, degree, from, to, parameters });
  if (polynomial.definition === null) return { greatest: null, lagrange };
  const exactly = async (points: readonly number[]) => {
    const shared = { about, degree, parameters, ...(signal && { signal }) };
    return (await remainders(f, points.map((point) => distance(point, about)), shared)).map((text) => text.replace(/^-/, '')); // prettier-ignore
  };
  const inFloat64 = new PointEvaluator(f, 0, parameters);
  const errorAt = async (point: number) => Math.abs(inFloat64.at(point)[0]! - polynomial.evaluate(point));
  const errors = inFloat64.over(x)[0]!.map((value, i) => Math.abs(value - polynomial.evaluate(x[i]!)));
  const peak = indexOfGreatest(errors);
  if (peak === null) return { greatest: null, lagrange };
  const noise = inFloat64.errorsOver(x.slice(peak, peak + 1))[0]![0]! + roundingOf(polynomial, x[peak]!);
  const place =
    errors[peak]! > clear * noise
      ? await greatestNear(x, errors, peak, errorAt, narrowings)
      : await greatestByReference(referencePoints(about, from, to), async (points) =>
          (await exactly(points)).map(Number),
        );
  const [digits] = await exactly([place]);
  return { greatest: { x: place, error: Number(digits), digits: digits! }, lagrange };
}

type ErrorAt = (x: number) => Promise<number>;

async function greatestByReference(
  x: Float64Array,
  errorsAt: (points: readonly number[]) => Promise<readonly number[]>,
): Promise<number> {
  const errors = await errorsAt([...x]);
  const peak = indexOfGreatest(errors) ?? 0;
  const errorAt = async (point: number) => (await errorsAt([point]))[0]!;
  // At an end the error still grows: it needs no search.
  if (peak === 0 || peak === x.length - 1) return x[peak]!;
  return greatestNear(x, errors, peak, errorAt, referenceNarrowings);
}

/** Points of the window, without those so near to x₀ that the error has hundreds of zeros, and is not the greatest. */
function referencePoints(about: number, from: number, to: number): Float64Array {
  const far = Math.max(Math.abs(from - about), Math.abs(to - about));
  return gridPoints({ from, to, count: referenceSamples }).filter((x) => Math.abs(x - about) > nearest * far);
}

/** Golden-section search between the neighbours of the greatest sample; the sample itself where nothing greater is found. */
async function greatestNear(
  x: Float64Array,
  errors: ArrayLike<number>,
  peak: number,
  errorAt: ErrorAt,
  narrowings: number,
): Promise<number> {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [x[Math.max(0, peak - 1)]!, x[Math.min(x.length - 1, peak + 1)]!];
  let best = { at: x[peak]!, error: errors[peak]! };
  const look = async (at: number) => {
    const error = await errorAt(at);
    if (error > best.error) best = { at, error };
    return { at, error };
  };
  let left = await look(high - golden * (high - low));
  let right = await look(low + golden * (high - low));
  for (let i = 0; i < narrowings; i++) {
    if (left.error > right.error) {
      [high, right] = [right.at, left];
      left = await look(high - golden * (high - low));
    } else {
      [low, left] = [left.at, right];
      right = await look(low + golden * (high - low));
    }
  }
  return best.at;
}

function indexOfGreatest(errors: ArrayLike<number>): number | null {
  let peak: number | null = null;
  for (let i = 0; i < errors.length; i++) if (errors[i]! > (peak === null ? -1 : errors[peak]!)) peak = i;
  return peak;
}

/** What rounding makes of Horner's scheme at most: Higham, Accuracy and Stability of Numerical Algorithms (2002), (5.3). */
function roundingOf({ coefficients, about, degree }: TaylorPolynomial, x: number): number {
  const size = coefficients.reduceRight((sum, c) => sum * Math.abs(x - about) + Math.abs(c), 0);
  return 3 * (degree + 1) * Number.EPSILON * size;
}

/** x − x₀ without rounding, as text. */
function distance(x: number, about: number): string {
  const D = decimals(1500);
  return new D(exactScalar(x, 'x')).minus(exactScalar(about, 'x₀')).toString();
}
