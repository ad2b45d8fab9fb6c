import { expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/create.ts';
import { acquireDevice } from '../../../src/engine/webgpu/device.ts';
import { WebGpuEngine } from '../../../src/engine/webgpu/engine.ts';
import { chooseVariant, faultOfVariant } from '../../../src/engine/webgpu/exact-self-test.ts';
import { exactVariants, type ShaderSources, shaderSources } from '../../../src/engine/webgpu/shader-library.ts';
import { parse } from '../../../src/expression/parse.ts';

/** The library with the low word of every product lost, as where a compiler folds it away. */
const spoiled: ShaderSources = Object.fromEntries(
  Object.entries(shaderSources).map(([path, text]) => [
    path,
    path.startsWith('exact/') ? text.replaceAll(/return Pair\(product, .*\);/g, 'return Pair(product, 0.0);') : text,
  ]),
);
const narrow = { from: 1 - 1e-9, to: 1 + 1e-9, count: 101 } as const;

test('the self-test of this adapter, whose fma rounds twice, fails fma and passes the others', async () => {
  const device = await acquireDevice();
  expect(await faultOfVariant(device, 'fma', shaderSources)).toMatch(/^two_(product|square)\(.*\) gives .*, not /);
  expect(await faultOfVariant(device, 'split', shaderSources)).toBeUndefined();
  expect(await faultOfVariant(device, 'integer', shaderSources)).toBeUndefined();
});

test('the cheapest exact variant is chosen, and the engine tells which', async () => {
  const device = await acquireDevice();
  expect((await chooseVariant(device, exactVariants, shaderSources)).variants).toEqual(['split', 'integer']);
  expect((await createEngine({ backend: 'webgpu' })).arithmetic).toEqual({
    numbers: ['single', 'double-single'],
    exact: 'split',
  });
});

test.for(['split', 'integer'] as const)('the variant %s can be forced', async (exact) => {
  const engine = await createEngine({ backend: 'webgpu', exact });
  expect(engine.arithmetic.exact).toBe(exact);
  const samples = await engine.sample(parse('x^3 - 3x'), { ...narrow, arithmetic: 'double-single' });
  expect([samples.engine, samples.arithmetic, samples.reason]).toEqual(['webgpu', 'double-single', undefined]);
});

test('a forced variant that is not exact is refused, with the reason', async () => {
  const engine = await createEngine({ backend: 'webgpu', exact: 'fma' });
  expect(engine.arithmetic).toMatchObject({ numbers: ['single'], exact: null });
  expect(engine.arithmetic.reason).toMatch(/fma: two_/);
  const samples = await engine.sample(parse('x^2'), { from: 0, to: 1, count: 3, arithmetic: 'double-single' });
  expect([samples.engine, samples.arithmetic]).toEqual(['cpu', 'float64']);
  expect(samples.reason).toMatch(/no double-single arithmetic: .*fma: two_/);
});

test('where no variant is exact, double-single is refused and the CPU serves narrow windows', async () => {
  const engine = await WebGpuEngine.create({ sources: spoiled });
  expect(engine.arithmetic).toMatchObject({ numbers: ['single'], exact: null });
  for (const variant of exactVariants) expect(engine.arithmetic.reason).toContain(`${variant}: two_product(`);
  const samples = await engine.sample(parse('x^3 - 3x'), narrow);
  expect([samples.engine, samples.arithmetic]).toEqual(['cpu', 'float64']);
  expect(samples.reason).toMatch(/no double-single arithmetic/);
  const wide = await engine.sample(parse('x^2 - 3x'), { from: -3, to: 3, count: 101 });
  expect([wide.engine, wide.arithmetic]).toEqual(['webgpu', 'single']);
  const built = await engine.sample(parse('asinh x'), { from: -3, to: 3, count: 101, arithmetic: 'single' });
  expect([built.engine, built.reason]).toEqual([
    'cpu',
    expect.stringMatching(/functions that this needs are not right/),
  ]);
});

test('a variant that does not exist is an error that names those that do', async () => {
  await expect(createEngine({ exact: 'fast' as 'fma' })).rejects.toThrow('use fma, split, integer');
});
