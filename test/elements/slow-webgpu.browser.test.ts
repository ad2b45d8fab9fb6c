import { expect, test, vi } from 'vitest';
import { acquireDevice, NoDevice } from '../../src/engine/webgpu/device.ts';
import { countColour, drawn, functionColours, pictureOf, place } from './figures.ts';

test('a figure is drawn without a device that cannot be asked for or does not come', async () => {
  const request = vi.spyOn(GPU.prototype, 'requestAdapter').mockRejectedValueOnce(new Error('the driver is gone'));
  await expect(acquireDevice()).rejects.toThrow(new NoDevice('WebGPU gives no device: the driver is gone'));

  request.mockReturnValue(new Promise(() => undefined));
  const plot = place('<fluxion-plot expression="x^3 - 3x" from="-3" to="3"></fluxion-plot>');
  await drawn(plot, 'cpu');
  await expect
    .poll(async () => countColour(await pictureOf(plot), functionColours.light), { timeout: 10_000 })
    .toBeGreaterThan(200);
});
