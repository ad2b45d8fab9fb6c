import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RestController } from '../../src/elements/controllers/rest.ts';
import type { SamplingRequest } from '../../src/elements/controllers/sampling.ts';
import { spanBetween } from '../../src/plot/view.ts';

const functions: SamplingRequest['functions'] = {
  curves: [],
  order: 2,
  curvature: 'none',
  arithmetic: 'auto',
  backend: 'auto',
};
const parameters = {};
const y = new Map();

/** What a frame asks for whose window is moved. */
const moved = (by: number): SamplingRequest => ({
  functions,
  parameters,
  x: spanBetween(-3 + by, 3 + by),
  y,
  columns: 600,
  rows: 400,
  pixelRatio: 1,
});

const requestUpdate = vi.fn();
const host = (): ReactiveControllerHost => ({
  addController: vi.fn(),
  removeController: vi.fn(),
  requestUpdate,
  updateComplete: Promise.resolve(true),
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  requestUpdate.mockReset();
});

test('a figure rests in its first frame, and moves with the first one that differs', () => {
  const rest = new RestController(host(), 60);
  expect(rest.follow(moved(0))).toBe(false);
  expect(rest.follow(moved(0))).toBe(false);
  expect(rest.follow(moved(1))).toBe(true);
});

test('a frame without anything new does not make it rest at once, but a moment later asks for the one that does', () => {
  const rest = new RestController(host(), 60);
  rest.follow(moved(0));
  rest.follow(moved(1));
  expect(rest.follow(moved(1))).toBe(true);
  expect(requestUpdate).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(requestUpdate).toHaveBeenCalledOnce();
  expect(rest.follow(moved(1))).toBe(false);
});

test('a figure that moves in every frame never rests, however long its frames take', () => {
  const rest = new RestController(host(), 60);
  rest.follow(moved(0));
  for (let frame = 1; frame < 10; frame++) {
    expect(rest.follow(moved(frame))).toBe(true);
    vi.advanceTimersByTime(1000);
  }
});

test('a figure that asks for nothing comes to rest as well', () => {
  const rest = new RestController(host(), 60);
  rest.follow(moved(0));
  rest.follow(moved(1));
  vi.runAllTimers();
  expect(rest.follow(undefined)).toBe(false);
});
