// A page in the Chromium at hand, on a development server that serves the sources: for benchmarks and sweeps.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findChromium, flags } from './chromium.mjs';

/**
 * The page can import `/src/….ts`, and the server can load the same modules into Node.
 *
 * @param {readonly string[]} more flags of the browser besides the usual ones
 */
export async function openPage(more = []) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const server = await createServer({ root, logLevel: 'error', server: { port: 0, hmr: false, watch: null } });
  await server.listen();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...flags, ...more],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}LICENSE`);
  return {
    root,
    server,
    browser,
    page,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
