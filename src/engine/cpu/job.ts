import { evaluatorOf, resultCount, type Task, type TaskEvaluator } from './task.ts';

/** Points from start up to, not including, end. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A request that is cut into ranges, which any thread may take in any order. */
export class Job {
  readonly task: Task;
  readonly x: Float64Array;
  readonly results: readonly Float64Array[];
  readonly evaluator: TaskEvaluator;
  /** Settles when every range is done, or the job has failed or was aborted. */
  readonly completion: Promise<void>;
  #next = 0;
  #remaining: number;
  #settled = false;
  readonly #returned: Range[] = [];
  readonly #resolve: () => void;
  readonly #reject: (reason: unknown) => void;

  constructor(task: Task, x: Float64Array) {
    this.task = task;
    this.x = x;
    this.results = Array.from({ length: resultCount(task) }, () => new Float64Array(x.length));
    this.evaluator = evaluatorOf(task);
    this.#remaining = x.length;
    const { promise, resolve, reject } = withResolvers();
    this.completion = promise;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** Instructions that run for all points. */
  get cost(): number {
    return this.x.length * this.evaluator.cost;
  }

  /** A range of at most `most` points that nobody else computes, or undefined if there is none. */
  take(most: number): Range | undefined {
    if (this.#settled) return undefined;
    const returned = this.#returned.pop();
    if (returned) return returned;
    if (this.#next === this.x.length) return undefined;
    const start = this.#next;
    this.#next = Math.min(start + most, this.x.length);
    return { start, end: this.#next };
  }

  /** Gives a range back that was taken and will not be computed. */
  giveBack(range: Range): void {
    this.#returned.push(range);
  }

  /** Reports that the results of a range are in place. */
  done({ start, end }: Range): void {
    this.#remaining -= end - start;
    if (this.#remaining > 0 || this.#settled) return;
    this.#settled = true;
    this.#resolve();
  }

  fail(reason: unknown): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#reject(reason);
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve!: () => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<void>((onDone, onFailure) => {
    resolve = onDone;
    reject = onFailure;
  });
  return { promise, resolve, reject };
}
