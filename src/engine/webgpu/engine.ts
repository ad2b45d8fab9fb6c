import type { Definition } from '../../expression/expression.ts';
import { constantRegisters } from '../cpu/constant-registers.ts';
import { CpuEngine } from '../cpu/engine.ts';
import { type ColumnOptions, type Engine, type EngineArithmetic, EngineError, type Envelope, type EvaluateOptions, type Grid, type Samples, type Scalar, type ScanOptions, type ScanPart } from '../engine.ts'; // prettier-ignore
import { parameterValues, pointsOf, type ResolvedGrid, resolveGrid, resolveOptions, type ResolvedOptions, toFloat64 } from '../options.ts'; // prettier-ignore
import { resolveColumns } from '../envelope.ts';
import { scanRequest } from '../scan-request.ts';
import { isTooCoarse, isVisiblyOff } from './arithmetic-choice.ts';
import { argumentSizes } from './argument-sizes.ts';
import { acquireDevice, isLost, NoDevice } from './device.ts';
import { DeviceCurve, prepareCurve, type Stretch } from './device-curve.ts';
import { dispatch, pointsPerDispatch, type Values } from './dispatch.ts';
import { chooseVariant, type ExactChoice } from './exact-self-test.ts';
import { FunctionSelfTest } from './function-self-test.ts';
import { type DeviceNumbers, familyOf, inGoodNumbers, tooNarrow } from './good-numbers.ts';
import { fromPairs, toPairs } from './pairs.ts';
import { Pipelines } from './pipelines.ts';
import { readEnvelope } from './read-envelope.ts';
import { compileBudget, programOf, ShaderCache, Unsuitable } from './request.ts';
import { type Ready, withRightVariant } from './right-variant.ts';
import { signChangesOf, startScan } from './scan.ts';
import { samplesPerSubmit } from './scan-memory.ts';
import { samplesOf } from './samples.ts';
import { type ExactVariant, exactVariants, type ShaderSources, shaderSources } from './shader-library.ts';

/** How often a request is tried on a device, since a device can be lost at any time. */
const attempts = 2;

export interface WebGpuEngineOptions {
  /** Largest inlined size of a program, in statements, that is compiled for the device. */
  readonly compileBudget?: number;
  /** Variants of error-free sums and products that may be used; the self-test chooses among them. */
  readonly variants?: readonly ExactVariant[];
  readonly sources?: ShaderSources;
  /** Most samples of one submit of a scan, which takes 24 bytes a sample of the memory of the device. Default 2²⁰. */
  readonly samplesPerSubmit?: number;
}

/**
 * Single and double-single precision on a WebGPU device, with elementary functions of our own. What the device cannot do, or does
 * wrongly, is done by the CPU engine, with the reason in the samples.
 */
export class WebGpuEngine implements Engine {
  readonly name = 'webgpu';
  readonly #cpu = new CpuEngine();
  readonly #shaders: ShaderCache;
  readonly #settings: Required<WebGpuEngineOptions>;
  #ready: Promise<Ready> | undefined;
  #device: GPUDevice | undefined;
  #choice: ExactChoice = { variants: [] };

  private constructor(options: WebGpuEngineOptions) {
    this.#settings = { compileBudget, samplesPerSubmit, variants: exactVariants, sources: shaderSources, ...options };
    this.#shaders = new ShaderCache(this.#settings.compileBudget, this.#settings.sources);
  }

  /** @throws NoDevice where there is no WebGPU */
  static async create(options: WebGpuEngineOptions = {}): Promise<WebGpuEngine> {
    const engine = new WebGpuEngine(options);
    await engine.#acquire();
    return engine;
  }

  get arithmetic(): EngineArithmetic {
    const { variants, reason } = this.#choice;
    const [exact] = variants;
    if (exact) return { numbers: ['single', 'double-single'], exact };
    return { numbers: ['single'], exact: null, ...(reason !== undefined && { reason }) };
  }

