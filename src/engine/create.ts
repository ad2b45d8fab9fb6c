import { CpuEngine } from './cpu/engine.ts';
import type { Engine, EngineName } from './engine.ts';
import { EngineError } from './engine.ts';
import { ReferenceEngine } from './reference/engine.ts';
import { NoDevice } from './webgpu/device.ts';
import { WebGpuEngine } from './webgpu/engine.ts';

export interface CreateEngineOptions {
  /** Which engine; `auto` (the default) is WebGPU where there is a device, else the CPU. */
  readonly backend?: 'auto' | EngineName;
}

/** @throws EngineError for `webgpu` where there is no device, with the reason, and for a backend that does not exist */
export async function createEngine({ backend = 'auto' }: CreateEngineOptions = {}): Promise<Engine> {
  switch (backend) {
    case 'cpu':
      return new CpuEngine();
    case 'reference':
      return new ReferenceEngine();
    case 'webgpu':
    case 'auto':
      try {
        return await WebGpuEngine.create();
      } catch (error) {
        if (!(error instanceof NoDevice)) throw error;
        if (backend === 'auto') return new CpuEngine();
        throw new EngineError(`${error.message}. Use the cpu engine, or auto.`, { cause: error });
      }
    default:
      throw new EngineError(`There is no engine ${String(backend)}: use auto, webgpu, cpu or reference.`);
  }
}
