import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FluxionStudio } from '../../src/elements/studio.ts';
import { place } from './figures.ts';

const studioOf = (): FluxionStudio => document.querySelector('fluxion-studio')!;
const rowRoot = (): ShadowRoot => studioOf().shadowRoot!.querySelector('fluxion-expression-row')!.shadowRoot!;
const details = (): HTMLDetailsElement => rowRoot().querySelector('details')!;
const summary = (): HTMLElement => rowRoot().querySelector('summary')!;
const formulas = (): string[] =>
  [...details().querySelectorAll('.formula')].map(({ textContent }) => textContent.trim());
const visible = (text: string): string => text.replaceAll(/[\u2061-\u2064]/g, '');

async function open(text: string): Promise<void> {
  place('<fluxion-studio></fluxion-studio>');
  await studioOf().updateComplete;
  await page.getByRole('textbox', { name: 'Expression 1' }).fill(text);
  await expect.poll(() => rowRoot().querySelectorAll('details').length).toBe(1);
}

const originalSize = { width: 1280, height: 800 };
beforeEach(() => localStorage.clear());
afterEach(async () => {
  document.body.innerHTML = '';
  await page.viewport(originalSize.width, originalSize.height);
});

describe('The derivatives of a row', () => {
  test('are shown as formulas when they are asked for by keyboard, and hidden again', async () => {
    await open('x^3 - 3x');
    expect(formulas()).toEqual([]);
    summary().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => formulas().map(visible)).toEqual(['f′(x)=3x2−3', 'f″(x)=6x']);
    expect(details().querySelector('math')!.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => formulas()).toEqual([]);
  });

  test('follow what is typed', async () => {
    await open('x^2');
    summary().focus();
    await userEvent.keyboard('{Enter}');
    await page.getByRole('textbox', { name: 'Expression 1' }).fill('g(t) = t^5');
    await expect.poll(() => formulas().map(visible)).toEqual(['g′(t)=5t4', 'g″(t)=20t3']);
  });

  test('that are too long to be read say so', async () => {
    await open('tan(sin(e^x)/(1 + ln x))^(1/3) sqrt(cos x + x^x) gamma(x)^x');
    summary().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => formulas().at(-1)).toContain('is too long to be read.');
  });

  test('stay within a page 320 pixels wide', async () => {
    await page.viewport(320, 700);
    await open('x^5 sqrt(1-x^2) e^(-x^2) tan(x)');
    summary().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => formulas().length).toBe(2);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const bottom = summary().getBoundingClientRect().bottom;
    for (const formula of details().querySelectorAll('.formula'))
      expect(formula.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom - 0.5);
  });
});
