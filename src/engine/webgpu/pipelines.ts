import type { Shader } from './compose.ts';
import { probeCount, type Probing } from './pipeline-probe.ts';

/** Compute pipelines of one device: what differs in nothing but comments is compiled once. */
export class Pipelines {
  readonly #device: GPUDevice;
  readonly #pipelines = new Map<string, Promise<GPUComputePipeline>>();
  /** What the probes of a pipeline showed so far. */
  readonly #probings = new Map<string, Probing>();

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Compiles without blocking the page. Rejects with a ShaderError where the device refuses the source. */
  pipeline({ code, key }: Pick<Shader, 'code' | 'key'>, entryPoint = 'evaluate'): Promise<GPUComputePipeline> {
    const name = `${entryPoint} ${key}`;
    let pipeline = this.#pipelines.get(name);
    if (!pipeline) {
      pipeline = compilePipeline(this.#device, code, entryPoint);
      this.#pipelines.set(name, pipeline);
      pipeline.catch(() => this.#pipelines.delete(name));
    }
    return pipeline;
  }

  /** Whether enough values of a pipeline were compared with those of the CPU. */
  isProbed({ key }: Shader): boolean {
    const probing = this.#probings.get(key);
    return probing !== undefined && (probing.fault !== undefined || probing.compared >= probeCount);
  }

  faultOf({ key }: Shader): string | undefined {
    return this.#probings.get(key)?.fault;
  }

  /** Adds what a comparison showed: a request may have fewer points than are to be compared. */
  judge({ key }: Shader, { fault, compared }: Probing): void {
    const before = this.#probings.get(key)?.compared ?? 0;
    this.#probings.set(key, { compared: before + compared, ...(fault !== undefined && { fault }) });
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
