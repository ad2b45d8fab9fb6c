import { expect, test } from 'vitest';
import { acquireDevice, NoDevice } from '../../src/engine/webgpu/device.ts';
import { drag } from './gestures.ts';
import {
  countColour,
  countDifferences,
  cubic,
  drawn,
  functionColours,
  pictureOf,
  place,
  settled,
  stageOf,
} from './figures.ts';

test('a figure that loses its device in mid-drag is there again', async () => {
  const plot = place(cubic);
  await drawn(plot);
  const dragging = drag(stageOf(plot), [600, 100]);
  dragging.to([550, 100]);
  await settled();
  (await acquireDevice()).destroy();
  dragging.to([500, 100]);
  await settled();
  dragging.to([450, 100]);
  dragging.end();
  await expect.poll(() => plot.engineName).toBe('webgpu');
  await expect.poll(async () => countColour(await pictureOf(plot), functionColours.light)).toBeGreaterThan(200);
  expect(plot.view.from).toBeGreaterThan(-3);

  const fresh = place(cubic.replace('from="-3" to="3"', `from="${plot.view.from}" to="${plot.view.to}"`));
  await drawn(fresh);
  expect(fresh.engineName).toBe('webgpu');
});

test('a figure that keeps losing its device is painted without one, the same', async () => {
  const plot = place(cubic);
  await drawn(plot);
  const before = await pictureOf(plot);
  const loseAll = async (): Promise<never> => {
    for (;;) {
      const device = await acquireDevice();
      device.destroy();
      await device.lost;
      await settled();
    }
  };
  await expect(loseAll()).rejects.toThrow(NoDevice);
  await expect.poll(() => plot.shadowRoot!.querySelector('canvas')!.getContext('2d')).not.toBeNull();
  await expect.poll(async () => countDifferences(before, await pictureOf(plot))).toBeLessThan(800);

  plot.showWindow(-2, 2);
  await expect.poll(() => plot.engineName).toBe('cpu');
  expect(plot.reason).toContain('lost 3 times');
});
