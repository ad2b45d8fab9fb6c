// How long it takes to find every feature of the functions that samplers fail on: `npm run build`, then `npm run bench:analysis`.
// Each row is the median of a few searches, on the CPU engine, in milliseconds and as a multiple of sampling f, f′ and f″ at 100 000
// points, which finds nothing by itself.
import { analyze, createEngine, parse } from '../dist/index.js';

const rows = [
  ['x^3-3x', -3, 3],
  ['x^4', -2, 2],
  ['|x^2-1|', -2, 2],
  ['cbrt(x)^2', -1, 1],
  ['floor x', -3, 3],
  ['1/x', -3, 3],
  ['ln x', -3, 3],
  ['tan x', -5, 5],
  ['sec x', -5, 5],
  ['e^(1/x)', -5, 5],
  ['atan(1/x)', -5, 5],
  ['(x^2-1)/(x-1)', -5, 5],
  ['sin(x)/x', -20, 20],
  ['(1-cos x)/x^2', -20, 20],
  ['cos(x) sin(e^x)', 0, 6],
  ['sin(40/x)', 0.1, 10],
  ['sin(1/x)', -1, 1],
  ['x + 10^-3 e^(-((x-0.123456)*10^7)^2)', -3, 3],
  ['x^2 (x-1)^3 (x^2-2)^2', -2, 2],
];
const repetitions = 5;
const samples = 100_000;

/** @param {() => Promise<unknown>} task */
async function median(task) {
  const times = [];
  for (let i = 0; i < repetitions; i++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[repetitions >> 1];
}

const engine = await createEngine({ backend: 'cpu' });
console.log('     ms  × sampling  features  unresolved  function');
for (const [expression, from, to] of rows) {
  const f = parse(expression);
  let report;
  const search = await median(async () => (report = await analyze(engine, f, { from, to })));
  const sampling = await median(() => engine.sample(f, { from, to, count: samples, order: 2 }));
  const cells = [search.toFixed(0).padStart(7), (search / sampling).toFixed(1).padStart(11)];
  const counts = [String(report.features.length).padStart(9), String(report.unresolved.length).padStart(11)];
  console.log(`${[...cells, ...counts].join(' ')}  ${expression} on [${from}, ${to}]`);
}
engine.dispose();
