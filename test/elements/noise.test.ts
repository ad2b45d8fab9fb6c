import { expect, test } from 'vitest';
import { hasVisibleNoise } from '../../src/elements/noise.ts';
import type { Samples } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';

const count = 601;

/** What single precision gives for a function and its derivative, each as a chain of operations rounded one by one. */
const single = (derivatives: readonly ((x: number) => number)[]): Samples => {
  const x = Float64Array.from({ length: count }, (_, i) => -3 + (6 * i) / (count - 1));
  const values = derivatives.map((f) => Float32Array.from(x, (at) => Math.fround(f(Math.fround(at)))));
  return { engine: 'webgpu', arithmetic: 'single', x, derivatives: values };
};
const { fround } = Math;
const isNoisy = async (text: string, derivatives: readonly ((x: number) => number)[]): Promise<boolean> =>
  hasVisibleNoise(single(derivatives), parse(text), { order: derivatives.length - 1 });

test('Overflow of single precision is noise where float64 is finite', async () => {
  expect(await isNoisy('1e300 x', [(x) => fround(1e300) * x])).toBe(true);
  expect(await isNoisy('exp(20x^2)', [(x) => fround(Math.exp(20 * x * x))])).toBe(true);
});

test('Underflow of all samples is noise where float64 is not zero', async () => {
  expect(await isNoisy('1e-50 x', [(x) => fround(1e-50) * x])).toBe(true);
  expect(await isNoisy('0x', [() => 0])).toBe(false);
});

test('Poles and edges of domains are not', async () => {
  expect(await isNoisy('1/x', [(x) => 1 / x, (x) => -1 / x ** 2])).toBe(false);
  expect(await isNoisy('sqrt(x)', [Math.sqrt])).toBe(false);
  expect(await isNoisy('log(x)', [Math.log])).toBe(false);
});
