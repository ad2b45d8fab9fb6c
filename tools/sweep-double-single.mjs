// `npm run sweep:double-single`: the error of every function on pairs of f32 at 10⁵ arguments that are likely to be its worst, against
// the reference engine; src/accuracy/ says which. It writes docs/accuracy-of-pairs.md and the record of the worst arguments.
//
//   npm run sweep:double-single                 everything
//   npm run sweep:double-single -- sin cos      these functions, printed and not written
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { argv, stderr } from 'node:process';
import { format } from 'prettier';
import { openPage } from './page.mjs';

/** @import { FunctionOfOne, FunctionOfTwo } from '../src/accuracy/single-functions.ts' */

// Others that need the processor go first; what this process starts inherits it.
os.setPriority(10);

const { root, server, browser, page, close } = await openPage();
const tableFile = path.join(root, 'docs/accuracy-of-pairs.md');
const recordFile = path.join(root, 'src/engine/webgpu/worst-pairs.json');
const count = 100_000;
/** Enough to judge 2⁻⁴⁴ of a value. */
const digits = 22;
const names = argv.slice(2);

/** @param {string} name */
const load = (name) => server.ssrLoadModule(`/src/${name}.ts`);
const { functionsOfOne, functionsOfTwo } = /** @type {typeof import('../src/accuracy/single-functions.ts')} */ (
  await load('accuracy/single-functions')
);
const { judgePairValues } = /** @type {typeof import('../src/accuracy/pair-sweep.ts')} */ (
  await load('accuracy/pair-sweep')
);
const { pairBoundOf } = /** @type {typeof import('../src/accuracy/pair-error.ts')} */ (
  await load('accuracy/pair-error')
);
const { ReferenceEngine } = /** @type {typeof import('../src/engine/reference/engine.ts')} */ (
  await load('engine/reference/engine')
);
const { parse } = /** @type {typeof import('../src/expression/parse.ts')} */ (await load('expression/parse'));
const reference = new ReferenceEngine();

/** @param {string} name */
const computeOnDevice = (name) =>
  page.evaluate(
    async ({ name, count }) => {
      /** @param {string} file */
      const load = (file) => import(/* @vite-ignore */ `/src/${file}.ts`);
      const { acquireDevice } = /** @type {typeof import('../src/engine/webgpu/device.ts')} */ (
        await load('engine/webgpu/device')
      );
      const { adapterName } = /** @type {typeof import('../src/engine/webgpu/adapter-name.ts')} */ (
        await load('engine/webgpu/adapter-name')
      );
      const { chooseVariant } = /** @type {typeof import('../src/engine/webgpu/exact-self-test.ts')} */ (
        await load('engine/webgpu/exact-self-test')
      );
      const { exactVariants, shaderSources } = /** @type {typeof import('../src/engine/webgpu/shader-library.ts')} */ (
        await load('engine/webgpu/shader-library')
      );
      const { functionsOfOne, functionsOfTwo } = /** @type {typeof import('../src/accuracy/single-functions.ts')} */ (
        await load('accuracy/single-functions')
      );
      const { computePairs } = /** @type {typeof import('../src/accuracy/pair-sweep.ts')} */ (
        await load('accuracy/pair-sweep')
      );
      const device = await acquireDevice();
      const [variant] = (await chooseVariant(device, exactVariants, shaderSources)).variants;
      const f = [...functionsOfOne, ...functionsOfTwo].find((one) => one.name === name);
      if (!f || !variant) throw new Error(`no ${name}, or no variant that is exact`);
      const { u, v, computed } = await computePairs(device, f, { count, variant });
      /** @param {Float64Array} numbers */
      const text = (numbers) => Array.from(numbers, String);
      return {
        adapter: adapterName(device.adapterInfo),
        variant,
        u: text(u),
        v: v && text(v),
        computed: text(computed),
      };
    },
    { name, count },
  );

/**
 * Values by the reference engine.
 * @param {FunctionOfOne | FunctionOfTwo} f
 * @param {Float64Array} u
 * @param {Float64Array} [v]
 */
async function exactValues(f, u, v) {
  const definition = parse(f.expression);
  const options = { order: 0, digits };
  if (!v) return (await reference.evaluate(definition, u, options)).derivatives[0];
  const values = new Float64Array(u.length);
  for (const [i, x] of u.entries()) {
    const { derivatives } = await reference.evaluate(definition, [x], { ...options, parameters: { a: v[i] ?? NaN } });
    values[i] = derivatives[0]?.[0] ?? NaN;
  }
  return values;
}

const rows = [];
const record = [];
let conditions = '';
for (const f of [...functionsOfOne, ...functionsOfTwo]) {
  if (names.length > 0 && !names.includes(f.name)) continue;
  const { adapter, variant, ...texts } = await computeOnDevice(f.name);
  conditions = `Adapter: ${adapter}, Chromium ${browser.version()}. Variant of the error-free transforms: ${variant}.`;
  const u = Float64Array.from(texts.u, Number);
  const v = texts.v && Float64Array.from(texts.v, Number);
  const computed = Float64Array.from(texts.computed, Number);
  const values = await exactValues(f, u, v);
  const result = judgePairValues(f, { u, ...(v && { v }), computed }, (i) => values?.[i] ?? NaN);
  const bound = pairBoundOf(f);
  stderr.write(`${f.name}: ${result.share.toFixed(3)} of its bound of ${result.compared} at ${result.at.join(', ')}\n`);
  rows.push(
    `| ${[f.title, result.share > 1 ? `**${result.share.toFixed(3)}**` : result.share.toFixed(3), bound.relative === 2 ** -44 ? '2⁻⁴⁴' : '2⁻⁴⁰', bound.absolute > 2 ** -124 ? 'yes' : '', result.at.join(', '), result.compared.toLocaleString('en-US')].join(' | ')} |`,
  );
  const kept = result.worst;
  record.push({
    name: f.name,
    call: f.call,
    relative: bound.relative,
    absolute: bound.absolute,
    u: kept.map((i) => u[i]),
    ...(v && { v: kept.map((i) => v[i]) }),
    values: kept.map((i) => values?.[i]),
  });
}
await close();

const table = `# Accuracy of the functions on pairs of f32

Every function of \`shaders/double_single/\` that a program may call, at ${count.toLocaleString('en-US')} arguments where it is likely to be at
its worst, against the reference engine. This page is written by \`npm run sweep:double-single\`.

- **Error** is the greatest |computed − exact| as a part of what is allowed: the bound times |exact|, or 2⁻¹²⁴ where that is more, since
  words of a pair below 2⁻¹²⁶ may be lost; so an argument below 2⁻⁸⁰ counts as known to within 2⁻¹²⁴. Where the table says so, the
  bound itself is allowed as an absolute error as well: next to the zeros of functions with angles and of ln|Γ(u)|.
- An error above the bound is printed **bold**.

${conditions}

| function | error, of the bound | bound | absolute too | at u, v | compared |
| :-- | --: | --: | :-: | --: | --: |
${rows.join('\n')}
`;
if (names.length === 0) {
  const options = { printWidth: 120, singleQuote: true };
  writeFileSync(tableFile, await format(table, { ...options, parser: 'markdown' }));
  writeFileSync(recordFile, await format(JSON.stringify(record), { ...options, parser: 'json' }));
}
