import { expect, test } from 'vitest';
import { WebGpuEngine } from '../../src/engine/webgpu/engine.ts';
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
