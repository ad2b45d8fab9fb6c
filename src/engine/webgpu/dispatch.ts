import type { Shader } from './compose.ts';
import { fromPairs, toPairs } from './pairs.ts';
import { runKernel } from './run-kernel.ts';
import type { Family } from './shader-library.ts';

/** Points of one submit: short enough for every watchdog, and its results within the smallest storage binding of 128 MiB. */
export const pointsPerDispatch: number = 2 ** 20;

const workgroupSize = 64;
/** Bytes of `Slots` before the step and the values in it, of each value, and of what the size is a multiple of. */
const layout = { step: 16, values: 32, value: 8, unit: 16 } as const;
const infinityBits = 0x7f800000;

/** Points, values and steps in the numbers of a family: f32, or float64 with the 48 bits and more that a pair holds. */
export type Values = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Words of 32 bits in a number of a family. */
export const wordsOf: Readonly<Record<Family, 1 | 2>> = { single: 1, double_single: 2 };

/**
 * Runs a shader at points, at most {@link pointsPerDispatch} of them.
 *
 * @param points numbers that the family can hold
 * @param slots values of `shader.slots`
 * @param step of a finite difference, else 0
 * @returns values[k][i], output k at point i; NaN where undefined
 */
export async function dispatch(
  device: GPUDevice,
  pipeline: GPUComputePipeline,
  { family, outputs }: Pick<Shader, 'family' | 'outputs'>,
  points: Values,
  slots: Float64Array,
  step: number,
): Promise<readonly Values[]> {
  const count = points.length;
  const words = wordsOf[family];
  const [results, defined] = await runKernel(device, pipeline, {
    inputs: [
      { kind: 'uniform', contents: packSlots(slots, count, step) },
      { kind: 'storage', contents: words === 1 ? Float32Array.from(points) : toPairs(points) },
    ],
    outputSizes: [4 * words * count * outputs, 4 * count],
    workgroups: Math.ceil(count / workgroupSize),
  });
  return columnsOf({ family, outputs }, count, results!, defined!);
}

/** Outputs as a kernel stores them, NaN where `defined` has no bit for them. */
export function columnsOf(
  { family, outputs }: Pick<Shader, 'family' | 'outputs'>,
  count: number,
  results: ArrayBuffer,
  defined: ArrayBuffer,
): readonly Values[] {
  const words = wordsOf[family];
  const masks = new Uint32Array(defined);
  return Array.from({ length: outputs }, (_, k) => {
    const part = new Float32Array(results, 4 * words * count * k, words * count);
    const column = words === 1 ? part.slice() : fromPairs(part);
    const bit = 1 << k;
    for (let i = 0; i < count; i++) if ((masks[i]! & bit) === 0) column[i] = NaN;
    return column;
  });
}

/** `struct Slots` of the kernels. */
export function packSlots(slots: Float64Array, count: number, step: number): ArrayBuffer {
  const size = layout.values + layout.value * Math.max(1, slots.length);
  const packed = new ArrayBuffer(layout.unit * Math.ceil(size / layout.unit));
  new Uint32Array(packed, 0, 3).set([infinityBits, 0, count]);
  const words = new Float32Array(packed);
  words.set(toPairs([step]), layout.step / 4);
  words.set(toPairs(slots), layout.values / 4);
  return packed;
}
