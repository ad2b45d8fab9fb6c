import { link } from '../../src/engine/webgpu/linker.ts';
import { singleLibrary as single } from '../../src/engine/webgpu/shader-library.ts';

/** Evaluates a WGSL expression of `u` and `v` for every element of the arrays. */
export async function evaluate(
  device: GPUDevice,
  expression: string,
  u: Float32Array<ArrayBuffer>,
  v: Float32Array<ArrayBuffer> = u,
): Promise<Float32Array> {
  const kernel = `
@group(0) @binding(0) var<uniform> words: vec4<u32>;
@group(0) @binding(1) var<storage, read> us: array<f32>;
@group(0) @binding(2) var<storage, read> vs: array<f32>;
@group(0) @binding(3) var<storage, read_write> results: array<f32>;
fn opaque_zero() -> u32 { return words.y; }
fn infinity() -> f32 { return bitcast<f32>(words.x); }
fn result_at(u: f32, v: f32) -> f32 { return f32(${expression}); }
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x < arrayLength(&us)) {
    results[id.x] = result_at(us[id.x], vs[id.x]);
  }
}`;
  const module = device.createShaderModule({ code: [...link(single, kernel), kernel].join('\n') });
  // stated rather than derived from the text, which need not mention every binding
  const types: GPUBufferBindingType[] = ['uniform', 'read-only-storage', 'read-only-storage', 'storage'];
  const groupLayout = device.createBindGroupLayout({
    entries: types.map((type, binding) => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer: { type } })),
  });
  const layout = device.createPipelineLayout({ bindGroupLayouts: [groupLayout] });
  const pipeline = await device.createComputePipelineAsync({ layout, compute: { module } });
  const upload = (data: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>, usage: number) => {
    const buffer = device.createBuffer({ size: data.byteLength, usage: usage | GPUBufferUsage.COPY_DST });
    device.queue.writeBuffer(buffer, 0, data);
    return buffer;
  };
  const results = device.createBuffer({
    size: u.byteLength,
    usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC,
  });
  const readable = device.createBuffer({
    size: u.byteLength,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  });
  const buffers = [
    upload(new Uint32Array([0x7f800000, 0, 0, 0]), GPUBufferUsage.UNIFORM),
    upload(u, GPUBufferUsage.STORAGE),
    upload(v, GPUBufferUsage.STORAGE),
    results,
  ];
  const group = device.createBindGroup({
    layout: groupLayout,
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, group);
  pass.dispatchWorkgroups(Math.ceil(u.length / 64));
  pass.end();
  encoder.copyBufferToBuffer(results, 0, readable, 0, u.byteLength);
  device.queue.submit([encoder.finish()]);
  await readable.mapAsync(GPUMapMode.READ);
  const values = new Float32Array(readable.getMappedRange().slice(0));
  for (const buffer of [...buffers, readable]) buffer.destroy();
  return values;
}
