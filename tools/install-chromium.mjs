// Installs a Chromium where there is none, by the means that the system has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { getuid, platform } from 'node:process';
import { findChromium } from './chromium.mjs';

/** Ubuntu's chromium package only asks for a snap, so there Playwright's download is the way. */
function isDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?="?.*\bdebian\b/m.test(release) && !/^ID(_LIKE)?="?.*\bubuntu\b/m.test(release);
}

const isRoot = getuid?.() === 0;

/** What apt-get installs: without recommended packages a browser has no fonts, and formulas need a mathematical one. */
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-stix'];

/** Ways to install it that this system may have, the first one first; each is a list of commands. */
const ways = [
  ...(isDebian() && isRoot
    ? [
        [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', '--no-install-recommends', ...debianPackages],
        ],
      ]
    : []),
  [['npx', 'playwright', 'install', ...(platform === 'linux' && isRoot ? ['--with-deps'] : []), 'chromium']],
];

/** @param {string[]} words */
function succeeds(words) {
  console.error(`$ ${words.join(' ')}`);
  const [program = '', ...parameters] = words;
  const { status } = spawnSync(program, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // On Windows npx is a script, which only a shell starts.
    shell: platform === 'win32',
  });
  return status === 0;
}

/**
 * Installs a Chromium and returns its path.
 * @returns {string}
 * @throws {Error} where none can be installed; the message says how to get one
 */
export function installChromium() {
  for (const commands of ways) {
    if (!commands.every(succeeds)) continue;
    const program = findChromium();
    if (program !== undefined) return program;
  }
  throw new Error(
    'The tests need a Chromium and none could be installed. Install Chromium or Chrome ' +
      `(as root on Debian: apt-get install ${debianPackages.join(' ')}; elsewhere: npx playwright install chromium), ` +
      'or name one: FLUXION_CHROMIUM=/path/to/chromium npm test',
  );
}
