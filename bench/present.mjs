// `npm run bench:present`: what it costs to bring a frame of a canvas with WebGPU to the screen, in one piece, in strips, and in strips whose
// edges lie between pixels of the screen. Nothing is painted but a colour. Blocks of frames of each kind take turns.
import { openPage } from '../tools/page.mjs';

const { page, browser, close } = await openPage();
await page.setViewportSize({ width: 1280, height: 800 });
const session = await browser.newBrowserCDPSession();
/** Milliseconds of processor time so far of the process that draws. */
await page.exposeFunction('drawingTime', async () => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return 1000 * processInfo.filter(({ type }) => type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
});

const rows = await page.evaluate(async () => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/${name}.ts`);
  const { acquireDevice } = await load('engine/webgpu/device');
  const { CanvasStrips } = await load('elements/canvas-strips');
  const device = await acquireDevice();
  const { drawingTime } = /** @type {any} */ (globalThis);
  const [width, height, frames, rounds] = [1200, 700, 20, 6];
  const kinds = {
    'one canvas': { settings: [device, Infinity], stretch: 1 },
    strips: { settings: [device], stretch: 1 },
    'strips, stretched': { settings: [device], stretch: (height - 0.5) / height },
  };
  /** @param {readonly number[]} values */
  const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
  /** @type {Record<string, { frame: number[], time: number[] }>} */
  const measured = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, { settings, stretch }] of Object.entries(kinds)) {
      const strips = new CanvasStrips(...settings);
      strips.resize(width, height, 1);
      strips.element.style.cssText = `position: relative; width: ${width}px; height: ${height}px`;
      for (const canvas of strips.element.children) {
        Object.assign(canvas.style, { display: 'block', blockSize: `${stretch * canvas.height}px` });
      }
      document.body.replaceChildren(strips.element);
      const own = (measured[name] ??= { frame: [], time: [] });
      let before = 0;
      for (let i = -5; i < frames; i++) {
        if (i === 0) before = await drawingTime();
        const start = performance.now();
        const encoder = device.createCommandEncoder();
        const clearValue = { r: 1, g: 1, b: i % 2, a: 1 };
        const view = strips.texture().createView();
        encoder.beginRenderPass({ colorAttachments: [{ view, loadOp: 'clear', storeOp: 'store', clearValue }] }).end();
        strips.present(encoder);
        device.queue.submit([encoder.finish()]);
        await new Promise(requestAnimationFrame);
        if (i >= 0) own.frame.push(performance.now() - start);
      }
      own.time.push(((await drawingTime()) - before) / frames);
      strips.dispose();
    }
  }
  return Object.entries(measured).map(([name, { frame, time }]) => ({
    name,
    'median frame, ms': median(frame).toFixed(1),
    'processor time to draw, ms': median(time).toFixed(1),
  }));
});
console.log('A canvas of 1200 × 700 pixels');
console.table(rows);
await close();
