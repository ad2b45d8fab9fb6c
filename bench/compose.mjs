// `npm run bench:compose`: what a new window of a figure costs on the main thread, apart from painting: sampling f, f′ and f″ on the CPU, and
// composing shapes and texts of them. Medians over windows as a drag shows them; here sampling has no workers to help.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const windows = 60;
const figures = /** @type {const} */ ([
  ['sin(x^2) e^-x', -2, 6],
  ['x^3 - 3x', -3, 3],
  ['tan x', -5, 5],
  ['ln(x) sin(20x)', -1, 6],
]);
const [width, height, pixelRatio, order] = [1200, 700, 1, 2];

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  root,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null },
});
/** @param {string} name */
const load = (name) => server.ssrLoadModule(`/src/${name}.ts`);
const { parse } = await load('expression/parse');
const { analyze } = await load('analysis/analyze');
const { CpuEngine } = await load('engine/cpu/engine');
const { densely, sampleCurve } = await load('plot/curve-samples');
const { drawnCurves } = await load('plot/drawn');
const { composeFigure } = await load('plot/figure');
const { quantitiesOf } = await load('plot/quantity');
const { spanBetween } = await load('plot/view');

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const engine = new CpuEngine();
const rows = [];
for (const [text, from, to] of figures) {
  const curve = { definition: parse(text) };
  const sampled = { order, curvature: 'none', arithmetic: 'auto' };
  const size = { width, height, pixelRatio };
  const report = await analyze(engine, curve.definition, { from, to });
  /** @type {{ sampling: number[], composing: number[] }} */
  const times = { sampling: [], composing: [] };
  for (let i = -windows; i < windows; i++) {
    const shift = Math.sin(i / 10) / 4;
    const x = spanBetween(from + shift, to + shift);
    const window = {
      parameters: {},
      x,
      y: new Map(),
      columns: width * pixelRatio,
      rows: height * pixelRatio,
      pixelRatio,
    };
    const start = performance.now();
    const samples = await sampleCurve(engine, curve, sampled, window);
    const curves = [await densely(engine, samples, sampled, window)];
    const middle = performance.now();
    const quantities = quantitiesOf(order, 'none');
    composeFigure({ ...size, x, quantities, layout: 'panels', curves: drawnCurves(curves, report) });
    const end = performance.now();
    // The first half warms up.
    if (i < 0) continue;
    times.sampling.push(middle - start);
    times.composing.push(end - middle);
  }
  const ms = (/** @type {number[]} */ values) => Number(median(values).toFixed(2));
  rows.push({ f: text, 'sampling, ms': ms(times.sampling), 'composing, ms': ms(times.composing) });
}
console.log(`${width} × ${height} CSS pixels with f, f′ and f″`);
console.table(rows);
await server.close();
