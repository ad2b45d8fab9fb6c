import { expect, test } from 'vitest';
import { readPoint } from '../../src/analysis/reading.ts';
import { parse } from '../../src/expression/parse.ts';

test.each([
  ['|x|', 0, [-1, 1]],
  ['relu x', 0, [0, 1]],
  ['|3x-1|', 1 / 3, [-3, 3]],
  ['cbrt(x^2)', 0, [-Infinity, Infinity]],
  ['cbrt x', 0, [Infinity, Infinity]],
  ['sqrt x', 0, [null, Infinity]],
  ['floor x', 1, [0, 0]],
  ['1e-7floor(x)', 1, [0, 0]],
  ['x<0?x:x+1e-7', 0, [1, 1]],
  ['x+1e-7|x|', 0, [1 - 1e-7, 1 + 1e-7]],
  ['sin(1/x)', 0, [null, null]],
  ['x ln|x|', 0, [-Infinity, -Infinity]],
])('%s is not differentiable at %d, where its slopes are %j', async (expression, x, slopes) => {
  expect(await readPoint(parse(expression), x)).toMatchObject({ differentiable: false, slopes });
});

test('at a kink the value of f′ is the one that frameworks use', async () => {
  expect((await readPoint(parse('|x|'), 0)).values).toEqual([0, 0, 0]);
});

test('there is no curvature at a kink', async () => {
  expect((await readPoint(parse('|x|'), 0)).curvature).toBeNaN();
});

test.each([
  ['x|x|', 0],
  ['x^2', 0],
  ['max(x^3, 0)', 0],
  ['|x|', 1],
  ['|x|^1.01', 0],
  ['|x-1|^1.1', 1],
])('%s is differentiable at %d', async (expression, x) => {
  expect((await readPoint(parse(expression), x)).differentiable).toBe(true);
});
