import { afterEach, expect, test, vi } from 'vitest';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import type { FromWorker } from '../../src/engine/cpu/messages.ts';
import { WorkerPool } from '../../src/engine/cpu/pool.ts';
import type { Samples } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';

const f = parse('sin(x^2) e^(-x/5) + sqrt(x - 1)');
const grid = { from: 0.5, to: 9, count: 30_000, order: 2, curvature: 'signed' } as const;
const NativeWorker = Worker;

/** An engine whose pool of workers is its own, and has not started yet. */
function freshEngine(): CpuEngine {
  return new CpuEngine(new WorkerPool());
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

/** f, f′, f″ and the curvature, one after the other. */
function numbers({ derivatives, curvature }: Samples): number[] {
  return [...derivatives, curvature!].flatMap((values) => [...values]);
}

/** What the main thread alone computes. */
async function alone(): Promise<number[]> {
  vi.stubGlobal('Worker', undefined);
  const samples = await freshEngine().sample(f, grid);
  vi.unstubAllGlobals();
  return numbers(samples);
}

/** Without the difference of thousands of numbers that a failing assertion would print. */
function same(found: readonly number[], expected: readonly number[]): boolean {
  return found.length === expected.length && found.every((value, i) => Object.is(value, expected[i]));
}

/**
 * Asks for samples until something has happened, since the main thread may be done with the first requests before a worker has started.
 *
 * @returns how many requests had a number that is not the expected one
 */
async function askUntil(happened: () => boolean, engine: CpuEngine, expected: readonly number[]): Promise<number> {
  let wrong = 0;
  while (!happened()) {
    if (!same(numbers(await engine.sample(f, grid)), expected)) wrong++;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return wrong;
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
  const engine = freshEngine();
  expect(await askUntil(() => answers > 0, engine, expected)).toBe(0);
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
  const engine = freshEngine();
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
  const samples = await freshEngine().sample(f, grid);
  expect(same(numbers(samples), expected)).toBe(true);
});

test('where a worker cannot load its module the main thread does the work', async () => {
  const expected = await alone();
  const failed = vi.fn();
  watchWorkers(() => {
    const worker = new NativeWorker(URL.createObjectURL(new Blob(['throw new Error("broken")'])));
    worker.addEventListener('error', failed);
    return worker;
  });
  const engine = freshEngine();
  expect(await askUntil(() => failed.mock.calls.length > 0, engine, expected)).toBe(0);
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
  const engine = freshEngine();
  expect(await askUntil(() => failed.mock.calls.length > 0, engine, expected)).toBe(0);
});

test('a request that workers are at can be aborted', async () => {
  const engine = freshEngine();
  await engine.sample(f, grid);
  const controller = new AbortController();
  const running = engine.sample(f, { ...grid, count: 3_000_000, signal: controller.signal }).then(
    () => 'finished',
    (reason: unknown) => reason,
  );
  setTimeout(() => {
    controller.abort('changed');
  }, 20);
  expect(await running).toBe('changed');
  engine.dispose();
});
