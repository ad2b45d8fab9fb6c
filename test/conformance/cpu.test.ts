import { expect, test } from 'vitest';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { lower } from '../../src/program/lower.ts';
import { operations } from '../../src/program/operations.ts';
import { parse } from '../../src/expression/parse.ts';
import { compositeCases, operationCases, specialCases } from './cases.ts';
import { agreesOnRandomExpressions } from './random.ts';
import { conformance, summary } from './suite.ts';

const suites = { operations: operationCases, 'special functions': specialCases, composites: compositeCases };

test.each(Object.entries(suites))(
  'float64 %s are within their bound to order 8',
  { timeout: 240_000 },
  async (title, cases) => {
    const outcome = await conformance(new CpuEngine(), cases);
    console.log(summary(`cpu, ${title}`, outcome));
    expect(outcome.failures).toEqual([]);
    expect(outcome.illConditioned / (outcome.compared + outcome.illConditioned)).toBeLessThanOrEqual(0.05);
  },
);

test('the cases use every operation of the table', () => {
  const used = Object.values(suites).flat().flatMap(({ expression }) =>
    differentiate(lower(parse(expression)), { order: 8, curvature: 'unsigned' }).instructions.map(({ operation }) => operation),
  ); // prettier-ignore
  expect(Object.keys(operations).filter((name) => !(used as string[]).includes(name))).toEqual([]);
});

test('random expressions agree with the reference engine', { timeout: 240_000 }, async () => {
  expect(await agreesOnRandomExpressions(new CpuEngine(), 400)).toBeGreaterThan(400);
});
