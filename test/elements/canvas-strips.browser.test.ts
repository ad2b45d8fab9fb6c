import { afterEach, expect, test } from 'vitest';
import { coveringSize } from '../../src/elements/canvas-size.ts';
import { CanvasStrips } from '../../src/elements/canvas-strips.ts';
import { plotStyles } from '../../src/elements/plot-styles.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import type { Shape } from '../../src/plot/layers.ts';
import { lightTheme } from '../../src/plot/theme.ts';
import { WebGPUPainter } from '../../src/plot/webgpu-painter.ts';

const device = await acquireDevice();
const [width, height] = [120, 90];

/** A slanting stroke, and circles over it. */
const shapes: readonly Shape[] = [
  {
    kind: 'stroke',
    role: 'function',
    opacity: 1,
    width: 3,
    clip: { x: 10, y: 5, width: 100, height: 80 },
    line: { points: Float32Array.of(0, 0, 60, 88, 120, 10), starts: [0] },
  },
  {
    kind: 'markers',
    shape: 'circle',
    fill: 'background',
    outline: 'text',
    outlineWidth: 2,
    radius: 8,
    centres: [{ x: 60, y: 45 }, { x: 100, y: 30 }], // prettier-ignore
  },
];

/** Pixels of a picture as its canvases show it, one below the other. */
const pictureIn = (most: number, sizes: readonly (readonly [number, number])[]): ImageData => {
  const target = new CanvasStrips(device, most);
  const painter = new WebGPUPainter(device, target);
  document.body.append(target.element);
  for (const size of sizes) {
    target.resize(...size, 1);
    painter.paint({ shapes }, lightTheme, 1);
  }
  const canvases = [...target.element.children] as HTMLCanvasElement[];
  const [columns, rows] = sizes.at(-1)!;
  expect(canvases).toHaveLength(Math.ceil(rows / canvases[0]!.height));
  const context = new OffscreenCanvas(columns, rows).getContext('2d')!;
  let top = 0;
  for (const canvas of canvases) {
    expect(canvas.width * canvas.height).toBeLessThanOrEqual(most);
    context.drawImage(canvas, 0, top);
    top += canvas.height;
  }
  expect(top).toBe(rows);
  painter.dispose();
  target.dispose();
  return context.getImageData(0, 0, columns, rows);
};

afterEach(() => {
  document.body.replaceChildren();
});

test('a picture in strips is the picture on one canvas', () => {
  const whole = pictureIn(Infinity, [[width, height]]);
  expect(new Set(whole.data).size).toBeGreaterThan(10);
  expect(pictureIn(3000, [[width, height]]).data).toEqual(whole.data);
  expect(pictureIn(1700, [[width, height]]).data).toEqual(whole.data);
});

test('strips come and go with the size', () => {
  const whole = pictureIn(Infinity, [[width, height]]);
  expect(pictureIn(3000, [[300, 200], [30, 40], [width, height]]).data).toEqual(whole.data); // prettier-ignore
});

/** Strips in a figure of their own. */
const placed = (most: number): { readonly target: CanvasStrips; readonly host: HTMLElement } => {
  const target = new CanvasStrips(device, most);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [plotStyles.styleSheet!];
  root.append(target.element);
  document.body.append(host);
  return { target, host };
};

test('each pixel of a strip is one of the screen, without a gap, wherever the edges of a figure lie between pixels', () => {
  const { target, host } = placed(2500);
  for (const blockSize of [89.7, 90, 90.3]) {
    for (const ratio of [1, 1.25, 2]) {
      target.resize(...coveringSize({ width: 120.3, height: blockSize, pixelRatio: ratio }), ratio);
      host.style.cssText = `position: absolute; top: 7.4px; width: 120.3px; height: ${blockSize}px; aspect-ratio: auto`;
      const canvases = [...target.element.children] as HTMLCanvasElement[];
      const boxes = canvases.map((canvas) => canvas.getBoundingClientRect());
      const { top } = target.element.getBoundingClientRect();
      expect(boxes.length).toBeGreaterThan(3);
      expect(boxes.map((box) => box.top)).toEqual([top, ...boxes.slice(0, -1).map((box) => box.bottom)]);
      // Browsers lay out in 64ths of a pixel.
      for (const [i, canvas] of canvases.entries()) {
        expect(Math.abs(boxes[i]!.height * ratio - canvas.height)).toBeLessThanOrEqual(ratio / 64);
        expect(Math.abs(boxes[i]!.width * ratio - canvas.width)).toBeLessThanOrEqual(ratio / 64);
      }
    }
  }
  target.dispose();
});

test('strips of a figure that has grown since it was painted cover it', () => {
  const { target, host } = placed(2500);
  target.resize(100, 90, 1);
  host.style.cssText = 'position: absolute; width: 160px; height: 120px; aspect-ratio: auto';
  const figure = host.getBoundingClientRect();
  const boxes = [...target.element.children].map((canvas) => canvas.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(2);
  expect(boxes.map(({ width }) => width)).toEqual(boxes.map(() => figure.width));
  expect(boxes.at(-1)!.bottom).toBe(figure.bottom);
  target.dispose();
});
