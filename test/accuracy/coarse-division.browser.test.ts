import { beforeAll, describe, expect, test } from 'vitest';
import { sweepPairs } from '../../src/accuracy/pair-sweep.ts';
import { functionsOfOne, functionsOfTwo } from '../../src/accuracy/single-functions.ts';
import { sweepStratified } from '../../src/accuracy/stratified-sweep.ts';
import { greatestError, isWithin } from '../../src/accuracy/sweep.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { type ShaderSources, shaderSources } from '../../src/engine/webgpu/shader-library.ts';

/**
 * The library on a device whose division and square root are up to 2 ulp off, as the specification allows and this adapter never is:
 * every root, and every quotient of two names or numbers, is moved by -2 to 2 units in its last place, as its bits have it.
 */
const coarse: ShaderSources = {
  ...Object.fromEntries(
    Object.entries(shaderSources).map(([path, text]) => [
      path,
      text.replaceAll(/^(?!\s*\/\/).*$/gm, (line) =>
        line
          .replaceAll(/(?<![\w.])sqrt\(/g, 'coarse_root(')
          .replaceAll(/(?<![\w.])([\w.]+) \/ ([a-z_][\w.]*)(?![\w.(])/g, (quotient, a: string, b: string) =>
            b === 'q' ? quotient : `coarse_quotient(${a}, ${b})`,
          ),
      ),
    ]),
  ),
  'coarse.wgsl': `
fn coarse(value: f32) -> f32 {
  let bits = bitcast<u32>(value);
  return select(bitcast<f32>(bits + ((bits * 2654435761u) >> 16u) % 5u - 2u), value, value == 0.0);
}

fn coarse_root(value: f32) -> f32 { return coarse(sqrt(value)); }

fn coarse_quotient(a: f32, b: f32) -> f32 { return coarse(a / b); }
`,
};

let device: GPUDevice;
beforeAll(async () => {
  device = await acquireDevice();
});

const functions = [...functionsOfOne, ...functionsOfTwo];

test('the library has many roots and quotients', () => {
  const changed = Object.values(coarse)
    .join('')
    .match(/coarse_(root|quotient)\(/g)!;
  expect(changed.length).toBeGreaterThanOrEqual(15);
});

describe('bounds hold where division and square root are 2 ulp off', () => {
  test.for(functions)('single precision: $name', async (f, { annotate }) => {
    const result = await sweepStratified(device, f, { sources: coarse });
    await annotate(`${f.name}: ${greatestError(result).toFixed(4)} ulp`);
    expect(isWithin(f.bound, result), `${greatestError(result)} ulp`).toBe(true);
  });

  test.for(functions)('double-single: $name', async (f, { annotate }) => {
    const { share, at } = await sweepPairs(device, f, { sources: coarse });
    await annotate(`${f.name}: ${share.toFixed(3)} of its bound`);
    expect(share, at.join(', ')).toBeLessThanOrEqual(1);
  });
});
