import { describe, expect, test } from 'vitest';
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

describe('finite differences run on the device', () => {
  const expressions = ['x^2', 'e^x', 'sin(3x) + x', 'sqrt(x)', '1/x', '|x - 1|'];
  const all = (['single', 'double-single'] as const).flatMap((arithmetic) =>
    expressions.map((expression) => [expression, arithmetic] as const),
  );

  test.for(all)('of %s in %s, by every method, for f′ and f″', async ([expression, arithmetic]) => {
    const engine = await WebGpuEngine.create();
    for (const method of ['forward', 'backward', 'central2', 'central4', 'central6', 'central8'] as const) {
      for (const order of [1, 2]) {
        const request = { from: 0.5, to: 2, count: 101, method, step: 2 ** -6, order };
        const samples = await engine.sample(parse(expression), { ...request, arithmetic });
        expect([samples.engine, samples.reason], method).toEqual(['webgpu', undefined]);
      }
    }
  });

  test('and one that is wrong is noticed', async () => {
    // The points of a stencil are sums.
    const stretched = '\nfn add(u: Real, v: Real) -> Real { return 1.001 * (u + v); }\n';
    const engine = await WebGpuEngine.create({ sources: sums(stretched, stretched), variants: ['split', 'integer'] });
    const samples = await engine.sample(parse('x^2'), { ...grid, method: 'central2', step: 0.25, order: 2 });
    expect([samples.engine, samples.reason]).toEqual(['cpu', expect.stringMatching(/output 1 at/)]);
  });
});

test('requests with few points are compared until there are enough', async () => {
  const beyond = '\nfn add(u: Real, v: Real) -> Real { return u + v + select(0.0, 0.5, u > 2.0); }\n';
  const engine = await WebGpuEngine.create({ sources: sums(beyond, beyond), variants: ['split', 'integer'] });
  const evaluate = (points: readonly number[]) => engine.evaluate(f, points, { order: 0, arithmetic: 'single' });
  expect((await evaluate([0.5])).engine).toBe('webgpu');
  expect((await evaluate([2.5, 3])).engine).toBe('cpu');
});

test.for([
  ['mod(x, 0.1)', { from: -1, to: 1, count: 101 }],
  ['mod(x, 0.25)', { from: -1, to: 1, count: 101 }],
  ['1/x', { from: 1e-37, to: 2e-37, count: 11 }],
  ['x^a', { from: -3, to: 3, count: 101, parameters: { a: 3.00000001 } }],
] as const)('a value on which rounding decides is not taken for a fault: %s', async ([expression, request]) => {
  const engine = await WebGpuEngine.create();
  for (const arithmetic of ['single', 'double-single'] as const) {
    const samples = await engine.sample(parse(expression), { ...request, order: 0, arithmetic });
    expect([samples.engine, samples.reason]).toEqual(['webgpu', undefined]);
  }
});
