// `npm run pictures`: the pictures of the documentation, taken from the built site and the built script in docs/pictures/.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findChromium, flags } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/pictures');
const executablePath = findChromium();

/** Name, fragment of the studio's address, and what the screen is like. */
const pictures = /** @type {const} */ ([
  ['studio-light', '#f=x^3-3x&from=-3&to=3', { width: 1280, height: 800 }, 'light'],
  ['studio-dark', '#f=e^x/(1%2Bx)&from=-4&to=3', { width: 1280, height: 800 }, 'dark'],
  ['studio-phone', '#f=x sin x&from=-7&to=7', { width: 390, height: 844 }, 'light'],
]);

mkdirSync(folder, { recursive: true });
const server = await preview({ root, logLevel: 'error', preview: { port: 0 } });
const browser = await chromium.launch({
  args: [...flags],
  ...(executablePath === undefined ? {} : { executablePath }),
});
for (const [name, fragment, viewport, colorScheme] of pictures) {
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: viewport.width < 500 ? 2 : 1 });
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${fragment}`);
  await page.waitForFunction(() => {
    const plot = document.querySelector('fluxion-studio')?.shadowRoot?.querySelector('fluxion-plot');
    return plot?.engineName === 'webgpu' && plot.report;
  });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await server.close();
