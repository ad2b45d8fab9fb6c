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

/** Milliseconds for which the reference engine computes though another request came. */
const patience = 120;

/**
 * Samples curves, one request at a time: while one runs, only the latest of those that follow is kept, so that a picture arrives
 * however fast requests come. Labels, ranges and lines are made of the samples; where a device draws curves, it computes samples of its
 * own. Updates its host with every answer, and keeps the last good one.
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

  /** Asks for samples; does nothing where the request is the one that was made last, or one for a picture that moves. */
  request(request: SamplingRequest): void {
    const before = this.#wanted;
    const isSame = before !== undefined && isSameRequest(before, request);
    if (isSame && (request.isMoving || !before.isMoving)) return;
    this.#wanted = request;
    if (this.#running && this.#running.functions !== request.functions) this.#abort.abort();
    if (!isSame) this.#overtake();
    if (!this.#running) void this.#run();
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#wanted = this.#answered;
  }

  async #run(): Promise<void> {
    for (
      let request = this.#wanted;
      request && request !== this.#answered && !this.#isAnswered(request);
      request = this.#wanted
    ) {
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

  /** Whether the last answer was to the same request, and is as fine: only what is shaded is sampled less finely while a picture moves. */
  #isAnswered(request: SamplingRequest): boolean {
    const latest = this.#latest;
    if (!latest || !isSameRequest(latest.request, request)) return false;
    return !latest.request.isMoving || latest.curves.every(({ dense }) => dense === undefined);
  }

  /**
   * The samples of the reference engine, unless another request comes while they take long; else those of the CPU, which are there
   * before any device has compiled, and then the error of a device that was asked for and cannot be had.
   */
  async #answer(request: SamplingRequest, signal: AbortSignal): Promise<void> {
    const { backend } = request.functions;
    const overtaken = new Promise<void>((resolve) => (this.#overtake = resolve));
    if (backend === 'reference') {
      const answer = this.#sample(sharedEngine(backend), request, signal);
      answer.catch(() => undefined); // told below, unless another request overtakes it
      await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, patience))]);
      const curves = await Promise.race([answer, overtaken]);
      if (curves) this.#show(request, curves);
      return;
    }
    this.#show(request, await this.#sample(sharedEngine('cpu'), request, signal));
    if (backend !== 'webgpu' || startedEngine(backend)) return;
    this.#host.requestUpdate();
    await Promise.race([sharedEngine(backend), overtaken]);
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

/** Whether two requests are about the same functions, their parameters included. */
export function isOfSameFunctions(a: SamplingRequest, b: SamplingRequest): boolean {
  return a.functions === b.functions && a.parameters === b.parameters;
}

/** Whether two requests ask for the same, be it for a picture that moves or one that rests. */
export function isSameRequest(a: SamplingRequest, b: SamplingRequest): boolean {
  return (
    isOfSameFunctions(a, b) &&
    areEqualSpans(a.x, b.x) &&
    a.y === b.y &&
    a.columns === b.columns &&
    a.rows === b.rows &&
    a.pixelRatio === b.pixelRatio
  );
}
