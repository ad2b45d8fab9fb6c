import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, flags } from './tools/chromium.mjs';

const browserTests = 'test/**/*.browser.test.ts';
const executablePath = findChromium();

export default defineConfig({
  // Relative addresses, so that the studio works from any path.
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: 'site',
    rolldownOptions: { input: ['index.html', 'check.html'] },
    // Data addresses are blocked where a policy allows 'self' alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    attachmentsDir: '.vitest-attachments',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: [browserTests], pool: 'threads' },
      },
      {
        extends: true,
        // Dependencies found in the middle of a run would reload the page under a test.
        optimizeDeps: { entries: ['src/**/*.ts', browserTests] },
        test: {
          name: 'browser',
          include: [browserTests],
          // After the other project: software rendering takes both cores.
          sequence: { groupOrder: 1 },
          // One file after the other: all pages share one process for their devices, where a long compilation holds up the rest.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: [...flags], ...(executablePath === undefined ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
