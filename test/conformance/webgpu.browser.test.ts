import { expect, test, vi } from 'vitest';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { WebGpuEngine } from '../../src/engine/webgpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { compositeCases, operationCases } from './cases.ts';
import { knownValues } from './known-values.ts';
import { agreesOnRandomExpressions } from './random.ts';
import { conformance, summary } from './suite.ts';

knownValues('webgpu', () => WebGpuEngine.create());

const suites = { operations: operationCases, composites: compositeCases };

test.each(Object.entries(suites))(
  'single-precision %s are within their bound to order 8',
  { timeout: 240_000 },
  async (title, cases) => {
    const outcome = await conformance(await WebGpuEngine.create({ compileBudget: Infinity }), cases);
    console.log(summary(`webgpu, ${title}`, outcome));
    expect(outcome.failures).toEqual([]);
  },
);

test('random expressions agree with the reference engine', { timeout: 240_000 }, async () => {
  expect(await agreesOnRandomExpressions(await WebGpuEngine.create({ compileBudget: Infinity }), 120)).toBeGreaterThan(
    120,
  );
});

test.each(['sin x', 'cos x', 'tan x', 'sinc x'])(
  '%s of a large argument is left to the CPU, which says why',
  async (expression) => {
    const engine = await WebGpuEngine.create();
    for (const method of ['dual', 'forward'] as const) {
      const samples = await engine.evaluate(parse(expression), [1, 1e30], { order: 1, method, step: 1 });
      expect(samples.engine).toBe('cpu');
      expect(samples.reason).toContain('beyond the range');
    }
  },
);

test('an argument that is not defined is in no range and leaves nothing to the CPU', async () => {
  const engine = await WebGpuEngine.create();
  expect((await engine.evaluate(parse('sin(1/x)'), [0, 1])).engine).toBe('webgpu');
});

test('what shaders do not have is left to the CPU, which says why, unless it is free of x', async () => {
  const engine = await WebGpuEngine.create();
  expect(await engine.evaluate(parse('gamma(x)'), [1])).toMatchObject({
    engine: 'cpu',
    reason: 'gamma of x is evaluated on the CPU',
  });
  expect(await engine.evaluate(parse('gamma(a) x'), [1], { parameters: { a: 4 } })).toMatchObject({ engine: 'webgpu' });
});

test('a program that would take long to compile is left to the CPU, which says why', async () => {
  const engine = await WebGpuEngine.create();
  const long = Array.from({ length: 100 }, (_, i) => `sin(${i}x) e^(${i}x)`).join(' + ');
  expect((await engine.evaluate(parse(long), [0.5])).reason).toContain('take too long');
});

test('a slider compiles nothing', async () => {
  const engine = await WebGpuEngine.create();
  const compile = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync');
  for (const a of [1, 2, 3]) await engine.evaluate(parse('sin(a x) + 7.25'), [1], { parameters: { a } });
  expect(compile).toHaveBeenCalledTimes(1);
  await engine.evaluate(parse('sin(a x) + 9.5'), [1]);
  expect(compile).toHaveBeenCalledTimes(1);
});

test('a grid of more points than one dispatch takes is evaluated whole', async () => {
  const engine = await WebGpuEngine.create();
  const count = 2 ** 20 + 3;
  const { x, derivatives } = await engine.sample(parse('2x'), { from: 0, to: count - 1, count, order: 1 });
  expect(x.at(-1)).toBe(count - 1);
  expect(derivatives[0]!.at(-1)).toBe(2 * (count - 1));
  expect(derivatives[1]!.every((slope) => slope === 2)).toBe(true);
});

test('a lost device is asked for again', async () => {
  const engine = await WebGpuEngine.create();
  await engine.evaluate(parse('x'), [1]);
  (await acquireDevice()).destroy();
  expect(await engine.evaluate(parse('x^2'), [3])).toMatchObject({ engine: 'webgpu' });
});
