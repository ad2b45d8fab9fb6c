import { beforeAll, describe, expect, test } from 'vitest';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { link } from '../../src/engine/webgpu/linker.ts';
import { exactVariants, libraryOf } from '../../src/engine/webgpu/shader-library.ts';

/** What every kernel supplies. */
const supplied = `
@group(0) @binding(0) var<uniform> words: vec4<u32>;
fn infinity() -> f32 { return bitcast<f32>(words.x); }
fn opaque_zero() -> u32 { return words.y; }
`;

let device: GPUDevice;
beforeAll(async () => {
  device = await acquireDevice();
});

async function errorsOf(code: string): Promise<readonly string[]> {
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ code });
  const [{ messages }] = await Promise.all([module.getCompilationInfo(), device.popErrorScope()]);
  return messages.filter(({ type }) => type === 'error').map(({ lineNum, message }) => `line ${lineNum}: ${message}`);
}

describe.each(['single', 'double_single'] as const)('the family %s', (family) => {
  test.for(exactVariants)('compiles function by function, each alone, with exact sums by %s', async (variant) => {
    const library = libraryOf(family, variant);
    const functions = [...library.declarations].filter(([, { isFunction }]) => isFunction).map(([name]) => name);
    expect(functions.length).toBeGreaterThan(100);
    const refused: string[] = [];
    for (const name of functions) {
      const errors = await errorsOf([supplied, ...link(library, `${name}()`)].join('\n'));
      if (errors.length > 0) refused.push(`${name}: ${errors[0]}`);
    }
    expect(refused).toEqual([]);
  });
});
