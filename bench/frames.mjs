// `npm run bench:frames`: what a frame of a figure costs, 1200 CSS pixels wide with f, f′ and f″. First while it is dragged and once it rests;
// then what memory it holds after a thousand pans, or as many as the argument says. The processor time of a frame tells what it costs where a
// machine has other work to do as well.
import { openPage } from '../tools/page.mjs';

const pans = Number(process.argv[2] ?? 1000);
const { page, browser, close } = await openPage(['--js-flags=--expose-gc']);
page.on('pageerror', (error) => {
  console.error(error);
});
await page.setViewportSize({ width: 1280, height: 800 });
// Elements are not defined in the plain text that the page is at first.
await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
await page.goto(new URL('empty.html', page.url()).href);
const session = await browser.newBrowserCDPSession();
/** Seconds of processor time so far, by kind of process. */
const processorTime = async () => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  /** @param {string} kind */
  const of = (kind) => processInfo.filter(({ type }) => type === kind).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  return { drawing: of('GPU'), page: of('renderer') };
};
await page.exposeFunction('processorTime', processorTime);

const results = await page.evaluate(async (pans) => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/${name}.ts`);
  /** @param {readonly number[]} values @param {number} part */
  const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? NaN;
  const frame = () => new Promise(requestAnimationFrame);
  /** @param {number} ms */
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  /** @param {() => unknown} condition */
  const until = async (condition) => {
    for (const start = performance.now(); !condition() && performance.now() < start + 20_000;) await frame();
  };
  /** @returns {number} */
  const heap = () => /** @type {any} */ (performance).memory?.usedJSHeapSize ?? NaN;

  const { acquireDevice } = await load('engine/webgpu/device');
  const device = await acquireDevice();
  let held = 0;
  for (const method of /** @type {const} */ (['createBuffer', 'createTexture'])) {
    const create = device[method].bind(device);
    device[method] = (/** @type {any} */ descriptor) => {
      const one = create(descriptor);
      const bytes = descriptor.size.length ? 4 * descriptor.size[0] * descriptor.size[1] : descriptor.size;
      held += bytes;
      const destroy = one.destroy.bind(one);
      one.destroy = () => {
        held -= bytes;
        destroy();
      };
      return one;
    };
  }

  const { defineElements } = await load('elements/define');
  defineElements();
  document.body.innerHTML =
    '<fluxion-plot expression="sin(x^2) e^-x" from="-2" to="6" style="display: block; width: 1200px; height: 700px"></fluxion-plot>';
  const plot = /** @type {any} */ (document.querySelector('fluxion-plot'));
  await until(() => plot.samplesPerColumn === 512 && plot.report);
  const drawnBy = `${plot.engineName}, ${plot.arithmetic}`;
  await pause(500);

  /** @param {number} i */
  const show = (i) => {
    const shift = Math.sin(i / 10);
    plot.showWindow(-2 + shift / 4, 6 + shift / 4);
  };
  const { processorTime } = /** @type {any} */ (globalThis);
  const intervals = [];
  const startOfDrag = await processorTime();
  const leastSamples = [];
  for (let i = 0; i < 60; i++) {
    show(i);
    const start = performance.now();
    await frame();
    intervals.push(performance.now() - start);
    leastSamples.push(plot.samplesPerColumn);
  }
  const endOfDrag = await processorTime();
  const perFrame = (/** @type {'drawing' | 'page'} */ kind) =>
    (1000 * (endOfDrag[kind] - startOfDrag[kind])) / intervals.length;
  const rests = [];
  for (let i = 0; i < 5; i++) {
    show(i + 0.5);
    await frame();
    show(i + 0.7);
    const start = performance.now();
    await frame();
    await frame();
    await until(() => plot.samplesPerColumn === 512);
    await frame();
    await device.queue.onSubmittedWorkDone();
    rests.push(performance.now() - start);
    await pause(200);
  }

  const pan = async (/** @type {number} */ count) => {
    for (let i = 0; i < count; i++) {
      show(i);
      await frame();
    }
    await until(() => plot.samplesPerColumn === 512);
    await pause(300);
    /** @type {any} */ (globalThis).gc();
  };
  await pan(50);
  const before = { heap: heap(), held };
  await pan(pans);
  const after = { heap: heap(), held };
  plot.remove();
  await pause(1500);

  return {
    drawnBy,
    dragging: {
      'samples a column, at least': Math.min(...leastSamples),
      'median frame, ms': quantile(intervals, 0.5),
      '90 % of frames, ms': quantile(intervals, 0.9),
      'processor time to draw, ms': perFrame('drawing'),
      'processor time of the page, ms': perFrame('page'),
    },
    rest: { 'full grid after, median ms': quantile(rests, 0.5), 'most, ms': Math.max(...rests) },
    memory: {
      pans,
      'heap growth, kB': (after.heap - before.heap) / 1000,
      'device growth, bytes': after.held - before.held,
      'device, MB': after.held / 1e6,
    },
  };
}, pans);
console.log(`sin(x²)·e⁻ˣ, drawn by ${results.drawnBy}`);
console.table(results.dragging);
console.table(results.rest);
console.table(results.memory);
await close();
