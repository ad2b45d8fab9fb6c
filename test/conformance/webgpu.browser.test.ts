import { describe, expect, test, vi } from 'vitest';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { WebGpuEngine } from '../../src/engine/webgpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { inArithmetic } from './arithmetic.ts';
import { compositeCases, operationCases, specialCases } from './cases.ts';
import { knownValues } from './known-values.ts';
import { agreesOnRandomExpressions } from './random.ts';
import { conformance, summary } from './suite.ts';

const create = async (arithmetic: 'single' | 'double-single') =>
  inArithmetic(await WebGpuEngine.create({ compileBudget: Infinity }), arithmetic);

const suites = { operations: operationCases, 'special functions': specialCases, composites: compositeCases };

describe.each(['single', 'double-single'] as const)('%s', (arithmetic) => {
  knownValues(`webgpu`, () => create(arithmetic));

  test.each(Object.entries(suites))(
    '%s are within their bound to order 8',
    { timeout: 1_800_000 },
    async (title, cases) => {
      const outcome = await conformance(await create(arithmetic), cases);
      console.log(summary(`webgpu, ${arithmetic}, ${title}`, outcome));
      expect(outcome.failures).toEqual([]);
    },
  );

  test('random expressions agree with the reference engine', { timeout: 900_000 }, async () => {
    expect(await agreesOnRandomExpressions(await create(arithmetic), 120)).toBeGreaterThan(120);
  });
});

test.each(['sin x', 'cos x', 'tan x', 'sinc x'])('%s is right for a large argument', async (expression) => {
  const engine = await create('single');
  const [large] = Float32Array.of(1e30);
  const [exact] = (await new CpuEngine().evaluate(parse(expression), [large!], { order: 0 })).derivatives;
  const { derivatives } = await engine.evaluate(parse(expression), [1, large!], { order: 0 });
  expect(Math.abs(derivatives[0]![1]! / exact![0]! - 1)).toBeLessThanOrEqual(2 ** -23);
});

test('a program that would take long to compile is left to the CPU, which says why', async () => {
  const engine = await WebGpuEngine.create();
  const long = Array.from({ length: 100 }, (_, i) => `sin(${i}x) e^(${i}x)`).join(' + ');
  expect((await engine.evaluate(parse(long), [0.5])).reason).toContain('take too long');
});

test('a slider compiles nothing', async () => {
  const engine = await WebGpuEngine.create();
  const compile = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync');
  const evaluate = async (text: string, a: number) => engine.evaluate(parse(text), [1], { parameters: { a } });
  await evaluate('sin(a x) + 7.25', 1);
  const compiled = compile.mock.calls.length;
  expect(compiled).toBeGreaterThan(0);
  for (const a of [2, 3]) await evaluate('sin(a x) + 7.25', a);
  await evaluate('sin(a x) + 9.5', 1);
  expect(compile).toHaveBeenCalledTimes(compiled);
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
