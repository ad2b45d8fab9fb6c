import { describe, expect, test } from 'vitest';
import { pixelAfter, placeUnder } from '../../src/elements/crosshair-place.ts';
import { panned, viewportBetween, zoomed } from '../../src/elements/viewport.ts';
import { metricsFor } from '../../src/plot/layout.ts';
import type { Panel } from '../../src/plot/panel.ts';
import { Projection, spanBetween } from '../../src/plot/view.ts';

const frame = { x: 40, y: 20, width: 600, height: 200 };
const panel: Panel = {
  quantities: [0],
  metrics: metricsFor(1),
  frame,
  strip: { ...frame, y: 0, height: 20 },
  projection: new Projection({ x: spanBetween(-3, 3), y: spanBetween(-1, 1) }, frame),
  xTicks: { major: [{ offset: 0, label: '0' }], minor: [], note: '' },
  yTicks: { major: [], minor: [], note: '' },
};
const home = viewportBetween([-3, 3]);

describe('a drag', () => {
  test('takes the point under the pointer with it', () => {
    expect(panned(home, panel, 100, 0).x).toEqual({ centre: -1, halfWidth: 3 });
  });

  test('across leaves the range of y automatic; up fixes it', () => {
    expect(panned(home, panel, 100, 0).y.size).toBe(0);
    expect(panned(home, panel, 0, 50).y.get(0)).toEqual({ centre: 0.5, halfWidth: 1 });
  });

  test.each([1e-300, 1e300])('up keeps a range of values about %j as high as it is', (halfWidth) => {
    const projection = new Projection({ x: home.x, y: { centre: 0, halfWidth } }, frame);
    const { centre, halfWidth: after } = panned(home, { ...panel, projection }, 0, 50).y.get(0)!;
    expect(centre / halfWidth).toBeCloseTo(0.5, 12);
    expect(after).toBe(halfWidth);
  });
});

describe('a zoom', () => {
  test('keeps the point under the pointer', () => {
    expect(zoomed(home, panel, 0.5, { x: 40, y: 120 }).x).toEqual({ centre: -1.5, halfWidth: 1.5 });
  });

  test('leaves an automatic range of y alone, and zooms a fixed one', () => {
    expect(zoomed(home, panel, 0.5, { x: 340, y: 120 }).y.size).toBe(0);
    const fixed = viewportBetween([-3, 3], [-1, 1]);
    expect(zoomed(fixed, panel, 0.5, { x: 340, y: 120 }).y.get(0)).toEqual({ centre: 0, halfWidth: 0.5 });
  });

  test('over the numbers of y changes y alone', () => {
    const { x, y } = zoomed(home, panel, 2, { x: 10, y: 120 });
    expect(x).toEqual(home.x);
    expect(y.get(0)).toEqual({ centre: 0, halfWidth: 2 });
  });
});

describe('the crosshair', () => {
  test('goes to a place or a tick near the pointer, else to the pointer', () => {
    expect(placeUnder({ x: 343, y: 50 }, panel, [])).toBe(0);
    expect(placeUnder({ x: 442, y: 50 }, panel, [1.01])).toBe(1.01);
    expect(placeUnder({ x: 440, y: 50 }, panel, [2])).toBeCloseTo(1, 12);
  });

  test('is nowhere beside the frame', () => {
    expect(placeUnder({ x: 30, y: 50 }, panel, [])).toBeNull();
    expect(placeUnder({ x: 650, y: 50 }, panel, [])).toBeNull();
  });

  test('starts in the middle by keys, leaves a tick by one step, and stays in the frame', () => {
    expect(pixelAfter(1, null, panel).x).toBe(340);
    expect(placeUnder(pixelAfter(1, 0, panel), panel, [])).toBeGreaterThan(0);
    expect(pixelAfter(1, 3, panel).x).toBe(640);
  });
});
