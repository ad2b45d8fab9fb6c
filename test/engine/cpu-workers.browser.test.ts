import { afterEach, expect, test, vi } from 'vitest';
import type { FromWorker } from '../../src/engine/cpu/messages.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';

const f = parse('sin(x^2) e^(-x/5) + gamma(x)');
const grid = { from: 0.5, to: 9, count: 200_000, order: 2, curvature: 'signed' } as const;
const NativeWorker = Worker;

/** An engine whose pool of workers has not started yet. */
async function freshEngine(): Promise<Engine> {
  vi.resetModules();
  const { CpuEngine } = await import('../../src/engine/cpu/engine.ts');
  return new CpuEngine();
}

/** Replaces the browser's workers by a variant, and keeps a list of those that are made. */
function watchWorkers(make: (url: string | URL, options?: WorkerOptions) => Worker): Worker[] {
  const made: Worker[] = [];
  // No arrow function, since it is called with `new`.
  vi.stubGlobal('Worker', function (url: string | URL, options?: WorkerOptions): Worker {
    const worker = make(url, options);
    made.push(worker);
    return worker;
  });
  return made;
}

/** What the main thread alone computes. */
async function alone(): Promise<number[][]> {
  vi.stubGlobal('Worker', undefined);
  const samples = await (await freshEngine()).sample(f, grid);
  vi.unstubAllGlobals();
  return [...samples.derivatives, samples.curvature!].map((values) => [...values]);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('workers compute what the main thread computes, number by number', async () => {
  const expected = await alone();
  let answers = 0;
  const made = watchWorkers((url, options) => {
    const worker = new NativeWorker(url, options);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'results') answers++;
    });
    return worker;
  });
  const engine = await freshEngine();
  // The main thread may be done with the first request before a worker has started.
  for (let i = 0; i < 50 && answers === 0; i++) {
    const samples = await engine.sample(f, grid);
    expect([...samples.derivatives, samples.curvature!].map((values) => [...values])).toEqual(expected);
  }
  expect(answers).toBeGreaterThan(0);
  expect(made.length).toBeLessThanOrEqual(Math.max(1, navigator.hardwareConcurrency - 1));
  engine.dispose();
});

test('workers that are there already serve the next request, and dispose ends them', async () => {
  const ended = vi.fn();
  const made = watchWorkers((url, options) => {
    const worker = new NativeWorker(url, options);
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      ended();
      terminate();
    };
    return worker;
  });
  const engine = await freshEngine();
  for (let i = 0; i < 3; i++) await engine.sample(f, grid);
  const count = made.length;
  await engine.sample(f, grid);
  expect(made.length).toBe(count);
  engine.dispose();
  expect(ended).toHaveBeenCalledTimes(count);
});

test('where the page may not make workers the main thread does the work', async () => {
  const expected = await alone();
  watchWorkers(() => {
    throw new DOMException('blocked by the content security policy', 'SecurityError');
  });
  const samples = await (await freshEngine()).sample(f, grid);
  expect([...samples.derivatives[2]!]).toEqual(expected[2]);
});

test('where a worker cannot load its module the main thread does the work', async () => {
  const expected = await alone();
  const failed = vi.fn();
  watchWorkers(() => {
    const worker = new NativeWorker(URL.createObjectURL(new Blob(['throw new Error("broken")'])));
    worker.addEventListener('error', failed);
    return worker;
  });
  const engine = await freshEngine();
  for (let i = 0; i < 50 && failed.mock.calls.length === 0; i++) {
    const samples = await engine.sample(f, grid);
    expect([...samples.derivatives[2]!]).toEqual(expected[2]);
  }
  expect(failed).toHaveBeenCalled();
});

test('a worker that breaks down in the middle leaves no point without its value', async () => {
  const expected = await alone();
  // Starts, and fails when it is given points.
  const source = `postMessage({ kind: 'ready' }); onmessage = ({ data }) => { if (data.kind === 'points') throw new Error('broken'); };`;
  const failed = vi.fn();
  watchWorkers(() => {
    const worker = new NativeWorker(URL.createObjectURL(new Blob([source])));
    worker.addEventListener('error', failed);
    return worker;
  });
  const engine = await freshEngine();
  for (let i = 0; i < 50 && failed.mock.calls.length === 0; i++) {
    const samples = await engine.sample(f, grid);
    expect([...samples.derivatives[0]!]).toEqual(expected[0]);
    expect([...samples.curvature!]).toEqual(expected[3]);
  }
  expect(failed).toHaveBeenCalled();
});

test('a request that workers are at can be aborted', async () => {
  const engine = await freshEngine();
  await engine.sample(f, grid);
  const controller = new AbortController();
  const running = engine.sample(f, { ...grid, count: 2_000_000, signal: controller.signal });
  setTimeout(() => {
    controller.abort('changed');
  }, 20);
  await expect(running).rejects.toBe('changed');
  engine.dispose();
});
