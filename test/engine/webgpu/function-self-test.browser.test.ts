import { expect, test } from 'vitest';
import { acquireDevice } from '../../../src/engine/webgpu/device.ts';
import { FunctionSelfTest } from '../../../src/engine/webgpu/function-self-test.ts';
import { WebGpuEngine } from '../../../src/engine/webgpu/engine.ts';
import { exactVariants, type ShaderSources, shaderSources } from '../../../src/engine/webgpu/shader-library.ts';
import { callsOnRecord, worstArgumentsOf } from '../../../src/engine/webgpu/worst-arguments.ts';
import { parse } from '../../../src/expression/parse.ts';

const path = 'single/exponential.wgsl';
/** The argument of the exponential on record that is farthest from 0, where no figure of the tests looks. */
const record = worstArgumentsOf('single', 'exponential(u)')!;
const farthest = [...record.u].sort((a, b) => Math.abs(b) - Math.abs(a))[0]!;

/** The library with an exponential that is a few ulp off at that argument, and right elsewhere. */
const spoiled: ShaderSources = {
  ...shaderSources,
  [path]:
    shaderSources[path]!.replace('fn exponential(', 'fn true_exponential(') +
    `\nfn exponential(u: Real) -> Real {
  let value = true_exponential(u);
  return select(value, value * 1.000001, u == ${farthest.toExponential()}f);
}\n`,
};

const grid = { from: -1, to: 1, count: 101, order: 0 } as const;

test('the record has a few dozen arguments for each family of functions', () => {
  expect(record.u.length).toBeGreaterThanOrEqual(4);
  expect(Math.abs(farthest)).toBeGreaterThan(1);
  expect(worstArgumentsOf('single', 'sine_medium(u)')!.u.length).toBeGreaterThanOrEqual(4);
  expect(worstArgumentsOf('single', 'power(u, v, 0)')!.v).toHaveLength(worstArgumentsOf('single', 'power(u, v, 0)')!.u.length); // prettier-ignore
});

test('this adapter passes at every argument on record', async () => {
  const device = await acquireDevice();
  const tests = new FunctionSelfTest(device, shaderSources);
  for (const variant of ['split', 'integer'] as const) {
    for (const family of ['single', 'double_single'] as const) {
      expect(callsOnRecord(family).length).toBeGreaterThanOrEqual(45);
      expect(await tests.faultOf(callsOnRecord(family), family, variant)).toBeUndefined();
    }
  }
});

test('so does an engine, with what a program needs', async () => {
  const engine = await WebGpuEngine.create();
  const samples = await engine.sample(parse('e^x sin x + ln(2 + x) + atan x'), { ...grid, arithmetic: 'single' });
  expect([samples.engine, samples.reason]).toEqual(['webgpu', undefined]);
});

test('a device that computes a function wrongly is not trusted with it, though its values in the window are right', async () => {
  const engine = await WebGpuEngine.create({ sources: spoiled, variants: exactVariants });
  const samples = await engine.sample(parse('e^x'), { ...grid, arithmetic: 'single' });
  expect([samples.engine, samples.arithmetic]).toEqual(['cpu', 'float64']);
  expect(samples.reason).toContain(`the device computes this wrongly: exponential(u) at u = ${farthest} is `);
});

test('it is trusted with the other functions', async () => {
  const engine = await WebGpuEngine.create({ sources: spoiled, variants: exactVariants });
  const samples = await engine.sample(parse('sin x'), { ...grid, arithmetic: 'single' });
  expect([samples.engine, samples.reason]).toEqual(['webgpu', undefined]);
});
