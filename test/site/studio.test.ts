import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

const site = builtSite();

/** Opens the studio; every message of the console and every failed request is collected. */
async function open(fragment = ''): Promise<{ page: Page; complaints: string[] }> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await page.goto(`${site.address}${fragment}`);
  return { page, complaints };
}

const engineOf = (page: Page) =>
  page
    .locator('fluxion-plot')
    .first()
    .evaluate((plot) => Reflect.get(plot, 'engineName') as string | null);

test('the built studio draws under a strict content security policy, from any path, without a complaint', async () => {
  const { page, complaints } = await open();
  await expect.poll(() => engineOf(page)).toBe('webgpu');
  await expect.poll(() => page.locator('fluxion-plot .status').first().textContent()).toContain('WebGPU');
  await page
    .getByRole('textbox', { name: /expression/i })
    .first()
    .fill('cos(x) sin(e^x)');
  await expect.poll(() => page.locator('fluxion-plot').first().evaluate((plot) => (Reflect.get(plot, 'report') as { expression: string } | null)?.expression)).toBe('cos(x) sin(e^x)'); // prettier-ignore
  expect(complaints.filter((text) => !/powerPreference|GPU|Vulkan/i.test(text))).toEqual([]);
  await page.close();
});

test('without WebGPU the studio draws on the CPU, and says so', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'gpu', { value: undefined }));
  await page.goto(site.address);
  await expect.poll(() => engineOf(page)).toBe('cpu');
  await expect.poll(() => page.locator('fluxion-plot .status').first().textContent()).toContain('CPU');
  await page.close();
});
