import type { Definition } from '../../expression/expression.ts';
import type { DerivativeProgram } from '../../program/program.ts';
import { constantRegisters } from '../cpu/constant-registers.ts';
import { CpuEngine } from '../cpu/engine.ts';
import { curvatureOf } from '../curvature.ts';
import type { Engine, EvaluateOptions, Grid, Samples, Scalar } from '../engine.ts';
import { gridPoints, parameterValues, resolveOptions, type ResolvedOptions, toFloat64 } from '../options.ts';
import type { Shader } from './compose.ts';
import { acquireDevice, isLost, NoDevice } from './device.ts';
import { dispatch, pointsPerDispatch } from './dispatch.ts';
import { Pipelines } from './pipelines.ts';
import { compileBudget as defaultBudget, compose, differenceOrder, programOf, Unsuitable } from './request.ts';

/** How often a request is tried on a device, since a device can be lost at any time. */
const attempts = 2;

/**
 * f32 on a WebGPU device, with elementary functions of our own. What the device cannot do is done by the CPU engine, with the reason
 * in the samples.
 */
export class WebGpuEngine implements Engine {
  readonly name = 'webgpu';
  readonly arithmetic = 'single';
  readonly #cpu = new CpuEngine();
  readonly #shaders = new WeakMap<DerivativeProgram, Map<string, Shader>>();
  readonly #compileBudget: number;
  #device: GPUDevice | undefined;
  #pipelines: Pipelines | undefined;

  private constructor(compileBudget: number) {
    this.#compileBudget = compileBudget;
  }

  /**
   * @param options.compileBudget largest inlined size of a program, in statements, that is compiled for the device
   * @throws NoDevice where there is no WebGPU
   */
  static async create({
    compileBudget = defaultBudget,
  }: { readonly compileBudget?: number } = {}): Promise<WebGpuEngine> {
    const engine = new WebGpuEngine(compileBudget);
    await engine.#ready();
    return engine;
  }

  async evaluate(f: Definition, points: ArrayLike<Scalar>, options: EvaluateOptions = {}): Promise<Samples> {
    const resolved = resolveOptions(options);
    const x = Float32Array.from(points, (point) => toFloat64(point, 'a point'));
    return this.#run(f, x, resolved, () => this.#cpu.evaluate(f, points, options));
  }

  async sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples> {
    const resolved = resolveOptions(options);
    const x = Float32Array.from(gridPoints(options));
    return this.#run(f, x, resolved, () => this.#cpu.sample(f, options));
  }

  /** Whether a request would start at once, with no pipeline to compile. */
  isReady(f: Definition, options: EvaluateOptions): boolean {
    try {
      return this.#pipelines?.isReady(this.#shader(f, resolveOptions(options))) ?? false;
    } catch (error) {
      if (error instanceof Unsuitable) return true;
      throw error;
    }
  }

  dispose(): void {
    this.#cpu.dispose();
  }

  async #run(
    f: Definition,
    x: Float32Array<ArrayBuffer>,
    options: ResolvedOptions,
    onCpu: () => Promise<Samples>,
  ): Promise<Samples> {
    for (let attempt = 1; ; attempt++) {
      options.signal?.throwIfAborted();
      try {
        return await this.#onDevice(f, x, options);
      } catch (error) {
        if (error instanceof Unsuitable || error instanceof NoDevice)
          return { ...(await onCpu()), reason: error.message };
        if (options.signal?.aborted) throw error;
        const wasLost = this.#device !== undefined && (await isLost(this.#device));
        if (attempt < attempts && wasLost) continue;
        const cause = wasLost ? 'the WebGPU device was lost twice' : `WebGPU failed: ${(error as Error).message}`;
        return { ...(await onCpu()), reason: cause };
      }
    }
  }

  async #onDevice(f: Definition, x: Float32Array<ArrayBuffer>, options: ResolvedOptions): Promise<Samples> {
    const shader = this.#shader(f, options);
    const { device, pipelines } = await this.#ready();
    const pipeline = await pipelines.pipeline(shader);
    const program = programOf(f, options);
    const parameters = parameterValues(program.parameters, options.parameters);
    const constants = constantRegisters(
      program,
      Float64Array.from(parameters, (value) => toFloat64(value, 'a parameter')),
    );
    const slots = Float64Array.from(shader.slots, (register) => constants[register]!);
    const step = options.step === undefined ? 0 : toFloat64(options.step, 'the step');
    const values = Array.from({ length: shader.outputs }, () => new Float32Array(x.length));
    for (let from = 0; from < x.length; from += pointsPerDispatch) {
      options.signal?.throwIfAborted();
      const points = x.slice(from, from + pointsPerDispatch);
      const part = await dispatch(device, pipeline, shader, points, slots, step);
      if (!part.inRange) throw new Unsuitable('an argument is beyond the range of the functions in single precision');
      part.values.forEach((column, k) => values[k]!.set(column, from));
    }
    // The device may assume that there is no NaN among the points.
    x.forEach((point, i) => Number.isNaN(point) && values.forEach((column) => (column[i] = NaN)));
    const derivatives = values.slice(0, options.order + 1);
    const { method, curvature } = options;
    return {
      engine: 'webgpu',
      arithmetic: 'single',
      x: Float64Array.from(x),
      derivatives,
      ...(curvature !== 'none' && {
        curvature: method === 'dual' ? values.at(-1)! : curvatureOf(values[1]!, values[2]!, curvature),
      }),
    };
  }

  async #ready(): Promise<{ device: GPUDevice; pipelines: Pipelines }> {
    const device = await acquireDevice();
    if (device !== this.#device || !this.#pipelines) {
      this.#device = device;
      this.#pipelines = new Pipelines(device);
    }
    return { device, pipelines: this.#pipelines };
  }

  #shader(f: Definition, options: ResolvedOptions): Shader {
    const program = programOf(f, options);
    let shaders = this.#shaders.get(program);
    if (!shaders) this.#shaders.set(program, (shaders = new Map<string, Shader>()));
    const { method } = options;
    const order = differenceOrder(options);
    const key = `${method} ${order}`;
    let shader = shaders.get(key);
    if (!shader) shaders.set(key, (shader = compose(f, program, options, this.#compileBudget)));
    return shader;
  }
}
