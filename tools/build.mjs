// Builds everything: dist/ (the package: modules, declarations, the command, and the one file for a script tag) and site/ (the
// studio). Vite's library mode would inline workers, so the package is made by Rolldown, Vite's own bundler, directly.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { viteImportGlobPlugin } from 'rolldown/experimental';
import { build as buildSite } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const manifest = /** @type {{ dependencies: Record<string, string>, peerDependencies: Record<string, string> }} */ (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
);
/** What users install beside the package. */
const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
const command = 'command-line/main';
const modules = ['index', 'define', 'elements/index', 'wgsl', command, 'engine/cpu/worker', 'analysis/worker'];

/**
 * `import text from './x.wgsl?raw'`, as Vite has it.
 * @type {import('rolldown').Plugin}
 */
const rawText = {
  name: 'raw-text',
  resolveId: {
    filter: { id: /\?raw$/ },
    handler: (source, importer) => path.resolve(path.dirname(importer ?? root), source),
  },
  load: {
    filter: { id: /\?raw$/ },
    handler: async (id) => {
      const text = await readFile(id.replace(/\?raw$/, ''), 'utf8');
      return { code: `export default ${JSON.stringify(text)};`, moduleType: 'js' };
    },
  },
};

/**
 * Replaces the address of a worker's source, `new URL('./worker.ts', import.meta.url)`, by the one of what is built from it.
 * @param {(file: string) => string} address the new expression, from the path without `.ts`
 * @returns {import('rolldown').Plugin}
 */
const workerAddress = (address) => ({
  name: 'worker-address',
  transform: {
    filter: { code: 'import.meta.url' },
    // A replacement within a line: the map of the lines stays right.
    handler: (code) => ({
      code: code.replace(/new URL\('([^']+)\.ts', import\.meta\.url\)/g, (_, /** @type {string} */ file) =>
        address(file),
      ),
      map: null,
    }),
  },
});

/**
 * What the sources use of Vite: workers, `import.meta.glob` and `?raw`.
 * @param {(file: string) => string} address of a worker
 */
const plugins = (address) => [workerAddress(address), viteImportGlobPlugin({ root }), rawText];

/** ES modules as they are in src/, so that a page's bundler takes what it needs; what they depend on stays outside. */
async function buildModules() {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(modules.map((name) => [name, `./src/${name}.ts`])),
    external: (id) => id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`)),
    platform: 'neutral',
    tsconfig: 'tsconfig.json',
    plugins: plugins((file) => `new URL('${file}.js', import.meta.url)`),
  });
  await bundle.write({
    dir: path.join(root, 'dist'),
    format: 'esm',
    preserveModules: true,
    preserveModulesRoot: path.join(root, 'src'),
    sourcemap: true,
  });
  await bundle.close();
  await chmod(path.join(root, 'dist', `${command}.js`), 0o755);
}

/** One file that holds everything. It is its own worker: a worker started from it serves the engine instead of defining elements. */
async function buildSingleFile() {
  const bundle = await rolldown({
    cwd: root,
    input: './src/cdn.ts',
    platform: 'browser',
    tsconfig: 'tsconfig.json',
    plugins: plugins(() => 'import.meta.url'),
  });
  await bundle.write({
    file: path.join(root, 'dist/fluxion.js'),
    format: 'esm',
    codeSplitting: false,
    minify: true,
    comments: { legal: true },
  });
  await bundle.close();
}

function buildDeclarations() {
  const compiler = require.resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.library.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

await rm(path.join(root, 'dist'), { recursive: true, force: true });
await buildModules();
await buildSingleFile();
await buildSite({ root, configFile: path.join(root, 'vite.config.ts') });
buildDeclarations();
