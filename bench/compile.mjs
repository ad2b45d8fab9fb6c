// `npm run bench:compile`: how long a shader takes from its text to its first result, against the inlined size that the compile budget
// bounds. Run on the adapter of the Chromium found, one program after the other.
import { openPage } from '../tools/page.mjs';

const { page, close } = await openPage();

const rows = await page.evaluate(async () => {
  /** @param {string} name */
  const load = (name) => import(/* @vite-ignore */ `/src/${name}.ts`);
  const { parse } = await load('expression/parse');
  const { lower } = await load('program/lower');
  const { differentiate } = await load('program/derivatives');
  const { composeDual } = await load('engine/webgpu/compose');
  const { libraryOf } = await load('engine/webgpu/shader-library');
  const { acquireDevice } = await load('engine/webgpu/device');
  const { dispatch } = await load('engine/webgpu/dispatch');
  const { Pipelines } = await load('engine/webgpu/pipelines');
  const device = await acquireDevice();
  const pipelines = new Pipelines(device);
  const terms = (/** @type {number} */ n) =>
    Array.from({ length: n }, (_, i) => `sin(${i + 1}x) e^(-${i + 1}x)`).join(' + ');
  const singles = /** @type {const} */ ([
    ['x^3 - 3x', 2],
    ['sin(x^2) e^-x', 2],
    ['sqrt(1-x^2)', 2],
    ['x^5', 2],
    ['x^20', 2],
    ['cbrt x', 2],
    ['x^(1/3)', 3],
    ['gamma x', 0],
    ['gamma x', 1],
    ['erf x', 2],
    ['x^x', 2],
    ['tanh x', 8],
    ['asin x', 8],
    [terms(1), 1],
    [terms(10), 1],
    [terms(10), 2],
    [terms(30), 1],
  ]);
  const pairs = /** @type {const} */ ([
    ['x^3 - 3x', 2],
    ['sin(x^2) e^-x', 2],
    ['sqrt(1-x^2)', 2],
    ['x^5', 2],
    ['x^x', 2],
    ['atan x', 4],
    ['gamma x', 0],
    [terms(1), 1],
    [terms(4), 1],
    [terms(10), 1],
  ]);
  const rows = [];
  for (const [text, order, family] of [
    ...singles.map(([text, order]) => /** @type {const} */ ([text, order, 'single'])),
    ...pairs.map(([text, order]) => /** @type {const} */ ([text, order, 'double_single'])),
  ]) {
    const dialect = { family, library: libraryOf(family, 'split') };
    const shader = composeDual(differentiate(lower(parse(text)), { order }), dialect);
    const start = performance.now();
    const pipeline = await pipelines.pipeline(shader);
    const points = family === 'single' ? new Float32Array(64) : new Float64Array(64);
    await dispatch(device, pipeline, shader, points, new Float64Array(shader.slots.length), 0);
    rows.push({
      program: text.slice(0, 24),
      order,
      family,
      size: shader.size,
      ms: Math.round(performance.now() - start),
    });
  }
  return rows;
});
console.table(rows);
await close();
