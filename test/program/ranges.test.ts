import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnknown } from '../../src/engine/reference/ball.ts';
import { decimals } from '../../src/engine/reference/decimals.ts';
import { exactScalar } from '../../src/engine/reference/exact-scalar.ts';
import { run } from '../../src/engine/reference/interpreter.ts';
import { parse } from '../../src/expression/parse.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { type Interval, interval, point } from '../../src/program/interval.ts';
import { lower } from '../../src/program/lower.ts';
import type { Program } from '../../src/program/program.ts';
import { rangesOf } from '../../src/program/ranges.ts';
import { compositeCases, operationCases, specialCases } from '../conformance/cases.ts';

const slider = 0.75;
const D = decimals(60);

/** The first register whose value at x is not in its interval over an interval around x. */
function firstOutside(program: Program, x: Interval, at: number): string | undefined {
  const parameters = program.parameters.map(() => slider);
  const ranges = rangesOf(program, x, parameters);
  const exact = { x: exactScalar(at, 'x'), parameters: parameters.map((value) => exactScalar(value, 'a')) };
  const register = run(program, exact, 50).findIndex((ball, i) => {
    if (isUnknown(ball) || ball.value.isNaN()) return false;
    const { low, high } = ranges[i]!;
    const value = new D(ball.value);
    const slack = value.isFinite()
      ? value
          .abs()
          .times(1e-48)
          .plus(10 ** ball.error)
      : 0;
    return !(value.plus(slack).gte(exactScalar(low, 'low')) && value.minus(slack).lte(exactScalar(high, 'high')));
  });
  if (register < 0) return undefined;
  const { operation, operands, immediates } = program.instructions[register]!;
  const of = operands.map((operand) => JSON.stringify(ranges[operand])).join();
  return `${operation}[${immediates.join()}](${of}) is [${ranges[register]!.low}, ${ranges[register]!.high}]`;
}

describe('over an interval every register of f … f‴ and its guards is in its interval at any point', () => {
  const expressions = [...operationCases, ...specialCases, ...compositeCases].map(({ expression }) => expression);
  const ends = fc.oneof(
    fc.integer({ min: -16, max: 16 }).map((n) => n / 4),
    fc.double({ min: -8, max: 8, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? 0 : x)),
  );
  const width = fc.constantFrom(0, 1e-6, 0.01, 0.5, 16);
  const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

  test.each(expressions)('%s', (expression) => {
    const program = differentiate(lower(parse(expression)), { order: 3, curvature: 'unsigned', guards: true });
    fc.assert(
      fc.property(ends, width, share, (low, width, t) => {
        const x = interval(low, low + width);
        const outside = firstOutside(program, x, Math.min(x.high, low + t * width));
        if (outside !== undefined) throw new Error(outside);
      }),
      { numRuns: 40 },
    );
  });
});

/** Least and greatest of f, f′ … over an interval. */
function outputs(text: string, x: Interval, order = 0, parameters: readonly number[] = []): readonly Interval[] {
  const program = differentiate(lower(parse(text)), { order });
  const ranges = rangesOf(program, x, parameters);
  return program.outputs.map((register) => ranges[register]!);
}

test('what takes each operand once has the range of the function itself', () => {
  const [f] = outputs('3 sin(x^2) + 1', interval(-1, 2));
  expect(f!.low).toBeCloseTo(3 * Math.sin(4) + 1, 14);
  expect(f!.high).toBe(4);
});

test('the derivative of a rising function is seen to be positive', () => {
  const [, slope] = outputs('x + sin(x)/2', interval(-100, 100), 1);
  expect(slope!.low).toBeCloseTo(0.5, 14);
  expect(slope!.high).toBeCloseTo(1.5, 14);
});

test('a condition that is certain picks its branch', () => {
  expect(outputs('{x < 0: ln(x), x^2}', interval(1, 3))).toEqual([interval(1, 9)]);
  expect(outputs('{x < 2: 1, 5}', interval(1, 3))).toEqual([interval(1, 5)]);
});

test('a parameter is where its slider stands', () => {
  expect(outputs('a x', interval(1, 3), 0, [2])).toEqual([interval(2, 6)]);
});

test('the argument of a sine is bounded over a chunk, which tells how it must be reduced', () => {
  const program = lower(parse('sin(40 x^2 + 1)'));
  const ranges = rangesOf(program, interval(-20, 20), []);
  const sine = program.instructions.find(({ operation }) => operation === 'sin')!;
  expect(ranges[sine.operands[0]!]).toEqual(interval(1, 16001));
});

test('a point is enclosed to the last digits', () => {
  const [f, slope] = outputs('sin(x^2) e^-x', point(1), 1);
  for (const [range, value] of [
    [f!, Math.sin(1) / Math.E],
    [slope!, (2 * Math.cos(1) - Math.sin(1)) / Math.E],
  ] as const) {
    expect(range.high - range.low).toBeLessThan(1e-14);
    expect(range.low).toBeLessThanOrEqual(value + 1e-15);
    expect(range.high).toBeGreaterThanOrEqual(value - 1e-15);
  }
});
