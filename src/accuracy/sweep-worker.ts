import { acquireDevice } from '../engine/webgpu/device.ts';
import type { ExactVariant } from '../engine/webgpu/shader-library.ts';
import { compileFunction } from '../engine/webgpu/function-on-device.ts';
import { createRandom } from './random.ts';
import { compileForRanges } from './range-on-device.ts';
import { argumentCount, judgePairs, judgeRange, rangesOf, type SweepResult } from './sweep.ts';
import { functionsOfOne, functionsOfTwo, type FunctionOfOne, type FunctionOfTwo } from './single-functions.ts';
import { argumentsPerPart, pairsPerPart } from './sweep-parts.ts';
import type { SweptPart } from './sweep-threads.ts';

export interface ToSweepWorker {
  readonly name: string;
  readonly variant: ExactVariant;
  /** Which part of the sweep. */
  readonly part: number;
}

export type FromSweepWorker = SweptPart | { readonly part: number; readonly failure: string };

type Sweep = (part: number) => Promise<Omit<SweptPart, 'part'>>;

let sweep: Promise<Sweep> | undefined;

// One worker sweeps one function, so that the compiler knows which function the judge calls.
addEventListener('message', ({ data: { name, variant, part } }: MessageEvent<ToSweepWorker>) => {
  sweep ??= prepare(name, variant);
  sweep
    .then((run) => run(part))
    .then(
      (swept) => answer({ part, ...swept }),
      (error: unknown) => answer({ part, failure: String(error) }),
    );
});

function answer(message: FromSweepWorker): void {
  postMessage(message);
}

async function prepare(name: string, variant: ExactVariant): Promise<Sweep> {
  const device = await acquireDevice();
  const ofOne = functionsOfOne.find((f) => f.name === name);
  if (ofOne) return sweepOfOne(device, ofOne, variant);
  const ofTwo = functionsOfTwo.find((f) => f.name === name);
  if (ofTwo) return sweepOfTwo(device, ofTwo, variant);
  throw new TypeError(`There is no function ${name} to sweep.`);
}

async function sweepOfOne(device: GPUDevice, f: FunctionOfOne, variant: ExactVariant): Promise<Sweep> {
  const ranges = rangesOf(f, argumentsPerPart);
  const onDevice = await compileForRanges(device, f.call, argumentsPerPart, { variant });
  return (part) => {
    const range = ranges[part]!;
    return onDevice.read(range, (values) => timed(argumentCount(range), () => judgeRange(f, range, values)));
  };
}

async function sweepOfTwo(device: GPUDevice, f: FunctionOfTwo, variant: ExactVariant): Promise<Sweep> {
  const onDevice = await compileFunction(device, f.call, { family: 'single', variant });
  return async (part) => {
    const random = createRandom(part);
    const u = new Float32Array(pairsPerPart);
    const v = new Float32Array(pairsPerPart);
    for (let i = 0; i < pairsPerPart; i++) [u[i], v[i]] = f.pairs(random);
    const values = Float32Array.from(await onDevice.evaluate(u, v));
    return timed(pairsPerPart, () => judgePairs(f, u, v, values));
  };
}

function timed(swept: number, judge: () => SweepResult): Omit<SweptPart, 'part'> {
  const start = performance.now();
  return { swept, result: judge(), judging: performance.now() - start };
}
