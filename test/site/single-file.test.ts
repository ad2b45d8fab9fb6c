import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { serve, type Site } from './serve.ts';

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Two figures, one slider</title><link rel="icon" href="data:,">
<script type="module" src="/fluxion.js"></script>
<fluxion-parameter name="a" min="0" max="4" value="1" for="one two"></fluxion-parameter>
<fluxion-plot id="one" expression="x^3 - 3a x" from="-3" to="3"><p>A cubic.</p></fluxion-plot>
<fluxion-plot id="two" expression="sin(a x)" from="-3" to="3" engine="cpu"></fluxion-plot>
</html>`;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launch();
  site = await serve({ folders: { '/': 'dist' }, pages: { '/one.html': html } });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a page with nothing but the one script has two figures that share a slider', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${site.address}one.html`);
  const minimum = () =>
    page.locator('#one').evaluate((plot) => {
      const report = Reflect.get(plot, 'report') as { features: { kind: string; x: number }[] } | null;
      return report?.features.find(({ kind }) => kind === 'minimum')?.x;
    });
  const parameterOfSecond = () =>
    page.locator('#two').evaluate((plot) => (Reflect.get(plot, 'parameters') as Record<string, number>)['a']);
  await expect.poll(minimum).toBeCloseTo(1, 12);
  await page.getByRole('slider').fill('4');
  // f′ = 3x² − 12
  await expect.poll(minimum).toBeCloseTo(2, 12);
  expect(await parameterOfSecond()).toBe(4);
  expect(errors).toEqual([]);
  await page.close();
});

test('its figures follow the theme of the page', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(`${site.address}one.html`);
  await expect
    .poll(() => page.locator('#one').evaluate((plot) => Reflect.get(plot, 'engineName') as string))
    .toBe('webgpu');
  const brightness = async () => {
    const png = await page.locator('#two').screenshot();
    return page.evaluate(async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      return pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    }, png.toString('base64'));
  };
  const light = await brightness();
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  await expect.poll(brightness).toBeLessThan(light - 80);
  await page.close();
});
