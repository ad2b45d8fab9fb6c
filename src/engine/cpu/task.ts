import type { Curvature, Program } from '../../program/program.ts';
import { spreadUndefined } from '../options.ts';
import type { Evaluator } from './evaluator.ts';
import { type Difference, FiniteDifferenceEvaluator } from './finite-difference-evaluator.ts';
import { ProgramEvaluator } from './program-evaluator.ts';

/** Everything that a thread needs to evaluate f and its derivatives anywhere. It can be sent to a worker. */
export interface Task {
  /** f for a finite difference, else a derivative program. */
  readonly program: Program;
  /** Values of the parameter slots, in order. */
  readonly parameters: Float64Array;
  readonly order: number;
  readonly curvature: Curvature;
  readonly difference?: Difference;
  /** Outputs of the program after f, f′ …, and without a curvature: guards, defined where they are themselves. Default 0. */
  readonly guards?: number;
}

/** How many arrays of results a task has: f, f′ … then the curvature, then guards. */
export function resultCount({ order, curvature, guards = 0 }: Task): number {
  return order + 1 + (curvature === 'none' ? 0 : 1) + guards;
}

const evaluators = new WeakMap<Task, TaskEvaluator>();

/** The evaluator of a task on this thread, which makes it once. */
export function evaluatorOf(task: Task): TaskEvaluator {
  let evaluator = evaluators.get(task);
  if (!evaluator) evaluators.set(task, (evaluator = new TaskEvaluator(task)));
  return evaluator;
}

/** Evaluates f, f′ … and the curvature; undefined at points that are not finite, and where f or a lower derivative is undefined. */
export class TaskEvaluator implements Evaluator {
  readonly blockLength: number;
  /** Instructions that run for one point. */
  readonly cost: number;
  readonly #task: Task;
  readonly #inner: Evaluator;

  constructor(task: Task) {
    const { program, parameters, difference, order, curvature } = task;
    this.#task = task;
    if (difference) {
      const inner = new FiniteDifferenceEvaluator(program, parameters, difference, order, curvature);
      this.cost = program.instructions.length * inner.nodes;
      this.#inner = inner;
    } else {
      this.cost = program.instructions.length;
      this.#inner = new ProgramEvaluator(program, parameters);
    }
    this.blockLength = this.#inner.blockLength;
  }

  run(x: Float64Array, start: number, count: number, results: readonly Float64Array[]): void {
    this.#inner.run(x, start, count, results);
    const part = results.map((values) => values.subarray(start, start + count));
    const f = part[0]!;
    for (let i = 0; i < count; i++) if (!Number.isFinite(x[start + i])) f[i] = NaN;
    const { order, curvature } = this.#task;
    spreadUndefined(part.slice(0, order + 1));
    if (curvature !== 'none') spreadUndefined([...part.slice(0, Math.min(order, 2) + 1), part[order + 1]!]);
  }
}
