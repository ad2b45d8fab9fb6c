import worstArguments from '../engine/webgpu/worst-arguments.json';
import type { ExactVariant, ShaderSources } from '../engine/webgpu/shader-library.ts';
import { compileFunction } from '../engine/webgpu/function-on-device.ts';
import { createRandom } from './random.ts';
import type { FunctionOfOne, FunctionOfTwo } from './single-functions.ts';
import { neighbours, stratifiedArguments } from './stratified-arguments.ts';
import type { WorstArguments } from './sweep-report.ts';
import { judgeArguments, judgePairs, type SweepResult } from './sweep.ts';

export interface StratifiedSweepOptions {
  /** Variant of the error-free transforms. Default `split`. */
  readonly variant?: ExactVariant;
  readonly sources?: ShaderSources;
}

const recorded: readonly WorstArguments[] = worstArguments;
const pairCount = 200_000;

/**
 * Measures a function on a device at some 10⁵ arguments that are likely to be its worst: a part of what `npm run sweep:single` does, in a
 * second or less.
 *
 * @throws ShaderError where the device refuses the function
 */
export async function sweepStratified(
  device: GPUDevice,
  f: FunctionOfOne | FunctionOfTwo,
  options: StratifiedSweepOptions = {},
): Promise<SweepResult> {
  const onDevice = await compileFunction(device, f.call, { ...options, family: 'single' });
  const record = recorded.find(({ name }) => name === f.name);
  if (!('pairs' in f)) {
    const u = stratifiedArguments(f, record?.u);
    return judgeArguments(f, u, Float32Array.from(await onDevice.evaluate(u)));
  }
  const [u, v] = stratifiedPairs(f, record);
  return judgePairs(f, u, v, Float32Array.from(await onDevice.evaluate(u, v)));
}

function stratifiedPairs({ pairs }: FunctionOfTwo, record: WorstArguments | undefined) {
  const random = createRandom(19_471_127);
  const drawn = Array.from({ length: pairCount }, () => pairs(random));
  const worst = (record?.u ?? []).flatMap((u, i) => {
    const v = record!.v![i]!;
    return [
      ...neighbours(u, 4).map((near) => [near, v] as const),
      ...neighbours(v, 4).map((near) => [u, near] as const),
    ];
  });
  const all = [...drawn, ...worst];
  return [Float32Array.from(all, ([u]) => u), Float32Array.from(all, ([, v]) => v)] as const;
}
