// `npm run bench:envelope`: what the envelope of a curve with f, f′ and f″ costs on the device, from the submit until it is done, for a
// million samples anew in every frame, and for as many as a drag takes; and what a frame leaves on the JavaScript heap, which may not
// grow with its samples. The processor time of a frame tells what it costs where a machine has other work to do as well.
import { openPage } from '../tools/page.mjs';

const frames = Number(process.argv[2] ?? 60);
const columns = 1200;
const grids = /** @type {const} */ ([
  ['a million', Math.ceil(1e6 / columns)],
  ['a tenth of it', Math.ceil(1e5 / columns)],
  ['32 a column', 32],
]);
const curves = /** @type {const} */ ([
  ['x^3 - 3x', -3, 3],
  ['sin(x^2) e^-x', -2, 6],
]);

const { page, browser, close } = await openPage();
const browserSession = await browser.newBrowserCDPSession();
const session = await page.context().newCDPSession(page);
/** Milliseconds of processor time that the process of the device took so far. */
const processorTime = async () => {
  const { processInfo } = await browserSession.send('SystemInfo.getProcessInfo');
  return 1000 * processInfo.filter(({ type }) => type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
};
/** Bytes on the heap of the page and in its array buffers. */
const heap = async () => {
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
};

const adapter = await page.evaluate(async () => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/${name}.ts`);
  const { acquireDevice } = await load('engine/webgpu/device');
  const { adapterName } = await load('engine/webgpu/adapter-name');
  const { WebGpuEngine } = await load('engine/webgpu/engine');
  const { parse } = await load('expression/parse');
  const device = await acquireDevice();
  const engine = await WebGpuEngine.create();
  const height = 700;
  const targets = Array.from({ length: 3 }, () => ({
    centre: 0,
    scale: height / 8,
    middle: height / 2,
    top: 0,
    bottom: height,
    halfWidth: 1,
  }));
  /** @type {Map<string, any>} */
  const prepared = new Map();
  /** The milliseconds of each of some frames, each of another window. */
  Object.assign(globalThis, {
    async measure(
      /** @type {string} */ text,
      /** @type {number} */ from,
      /** @type {number} */ to,
      /** @type {number} */ count,
      /** @type {number} */ samples,
      /** @type {number} */ frames,
    ) {
      if (!prepared.has(text)) {
        const curve = await engine.curve(parse(text), { order: 2, arithmetic: 'single' }, { from, to, count });
        if (!curve.envelope) throw new Error(curve.reason);
        prepared.set(text, curve);
      }
      const { envelope } = prepared.get(text);
      const leftOut = new Uint32Array(Math.ceil(count / 32));
      const times = new Float64Array(frames);
      for (let frame = 0; frame < frames; frame++) {
        const shift = ((to - from) / 100) * Math.sin(frame / 10);
        const encoder = device.createCommandEncoder();
        const grid = { from: from + shift, to: to + shift, count, samples };
        envelope.encode(encoder, { ...grid, left: 0, targets, leftOut });
        const commands = encoder.finish();
        const start = performance.now();
        device.queue.submit([commands]);
        await device.queue.onSubmittedWorkDone();
        times[frame] = performance.now() - start;
      }
      return Array.from(times);
    },
  });
  return adapterName(device.adapterInfo);
});

/** @param {readonly number[]} values @param {number} part */
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.round(part * (values.length - 1))] ?? NaN;
/** @param {number} value */
const short = (value) => Number(value.toFixed(1));

/** @param {readonly [string, number, number]} curve @param {number} samples @param {number} count */
const measured = ([text, from, to], samples, count) =>
  page.evaluate(
    (/** @type {readonly unknown[]} */ args) => /** @type {any} */ (globalThis).measure(...args),
    [text, from, to, columns, samples, count],
  );

const contests = curves.flatMap((curve) =>
  grids.map(([name, samples]) => ({
    curve,
    name,
    samples,
    times: /** @type {number[]} */ ([]),
    processor: 0,
    growths: /** @type {number[]} */ ([]),
  })),
);
for (const { curve, samples } of contests) await measured(curve, samples, 5);
// In turn, so that what else the machine does falls on all alike.
const perRound = 10;
for (let round = 0; round < frames / perRound; round++) {
  for (const contest of contests) {
    await session.send('HeapProfiler.collectGarbage');
    const before = { heap: await heap(), processor: await processorTime() };
    contest.times.push(...(await measured(contest.curve, contest.samples, perRound)));
    contest.processor += (await processorTime()) - before.processor;
    contest.growths.push(((await heap()) - before.heap) / perRound);
  }
}
console.log(
  `f, f′ and f″ in single precision on ${adapter}, ${columns} columns, ${contests[0]?.times.length} frames each`,
);
console.table(
  contests.map(({ curve, name, samples, times, processor, growths }) => ({
    curve: curve[0],
    samples: name,
    'number of samples': columns * samples,
    'median, ms': short(quantile(times, 0.5)),
    '90 % of frames, ms': short(quantile(times, 0.9)),
    'processor time of a frame, ms': short(processor / times.length),
    'JavaScript heap of a frame, kB': short(quantile(growths, 0.5) / 1000),
  })),
);
await close();
