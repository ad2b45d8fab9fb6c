import type { Shader } from './compose.ts';

/** Compute pipelines of one device: what differs in nothing but comments is compiled once. */
export class Pipelines {
  readonly #device: GPUDevice;
  readonly #pipelines = new Map<string, Promise<GPUComputePipeline>>();
  readonly #ready = new Set<string>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Whether the pipeline is compiled. */
  isReady(shader: Shader): boolean {
    return this.#ready.has(shader.key);
  }

  /** Compiles without blocking the page. Rejects with a ShaderError where the device refuses the source. */
  pipeline({ code, key }: Shader): Promise<GPUComputePipeline> {
    let pipeline = this.#pipelines.get(key);
    if (!pipeline) {
      pipeline = this.#compile(code);
      this.#pipelines.set(key, pipeline);
      pipeline.then(
        () => this.#ready.add(key),
        () => this.#pipelines.delete(key),
      );
    }
    return pipeline;
  }

  async #compile(code: string): Promise<GPUComputePipeline> {
    const module = this.#device.createShaderModule({ code });
    try {
      return await this.#device.createComputePipelineAsync({
        layout: 'auto',
        compute: { module, entryPoint: 'evaluate' },
      });
    } catch (error) {
      const { messages } = await module.getCompilationInfo();
      const [first] = messages.filter(({ type }) => type === 'error');
      const cause = first ? `line ${first.lineNum}: ${first.message}` : (error as Error).message;
      throw new ShaderError(`the device refuses the shader: ${cause}`, { cause: error });
    }
  }
}

/** A device refuses a shader; the message has the place and the reason. */
export class ShaderError extends Error {
  override readonly name = 'ShaderError';
}
