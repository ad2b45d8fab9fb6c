import type { Values } from './dispatch.ts';
import { link } from './linker.ts';
import { fromPairs, toPairs } from './pairs.ts';
import { compilePipeline } from './pipelines.ts';
import { runKernel } from './run-kernel.ts';
import { type ExactVariant, type Family, libraryOf, type ShaderSources } from './shader-library.ts';

const workgroupSize = 64;
/** The first word that a kernel of a function is given. */
export const infinityBits = 0x7f800000;

export interface FunctionOnDeviceOptions {
  readonly family: Family;
  /** Variant of the error-free transforms. Default `split`. */
  readonly variant?: ExactVariant;
  readonly sources?: ShaderSources;
}

/** A function of the shader library, compiled alone. */
export interface FunctionOnDevice {
  /**
   * Its values at numbers that the family holds: Float32Array in single, Float64Array in double-single, at most 2²² at a time.
   *
   * @param v the second operand, as long as u; by default u again
   */
  evaluate(u: Values, v?: Values): Promise<Values>;
}

/**
 * Compiles a WGSL expression of `u` and `v`, which are numbers of a family, such as `sine(u)` or `power(u, v, 0)`. A condition such as
 * `divide_defined(u, v)` is written `truth(…)`, which is 1 or 0.
 *
 * @throws ShaderError where the device refuses it
 */
export async function compileFunction(
  device: GPUDevice,
  expression: string,
  { family, ...options }: FunctionOnDeviceOptions,
): Promise<FunctionOnDevice> {
  const words = family === 'single' ? 1 : 2;
  const kernel = `
@group(0) @binding(0) var<uniform> words: vec4<u32>;
@group(0) @binding(1) var<storage, read> us: array<Real>;
@group(0) @binding(2) var<storage, read> vs: array<Real>;
@group(0) @binding(3) var<storage, read_write> results: array<Real>;
@compute @workgroup_size(${workgroupSize})
fn evaluate(@builtin(global_invocation_id) id: vec3<u32>) {
  // Both words are mentioned, so that the bindings do not depend on the expression.
  if (id.x < words.z + opaque_zero()) {
    results[id.x] = result_at(us[id.x], vs[id.x]);
  }
}`;
  const code = codeOf(expression, kernel, { family, ...options });
  const pipeline = await compilePipeline(device, code, 'evaluate');
  const pack = (numbers: Values) => (words === 1 ? Float32Array.from(numbers) : toPairs(numbers));
  return {
    async evaluate(u, v = u) {
      const [bytes] = await runKernel(device, pipeline, {
        inputs: [
          { kind: 'uniform', contents: Uint32Array.of(infinityBits, 0, u.length, 0) },
          { kind: 'storage', contents: pack(u) },
          { kind: 'storage', contents: pack(v) },
        ],
        outputSizes: [4 * words * u.length],
        workgroups: Math.ceil(u.length / workgroupSize),
      });
      const results = new Float32Array(bytes!);
      return words === 1 ? results : fromPairs(results);
    },
  };
}

/**
 * The whole text of a kernel that calls `result_at(u, v)`, a WGSL expression of u and v, with what it needs of the library.
 *
 * @param kernel declares the vector `words` of u32, whose first words are the bits of ∞ and 0
 */
export function codeOf(
  expression: string,
  kernel: string,
  { family, variant = 'split', sources }: FunctionOnDeviceOptions,
): string {
  const truth = family === 'single' ? 'Real(condition)' : 'Real(f32(condition), 0.0)';
  const text = `${kernel}
fn infinity() -> f32 { return bitcast<f32>(words.x); }
fn opaque_zero() -> u32 { return words.y; }
fn truth(condition: bool) -> Real { return ${truth}; }
fn result_at(u: Real, v: Real) -> Real { return ${expression}; }
`;
  return [...link(libraryOf(family, variant, sources), text), text].join('\n');
}
