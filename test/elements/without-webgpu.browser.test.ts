import { expect, test } from 'vitest';
import { faultsInLightAndDark } from './faults.ts';
import { countColour, deviceCheck, drawn, functionColours, pictureOf, place } from './figures.ts';

Object.defineProperty(navigator, 'gpu', { value: undefined });

test('without WebGPU a figure is computed by the CPU and painted in two dimensions', async () => {
  const plot = place('<fluxion-plot expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>');
  await drawn(plot, 'cpu');
  expect(plot.arithmetic).toBe('float64');
  expect(plot.shadowRoot!.querySelector('canvas')!.getContext('2d')).not.toBeNull();
  expect(countColour(await pictureOf(plot), functionColours.light)).toBeGreaterThan(200);
});

test('without WebGPU a figure that asks for it says why it has none', async () => {
  const plot = place('<fluxion-plot expression="x^3 - 3x" engine="webgpu"></fluxion-plot>');
  await expect.poll(() => plot.error?.message).toContain('WebGPU is not available');
});

test('without WebGPU the check of a device says that there is nothing to measure, and axe finds nothing wrong with it', async () => {
  const check = deviceCheck();
  await expect.poll(() => check.shadowRoot!.querySelector('[role=alert]')?.textContent).toContain('nothing to measure');
  expect(await faultsInLightAndDark()).toEqual([]);
});
