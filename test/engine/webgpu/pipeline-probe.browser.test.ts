import { expect, test } from 'vitest';
import { WebGpuEngine } from '../../../src/engine/webgpu/engine.ts';
import { shaderSources } from '../../../src/engine/webgpu/shader-library.ts';
import { parse } from '../../../src/expression/parse.ts';

const wrong = '\nfn add(u: Real, v: Real) -> Real { return u + v + 0.001; }\n';
const right = '\nfn add(u: Real, v: Real) -> Real { return u + v; }\n';
const arithmetic = 'single/arithmetic.wgsl';

/** The library, with sums that depend on the variant of exact transforms, as a compiler may break one and not another. */
const sums = (split: string, integer: string) => ({
  ...shaderSources,
  [arithmetic]: shaderSources[arithmetic]!.replace('fn add(', 'fn true_add('),
  'exact/split.wgsl': shaderSources['exact/split.wgsl']! + split,
  'exact/integer.wgsl': shaderSources['exact/integer.wgsl']! + integer,
});

const f = parse('x + cos x');
const grid = { from: -3, to: 3, count: 301, arithmetic: 'single' } as const;

test('a pipeline whose values are wrong gives way to the next variant', async () => {
  const engine = await WebGpuEngine.create({ sources: sums(wrong, right), variants: ['split', 'integer'] });
  const samples = await engine.sample(f, { ...grid, order: 0 });
  expect([samples.engine, samples.reason]).toEqual(['webgpu', undefined]);
  samples.x.forEach((x, i) => expect(samples.derivatives[0]![i]).toBeCloseTo(x + Math.cos(x), 5));
});

test('where every variant is wrong the CPU serves, and says so', async () => {
  const engine = await WebGpuEngine.create({ sources: sums(wrong, wrong), variants: ['split', 'integer'] });
  for (let time = 0; time < 2; time++) {
    const samples = await engine.sample(f, { ...grid, order: 0 });
    expect([samples.engine, samples.arithmetic]).toEqual(['cpu', 'float64']);
    expect(samples.reason).toMatch(/the device computes this wrongly: output 0 at -?[\d.]+ is .*, not /);
    samples.x.forEach((x, i) => expect(samples.derivatives[0]![i]).toBe(x + Math.cos(x)));
  }
});

test.for(['1/x', 'sqrt(x^2 - 1)', 'x^(1/3)', 'floor(3x)', '|x| sin(1/x)', 'if(x < 1, x^2, ln x)', 'e^(50x)', 'tan(3x)', 'mod(x, 0.7)', 'acos x', '(1 - cos x)/x^2'])(
  'rounding is not taken for a fault: %s',
  async (expression) => {
    const engine = await WebGpuEngine.create();
    const samples = await engine.sample(parse(expression), { ...grid, order: 3 });
    expect([samples.engine, samples.reason]).toEqual(['webgpu', undefined]);
  },
); // prettier-ignore