  /** In f32, or in pairs of f32, each point is first rounded to such a number. */
  async evaluate(f: Definition, points: ArrayLike<Scalar>, options: EvaluateOptions = {}): Promise<Samples> {
    const x = Float64Array.from(points, (point) => toFloat64(point, 'a point'));
    return this.#run(f, x, resolveOptions(options), undefined, () => this.#cpu.evaluate(f, points, options));
  }

  async sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples> {
    const grid = resolveGrid(options);
    return this.#run(f, pointsOf(grid, 0, grid.count), resolveOptions(options), grid, () =>
      this.#cpu.sample(f, options),
    );
  }

  /**
   * Grid points are rounded to the numbers of the device, and ends are neighbours among these. By itself the arithmetic is the coarsest that
   * tells samples apart and whose rounding decides few signs. Where the device fails on the way, the CPU goes on from there.
   */
  async *signChanges(f: Definition, options: ScanOptions): AsyncGenerator<ScanPart, void, undefined> {
    const request = scanRequest(f, options);
    const { grid, signal } = request;
    let scanned = 0;
    let left: string | undefined;
    for (let attempt = 1; left === undefined; attempt++) {
      signal?.throwIfAborted();
      try {
        const { result, reason } = await startScan(() => this.#acquire(), request, this.#settings);
        const { scan, numbers } = result;
        const who: Pick<ScanPart, 'engine' | 'arithmetic' | 'reason'> = {
          engine: this.name,
          arithmetic: numbers,
          ...(reason !== undefined && { reason }),
        };
        try {
          for await (const part of scan.changes(grid, scanned, signal)) {
            scanned = part.scanned;
            yield { ...who, scanned, changes: signChangesOf(request, part.changes) };
          }
        } finally {
          scan.destroy();
        }
        return;
      } catch (error) {
        left = await this.#reasonToLeave(error, attempt, signal);
      }
    }
    for await (const part of this.#cpu.scan(request, scanned)) yield { ...part, reason: left };
  }

  async envelope(f: Definition, options: ColumnOptions & EvaluateOptions): Promise<Envelope> {
    const grid = resolveColumns(options);
    const curve = await this.curve(f, options, grid);
    if (!(curve instanceof DeviceCurve)) return { ...(await this.#cpu.envelope(f, options)), reason: curve.reason };
    try {
      return await readEnvelope(curve, grid);
    } finally {
      curve.destroy();
    }
  }

  /**
   * Brings a function onto the device, for a painter that draws its columns without reading them back. The caller destroys it.
   *
   * @returns or why the CPU has to compute it
   */
  async curve(
    f: Definition,
    options: EvaluateOptions,
    stretch: Stretch,
  ): Promise<DeviceCurve | { readonly reason: string }> {
    const resolved = resolveOptions(options);
    const settings = { variants: this.#settings.variants, shaders: this.#shaders, exact: this.#cpu };
    for (let attempt = 1; ; attempt++) {
      resolved.signal?.throwIfAborted();
      try {
        return await prepareCurve(() => this.#acquire(), f, resolved, stretch, settings);
      } catch (error) {
        const reason = await this.#reasonToLeave(error, attempt, resolved.signal);
        if (reason !== undefined) return { reason };
      }
    }
  }

  dispose(): void {
    this.#cpu.dispose();
  }

  /** @param grid that of x where it is one, so that its neighbours must be told apart */
  async #run(
    f: Definition,
    x: Float64Array,
    options: ResolvedOptions,
    grid: ResolvedGrid | undefined,
    onCpu: () => Promise<Samples>,
  ): Promise<Samples> {
    const { arithmetic, signal } = options;
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      try {
        const { result, reason } = await inGoodNumbers(arithmetic, {
          objection: (numbers) => (grid && isTooCoarse(numbers, grid) ? tooNarrow(numbers) : undefined),
          compute: (numbers) => this.#onDevice(f, x, options, numbers),
          fault: async (samples, numbers) =>
            (await isVisiblyOff(samples, f, options, this.#cpu))
              ? `the rounding of ${numbers} precision would show`
              : undefined,
        });
        return { ...result, ...(reason !== undefined && { reason }) };
      } catch (error) {
        const reason = await this.#reasonToLeave(error, attempt, signal);
        if (reason !== undefined) return { ...(await onCpu()), reason };
      }
    }
  }

  /** Why the CPU must go on after an attempt failed; undefined where it may be repeated. Throws what is no fault of the device. */
  async #reasonToLeave(error: unknown, attempt: number, signal: AbortSignal | undefined): Promise<string | undefined> {
    if (error instanceof Unsuitable || error instanceof NoDevice) return error.message;
    if (signal?.aborted || error instanceof EngineError) throw error;
    const wasLost = this.#device !== undefined && (await isLost(this.#device));
    if (!wasLost) return `WebGPU failed: ${(error as Error).message}`;
    return attempt < attempts ? undefined : 'the WebGPU device was lost twice';
  }

  async #onDevice(
    f: Definition,
    points: Float64Array,
    options: ResolvedOptions,
    numbers: DeviceNumbers,
  ): Promise<Samples> {
    const family = familyOf[numbers];
    const x = family === 'single' ? Float32Array.from(points) : fromPairs(toPairs(points));
    const ready = await this.#acquire();
    const program = programOf(f, options);
    const parameters = Float64Array.from(parameterValues(program.parameters, options.parameters), (value) =>
      toFloat64(value, 'a parameter'),
    );
    const sizes = argumentSizes(program, x, options, parameters);
    const step = options.step === undefined ? 0 : toFloat64(options.step, 'the step');
    const difference = options.method === 'dual' ? undefined : { method: options.method, step };
    const columns = await withRightVariant(ready, this.#settings.variants, {
      family,
      shader: (variant) => this.#shaders.shader(f, program, options, { family, variant, sizes }),
      compile: (shader) => ready.pipelines.pipeline(shader),
      run: (shader, pipeline) => {
        const constants = constantRegisters(program, parameters);
        const slots = Float64Array.from(shader.slots, (register) => constants[register]!);
        return this.#columns(ready.device, pipeline, shader, x, slots, step, options.signal);
      },
      computed: (_, columns) => ({ program, family, x, columns, parameters, ...(difference && { difference }) }),
    });
    return samplesOf(numbers, { x, columns }, options);
  }

  async #columns(
    device: GPUDevice,
    pipeline: GPUComputePipeline,
    shader: Parameters<typeof dispatch>[2],
    x: Values,
    slots: Float64Array,
    step: number,
    signal: AbortSignal | undefined,
  ): Promise<readonly Values[]> {
    const make = () => (shader.family === 'single' ? new Float32Array(x.length) : new Float64Array(x.length));
    const columns = Array.from({ length: shader.outputs }, make);
    for (let from = 0; from < x.length; from += pointsPerDispatch) {
      signal?.throwIfAborted();
      const part = await dispatch(device, pipeline, shader, x.slice(from, from + pointsPerDispatch), slots, step);
      part.forEach((values, k) => columns[k]!.set(values, from));
    }
    // The device may assume that every point is a finite number.
    x.forEach((point, i) => !Number.isFinite(point) && columns.forEach((column) => (column[i] = NaN)));
    return columns;
  }

  /** The device with what is known about it; after a loss, a new one. */
  async #acquire(): Promise<Ready> {
    const device = await acquireDevice();
    if (device !== this.#device || !this.#ready) {
      this.#device = device;
      this.#ready = chooseVariant(device, this.#settings.variants, this.#settings.sources).then((choice) => {
        this.#choice = choice;
        return {
          device,
          choice,
          pipelines: new Pipelines(device),
          functions: new FunctionSelfTest(device, this.#settings.sources),
        };
      });
      this.#ready.catch(() => (this.#ready = undefined));
    }
    return this.#ready;
  }
}
