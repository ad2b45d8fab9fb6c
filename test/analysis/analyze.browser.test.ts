import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Report } from '../../src/analysis/report.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { WebGpuEngine } from '../../src/engine/webgpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';

const cpu = new CpuEngine();
let webgpu: Engine;

beforeAll(async () => {
  webgpu = await WebGpuEngine.create();
});

const counted = ({ features }: Report) => features.map((feature) => [feature.kind, feature.kind === 'plateau' ? feature.from : feature.x]); // prettier-ignore

describe('guided by a scan on a WebGPU device', () => {
  test.each<[string, number, number]>([
    ['x^3-3x', -3, 3],
    ['x^5', -2, 2],
    ['|x^2-1|', -2, 2],
    ['cbrt(x)^2', -1, 1],
    ['floor x', -3, 3],
    ['x/x', -3, 3],
    ['tan x', -5, 5],
    ['e^(1/x)', -5, 5],
    ['(1-cos x)/x^2', -20, 20],
    ['cos(x) sin(e^x)', 0, 6],
    ['x + 10^-3 e^(-((x-0.123456)*10^7)^2)', -3, 3],
    ['x^2 (x-1)^3 (x^2-2)^2', -2, 2],
    ['x^3-3x', 1 - 1e-10, 1 + 1e-10],
  ])(
    '%s on [%d, %d] has the features that it has guided by the CPU',
    async (text, from, to) => {
      const f = parse(text);
      const found = await analyze(webgpu, f, { from, to });
      expect(counted(found)).toEqual(counted(await analyze(cpu, f, { from, to })));
      expect(found.unresolved).toEqual([]);
    },
    60_000,
  );

  test('the report names the engine and the numbers of the scan', async () => {
    expect(await analyze(webgpu, parse('x^3-3x'), { from: -3, to: 3 })).toMatchObject({
      engine: 'webgpu',
      arithmetic: 'single',
    });
  });
});

describe('in a worker', () => {
  const load = async () => (await import('../../src/analysis/search-worker.ts')).searchInWorker;

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('a search finds what it finds on the page, which goes on meanwhile', async () => {
    const [run, f] = [await load(), parse('sin(1/x)')];
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const found = await analyze(cpu, f, { from: 1e-3, to: 1, run });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
    expect(counted(found)).toEqual(counted(await analyze(cpu, f, { from: 1e-3, to: 1 })));
  }, 60_000);

  test('searches that are cancelled end at once, and others go on', async () => {
    const run = await load();
    const abort = new AbortController();
    const long = analyze(cpu, parse('sin(1/x)'), { from: -1, to: 1, run, signal: abort.signal });
    const short = analyze(cpu, parse('x^2'), { from: -1, to: 1, run });
    setTimeout(() => abort.abort(new Error('moved on')), 50);
    await expect(long).rejects.toThrow('moved on');
    expect(counted(await short)).toEqual([
      ['root', 0],
      ['minimum', 0],
    ]);
  });

  test.each([
    ['are forbidden', forbidden],
    ['break down', broken],
  ])('where workers %s, the page searches itself', async (_, worker) => {
    vi.stubGlobal('Worker', worker);
    const found = await analyze(cpu, parse('x^3-3x'), { from: -3, to: 3, run: await load() });
    expect(counted(found)).toHaveLength(6);
  });
});

/** What a policy without workers makes of `new Worker`. */
function forbidden(): never {
  throw new Error('forbidden');
}

/** A worker that fails as soon as it has started. */
function broken(): Pick<Worker, 'postMessage' | 'terminate' | 'onerror'> {
  const worker: ReturnType<typeof broken> = { postMessage: () => undefined, terminate: () => undefined, onerror: null };
  setTimeout(() => {
    worker.onerror?.call(worker as Worker, new ErrorEvent('error'));
  });
  return worker;
}
