// `npm test`: finds or installs a Chromium, builds what is not fresh, and runs all tests. Arguments go to Vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { argv, env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { installChromium } from './install-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** What the build reads. */
const sources = [
  'src',
  'shaders',
  'index.html',
  'check.html',
  'package.json',
  'vite.config.ts',
  'tsconfig.json',
  'tools/build.mjs',
];
/** The first and the last file that the build writes; it removes both before it starts. */
const products = ['dist/fluxion.js', 'dist/index.d.ts'];

/** @param {string} name */
function times(name) {
  const file = path.join(root, name);
  const parts = statSync(file).isDirectory() ? readdirSync(file, { recursive: true, encoding: 'utf8' }) : [''];
  return parts.map((part) => statSync(path.join(file, part)).mtimeMs);
}

function isBuilt() {
  if (!products.every((name) => existsSync(path.join(root, name)))) return false;
  return Math.max(...sources.flatMap(times)) <= Math.min(...products.flatMap(times));
}

/** @param {string[]} parameters of Node */
function run(...parameters) {
  const { status } = spawnSync(execPath, parameters, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  env['FLUXION_CHROMIUM'] = findChromium() ?? installChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (!isBuilt()) run(path.join(root, 'tools/build.mjs'));
run(path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs'), 'run', ...argv.slice(2));
