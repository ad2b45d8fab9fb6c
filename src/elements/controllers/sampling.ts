import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Engine, EvaluateOptions, Samples } from '../../engine/engine.ts';
import { isTooCoarse } from '../../engine/resolution.ts';
import { WebGpuEngine } from '../../engine/webgpu/engine.ts';
import { highestStencilOrder } from '../../program/finite-differences.ts';
import type { Curvature } from '../../program/program.ts';
import { spanEnds, type Span } from '../../plot/view.ts';
import { breaksOf } from '../curve-breaks.ts';
import { hasVisibleNoise } from '../noise.ts';
import type { PlotCurve } from '../plot-curve.ts';
import { sharedEngine, startedEngine, type Backend } from './engine.ts';

/** The functions to sample. While the object is the same, a request differs only in numbers, and compiles nothing new. */
export interface SampledFunctions {
  readonly curves: readonly PlotCurve[];
  /** Highest derivative of a curve that does not name its quantities. */
  readonly order: number;
  readonly curvature: Curvature;
  readonly backend: Backend;
}

export interface SamplingRequest {
  readonly functions: SampledFunctions;
  readonly parameters: Readonly<Record<string, number>>;
  readonly x: Span;
  /** Device columns of the picture. */
  readonly columns: number;
}

export interface SampledCurve {
  readonly curve: PlotCurve;
  readonly samples: Samples;
  readonly breaks: readonly number[];
}

/** What was asked, and the answer. */
export interface Sampling {
  readonly request: SamplingRequest;
  readonly curves: readonly SampledCurve[];
}

/** Samples of each curve in a device column: a column with an extremum or a fast oscillation shows it. */
const samplesPerColumn = 8;

/**
 * Samples curves, one request at a time: while one runs, only the latest of those that follow is kept, so that a picture arrives
 * however fast requests come. While the device starts or compiles, and where its arithmetic would show, the CPU engine answers. Updates
 * its host with every answer, and keeps the last good one.
 */
export class SamplingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #wanted: SamplingRequest | undefined;
  #answered: SamplingRequest | undefined;
  #running: SamplingRequest | undefined;
  #abort = new AbortController();
  #preparing: SampledFunctions | undefined;
  #prepared: SampledFunctions | undefined;
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
        const engine = await this.#engineFor(request);
        const curves = await Promise.all(
          request.functions.curves.map((curve) => sample(engine, curve, request, signal)),
        );
        this.#latest = { request, curves };
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

  /** The engine that can answer at once; the one asked for, once all was done to make it ready. */
  async #engineFor({ functions }: SamplingRequest): Promise<Engine> {
    const { backend, curves } = functions;
    if (functions === this.#prepared) return sharedEngine(backend);
    const engine = startedEngine(backend);
    if (engine && !(engine instanceof WebGpuEngine)) return engine;
    if (engine && curves.every((curve) => engine.isReady(curve.definition, optionsOf(curve, functions)))) return engine;
    if (functions !== this.#preparing) void this.#prepare(functions);
    return sharedEngine('cpu');
  }

  /** Starts the engine and lets it compile all that it needs; then the request is answered anew. */
  async #prepare(functions: SampledFunctions): Promise<void> {
    this.#preparing = functions;
    // What fails here fails again when the request is answered, and is told then.
    await Promise.allSettled([compile(functions)]);
    this.#prepared = functions;
    if (this.#wanted?.functions !== functions) return;
    this.#wanted = { ...this.#wanted };
    if (!this.#running) await this.#run();
  }
}

function isSameRequest(a: SamplingRequest, b: SamplingRequest): boolean {
  return (
    a.functions === b.functions &&
    a.parameters === b.parameters &&
    a.x.centre === b.x.centre &&
    a.x.halfWidth === b.x.halfWidth &&
    a.columns === b.columns
  );
}

function optionsOf({ quantities, method = 'dual', step }: PlotCurve, functions: SampledFunctions): EvaluateOptions {
  const orders = quantities?.filter((quantity) => quantity !== 'curvature');
  const order = Math.max(0, ...(orders ?? [functions.order]));
  const hasCurvature = quantities?.includes('curvature') ?? true;
  return {
    order: method === 'dual' ? order : Math.min(order, highestStencilOrder),
    curvature: hasCurvature ? functions.curvature : 'none',
    method,
    ...(step !== undefined && { step }),
  };
}

/** Two samples of each curve make the engine compile all that it needs. */
async function compile(functions: SampledFunctions): Promise<void> {
  const engine = await sharedEngine(functions.backend);
  if (!(engine instanceof WebGpuEngine)) return;
  const window = { from: 0, to: 1, count: 2 };
  await Promise.allSettled(
    functions.curves.map((curve) => engine.sample(curve.definition, { ...optionsOf(curve, functions), ...window })),
  );
}

async function sample(
  engine: Engine,
  curve: PlotCurve,
  request: SamplingRequest,
  signal: AbortSignal,
): Promise<SampledCurve> {
  const { definition } = curve;
  const { functions, parameters } = request;
  const count = samplesPerColumn * request.columns + 1;
  const [from, to] = spanEnds(request.x);
  const options = { ...optionsOf(curve, functions), parameters, signal };
  const grid = { ...options, from, to, count };
  const promoted = async (reason: string): Promise<Samples> => ({
    ...(await (await sharedEngine('cpu')).sample(definition, grid)),
    reason,
  });
  const inGoodArithmetic = async (): Promise<Samples> => {
    if (isTooCoarse(engine, from, to, count)) return promoted('the window is too narrow for single precision');
    const samples = await engine.sample(definition, grid);
    if (samples.arithmetic !== 'single' || !(await hasVisibleNoise(samples, definition, options))) return samples;
    return promoted('the rounding of single precision would show');
  };
  const [samples, breaks] = await Promise.all([inGoodArithmetic(), breaksOf(curve, { from, to, parameters, signal })]);
  return { curve, breaks, samples };
}
