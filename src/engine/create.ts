import { CpuEngine } from './cpu/engine.ts';
import type { Engine, EngineName } from './engine.ts';
import { EngineError } from './engine.ts';
import { ReferenceEngine } from './reference/engine.ts';
import { NoDevice } from './webgpu/device.ts';
import { WebGpuEngine } from './webgpu/engine.ts';
import { type ExactVariant, exactVariants } from './webgpu/shader-library.ts';

export interface CreateEngineOptions {
  /** Which engine; `auto` (the default) is WebGPU where there is a device, else the CPU. */
  readonly backend?: 'auto' | EngineName;
  /**
   * Forces how sums and products with their exact rounding error are formed on a WebGPU device, where the self-test would choose. One
   * that fails the test is not used all the same: there is no double-single arithmetic then, and `engine.arithmetic` says why.
   */
  readonly exact?: ExactVariant;
}

/** @throws EngineError for `webgpu` where there is no device, with the reason, and for a backend or a variant that does not exist */
export async function createEngine({ backend = 'auto', exact }: CreateEngineOptions = {}): Promise<Engine> {
  if (exact !== undefined && !exactVariants.includes(exact)) {
    throw new EngineError(`There is no variant ${exact}: use ${exactVariants.join(', ')}.`);
  }
  switch (backend) {
    case 'cpu':
      return new CpuEngine();
    case 'reference':
      return new ReferenceEngine();
    case 'webgpu':
    case 'auto':
      try {
        return await WebGpuEngine.create(exact && { variants: [exact] });
      } catch (error) {
        if (!(error instanceof NoDevice)) throw error;
        if (backend === 'auto') return new CpuEngine();
        throw new EngineError(`${error.message}. Use the cpu engine, or auto.`, { cause: error });
      }
    default:
      throw new EngineError(`There is no engine ${String(backend)}: use auto, webgpu, cpu or reference.`);
  }
}
