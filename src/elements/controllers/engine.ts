import { createEngine, type CreateEngineOptions } from '../../engine/create.ts';
import type { Engine } from '../../engine/engine.ts';

/** Which engine a figure asks for. */
export type Backend = NonNullable<CreateEngineOptions['backend']>;

export const backends: readonly Backend[] = ['auto', 'webgpu', 'cpu', 'reference'];

const engines = new Map<Backend, Promise<Engine>>();
const started = new Map<Backend, Engine>();

/**
 * One engine of each kind for all figures of a page, so that they share its device and its pipelines. It lives as long as the page.
 *
 * @throws EngineError where there is no such engine here; the next call tries again
 */
export function sharedEngine(backend: Backend): Promise<Engine> {
  let engine = engines.get(backend);
  if (!engine) {
    engine = createEngine({ backend });
    engines.set(backend, engine);
    engine.then(
      (one) => started.set(backend, one),
      () => engines.delete(backend),
    );
  }
  return engine;
}

/** The engine of a kind if it can answer at once: a device may take long to come, or never come. */
export const startedEngine = (backend: Backend): Engine | undefined => started.get(backend);
