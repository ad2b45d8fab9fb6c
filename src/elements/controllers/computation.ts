import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isOfReader } from '../reader-error.ts';

/** Something to compute. Two with the same parts, one by one, are the same. */
export interface Computation<Result> {
  readonly parts: readonly unknown[];
  compute(signal: AbortSignal): Promise<Result>;
}

/**
 * Keeps the result of what its host asks for with every update. Computes one thing at a time, the latest, and updates the host when it is
 * there; what its host leaves the page with is given up.
 */
export class ComputationController<Result> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Computation<Result> | null;
  #asked: Computation<Result> | null = null;
  #askError: Error | null = null;
  #result: Result | null = null;
  #error: Error | null = null;
  readonly #rest: number;
  #isRunning = false;
  #abort = new AbortController();

  /**
   * @param ask what the host wants now, null for nothing; it may throw an error that the reader causes
   * @param rest milliseconds for which the host must ask for the same before it is computed
   */
  constructor(host: ReactiveControllerHost, ask: () => Computation<Result> | null, rest = 0) {
    this.#host = host;
    this.#ask = ask;
    this.#rest = rest;
    host.addController(this);
  }

  /** Of what was asked for last, a moment later; where that cannot be computed, the one before. */
  get result(): Result | null {
    return this.#result;
  }

  /** Why there is no result of what was asked for. */
  get error(): Error | null {
    return this.#askError ?? this.#error;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    try {
      const next = this.#ask();
      this.#askError = null;
      if (isSame(next, this.#asked)) return;
      this.#asked = next;
    } catch (error) {
      if (!isOfReader(error)) throw error;
      this.#askError = error;
      return;
    }
    if (!this.#isRunning) void this.#run();
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#asked = null;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      let done: Computation<Result> | null | undefined;
      while (done !== this.#asked) {
        done = this.#asked;
        const { signal } = this.#abort;
        if (this.#rest > 0) await new Promise((resolve) => setTimeout(resolve, this.#rest));
        if (done !== this.#asked) continue;
        try {
          const result = done && (await done.compute(signal));
          // A host that has left the page keeps its last result for when it comes back.
          if (signal.aborted) continue;
          this.#result = result;
          this.#error = null;
        } catch (error) {
          if (signal.aborted) continue;
          if (!isOfReader(error)) throw error;
          this.#error = error;
        }
        this.#host.requestUpdate();
      }
    } finally {
      this.#isRunning = false;
    }
  }
}

function isSame(a: Computation<unknown> | null, b: Computation<unknown> | null): boolean {
  if (a === null || b === null) return a === b;
  return a.parts.length === b.parts.length && a.parts.every((part, i) => Object.is(part, b.parts[i]));
}
