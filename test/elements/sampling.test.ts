import { expect, test, vi } from 'vitest';
import {
  SamplingController,
  type SampledFunctions,
  type SamplingRequest,
} from '../../src/elements/controllers/sampling.ts';
import { parse } from '../../src/expression/parse.ts';
import { spanBetween } from '../../src/plot/view.ts';

const host = {
  addController: vi.fn(),
  removeController: vi.fn(),
  requestUpdate: vi.fn(),
  updateComplete: Promise.resolve(true),
};

const requestOf = (expression: string): SamplingRequest => {
  const curves = [{ definition: parse(expression) }];
  const functions: SampledFunctions = { curves, backend: 'cpu', order: 2, curvature: 'none', arithmetic: 'auto' };
  return { functions, parameters: {}, x: spanBetween(0, 10), y: new Map(), columns: 200, rows: 100, pixelRatio: 1 };
};

const answered = async (sampling: SamplingController, isMoving: boolean): Promise<number> => {
  await vi.waitUntil(() => sampling.latest && (sampling.latest.request.isMoving ?? false) === isMoving);
  return sampling.latest?.curves[0]?.dense?.x.length ?? 0;
};

test('what is shaded is sampled less finely while a picture moves, and finely once it rests, not the other way round', async () => {
  const sampling = new SamplingController(host);
  const request = requestOf('sin(1000x)');
  sampling.request({ ...request, isMoving: true });
  const coarse = await answered(sampling, true);
  expect(coarse).toBeGreaterThan(1000);
  sampling.request({ ...request, isMoving: false });
  expect(await answered(sampling, false)).toBeGreaterThan(2.5 * coarse);
  const fine = sampling.latest;
  sampling.request({ ...request, isMoving: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sampling.latest).toBe(fine);
});

test('a curve of which nothing is shaded is not sampled again once it rests', async () => {
  const sampling = new SamplingController(host);
  const request = requestOf('x^2');
  sampling.request({ ...request, isMoving: true });
  await answered(sampling, true);
  const first = sampling.latest;
  sampling.request(request);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sampling.latest).toBe(first);
});
