import type { Shader } from './compose.ts';

/** Points of one submit: short enough for every watchdog, and its results within the smallest storage binding of 128 MiB. */
export const pointsPerDispatch: number = 2 ** 20;

const workgroupSize = 64;
/** Bytes of `Slots` before its values. */
const headerSize = 16;
const infinityBits = 0x7f800000;

/** The highest bit of a mask of defined outputs. */
const outOfRange = 0x80000000;

/** What a kernel found at some points. */
export interface Results {
  /** values[k][i] is output k at point i; NaN where undefined. */
  readonly values: readonly Float32Array[];
  /** Whether every function was in the range where it is right. */
  readonly inRange: boolean;
}

/**
 * Runs a shader at points, at most {@link pointsPerDispatch} of them.
 *
 * @param slots values of `shader.slots`
 * @param step of a finite difference, else 0
 */
export async function dispatch(
  device: GPUDevice,
  pipeline: GPUComputePipeline,
  shader: Shader,
  points: Float32Array<ArrayBuffer>,
  slots: Float64Array,
  step: number,
): Promise<Results> {
  const count = points.length;
  const made: GPUBuffer[] = [];
  const buffer = (size: number, usage: GPUBufferUsageFlags, contents?: GPUAllowSharedBufferSource) => {
    const one = device.createBuffer({ size, usage });
    made.push(one);
    if (contents) device.queue.writeBuffer(one, 0, contents);
    return one;
  };
  try {
    const header = packSlots(slots, count, step);
    const uniform = buffer(header.byteLength, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST, header);
    const input = buffer(points.byteLength, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST, points);
    const resultSize = 4 * count * shader.outputs;
    const results = buffer(resultSize, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    const defined = buffer(4 * count, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    const reading = buffer(resultSize + 4 * count, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);

    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    const entries = [uniform, input, results, defined].map((one, binding) => ({ binding, resource: { buffer: one } }));
    pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
    pass.dispatchWorkgroups(Math.ceil(count / workgroupSize));
    pass.end();
    encoder.copyBufferToBuffer(results, 0, reading, 0, resultSize);
    encoder.copyBufferToBuffer(defined, 0, reading, resultSize, 4 * count);
    device.queue.submit([encoder.finish()]);
    await reading.mapAsync(GPUMapMode.READ);
    return unpack(reading.getMappedRange(), count, shader.outputs);
  } finally {
    for (const one of made) one.destroy();
  }
}

/** `struct Slots` of the kernel. */
function packSlots(slots: Float64Array, count: number, step: number): ArrayBuffer {
  const packed = new ArrayBuffer(headerSize + 16 * Math.max(1, Math.ceil(slots.length / 4)));
  new Uint32Array(packed, 0, 3).set([infinityBits, 0, count]);
  new Float32Array(packed, 12, 1).set([step]);
  new Float32Array(packed, headerSize).set(slots);
  return packed;
}

function unpack(bytes: ArrayBuffer, count: number, outputs: number): Results {
  const defined = new Uint32Array(bytes, 4 * count * outputs, count);
  const values = Array.from({ length: outputs }, (_, k) => {
    const column = new Float32Array(bytes, 4 * count * k, count).slice();
    const bit = 1 << k;
    for (let i = 0; i < count; i++) if ((defined[i]! & bit) === 0) column[i] = NaN;
    return column;
  });
  return { values, inRange: defined.every((mask) => (mask & outOfRange) === 0) };
}
