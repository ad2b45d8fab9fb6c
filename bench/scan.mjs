// `npm run bench:scan`: a scan of 10⁸ samples (or of as many as its argument says) for the sign changes of f, f′, f″ and guards: how long
// it takes on the device and on the CPU, and the most memory of the device and of JavaScript that it holds.
import { openPage } from '../tools/page.mjs';

const count = Number(process.argv[2] ?? 1e8);
const { page, close } = await openPage();

const rows = await page.evaluate(async (count) => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/${name}.ts`);
  const { parse } = await load('expression/parse');
  const { acquireDevice } = await load('engine/webgpu/device');
  const { WebGpuEngine } = await load('engine/webgpu/engine');
  const { CpuEngine } = await load('engine/cpu/engine');
  const mebibyte = 2 ** 20;

  // Every buffer of the device is counted from its making to its end.
  let held = 0;
  let most = 0;
  const device = await acquireDevice();
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (/** @type {GPUBufferDescriptor} */ descriptor) => {
    const buffer = createBuffer(descriptor);
    held += descriptor.size;
    most = Math.max(most, held);
    const destroy = buffer.destroy.bind(buffer);
    buffer.destroy = () => {
      held -= descriptor.size;
      destroy();
    };
    return buffer;
  };
  /** @returns {number} */
  const heap = () => /** @type {any} */ (performance).memory?.usedJSHeapSize ?? NaN;

  const webgpu = await WebGpuEngine.create();
  const cpu = new CpuEngine();
  const rows = [];
  for (const [text, from, to] of /** @type {const} */ ([
    ['x^3 - 3x', -3, 3],
    ['cos(x) sin(e^x)', 0, 6],
    ['tan x', -10, 10],
  ])) {
    for (const engine of [webgpu, cpu]) {
      most = held;
      let [changes, heapBefore, heapMost] = [0, heap(), 0];
      /** @type {any} */
      let last;
      const start = performance.now();
      for await (const part of engine.signChanges(parse(text), { from, to, count })) {
        changes += part.changes.length;
        heapMost = Math.max(heapMost, heap());
        last = part;
      }
      const seconds = (performance.now() - start) / 1000;
      rows.push({
        f: text,
        engine: last.engine,
        arithmetic: last.arithmetic,
        changes,
        seconds: Number(seconds.toFixed(1)),
        'million samples/s': Number((count / seconds / 1e6).toFixed(1)),
        'device MiB': Number((most / mebibyte).toFixed(1)),
        'more heap MiB': Number(((heapMost - heapBefore) / mebibyte).toFixed(1)),
      });
    }
  }
  return rows;
}, count);
console.log(`${count} samples`);
console.table(rows);
await close();
