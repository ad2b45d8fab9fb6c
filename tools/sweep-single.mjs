// `npm run sweep:single`: the error of every f32 function of the shader library, at every argument, on the WebGPU of the Chromium at
// hand; src/accuracy/ says how it is measured. What was swept is kept in .sweep/single.json, so that a run which was stopped goes on
// and a function whose shader is as it was is not swept again. The table and the record of the worst arguments are written at the end.
//
//   npm run sweep:single                          everything that is not done
//   npm run sweep:single -- sin cos               these functions
//   npm run sweep:single -- --arguments 2^26 exp  at most so many arguments of each, spread over the domain
//   npm run sweep:single -- --table               only the table and the record, of what was swept
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { argv, pid, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { createServer } from 'vite';
import { findChromium, flags } from './chromium.mjs';

/** @import { SweptFunction } from '../src/accuracy/sweep-parts.ts' */
/** @import { WorstArguments } from '../src/accuracy/sweep-report.ts' */
/** @import { FunctionState } from '../src/accuracy/sweep-state.ts' */
/** @import { SweptPart } from '../src/accuracy/sweep-threads.ts' */

const root = fileURLToPath(new URL('..', import.meta.url));
const stateFile = path.join(root, '.sweep/single.json');
const tableFile = path.join(root, 'docs/accuracy-of-functions.md');
const recordFile = path.join(root, 'src/engine/webgpu/worst-arguments.json');
/** Milliseconds between two writings of the state. */
const writingInterval = 1000;

const { values: options, positionals: names } = parseArgs({
  args: argv.slice(2),
  options: { table: { type: 'boolean', default: false }, arguments: { type: 'string', default: '2^40' } },
  allowPositionals: true,
});
const [base, exponent = '1'] = options.arguments.split('^');
const mostArguments = Number(base) ** Number(exponent);
if (!(mostArguments > 0)) throw new Error('--arguments is a number such as 2^26');

// Others that need the processor go first; what this process starts inherits it.
os.setPriority(10);

const server = await createServer({ root, logLevel: 'error', server: { port: 0, hmr: false, watch: null } });
/** @param {string} name */
const load = (name) => server.ssrLoadModule(`/src/accuracy/${name}.ts`);
const { sweptFunctions } = /** @type {typeof import('../src/accuracy/sweep-parts.ts')} */ (await load('sweep-parts'));
const { remainingParts, stateOf, withPart } = /** @type {typeof import('../src/accuracy/sweep-state.ts')} */ (
  await load('sweep-state')
);
const { greatestError } = /** @type {typeof import('../src/accuracy/sweep.ts')} */ (await load('sweep'));
const { recordOf, tableOf } = /** @type {typeof import('../src/accuracy/sweep-report.ts')} */ (
  await load('sweep-report')
);

/**
 * @typedef {object} State
 * @property {'fma' | 'split' | 'integer'} variant of the error-free transforms
 * @property {string} adapter that was swept last
 * @property {Record<string, Record<string, FunctionState>>} adapters what is known of each, by the names of functions
 */

/** @returns {State} */
function readState() {
  if (!existsSync(stateFile)) return { variant: 'split', adapter: '', adapters: {} };
  /** @type {State} */
  const state = JSON.parse(readFileSync(stateFile, 'utf8'));
  return state;
}

const state = readState();

/** @returns {Record<string, FunctionState>} */
const knownFunctions = () => (state.adapters[state.adapter] ??= {});

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
}

/** Functions that this run has swept: others may be swept by another run at the same time, and stay as that one has written them. */
const changed = new Set();

function saveState() {
  const others = Object.entries(readState().adapters[state.adapter] ?? {}).filter(([name]) => !changed.has(name));
  Object.assign(knownFunctions(), Object.fromEntries(others));
  write(stateFile, `${JSON.stringify(state)}\n`);
}

/** @param {SweptFunction} f */
const hashOf = ({ text }) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** @param {SweptFunction} f */
const known = (f) => stateOf(knownFunctions(), { name: f.name, parts: f.parts, hash: hashOf(f) });

/** @param {string} text */
const say = (text) => stderr.write(stderr.isTTY ? `\r\u001B[K${text}` : `${text}\n`);

