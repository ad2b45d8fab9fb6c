import axe from 'axe-core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { serve, type Site, strictPolicy } from './serve.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launch();
  site = await serve({ folders: { '/': 'site' }, headers: strictPolicy });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.for([
  ['the studio', '', 'fluxion-plot .status'],
  ['the check of a device', 'check.html', 'dl'],
])('axe finds nothing wrong with the whole page of %s, landmarks and headings included', async ([, name, drawn]) => {
  const page = await browser.newPage();
  await page.goto(`${site.address}${name}`);
  await expect.poll(() => page.locator(drawn!).first().textContent()).toMatch(/\S/);
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
  expect(faults).toEqual([]);
  await page.close();
});
