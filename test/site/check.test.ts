import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

const site = builtSite();

interface Report {
  readonly format: string;
  readonly browser: string;
  readonly adapter: { readonly isFallbackAdapter: boolean };
  readonly exact: { readonly variants: readonly string[] };
  readonly functions: readonly { name: string; family: string; error: number; bound: number; isWithin: boolean }[];
}

test('the page measures the functions on the adapter at hand, and hands the table over as JSON', async () => {
  const page = await site.browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(site.address);
  await page.getByRole('link', { name: 'Accuracy on this device' }).click();
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThanOrEqual(5);
  await expect.poll(() => page.getByRole('progressbar').getAttribute('value')).not.toBe('0');
  await page.getByRole('button', { name: 'Stop' }).click();
  const save = page.getByRole('button', { name: 'Save as JSON' });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as Report;
  expect(report.format).toBe('fluxion-device-check-1');
  expect(report.adapter.isFallbackAdapter).toBe(true);
  expect(report.exact.variants).toEqual(['split', 'integer']);
  expect(report.functions.length).toBeGreaterThanOrEqual(5);
  expect(report.functions.slice(0, 3).map(({ name }) => name)).toEqual(['sqrt', 'cbrt', 'hypot']);
  for (const { name, error, bound, isWithin } of report.functions) {
    expect(error, name).toBeLessThanOrEqual(bound);
    expect(isWithin, name).toBe(true);
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test('without WebGPU it says that there is nothing to measure', async () => {
  const page = await site.browser.newPage();
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'gpu', { value: undefined }));
  await page.goto(`${site.address}check.html`);
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('WebGPU is not available here');
  expect(await page.getByRole('button', { name: 'Measure' }).isDisabled()).toBe(true);
  await page.close();
});
