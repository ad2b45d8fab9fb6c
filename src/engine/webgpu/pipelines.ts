import type { Shader } from './compose.ts';

/** Compute pipelines of one device: what differs in nothing but comments is compiled once. */
export class Pipelines {
  readonly #device: GPUDevice;
  readonly #pipelines = new Map<string, Promise<GPUComputePipeline>>();
  /** What the probes of a pipeline found wrong; undefined where its values were right. */
  readonly #faults = new Map<string, string | undefined>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Compiles without blocking the page. Rejects with a ShaderError where the device refuses the source. */
  pipeline({ code, key }: Shader): Promise<GPUComputePipeline> {
    let pipeline = this.#pipelines.get(key);
    if (!pipeline) {
      pipeline = compilePipeline(this.#device, code, 'evaluate');
      this.#pipelines.set(key, pipeline);
      pipeline.catch(() => this.#pipelines.delete(key));
    }
    return pipeline;
  }

  /** Whether the values of a pipeline were compared with those of the CPU. */
  isProbed({ key }: Shader): boolean {
    return this.#faults.has(key);
  }

  faultOf({ key }: Shader): string | undefined {
    return this.#faults.get(key);
  }

  /** @param fault what is wrong with the values, or undefined */
  judge({ key }: Shader, fault: string | undefined): void {
    this.#faults.set(key, fault);
  }
}

/**
 * Compiles without blocking the page.
 *
 * @throws ShaderError where the device refuses the source
 */
export async function compilePipeline(
  device: GPUDevice,
  code: string,
  entryPoint: string,
): Promise<GPUComputePipeline> {
  const module = device.createShaderModule({ code });
  try {
    return await device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint } });
  } catch (error) {
    const { messages } = await module.getCompilationInfo();
    const [first] = messages.filter(({ type }) => type === 'error');
    const cause = first ? `line ${first.lineNum}: ${first.message}` : (error as Error).message;
    throw new ShaderError(`the device refuses the shader: ${cause}`, { cause: error });
  }
}

/** A device refuses a shader; the message has the place and the reason. */
export class ShaderError extends Error {
  override readonly name = 'ShaderError';
}
