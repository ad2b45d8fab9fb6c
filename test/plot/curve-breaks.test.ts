import { expect, test } from 'vitest';
import { breaksOf } from '../../src/plot/curve-breaks.ts';
import { parse } from '../../src/expression/parse.ts';

const definition = parse('1/x');
const window = { from: -3, to: 3 };

const placesOf = async (...request: Parameters<typeof breaksOf>): Promise<readonly number[]> =>
  (await breaksOf(...request)).map(({ x }) => x);

test('a curve by dual numbers breaks where its function does', async () => {
  expect(await placesOf({ definition }, window)).toEqual([0]);
});

test('a finite difference breaks wherever one of its points meets a break', async () => {
  expect(await placesOf({ definition, method: 'forward', step: 1 }, window)).toEqual([-2, -1, 0]);
  expect(await placesOf({ definition, method: 'central2', step: 0.5 }, window)).toEqual([-0.5, 0, 0.5]);
});

test('a break beyond the window counts where a point reaches it', async () => {
  expect(await placesOf({ definition, method: 'backward', step: 0.5 }, { from: 0.25, to: 3 })).toEqual([0.5, 1]);
});

test('the value at a break is told where it is one of the function, and of no other', async () => {
  const f = parse('ceil(x/2)');
  const breaks = await breaksOf({ definition: f, method: 'forward', step: 1 }, { from: -0.5, to: 2.5 });
  expect(breaks.map(({ x, value }) => [x, value()])).toEqual([
    [0, 0],
    [1, undefined],
    [2, 1],
  ]);
});
