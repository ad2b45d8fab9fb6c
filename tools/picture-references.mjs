// `npm run pictures:references` stores what the painters paint now as the references of test/pictures; `-- --sheet` writes a page with every
// picture by every painter to .vitest-attachments/pictures/index.html instead, to be looked at first.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const vitest = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
const task = argv.includes('--sheet') ? 'sheet' : 'references';
const { status } = spawnSync(execPath, [vitest, 'run', '--project', 'browser', 'test/pictures'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...env, VITE_PICTURES: task },
  stdio: 'inherit',
});
exit(status ?? 1);
