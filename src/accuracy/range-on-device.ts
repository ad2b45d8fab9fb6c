import { compilePipeline } from '../engine/webgpu/pipelines.ts';
import { codeOf, type FunctionOnDeviceOptions, infinityBits } from '../engine/webgpu/function-on-device.ts';
import { argumentCount, type Range } from './sweep.ts';

const workgroupSize = 64;
/** Arguments of one invocation: what it costs to start one counts for less. */
const argumentsEach = 16;
const argumentsPerGroup = workgroupSize * argumentsEach;

/** A function of one single-precision number, computed at every number of a range; the device makes the arguments itself. */
export interface RangeOnDevice {
  /** Reads the results in place, in the order of the range; they are gone afterwards. Several calls may be under way at once. */
  read<T>(range: Range, use: (values: Float32Array<ArrayBuffer>) => T): Promise<T>;
}

interface Buffers {
  readonly uniform: GPUBuffer;
  readonly results: GPUBuffer;
  readonly readable: GPUBuffer;
  readonly group: GPUBindGroup;
}

/**
 * @param most arguments of a range, at most 2²⁴
 * @throws ShaderError where the device refuses the function
 */
export async function compileForRanges(
  device: GPUDevice,
  call: string,
  most: number,
  options: Omit<FunctionOnDeviceOptions, 'family'> = {},
): Promise<RangeOnDevice> {
  const kernel = `
@group(0) @binding(0) var<uniform> words: vec4<u32>;
@group(0) @binding(1) var<storage, read_write> results: array<f32>;
@compute @workgroup_size(${workgroupSize})
fn evaluate(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_id) id: vec3<u32>) {
  for (var i = 0u; i < ${argumentsEach}u; i++) {
    let index = group.x * ${argumentsPerGroup}u + i * ${workgroupSize}u + id.x;
    // from words.w on they are those of opposite sign
    let bits = words.z + index + select(0u, 0x80000000u - words.w, index >= words.w);
    let u = bitcast<f32>(bits);
    results[index] = result_at(u, u);
  }
}`;
  const pipeline = await compilePipeline(device, codeOf(call, kernel, { ...options, family: 'single' }), 'evaluate');
  const size = 4 * Math.ceil(most / argumentsPerGroup) * argumentsPerGroup;
  const free: Buffers[] = [];
  return {
    async read(range, use) {
      const buffers = free.pop() ?? makeBuffers(device, pipeline, size);
      const { uniform, results, readable, group } = buffers;
      const count = argumentCount(range);
      device.queue.writeBuffer(uniform, 0, Uint32Array.of(infinityBits, 0, range.first, range.count));
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, group);
      pass.dispatchWorkgroups(Math.ceil(count / argumentsPerGroup));
      pass.end();
      encoder.copyBufferToBuffer(results, 0, readable, 0, 4 * count);
      device.queue.submit([encoder.finish()]);
      await readable.mapAsync(GPUMapMode.READ, 0, 4 * count);
      const result = use(new Float32Array(readable.getMappedRange(0, 4 * count)));
      readable.unmap();
      free.push(buffers);
      return result;
    },
  };
}

function makeBuffers(device: GPUDevice, pipeline: GPUComputePipeline, size: number): Buffers {
  const make = (bytes: number, usage: number) => device.createBuffer({ size: bytes, usage });
  const uniform = make(16, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
  const results = make(size, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
  const readable = make(size, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
  const entries = [uniform, results].map((buffer, binding) => ({ binding, resource: { buffer } }));
  const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
  return { uniform, results, readable, group };
}
