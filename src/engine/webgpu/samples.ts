import { curvatureOf } from '../curvature.ts';
import type { Samples } from '../engine.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Values } from './dispatch.ts';
import type { DeviceNumbers } from './good-numbers.ts';

/** What a device computed, output after output, as engines return it. */
export function samplesOf(
  numbers: DeviceNumbers,
  { x, columns }: { readonly x: Values; readonly columns: readonly Values[] },
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
