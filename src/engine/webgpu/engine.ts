import type { Definition } from '../../expression/expression.ts';
import { constantRegisters } from '../cpu/constant-registers.ts';
import { CpuEngine } from '../cpu/engine.ts';
import { curvatureOf } from '../curvature.ts';
import { type Engine, type EngineArithmetic, EngineError, type EvaluateOptions, type Grid, type Samples, type Scalar } from '../engine.ts'; // prettier-ignore
import { gridPoints, parameterValues, resolveOptions, type ResolvedOptions, toFloat64 } from '../options.ts';
import { isTooCoarse, isVisiblyOff } from './arithmetic-choice.ts';
import { argumentSizes } from './argument-sizes.ts';
import { acquireDevice, isLost, NoDevice } from './device.ts';
import { dispatch, pointsPerDispatch, type Values } from './dispatch.ts';
import { chooseVariant, type ExactChoice } from './exact-self-test.ts';
import { FunctionSelfTest } from './function-self-test.ts';
import { fromPairs, toPairs } from './pairs.ts';
import { probePipeline } from './pipeline-probe.ts';
import { Pipelines } from './pipelines.ts';
import { compileBudget as defaultBudget, programOf, ShaderCache, Unsuitable } from './request.ts';
import { type ExactVariant, exactVariants, type Family, type ShaderSources, shaderSources } from './shader-library.ts';

/** How often a request is tried on a device, since a device can be lost at any time. */
const attempts = 2;

type DeviceNumbers = 'single' | 'double-single';

const familyOf: Readonly<Record<DeviceNumbers, Family>> = { single: 'single', 'double-single': 'double_single' };

/** What the device cannot show, and why finer numbers do. */
const promotions: Readonly<Record<DeviceNumbers, string>> = {
  single: 'the rounding of single precision would show',
  'double-single': 'the rounding of double-single precision would show',
};

export interface WebGpuEngineOptions {
  /** Largest inlined size of a program, in statements, that is compiled for the device. */
  readonly compileBudget?: number;
  /** Variants of error-free sums and products that may be used; the self-test chooses among them. */
  readonly variants?: readonly ExactVariant[];
  readonly sources?: ShaderSources;
}

interface Ready {
  readonly device: GPUDevice;
  readonly pipelines: Pipelines;
  readonly functions: FunctionSelfTest;
  readonly choice: ExactChoice;
}

/**
 * Single and double-single precision on a WebGPU device, with elementary functions of our own. What the device cannot do, or does
 * wrongly, is done by the CPU engine, with the reason in the samples.
 */
export class WebGpuEngine implements Engine {
  readonly name = 'webgpu';
  readonly #cpu = new CpuEngine();
  readonly #shaders: ShaderCache;
  readonly #variants: readonly ExactVariant[];
  readonly #sources: ShaderSources;
  #ready: Promise<Ready> | undefined;
  #device: GPUDevice | undefined;
  #choice: ExactChoice = { variants: [] };

  private constructor({
    compileBudget = defaultBudget,
    variants = exactVariants,
    sources = shaderSources,
  }: WebGpuEngineOptions) {
    this.#shaders = new ShaderCache(compileBudget, sources);
    this.#variants = variants;
    this.#sources = sources;
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
    return this.#run(f, x, resolveOptions(options), false, () => this.#cpu.evaluate(f, points, options));
  }

  async sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples> {
    return this.#run(f, gridPoints(options), resolveOptions(options), true, () => this.#cpu.sample(f, options));
  }

  dispose(): void {
    this.#cpu.dispose();
  }

