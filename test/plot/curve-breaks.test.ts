import { expect, test } from 'vitest';
import { breaksOf } from '../../src/plot/curve-breaks.ts';
import { parse } from '../../src/expression/parse.ts';

const definition = parse('1/x');
const window = { from: -3, to: 3 };

test('a curve by dual numbers breaks where its function does', async () => {
  expect(await breaksOf({ definition }, window)).toEqual([0]);
});

test('a finite difference breaks wherever one of its points meets a break', async () => {
  expect(await breaksOf({ definition, method: 'forward', step: 1 }, window)).toEqual([-2, -1, 0]);
  expect(await breaksOf({ definition, method: 'central2', step: 0.5 }, window)).toEqual([-0.5, 0, 0.5]);
});

test('a break beyond the window counts where a point reaches it', async () => {
  expect(await breaksOf({ definition, method: 'backward', step: 0.5 }, { from: 0.25, to: 3 })).toEqual([0.5, 1]);
});
