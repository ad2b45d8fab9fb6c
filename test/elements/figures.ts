import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { FluxionDeviceCheck } from '../../src/elements/check/device-check.ts';
import { define } from '../../src/elements/define-element.ts';
import { defineElements } from '../../src/elements/define.ts';
import type { FluxionPlot } from '../../src/elements/plot.ts';

/** The figure of x³ − 3x. */
export const cubic = '<fluxion-plot expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>';

/** Puts elements into an empty page; the first figure is returned. */
export function place(html: string): FluxionPlot {
  defineElements();
  document.body.innerHTML = `<div class="page">${html}</div>`;
  return document.querySelector('fluxion-plot')!;
}

/** Puts the check of a device into an empty page. */
export function deviceCheck(): FluxionDeviceCheck {
  define('fluxion-device-check', FluxionDeviceCheck);
  place('<fluxion-device-check></fluxion-device-check>');
  return document.querySelector('fluxion-device-check')!;
}

/** Waits until a figure was drawn by an engine and its features were found. */
export async function drawn(plot: FluxionPlot, engine = 'webgpu'): Promise<void> {
  await expect.poll(() => plot.engineName).toBe(engine);
  await expect.poll(() => plot.report).not.toBeNull();
  await settled();
}

/** Lets everything that is under way be painted. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
}

export const stageOf = (plot: FluxionPlot): HTMLElement => plot.shadowRoot!.querySelector<HTMLElement>('.stage')!;

/** What a reader sees of an element. */
export async function pictureOf(element: Element): Promise<ImageData> {
  const text = await page.screenshot({ element, save: false });
  const blob = new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], { type: 'image/png' });
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Pixels of a colour, each channel within 12 of 255. */
export function countColour({ data }: ImageData, [red, green, blue]: readonly [number, number, number]): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.abs(data[i]! - red) <= 12 && Math.abs(data[i + 1]! - green) <= 12 && Math.abs(data[i + 2]! - blue) <= 12)
      count++;
  }
  return count;
}

/** Pixels in which two pictures of one size differ by more than 40 of 255. */
export function countDifferences(a: ImageData, b: ImageData): number {
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 40)) count++;
  }
  return count;
}

/** Colours of f in the light and the dark palette. */
export const functionColours = { light: [0x0b, 0x5f, 0xa5], dark: [0x6d, 0xb8, 0xf2] } as const;
