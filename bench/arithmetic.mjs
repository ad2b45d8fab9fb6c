// `npm run bench:arithmetic`: what f and f′ of sin(x²)·e⁻ˣ cost with the functions of each family for each range of arguments, as a
// multiple of the same kernel written with the built-in functions, all measured in turn in one run.
import { openPage } from '../tools/page.mjs';

const { page, close } = await openPage();

const { adapter, rows } = await page.evaluate(async () => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/${name}.ts`);
  const { parse } = await load('expression/parse');
  const { lower } = await load('program/lower');
  const { differentiate } = await load('program/derivatives');
  const { composeDual } = await load('engine/webgpu/compose');
  const { createLibrary } = await load('engine/webgpu/linker');
  const { libraryOf } = await load('engine/webgpu/shader-library');
  const { acquireDevice } = await load('engine/webgpu/device');
  const { adapterName } = await load('engine/webgpu/adapter-name');
  const { compilePipeline } = await load('engine/webgpu/pipelines');
  const { chooseVariant } = await load('engine/webgpu/exact-self-test');
  const { exactVariants, shaderSources } = await load('engine/webgpu/shader-library');
  const builtin = (await import(/* @vite-ignore */ '/bench/builtin.wgsl?raw')).default;
  const device = await acquireDevice();
  const [variant] = (await chooseVariant(device, exactVariants, shaderSources)).variants;
  const program = differentiate(lower(parse('sin(x^2) e^-x')), { order: 1 });
  /** @param {'small' | 'medium' | 'any'} size */
  const sizes = (size) => program.instructions.map(() => size);
  const contestants = [
    { name: 'built-in functions', family: 'single', library: createLibrary([builtin]), size: 'any' },
    ...['single', 'double_single'].flatMap((family) =>
      ['small', 'medium', 'any'].map((size) => ({
        name: `${family.replace('_', '-')}, ${size} range`,
        family,
        library: libraryOf(family, variant),
        size,
      })),
    ),
  ];

  const count = 2 ** 20;
  const passes = 4;
  /** @param {number} size @param {number} usage */
  const bufferOf = (size, usage) => device.createBuffer({ size, usage: usage | GPUBufferUsage.COPY_DST });
  const slots = new ArrayBuffer(256);
  new Uint32Array(slots).set([0x7f800000, 0, count]);
  const uniform = bufferOf(slots.byteLength, GPUBufferUsage.UNIFORM);
  device.queue.writeBuffer(uniform, 0, slots);
  // x in [-8, 8], so that x² is in the small range and every function may be compared on the same points
  const points = Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? -8 + (16 * i) / (2 * count) : 0));
  const singles = Float32Array.from({ length: count }, (_, i) => -8 + (16 * i) / count);
  const pairBuffer = bufferOf(points.byteLength, GPUBufferUsage.STORAGE);
  const singleBuffer = bufferOf(singles.byteLength, GPUBufferUsage.STORAGE);
  device.queue.writeBuffer(pairBuffer, 0, points);
  device.queue.writeBuffer(singleBuffer, 0, singles);
  const results = bufferOf(16 * count, GPUBufferUsage.STORAGE);
  const defined = bufferOf(4 * count, GPUBufferUsage.STORAGE);

  const runs = await Promise.all(
    contestants.map(async ({ name, family, library, size }) => {
      const shader = composeDual(program, { family, library, sizes: sizes(size) });
      const pipeline = await compilePipeline(device, shader.code, 'evaluate');
      const input = family === 'single' ? singleBuffer : pairBuffer;
      const entries = [uniform, input, results, defined].map((buffer, binding) => ({ binding, resource: { buffer } }));
      const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
      const run = async () => {
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, group);
        for (let i = 0; i < passes; i++) pass.dispatchWorkgroups(count / 64);
        pass.end();
        const start = performance.now();
        device.queue.submit([encoder.finish()]);
        await device.queue.onSubmittedWorkDone();
        return performance.now() - start;
      };
      return { name, statements: shader.size, run, best: Infinity };
    }),
  );
  for (let round = 0; round < 9; round++) {
    // The first round compiles.
    for (const one of runs) {
      const time = await one.run();
      if (round > 0) one.best = Math.min(one.best, time);
    }
  }
  const base = runs[0]?.best ?? NaN;
  return {
    adapter: adapterName(device.adapterInfo),
    rows: runs.map(({ name, statements, best }) => ({
      functions: name,
      statements,
      'million samples/s': Math.round((passes * count) / best / 1000),
      'times built-in': Number((best / base).toFixed(2)),
    })),
  };
});
console.log(`f and f′ of sin(x²)·e⁻ˣ on ${adapter}`);
console.table(rows);
await close();
