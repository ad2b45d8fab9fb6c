import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Arithmetic, EngineError } from '../../engine/engine.ts';
import { DeviceCurve } from '../../engine/webgpu/device-curve.ts';
import { WebGpuEngine } from '../../engine/webgpu/engine.ts';
import { evaluateOptionsOf, pictureOf } from '../../plot/curve-samples.ts';
import type { DeviceCurves } from '../../plot/device-strokes.ts';
import { spanEnds } from '../../plot/view.ts';
import { sharedEngine } from './engine.ts';
import { isSameRequest, type SampledFunctions, type SamplingRequest } from './sampling.ts';

/** Samples in a column of device pixels: while a figure moves, and once it rests. */
const samples = { moving: 32, resting: 512 } as const;

/** Milliseconds after which a host that has left the page gives back what it holds on the device; moving it takes less. */
const grace = 1000;

/** How a curve fares on the device. */
interface Prepared {
  readonly curve?: DeviceCurve;
  /** Why the device does not draw it. */
  readonly reason?: string;
}

/**
 * The curves of a figure on the device, which computes and draws them column by column. Their numbers are judged once the figure
 * rests, not in every frame; a window or parameters for which they were not compiled are drawn by the line, which the CPU computes. A
 * changed parameter compiles nothing.
 */
export class DeviceCurvesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #wanted: SamplingRequest | undefined;
  /** What the numbers were judged for. */
  #judged: SamplingRequest | undefined;
  #functions: SampledFunctions | undefined;
  #prepared: readonly Prepared[] = [];
  #drawn: DeviceCurves | undefined;
  /** Those that it was drawn with. */
  #parameters: SamplingRequest['parameters'] | undefined;
  #isMoving = false;
  /** Samples a column that the host knows of. */
  #told: number | undefined;
  #isBusy = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    clearTimeout(this.#leaving);
  }

  hostDisconnected(): void {
    this.#leaving = setTimeout(() => {
      this.#forget();
    }, grace);
  }

  /** In what the first curve was last drawn by the device; undefined where the CPU drew it. */
  get status(): { readonly arithmetic: Arithmetic; readonly samplesPerColumn: number } | undefined {
    const curve = this.#drawn?.curves[0];
    return (
      curve && { arithmetic: curve.arithmetic, samplesPerColumn: this.#isMoving ? samples.moving : samples.resting }
    );
  }

  /** Why the device does not draw the first curve, or not in single precision. */
  get reason(): string | undefined {
    const first = this.#prepared[0];
    return first?.reason ?? first?.curve?.reason;
  }

  /**
   * What the device draws of a request; undefined where it draws nothing.
   *
   * @param device that of the painter
   * @param isMoving whether the figure moves; then its numbers are not judged
   */
  follow(request: SamplingRequest, device: GPUDevice | undefined, isMoving: boolean): DeviceCurves | undefined {
    this.#wanted = request;
    this.#isMoving = isMoving;
    if (request.functions !== this.#functions) this.#forget(request.functions);
    if (!isMoving && !this.#isJudged) void this.#judge();
    const told = this.status;
    this.#drawn = this.#drawable(request, device);
    const { status } = this;
    if (status?.arithmetic !== told?.arithmetic || status?.samplesPerColumn !== this.#told) this.#host.requestUpdate();
    this.#told = status?.samplesPerColumn;
    return this.#drawn;
  }

  #drawable(request: SamplingRequest, device: GPUDevice | undefined): DeviceCurves | undefined {
    const { x, parameters, columns } = request;
    if (!device || (x.scale && x.scale.kind !== 'linear')) return undefined;
    const [from, to] = spanEnds(x);
    const curves = this.#prepared.map(({ curve, reason }) =>
      reason === undefined &&
      curve?.envelope.device === device &&
      curve.covers({ from, to, count: columns }, parameters)
        ? curve
        : undefined,
    );
    if (!curves.some((curve) => curve)) {
      if (this.#prepared.some(({ curve }) => curve && curve.envelope.device !== device)) {
        this.#forget(this.#functions);
        this.#host.requestUpdate();
      }
      return undefined;
    }
    for (const curve of curves) curve?.setParameters(parameters);
    const samplesPerColumn = this.#isMoving ? samples.moving : samples.resting;
    const drawn = this.#drawn;
    const isSame =
      drawn?.samplesPerColumn === samplesPerColumn &&
      this.#parameters === parameters &&
      drawn.curves.length === curves.length &&
      curves.every((curve, i) => curve === drawn.curves[i]);
    this.#parameters = parameters;
    return isSame ? drawn : { curves, samplesPerColumn };
  }

  /** Whether the numbers were judged for what is wanted. */
  get #isJudged(): boolean {
    return this.#judged !== undefined && this.#wanted !== undefined && isSameRequest(this.#judged, this.#wanted);
  }

  /** Gives back what is on the device. */
  #forget(functions?: SampledFunctions): void {
    this.#abort.abort();
    for (const { curve } of this.#prepared) curve?.destroy();
    this.#prepared = [];
    this.#drawn = this.#judged = undefined;
    this.#functions = functions;
  }

  /** Judges the numbers for what is wanted, and prepares what is not there, one request after the other. */
  async #judge(): Promise<void> {
    const request = this.#wanted;
    if (this.#isBusy || !request) return;
    const before = this.#judged;
    this.#judged = request;
    this.#isBusy = true;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const engine = await sharedEngine(request.functions.backend);
      if (engine instanceof WebGpuEngine) await this.#prepare(engine, request, before, signal);
    } catch (error) {
      // What is wrong with a request is told with its samples.
      if (!signal.aborted && !(error instanceof EngineError)) throw error;
    } finally {
      this.#isBusy = false;
    }
    if (!this.#isJudged) this.#host.requestUpdate();
  }

  async #prepare(
    engine: WebGpuEngine,
    request: SamplingRequest,
    before: SamplingRequest | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { functions, parameters, x, columns } = request;
    if (x.scale && x.scale.kind !== 'linear') return;
    const [from, to] = spanEnds(x);
    const stretch = { from, to, count: columns };
    const isSlid = before?.functions === functions && before.parameters !== parameters;
    const isOver = (): boolean => signal.aborted;
    const next: Prepared[] = [];
    for (const [i, curve] of functions.curves.entries()) {
      const options = { ...evaluateOptionsOf(curve, functions), parameters, signal, picture: pictureOf(request) };
      const held = this.#prepared[i];
      // A device that was lost answers nothing.
      const isOff = held?.curve?.covers(stretch, parameters)
        ? await held.curve.isVisiblyOff(curve.definition, options, stretch).catch(() => undefined)
        : undefined;
      if (isOver()) return;
      let own = held;
      if (held?.curve && isOff !== undefined) {
        const { curve: same } = held;
        own = isOff
          ? { curve: same, reason: `the rounding of ${same.arithmetic} precision would show` }
          : { curve: same };
      }
      const isKept = isSlid && held !== undefined;
      if (!isKept && isOff !== false) own = preparedBy(await engine.curve(curve.definition, options, stretch));
      if (isOver()) {
        if (own?.curve !== held?.curve) own?.curve?.destroy();
        return;
      }
      if (own?.curve !== held?.curve) held?.curve?.destroy();
      next.push(own ?? {});
      this.#prepared = [...next, ...this.#prepared.slice(next.length)];
    }
    this.#host.requestUpdate();
  }
}

const preparedBy = (result: DeviceCurve | { readonly reason: string }): Prepared =>
  result instanceof DeviceCurve ? { curve: result } : result;
