import { createEngine, type CreateEngineOptions } from '../../engine/create.ts';
import type { Engine } from '../../engine/engine.ts';

/** Which engine a figure asks for. */
export type Backend = NonNullable<CreateEngineOptions['backend']>;

export const backends: readonly Backend[] = ['auto', 'webgpu', 'cpu', 'reference'];

const engines = new Map<Backend, Promise<Engine>>();

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
    engine.catch(() => engines.delete(backend));
  }
  return engine;
}

/** Neighbouring samples nearer than this many units in the last place of f32 would fall on one another. */
const leastSpacing = 8;

/** Spacing of f32 numbers of magnitude m is at least m·2⁻²⁴. */
const singleUnit: number = 2 ** -24;

/** Whether an engine's numbers are too coarse for a grid. */
export function isTooCoarse({ arithmetic }: Engine, from: number, to: number, count: number): boolean {
  const magnitude = Math.max(Math.abs(from), Math.abs(to));
  return arithmetic === 'single' && (to - from) / count < leastSpacing * singleUnit * magnitude;
}