  /** @param isGrid whether x ascends evenly, so that its neighbours must be told apart */
  async #run(
    f: Definition,
    x: Float64Array,
    options: ResolvedOptions,
    isGrid: boolean,
    onCpu: () => Promise<Samples>,
  ): Promise<Samples> {
    for (let attempt = 1; ; attempt++) {
      options.signal?.throwIfAborted();
      try {
        return await this.#inGoodNumbers(f, x, options, isGrid);
      } catch (error) {
        if (error instanceof Unsuitable || error instanceof NoDevice)
          return { ...(await onCpu()), reason: error.message };
        if (options.signal?.aborted || error instanceof EngineError) throw error;
        const wasLost = this.#device !== undefined && (await isLost(this.#device));
        if (attempt < attempts && wasLost) continue;
        const cause = wasLost ? 'the WebGPU device was lost twice' : `WebGPU failed: ${(error as Error).message}`;
        return { ...(await onCpu()), reason: cause };
      }
    }
  }

  /** In the numbers that were asked for, else in the coarsest whose rounding cannot be seen. */
  async #inGoodNumbers(f: Definition, x: Float64Array, options: ResolvedOptions, isGrid: boolean): Promise<Samples> {
    if (options.arithmetic !== 'auto') return this.#onDevice(f, x, options, options.arithmetic);
    let reason: string | undefined;
    for (const numbers of ['single', 'double-single'] as const) {
      if (isGrid && isTooCoarse(numbers, x)) {
        reason = `the window is too narrow for ${numbers} precision`;
        continue;
      }
      try {
        const samples = await this.#onDevice(f, x, options, numbers);
        if (!(await isVisiblyOff(samples, f, options, this.#cpu))) return { ...samples, ...(reason && { reason }) };
        reason = promotions[numbers];
      } catch (error) {
        // The functions of the other family may be shorter, or right.
        if (!(error instanceof Unsuitable)) throw error;
        reason = error.message;
      }
    }
    throw new Unsuitable(reason);
  }

  async #onDevice(
    f: Definition,
    points: Float64Array,
    options: ResolvedOptions,
    numbers: DeviceNumbers,
  ): Promise<Samples> {
    const family = familyOf[numbers];
    const x = family === 'single' ? Float32Array.from(points) : fromPairs(toPairs(points));
    const { pipelines, functions, choice, device } = await this.#acquire();
    if (family === 'double_single' && choice.variants.length === 0) {
      throw new Unsuitable(`this device has no double-single arithmetic: ${choice.reason}`);
    }
    const program = programOf(f, options);
    const parameters = Float64Array.from(parameterValues(program.parameters, options.parameters), (value) =>
      toFloat64(value, 'a parameter'),
    );
    const sizes = argumentSizes(program, x, options, parameters);
    // Where no variant is exact, functions without error-free transforms are right all the same, and alike in all variants.
    const variants = choice.variants.length > 0 ? choice.variants : this.#variants.slice(0, 1);
    let fault: string | undefined;
    for (const variant of variants) {
      const shader = this.#shaders.shader(f, program, options, { family, variant, sizes });
      if (choice.variants.length === 0 && shader.isExact) {
        throw new Unsuitable(`functions that this needs are not right on this device: ${choice.reason}`);
      }
      if (pipelines.isProbed(shader) && (fault = pipelines.faultOf(shader))) continue;
      const [faultOfFunction, pipeline] = await Promise.all([
        functions.faultOf(shader.calls, family, variant),
        pipelines.pipeline(shader),
      ]);
      if ((fault = faultOfFunction)) continue;
      const constants = constantRegisters(program, parameters);
      const slots = Float64Array.from(shader.slots, (register) => constants[register]!);
      const step = options.step === undefined ? 0 : toFloat64(options.step, 'the step');
      const columns = await this.#columns(device, pipeline, shader, x, slots, step, options.signal);
      if (!pipelines.isProbed(shader)) {
        const difference = options.method === 'dual' ? undefined : { method: options.method, step };
        const probing = probePipeline({ program, family, x, columns, parameters, ...(difference && { difference }) });
        pipelines.judge(shader, probing);
        if ((fault = probing.fault)) continue;
      }
      return samplesOf(numbers, x, columns, options);
    }
    throw new Unsuitable(`the device computes this wrongly: ${fault}`);
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
      this.#ready = chooseVariant(device, this.#variants, this.#sources).then((choice) => {
        this.#choice = choice;
        return {
          device,
          choice,
          pipelines: new Pipelines(device),
          functions: new FunctionSelfTest(device, this.#sources),
        };
      });
      this.#ready.catch(() => (this.#ready = undefined));
    }
    return this.#ready;
  }
}

function samplesOf(
  numbers: DeviceNumbers,
  x: Values,
  columns: readonly Values[],
  { order, method, curvature }: ResolvedOptions,
): Samples {
  return {
    engine: 'webgpu',
    arithmetic: numbers,
    x: Float64Array.from(x),
    derivatives: columns.slice(0, order + 1),
    ...(curvature !== 'none' && {
      curvature: method === 'dual' ? columns.at(-1)! : curvatureOf(columns[1]!, columns[2]!, curvature),
    }),
  };
}
