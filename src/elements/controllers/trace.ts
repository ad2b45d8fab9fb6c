import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Trace, traceOf } from '../../analysis/trace/trace.ts';
import { EngineError } from '../../engine/engine.ts';
import { ExpressionError } from '../../expression/error.ts';
import type { Definition } from '../../expression/expression.ts';
import { ProgramError } from '../../program/limits.ts';
import { AttributeError } from '../attribute-error.ts';

/** What is traced, and where. */
export interface TraceRequest {
  readonly definition: Definition;
  readonly x: number;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Keeps the trace that its host asks for with every update. Traces one point at a time, the latest. */
export class TraceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => TraceRequest | null;
  #asked: TraceRequest | null = null;
  #askError: Error | null = null;
  #trace: Trace | null = null;
  #traceError: Error | null = null;
  #isTracing = false;

  /** @param ask what the host wants now, null for nothing; it may throw an ExpressionError or an AttributeError */
  constructor(host: ReactiveControllerHost, ask: () => TraceRequest | null) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  /** Of what was asked for last, a moment later; where that cannot be traced, the one before. */
  get trace(): Trace | null {
    return this.#trace;
  }

  /** Why there is no trace of what was asked for. */
  get error(): Error | null {
    return this.#askError ?? this.#traceError;
  }

  hostUpdate(): void {
    try {
      const request = this.#ask();
      this.#askError = null;
      if (isSame(request, this.#asked)) return;
      this.#asked = request;
    } catch (error) {
      if (!isOfReader(error)) throw error;
      this.#askError = error;
      return;
    }
    if (!this.#isTracing) void this.#traceLatest();
  }

  async #traceLatest(): Promise<void> {
    this.#isTracing = true;
    try {
      let done: TraceRequest | null | undefined;
      while (done !== this.#asked) {
        done = this.#asked;
        this.#traceError = null;
        try {
          this.#trace = done && (await traceOf(done.definition, done.x, done));
        } catch (error) {
          if (!isOfReader(error)) throw error;
          this.#traceError = error;
        }
        this.#host.requestUpdate();
      }
    } finally {
      this.#isTracing = false;
    }
  }
}

function isSame(a: TraceRequest | null, b: TraceRequest | null): boolean {
  if (a === null || b === null) return a === b;
  return a.definition === b.definition && a.x === b.x && a.parameters === b.parameters;
}

/** Whether the reader's own text or attributes cause it. */
function isOfReader(error: unknown): error is Error {
  return [ExpressionError, AttributeError, ProgramError, EngineError].some((kind) => error instanceof kind);
}
