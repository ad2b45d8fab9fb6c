import type { Scalar } from '../../engine/engine.ts';
import type { Definition } from '../../expression/expression.ts';
import { iterate, type Iteration, type IterationOptions, type Method, type Move } from './iteration.ts';
import { PointEvaluator } from '../point-evaluator.ts';
import { requirePositive } from '../required.ts';
import { atKink, type StationaryPoint, stationaryPointAt } from './stationary-point.ts';

export interface GradientDescentOptions extends IterationOptions {
  /** The step is −rate·f′(x); greater than 0. */
  readonly rate: number;
  readonly parameters?: Readonly<Record<string, Scalar>>;
}

/** A run of gradient descent. The value of a step is f, its slope f′. */
export interface GradientDescentRun extends Iteration {
  readonly rate: number;
  /**
   * Whether an `unfinished` run crawls: its last step is less than a thousandth of |f′/f″|, the distance to the vertex of the local
   * parabola, so that it would need thousands of steps for what lies before it.
   */
  readonly crawling: boolean;
  /** What was reached where it converged; else null. */
  readonly reached: StationaryPoint | null;
}

/** Below this part of the distance that is left a step crawls. */
const crawl = 1e-3;

/**
 * Gradient descent x − rate·f′(x) in float64, step by step. It ends
 *
 * - `converged` where f′ is 0 up to rounding (by the convention of frameworks also at a kink, which `reached.differentiable` tells),
 *   or where f is convex and both the steps and the distance to the vertex of the local parabola fall below the last digits of x, or
 *   towards 0 below 10⁻⁶⁰ of the start (a small rate stops moving x a little before: up to 10⁻¹¹ of x from the vertex);
 * - `cycle` where points come back, as about a minimum with a rate that is too great, or about a kink;
 * - `diverged` where the steps leave float64, or still grow at the end;
 * - `undefined` where f or f′ has no value;
 * - `unfinished` where it does nothing of this within 10 000 steps (fewer for very long expressions): on a flat tail it crawls,
 *   and along a straight line it neither grows nor shrinks.
 *
 * @throws EngineError for a start that is not finite, a rate that is not greater than 0 or a number of steps out of range;
 *   ProgramError for an expression that is too large
 */
export async function gradientDescent(f: Definition, options: GradientDescentOptions): Promise<GradientDescentRun> {
  const { start, rate, parameters = {} } = options;
  requirePositive(rate, 'the rate');
  const method = new Descent(f, rate, parameters);
  const run = iterate(method, options);
  const isArrived = run.end === 'converged';
  const reached = isArrived ? await stationaryPointAt(f, run.at, Math.abs(run.at - start), parameters) : null;
  return {
    ...run,
    reason: reached?.differentiable === false ? atKink(run.at) : run.reason,
    rate,
    crawling: run.end === 'unfinished' && method.crawls(run.at),
    reached,
  };
}

class Descent implements Method {
  readonly size: number;
  readonly #evaluator: PointEvaluator;
  readonly #rate: number;

  constructor(f: Definition, rate: number, parameters: Readonly<Record<string, Scalar>>) {
    this.#evaluator = new PointEvaluator(f, 2, parameters);
    this.size = this.#evaluator.size;
    this.#rate = rate;
  }

  move(orbit: readonly number[]): Move {
    const x = orbit.at(-1)!;
    const [value, slope, bend] = this.#evaluator.at(x) as [number, number, number];
    if (Number.isNaN(slope)) return { end: 'undefined', reason: `f or f′ is undefined at x = ${x}` };
    if (!Number.isFinite(value) || !Number.isFinite(slope)) {
      return orbit.length > 1
        ? { end: 'diverged', reason: `f or f′ leaves the numbers of float64 at x = ${x}` }
        : { end: 'undefined', reason: `f or f′ is infinite at x = ${x}` };
    }
    if (slope === 0 && this.vanishes(x)) return { end: 'converged', reason: `f′ is 0 at x = ${x}` };
    // Only a parabola that opens upwards has its vertex where descent goes.
    const remaining = bend > 0 ? Math.abs(slope / bend) : Infinity;
    return { value, slope, next: x - this.#rate * slope, remaining };
  }

  vanishes(x: number): boolean {
    return this.#evaluator.vanishes(x, 1);
  }

  crawls(x: number): boolean {
    const [, slope, bend] = this.#evaluator.at(x) as [number, number, number];
    // Where f is straight there is no vertex; where f′ has underflowed nothing moves.
    if (bend === 0) return slope === 0;
    return this.#rate * Math.abs(slope) < crawl * Math.abs(slope / bend);
  }
}
