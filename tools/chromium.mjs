// Where Chromium is on this machine, and the flags under which it runs WebGPU without a GPU.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { env, getuid, platform } from 'node:process';
import { chromium } from 'playwright';

/** Environment variables that name a Chromium, the first one set wins. */
const variables = ['FLUXION_CHROMIUM', 'CHROME_PATH'];

/** Chromium's software adapter, in place of a GPU; with fewer of these, compute works but canvases stay blank. */
const softwareGpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
];

/** Arguments for every Chromium that tests start. Root may not use the sandbox. */
export const flags = [
  ...softwareGpu,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Usual places, in order. A name without a folder is looked for on the PATH. */
function usualPlaces() {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['', env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => env[name] ?? []);
    const programs = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/lib/chromium', '/opt/google/chrome'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Whether it starts. Ubuntu's `chromium-browser` is a script that only asks for a snap, and a snap may not read the profile that tests use.
 * @param {string} program
 */
function runs(program) {
  if (!existsSync(program)) return false;
  // On Windows, asking for the version would open a window.
  if (platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 }),
    );
  } catch {
    return false;
  }
}

/**
 * Path of a Chromium: the one that an environment variable names, the system's, or Playwright's own; undefined where there is none.
 * @returns {string | undefined}
 * @throws {Error} where an environment variable names a program that does not run
 */
export function findChromium() {
  const variable = variables.find((name) => (env[name] ?? '') !== '');
  if (variable !== undefined) {
    const named = env[variable] ?? '';
    if (!runs(named)) throw new Error(`${variable} is ${named}, which does not run; name a Chromium, or unset it`);
    return named;
  }
  return [...usualPlaces(), chromium.executablePath()].find(runs);
}
