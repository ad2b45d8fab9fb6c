import { compileFunction } from '../../src/engine/webgpu/function-on-device.ts';
import type { Values } from '../../src/engine/webgpu/dispatch.ts';
import type { Family } from '../../src/engine/webgpu/shader-library.ts';

/** Evaluates a WGSL expression of `u` and `v` for every element of the arrays, in the numbers of a family. */
export async function evaluate(
  device: GPUDevice,
  expression: string,
  u: Values,
  v: Values = u,
  family: Family = 'single',
): Promise<Values> {
  return (await compileFunction(device, expression, { family })).evaluate(u, v);
}
