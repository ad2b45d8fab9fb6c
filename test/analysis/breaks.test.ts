import { expect, test } from 'vitest';
import { findBreaks } from '../../src/analysis/breaks.ts';
import { parse } from '../../src/expression/parse.ts';

const halfPi = Math.PI / 2;

const placesOf = async (text: string, from: number, to: number): Promise<readonly number[]> =>
  (await findBreaks(parse(text), { from, to })).map(({ x }) => x);

test.each([
  ['1/x', [0]],
  ['x(x-3)/(x-3.001)', [3.001]],
  ['tan x', [-3 * halfPi, -halfPi, halfPi, 3 * halfPi]],
  ['|x^2-1|', [-1, 1]],
  ['floor x', [-4, -3, -2, -1, 0, 1, 2, 3, 4]],
  ['round x', [-4.5, -3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5]],
  ['sqrt x', [0]],
  ['ln x', [0]],
  ['asin x', [-1, 1]],
  ['max(x, 1-x)', [0.5]],
  ['{x<2: x, 0}', [2]],
  ['gamma x', [-4, -3, -2, -1, 0]],
  ['x^3-3x', []],
  ['1/(1+x^2)', []],
])('%s may break at %j and nowhere else in [−4.9, 4.9]', async (expression, expected) => {
  const breaks = await placesOf(expression, -4.9, 4.9);
  expect(breaks).toHaveLength(expected.length);
  breaks.forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 12));
});

test('breaks at both ends of the window are found', async () => {
  expect(await placesOf('floor x', -2, 2)).toEqual([-2, -1, 0, 1, 2]);
});

test('a zero that is touched, not crossed, is found', async () => {
  expect(await placesOf('(1-cos x)/x^2', -20, 21)).toEqual([0]);
});

test.each([
  ['floor x', [-2, -1, 0, 1, 2]],
  ['ceil(x) - x/2', [-1, -0.5, 0, 0.5, 1]],
  ['heaviside x', [0.5]],
  ['{x<1: x^2, 5}', [5]],
  ['{x<=1: x^2, 5}', [1]],
  ['1/x', [null]],
  // No decimals: the roots of 2.
  ['sign(x^2 - 2)', [undefined, undefined]],
])('%s is %j at its breaks in [−2, 2]', async (expression, expected) => {
  const breaks = await findBreaks(parse(expression), { from: -2, to: 2 });
  expect(breaks.map(({ value }) => value())).toEqual(expected);
});

test('more breaks than can be drawn end the search', async () => {
  const breaks = await findBreaks(parse('tan(1000x)'), { from: -100, to: 100 });
  expect(breaks.length).toBeLessThanOrEqual(4096);
});
