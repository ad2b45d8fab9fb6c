import { expect, test } from 'vitest';
import { findBreaks } from '../../src/analysis/breaks.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import { parse } from '../../src/expression/parse.ts';

const evaluate = async (expression: string, points: readonly number[], order: number) =>
  new CpuEngine().evaluate(parse(expression), points, { order });

// Distances from the ends of the domains, down to a few units in the last place of 1.
const gaps = Array.from({ length: 47 }, (_, i) => 1.25 * 2 ** (-3 - i));

test.each([
  ['asec x', gaps.flatMap((gap) => [1 + gap, -1 - gap])],
  ['acsc x', gaps.flatMap((gap) => [1 + gap, -1 - gap])],
  ['acoth x', gaps.flatMap((gap) => [1 + gap, -1 - gap])],
  ['asech x', gaps.map((gap) => 1 - gap)],
])('%s and its derivatives keep their digits up to the ends of the domain', async (expression, points) => {
  const order = 3;
  const { derivatives } = await evaluate(expression, points, order);
  const truth = await new ReferenceEngine().evaluate(parse(expression), points, { order });
  for (let k = 0; k <= order; k++) {
    points.forEach((x, i) => {
      const exact = truth.derivatives[k]![i]!;
      const error = Math.abs(derivatives[k]![i]! / exact - 1);
      expect(error, `derivative ${k} at ${x}`).toBeLessThanOrEqual(2 ** -49);
    });
  }
});

test.each([
  ['asec x', 1, [0, Infinity]],
  ['asec x', -1, [Math.PI, Infinity]],
  ['acsc x', 1, [Math.PI / 2, -Infinity]],
  ['acsc x', -1, [-Math.PI / 2, -Infinity]],
  ['asech x', 1, [0, -Infinity]],
])('%s has its one-sided derivatives at %d', async (expression, x, expected) => {
  const { derivatives } = await evaluate(expression, [x], expected.length - 1);
  expect(derivatives.map((derivative) => derivative[0])).toEqual(expected);
});

test.each([
  ['asec x', [-1 + 2 ** -53, -0.5, 0, 0.5, 1 - 2 ** -53]],
  ['acsc x', [-1 + 2 ** -53, -0.5, 0, 0.5, 1 - 2 ** -53]],
  ['acoth x', [-1, -0.5, 0, 0.5, 1]],
  ['asech x', [-2, -0.5, -0, 0, 1 + 2 ** -52, 2]],
])('%s is undefined outside of its domain', async (expression, points) => {
  const { derivatives } = await evaluate(expression, points, 2);
  for (const derivative of derivatives) expect([...derivative]).toEqual(points.map(() => NaN));
});

test.each([
  ['asec x', Math.PI / 2],
  ['acsc x', 1e-200],
  ['acoth x', 1e-200],
])('%s is right where the square of x overflows', async (expression, expected) => {
  const { derivatives } = await evaluate(expression, [1e200], 2);
  expect(derivatives[0]![0]! / expected).toBeCloseTo(1, 14);
  expect(derivatives.slice(1).map((derivative) => derivative[0]! + 0)).toEqual([0, 0]);
});

test.each([
  ['asec x', [-1, 0, 1]],
  ['acsc x', [-1, 0, 1]],
  ['acoth x', [-1, 0, 1]],
  ['asech x', [0, 1]],
])('%s may break at %j and nowhere else', async (expression, expected) => {
  const breaks = await findBreaks(parse(expression), { from: -4.9, to: 4.9 });
  expect(breaks.map(({ x }) => x)).toEqual(expected);
});
