import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Engine } from '../../engine/engine.ts';
import { densely, sampleCurve, type Sampled, type SampledWindow } from '../../plot/curve-samples.ts';
import type { PlotCurve, SampledCurve } from '../../plot/plot-curve.ts';
import { areEqualSpans } from '../../plot/view.ts';
import { sharedEngine, startedEngine, type Backend } from './engine.ts';

/** The functions to sample. While the object is the same, a request differs only in numbers, and compiles nothing new. */
export interface SampledFunctions extends Sampled {
  readonly curves: readonly PlotCurve[];
  readonly backend: Backend;
}

export interface SamplingRequest extends SampledWindow {
  readonly functions: SampledFunctions;
}

/** What was asked, and the answer. */
export interface Sampling {
  readonly request: SamplingRequest;
  readonly curves: readonly SampledCurve[];
}

/** Milliseconds that an engine may take, compiling say, before the CPU engine answers in its place. */
const patience = 120;

/**
 * Samples curves, one request at a time: while one runs, only the latest of those that follow is kept, so that a picture arrives
 * however fast requests come. While the device starts or compiles the CPU engine answers. Updates its host with every answer, and keeps
 * the last good one.
 */
export class SamplingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #wanted: SamplingRequest | undefined;
  #answered: SamplingRequest | undefined;
  #running: SamplingRequest | undefined;
  #abort = new AbortController();
  #overtake = (): void => undefined;
  #latest: Sampling | undefined;
  #error: Error | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The last good answer. */
  get latest(): Sampling | undefined {
    return this.#latest;
  }

  /** Why the last request has no answer. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Asks for samples; does nothing where the request is the one that was made last. */
  request(request: SamplingRequest): void {
    const before = this.#wanted;
    if (before && isSameRequest(before, request)) return;
    this.#wanted = request;
    if (this.#running && this.#running.functions !== request.functions) this.#abort.abort();
    this.#overtake();
    if (!this.#running) void this.#run();
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#wanted = this.#answered;
  }

  async #run(): Promise<void> {
    for (let request = this.#wanted; request && request !== this.#answered; request = this.#wanted) {
      this.#running = request;
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      try {
        await this.#answer(request, signal);
        this.#error = undefined;
      } catch (error) {
        if (signal.aborted) continue;
        this.#error = error as Error;
      } finally {
        this.#running = undefined;
      }
      this.#answered = request;
      this.#host.requestUpdate();
    }
  }

  /** The engine's answer; where it takes long, first that of the CPU, and that alone once there is another request. */
  async #answer(request: SamplingRequest, signal: AbortSignal): Promise<void> {
    const { backend } = request.functions;
    const overtaken = new Promise<void>((resolve) => (this.#overtake = resolve));
    const answer = this.#sample(sharedEngine(backend), request, signal);
    answer.catch(() => undefined); // told below, unless another request overtakes it
    const late = Symbol('late');
    const wait = new Promise((resolve) => setTimeout(resolve, patience));
    // An engine that has not even started is not waited for.
    const first = await Promise.race([answer, startedEngine(backend) ? wait.then(() => late) : late]);
    if (first !== late) {
      this.#show(request, first as readonly SampledCurve[]);
      return;
    }
    if (backend !== 'reference') {
      this.#show(request, await this.#sample(sharedEngine('cpu'), request, signal));
      this.#host.requestUpdate();
    }
    const second = await Promise.race([answer, overtaken]);
    if (second) this.#show(request, second);
  }

  #sample(engine: Promise<Engine>, request: SamplingRequest, signal: AbortSignal): Promise<readonly SampledCurve[]> {
    const { functions } = request;
    const sample = async (curve: PlotCurve): Promise<SampledCurve> => {
      const sampled = await sampleCurve(await engine, curve, functions, request, signal);
      // On the CPU, for which no other kernel has to be compiled.
      return densely(await sharedEngine('cpu'), sampled, functions, request, signal);
    };
    return Promise.all(functions.curves.map(sample));
  }

  #show(request: SamplingRequest, curves: readonly SampledCurve[]): void {
    this.#latest = { request, curves };
  }
}

function isSameRequest(a: SamplingRequest, b: SamplingRequest): boolean {
  return (
    a.functions === b.functions &&
    a.parameters === b.parameters &&
    areEqualSpans(a.x, b.x) &&
    a.y === b.y &&
    a.columns === b.columns &&
    a.rows === b.rows &&
    a.pixelRatio === b.pixelRatio
  );
}
