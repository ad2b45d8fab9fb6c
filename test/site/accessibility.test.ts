import axe from 'axe-core';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

const site = builtSite();

test('fingers hit everything in the studio at 320 pixels, and nothing is cut', async () => {
  const context = await site.browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await expect.poll(() => page.locator('fluxion-plot .status').first().textContent()).toMatch(/\S/);
  const targets = await page.locator('button, input, select, summary, footer a').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      const name = control.ariaLabel ?? control.textContent.trim();
      return width > 0 && (width < 44 || height < 44) ? [`${control.localName} ${name} ${width} × ${height}`] : [];
    }),
  );
  expect(targets).toEqual([]);
  const theme = page.getByRole('combobox', { name: 'Theme' });
  const [shown, needed] = await theme.evaluate((select: HTMLSelectElement) => {
    const before = select.offsetWidth;
    select.style.cssText = 'max-width: none; width: max-content; flex: none';
    return [before, select.offsetWidth];
  });
  expect(shown).toBeGreaterThanOrEqual(needed);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
});

test.for([
  ['the studio', '', 'fluxion-plot .status'],
  ['the check of a device', 'check.html', 'dl'],
])('axe finds nothing wrong with the whole page of %s, landmarks and headings included', async ([, name, drawn]) => {
  const page = await site.browser.newPage();
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
