import { expect, test } from 'vitest';
import { acquireDevice } from '../src/engine/webgpu/device.ts';
import { compilePipeline } from '../src/engine/webgpu/pipelines.ts';
import { runKernel } from '../src/engine/webgpu/run-kernel.ts';
import { exactVariantsOf, linkWgsl } from '../src/wgsl.ts';

/** A kernel as a user of the library writes it; `words` holds the bits of infinity, and 0. */
const kernelOf = (result: string, words: 1 | 2) => `
@group(0) @binding(0) var<uniform> words: vec4<u32>;
@group(0) @binding(1) var<storage, read> points: array<${words === 1 ? 'f32' : 'vec2<f32>'}>;
@group(0) @binding(2) var<storage, read_write> results: array<${words === 1 ? 'f32' : 'vec2<f32>'}>;

fn infinity() -> f32 { return bitcast<f32>(words.x); }
fn opaque_zero() -> u32 { return words.y; }

@compute @workgroup_size(1)
fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  let point = points[id.x + opaque_zero()];
  ${result}
}
`;

async function run(code: string, points: Float32Array<ArrayBuffer>): Promise<Float32Array> {
  const device = await acquireDevice();
  const pipeline = await compilePipeline(device, code, 'main');
  const [bytes] = await runKernel(device, pipeline, {
    inputs: [
      { kind: 'uniform', contents: Uint32Array.of(0x7f800000, 0, 0, 0) },
      { kind: 'storage', contents: points },
    ],
    outputSizes: [points.byteLength],
    workgroups: points.length,
  });
  return new Float32Array(bytes!);
}

test('a kernel of one’s own gets the functions that it mentions, and no others', async () => {
  const kernel = kernelOf('results[id.x] = sine_medium(point) + natural_logarithm(point);', 1);
  const linked = linkWgsl(kernel);
  expect(linked).toMatch(/^fn sine_medium\(/m);
  expect(linked).not.toMatch(/^fn (exponential|sine|gamma_function)\(/m);
  const [value] = await run(linked + kernel, Float32Array.of(1));
  expect(Math.abs(value! - Math.sin(1))).toBeLessThanOrEqual(2 ** -24);
});

test('on pairs of f32 with the variant that is exact on the device', async () => {
  const { variants } = await exactVariantsOf(await acquireDevice());
  expect(variants[0]).toBe('split');
  const kernel = kernelOf('let value = exponential(Pair(point.x, point.y)); results[id.x] = vec2<f32>(value.high, value.low);', 2); // prettier-ignore
  const code = linkWgsl(kernel, { family: 'double_single', exact: variants[0]! }) + kernel;
  const [high, low] = await run(code, Float32Array.of(1, 0));
  expect(Math.abs((high! + low!) / Math.E - 1)).toBeLessThanOrEqual(2 ** -44);
});

test('a family or a variant that does not exist is an error that names those that do', () => {
  expect(() => linkWgsl('', { family: 'double-single' as 'single' })).toThrow('use single, double_single');
  expect(() => linkWgsl('', { exact: 'fast' as 'fma' })).toThrow('use fma, split, integer');
});