async function sweep() {
  await server.listen();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...flags],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}LICENSE`);
    const { variant, adapter } = await page.evaluate(async () => {
      /** @param {string} name */
      const load = (name) => import(/* @vite-ignore */ `/src/engine/webgpu/${name}.ts`);
      const { acquireDevice } = /** @type {typeof import('../src/engine/webgpu/device.ts')} */ (await load('device'));
      const { chooseVariant } = /** @type {typeof import('../src/engine/webgpu/exact-self-test.ts')} */ (
        await load('exact-self-test')
      );
      const { exactVariants, shaderSources } = /** @type {typeof import('../src/engine/webgpu/shader-library.ts')} */ (
        await load('shader-library')
      );
      const device = await acquireDevice();
      const [variant] = (await chooseVariant(device, exactVariants, shaderSources)).variants;
      const { adapterName } = /** @type {typeof import('../src/engine/webgpu/adapter-name.ts')} */ (
        await load('adapter-name')
      );
      return { variant, adapter: adapterName(device.adapterInfo) };
    });
    if (variant === undefined) throw new Error('No variant of the error-free transforms is exact on this device.');
    Object.assign(state, { variant, adapter: `${adapter}, Chromium ${browser.version()}` });
    /** @type {(part: SweptPart) => void} */
    let receive = () => undefined;
    await page.exposeFunction('swept', (/** @type {SweptPart} */ part) => receive(part));
    const all = sweptFunctions(variant);
    const unknown = names.filter((name) => !all.some((f) => f.name === name));
    if (unknown.length > 0)
      throw new Error(`unknown: ${unknown.join(', ')}; there are ${all.map((f) => f.name).join(', ')}`);
    for (const f of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
      await sweepFunction(f, (taker) => (receive = taker), (parts) =>
        page.evaluate(
          async (request) => {
            const module = '/src/accuracy/sweep-threads.ts';
            const { sweepParts } = /** @type {typeof import('../src/accuracy/sweep-threads.ts')} */ (
              await import(/* @vite-ignore */ module)
            );
            const threads = navigator.hardwareConcurrency;
            /** @type {unknown} */
            const swept = Reflect.get(globalThis, 'swept');
            await sweepParts({ ...request, threads }, /** @type {(part: SweptPart) => void} */ (swept));
          },
          { name: f.name, variant, parts },
        ),
      ); // prettier-ignore
    }
  } finally {
    await browser.close();
  }
}

/**
 * @param {SweptFunction} f
 * @param {(taker: (part: SweptPart) => void) => void} onPart
 * @param {(parts: number[]) => Promise<void>} run
 */
async function sweepFunction(f, onPart, run) {
  const perPart = f.total / f.parts;
  const alreadyDone = f.parts - remainingParts(known(f)).length;
  const parts = remainingParts(known(f)).slice(0, Math.max(0, Math.ceil(mostArguments / perPart) - alreadyDone));
  const start = performance.now();
  let [done, judging, written, said] = [0, 0, start, 0];
  onPart(({ part, swept, result, judging: milliseconds }) => {
    changed.add(f.name);
    knownFunctions()[f.name] = withPart(known(f), part, swept, result);
    done++;
    judging += milliseconds;
    const now = performance.now();
    if (now - written > writingInterval) {
      saveState();
      written = now;
    }
    if (now - said > (stderr.isTTY ? 200 : 10_000) || done === parts.length) {
      const left = ((now - start) / done) * (parts.length - done);
      const share = (100 * known(f).swept) / f.total;
      const worst = greatestError(known(f).result).toFixed(4);
      say(`${f.name}: ${share.toFixed(1)} %, at most ${worst} ulp off, ${Math.ceil(left / 1000)} s left`);
      said = now;
    }
  });
  await run(parts);
  saveState();
  const { result, swept } = known(f);
  const seconds = (performance.now() - start) / 1000;
  const millions = (parts.length * perPart) / 1e6;
  const cost = parts.length > 0 ? `, ${((1000 * seconds) / millions).toFixed(1)} ms a million (judge ${(judging / millions).toFixed(1)} ms of a core)` : ''; // prettier-ignore
  say(`${f.name}: ${((100 * swept) / f.total).toFixed(1)} % swept, at most ${greatestError(result).toFixed(4)} ulp off, ${seconds.toFixed(0)} s${cost}`); // prettier-ignore
  if (stderr.isTTY) stderr.write('\n');
}

async function report() {
  const swept = sweptFunctions(state.variant).map((f) => ({ ...f, hash: hashOf(f), state: known(f) }));
  /** @param {string} file */
  const previous = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const table = tableOf(swept, state, previous(tableFile));
  write(tableFile, await format(table, { parser: 'markdown', printWidth: 120, singleQuote: true }));
  const recorded = previous(recordFile);
  /** @type {WorstArguments[]} */
  const before = recorded === '' ? [] : JSON.parse(recorded);
  const record = recordOf(swept, before);
  write(recordFile, await format(JSON.stringify(record), { parser: 'json', printWidth: 120 }));
}

try {
  if (!options.table) await sweep();
  if (state.adapter === '') throw new Error('Nothing is swept yet.');
  await report();
} finally {
  await server.close();
}
