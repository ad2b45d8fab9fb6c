import { EngineError, type Scalar } from '../../engine/engine.ts';
import type { Definition } from '../../expression/expression.ts';
import { iterate, type Iteration, type IterationOptions, type Method, type Move } from './iteration.ts';
import { PointEvaluator, tiny } from '../point-evaluator.ts';
import { atKink, type StationaryPoint, stationaryPointAt } from './stationary-point.ts';

export interface NewtonOptions extends IterationOptions {
  /** Whether to look for f = 0, or, by the vertex of the local parabola, for f′ = 0. */
  readonly on: 'function' | 'derivative';
  readonly parameters?: Readonly<Record<string, Scalar>>;
}

/** A run of Newton's method. The value of a step is f, or f′ on the derivative, and its slope f′, or f″. */
export interface NewtonRun extends Iteration {
  readonly on: 'function' | 'derivative';
  /** On the derivative, what was reached where it converged; else null. */
  readonly reached: StationaryPoint | null;
}

/** Towards a root of multiplicity m each step is 1 − 1/m of the one before; where e⁻ᵍ underflows, at least 1 − 1/745. */
const slowestApproach = 0.995;

/**
 * Newton's method x − f/f′ on f, or x − f′/f″ on f′, in float64 and step by step. It ends
 *
 * - `converged` where f (or f′) is 0 up to rounding, or the steps fall below the last digits of x or, towards 0, below 10⁻⁶⁰ of the
 *   start; a multiple root takes longer;
 * - `cycle` where points come back;
 * - `diverged` where the steps leave float64, run to where f is too small for it, or still grow at the end;
 * - `undefined` where f has no value, or where the slope is 0 or infinite, so that there is no next point;
 * - `unfinished` where it does nothing of this within 10 000 steps (fewer for very long expressions).
 *
 * @throws EngineError for a start that is not finite, a number of steps out of range or an unknown `on`; ProgramError for an
 *   expression that is too large
 */
export async function newton(f: Definition, options: NewtonOptions): Promise<NewtonRun> {
  const { on, start, parameters = {} } = options;
  if (!['function', 'derivative'].includes(on)) {
    throw new EngineError(`newton works on the function or on the derivative, not on ${JSON.stringify(on)}`);
  }
  const run = iterate(new NewtonMethod(f, on === 'function' ? 0 : 1, parameters), options);
  const isStationary = on === 'derivative' && run.end === 'converged';
  const reached = isStationary ? await stationaryPointAt(f, run.at, Math.abs(run.at - start), parameters) : null;
  const reason = reached?.differentiable === false ? atKink(run.at) : run.reason;
  return { ...run, reason, on, reached };
}

const names = ['f', 'f′', 'f″'] as const;

class NewtonMethod implements Method {
  readonly size: number;
  readonly #evaluator: PointEvaluator;
  readonly #k: 0 | 1;

  constructor(f: Definition, k: 0 | 1, parameters: Readonly<Record<string, Scalar>>) {
    this.#evaluator = new PointEvaluator(f, k + 1, parameters);
    this.size = this.#evaluator.size;
    this.#k = k;
  }

  move(orbit: readonly number[]): Move {
    const x = orbit.at(-1)!;
    const [value, slope] = this.#evaluator.at(x).slice(this.#k) as [number, number];
    const [name, slopeName] = [names[this.#k], names[this.#k + 1]!];
    if (Number.isNaN(value)) return { end: 'undefined', reason: `${name} is undefined at x = ${x}` };
    if (!Number.isFinite(value)) {
      return orbit.length > 1
        ? { end: 'diverged', reason: `${name} leaves the numbers of float64 at x = ${x}` }
        : { end: 'undefined', reason: `${name} is infinite at x = ${x}` };
    }
    if (value === 0) {
      // With a slope that is clearly not 0 the root is nearer than float64 tells.
      return Math.abs(slope) >= tiny || this.vanishes(x)
        ? { end: 'converged', reason: `${name} is 0 at x = ${x}` }
        : underflow(orbit, `${name} is too small for float64 at x = ${x}`);
    }
    if (slope === 0) {
      return this.#evaluator.vanishes(x, this.#k + 1)
        ? { end: 'undefined', reason: `${slopeName} = 0 at x = ${x}, where ${name} is not 0` }
        : underflow(orbit, `${slopeName} is too small for float64 at x = ${x}`);
    }
    if (!Number.isFinite(slope)) return { end: 'undefined', reason: `${slopeName} is not finite at x = ${x}` };
    const step = value / slope;
    return { value, slope, next: x - step, remaining: Math.abs(step) };
  }

  vanishes(x: number): boolean {
    return this.#evaluator.vanishes(x, this.#k);
  }

  /** A step is the whole distance by the local model. */
  crawls(): boolean {
    return false;
  }
}

/** What becomes of a run whose f or f′ falls below float64: f is not 0 there, but may tend to a root. */
function underflow(orbit: readonly number[], reason: string): Move {
  const lengths = orbit.slice(1).map((x, i) => Math.abs(x - orbit[i]!));
  // The very last steps are made of the few digits that are left near underflow.
  const late = Math.max(0, lengths.length - 9);
  const early = Math.max(0, late - 32);
  const ratio = (lengths[late]! / lengths[early]!) ** (1 / (late - early));
  if (ratio < slowestApproach) return { end: 'converged', reason: `${reason}, and the steps shrink towards a root` };
  const isLeaving = Math.abs(orbit.at(-1)!) > Math.abs(orbit[early]!);
  return { end: isLeaving ? 'diverged' : 'undefined', reason };
}
