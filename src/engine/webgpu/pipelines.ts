import type { Shader } from './compose.ts';

/** Compute pipelines of one device by their source: the same text is compiled once. */
export class Pipelines {
  readonly #device: GPUDevice;
  readonly #pipelines = new Map<string, Promise<GPUComputePipeline>>();
  readonly #ready = new Set<string>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Whether the pipeline is compiled. */
  isReady(shader: Shader): boolean {
    return this.#ready.has(shader.code);
  }

  /** Compiles without blocking the page. Rejects with a GPUPipelineError where the device refuses the source. */
  pipeline({ code }: Shader): Promise<GPUComputePipeline> {
    let pipeline = this.#pipelines.get(code);
    if (!pipeline) {
      pipeline = this.#device.createComputePipelineAsync({
        layout: 'auto',
        compute: { module: this.#device.createShaderModule({ code }), entryPoint: 'evaluate' },
      });
      this.#pipelines.set(code, pipeline);
      pipeline.then(
        () => this.#ready.add(code),
        () => this.#pipelines.delete(code),
      );
    }
    return pipeline;
  }
}
