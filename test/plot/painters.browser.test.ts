import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviceSize, paintBackground, paintShapes, paintTexts } from '../../src/plot/canvas-painter.ts';
import type { PlacedFeature } from '../../src/plot/figure-input.ts';
import { composeFigure, type Figure } from '../../src/plot/figure.ts';
import type { Drawing, Polyline } from '../../src/plot/layers.ts';
import { darkPalette, lightPalette, type Palette } from '../../src/plot/palette.ts';
import { lightTheme } from '../../src/plot/theme.ts';
import { spanBetween } from '../../src/plot/view.ts';
import { CanvasTarget } from '../../src/plot/paint-target.ts';
import { WebGPUPainter } from '../../src/plot/webgpu-painter.ts';
import { absolute, cubic, oscillation, reciprocal, sampled } from './samples.ts';

let device: GPUDevice;
const errors: string[] = [];

beforeAll(async () => {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error('these tests need a browser with WebGPU');
  device = await adapter.requestDevice();
  device.addEventListener('uncapturederror', ({ error }) => errors.push(error.message));
});

afterAll(() => {
  device.destroy();
});

const pixelsOf = (
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): ImageData => {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no 2D context');
  draw(context);
  return context.getImageData(0, 0, width, height);
};

interface Surface {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

const withCanvas = (drawing: Pick<Drawing, 'shapes'>, palette: Palette, surface: Surface): ImageData =>
  pixelsOf(...deviceSize(surface), (context) => {
    paintBackground(context, palette);
    paintShapes(context, drawing, palette, surface.pixelRatio);
  });

/** Painted and read in one task, since a canvas texture expires at its end. */
const withWebGPU = (drawing: Pick<Drawing, 'shapes'>, palette: Palette, surface: Surface): ImageData => {
  const [width, height] = deviceSize(surface);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('webgpu');
  if (!context) throw new Error('no WebGPU context');
  context.configure({ device, format: navigator.gpu.getPreferredCanvasFormat(), alphaMode: 'premultiplied' });
  const painter = new WebGPUPainter(device, new CanvasTarget(context));
  painter.paint({ shapes: drawing.shapes }, { ...lightTheme, palette }, surface.pixelRatio);
  const pixels = pixelsOf(width, height, (target) => {
    target.drawImage(canvas, 0, 0);
  });
  painter.dispose();
  return pixels;
};

const painters = [
  ['Canvas 2D', withCanvas],
  ['WebGPU', withWebGPU],
] as const;

const line = (...points: number[]): Polyline => ({ points: Float32Array.from(points), starts: [0] });
const frame = { x: 0, y: 0, width: 40, height: 20 };
const surface = { ...frame, pixelRatio: 1 };
const stroke = { kind: 'stroke', role: 'text', opacity: 1, width: 2, clip: frame } as const;

/** How dark a pixel is: 0 for white, 1 for black. */
const darkness = (image: ImageData, x: number, y: number): number =>
  1 - (image.data[4 * (y * image.width + x) + 1] ?? NaN) / 255;

const cubicFeatures: readonly PlacedFeature[] = [
  { kind: 'maximum', x: -1, y: 2 },
  { kind: 'inflection', x: 0, y: 0 },
  { kind: 'minimum', x: 1, y: -2 },
];

const figureOf = (
  functions: readonly ((x: number) => number)[],
  breaks: readonly number[],
  pixelRatio: number,
  features: readonly PlacedFeature[] = [],
): Figure =>
  composeFigure({
    width: 600,
    height: 400,
    pixelRatio,
    x: spanBetween(-3, 3),
    quantities: [0, 1, 2],
    layout: 'panels',
    curves: [{ samples: sampled(functions, -3, 3, 2400 * pixelRatio), breaks, features }],
  });

describe.each(painters)('%s', (_, paint) => {
  test('anti-aliases by coverage: a line two pixels wide on pixel edges is sharp, between them its rims are half covered', () => {
    const palette: Palette = { ...lightPalette, text: [0, 0, 0, 1] };
    const sharp = paint({ shapes: [{ ...stroke, line: line(-5, 10, 45, 10) }] }, palette, surface);
    expect([8, 9, 10, 11].map((y) => darkness(sharp, 20, y))).toEqual([0, 1, 1, 0]);
    const soft = paint({ shapes: [{ ...stroke, line: line(-5, 10.5, 45, 10.5) }] }, palette, surface);
    [0, 0.5, 1, 0.5, 0].forEach((coverage, i) => {
      expect(darkness(soft, 20, 8 + i)).toBeCloseTo(coverage, 1);
    });
  });

  test('paints a stroke that crosses itself as one area, so that its opacity is the same everywhere', () => {
    const palette: Palette = { ...lightPalette, text: [0, 0, 0, 1] };
    const shape = { ...stroke, width: 6, opacity: 0.5, line: line(0, 10, 40, 10, 20, 10, 20, 0, 20, 20) };
    const image = paint({ shapes: [shape] }, palette, surface);
    for (const [x, y] of [
      [5, 10],
      [20, 10],
      [30, 10],
    ] as const) {
      expect(darkness(image, x, y)).toBeCloseTo(0.5, 2);
    }
  });

  test('keeps strokes inside their clip', () => {
    const clip = { x: 10, y: 5, width: 20, height: 10 };
    const image = paint({ shapes: [{ ...stroke, clip, width: 30, line: line(0, 10, 40, 10) }] }, lightPalette, surface);
    for (let y = 0; y < 20; y++) {
      for (let x = 0; x < 40; x++) {
        const isInside = x >= 10 && x < 30 && y >= 5 && y < 15;
        expect(darkness(image, x, y) > 0.5).toBe(isInside);
      }
    }
  });

  test.each([1, 2])('lights no curve pixel between the branches of 1/x at a device pixel ratio of %i', (pixelRatio) => {
    const figure = figureOf(reciprocal, [0], pixelRatio);
    const curves = figure.shapes.filter((shape) => shape.kind === 'stroke');
    const image = paint({ shapes: curves }, lightPalette, figure);
    for (const { frame: panel, projection } of figure.panels) {
      const middle = Math.round(projection.pixelX(0) * pixelRatio);
      const [top, bottom] = [panel.y * pixelRatio, (panel.y + panel.height) * pixelRatio];
      for (let y = top; y < bottom; y++) {
        for (let x = middle - 2; x <= middle + 1; x++) expect(darkness(image, x, y)).toBe(0);
      }
    }
    const lit = image.data.some((value) => value < 128);
    expect(lit).toBe(true);
  });

  test('paints a density pixel by pixel: opacity of the cell, of the shape and of the colour multiplied, over what is there', () => {
    const palette: Palette = { ...lightPalette, text: [0, 0, 0, 0.8] };
    const cells = Uint8Array.of(0, 51, 102, 153, 204, 255);
    const pixels = { x: 4, y: 6, width: 3, height: 2 };
    const image = paint({ shapes: [{ kind: 'density', role: 'text', opacity: 0.5, pixels, cells }] }, palette, surface);
    cells.forEach((cell, i) => {
      expect(darkness(image, 4 + (i % 3), 6 + Math.floor(i / 3))).toBeCloseTo((cell / 255) * 0.8 * 0.5, 2);
    });
    expect([darkness(image, 3, 6), darkness(image, 7, 7), darkness(image, 6, 8)]).toEqual([0, 0, 0]);
  });

  test.each([
    ['tan x', Math.tan, Math.PI / 2, -3, 3],
    ['tan x', Math.tan, Math.PI / 2, 1.3, 1.8],
    ['tan x', Math.tan, Math.PI / 2, -40, 40],
    ['1/x', reciprocal[0], 0, -3, 3],
    ['1/x', reciprocal[0], 0, -1e-3, 1e-3],
    ['1/x', reciprocal[0], 0, -0.7, 100],
    ['x(x − 3)/(x − 3.001)', (x: number) => (x * (x - 3)) / (x - 3.001), 3.001, -3, 9],
    ['x(x − 3)/(x − 3.001)', (x: number) => (x * (x - 3)) / (x - 3.001), 3.001, 2.9, 3.1],
    ['1/(x − 3)', (x: number) => 1 / (x - 3), 3, -3, 9],
    ['1/(x − 3)', (x: number) => 1 / (x - 3), 3, 2.999, 3.01],
  ] as const)(
    'lights no pixel between the branches of %s in the column of a pole: at %d on [%d, %d]',
    (_name, f, pole, from, to) => {
      const period = f === Math.tan ? Math.PI : Infinity;
      const poles = Array.from({ length: 41 }, (_, i) => (i === 20 ? pole : pole + (i - 20) * period));
      const breaks = poles.filter((x) => x > from && x < to);
      for (const pixelRatio of [1, 2]) {
        const samples = sampled([f ?? Math.sin], from, to, 2560 * pixelRatio + 1);
        const x = spanBetween(from, to);
        const figure = composeFigure({ width: 320, height: 200, pixelRatio, x, quantities: [0], layout: 'panels', curves: [{ samples, breaks }] }); // prettier-ignore
        const image = paint({ shapes: figure.shapes.filter(({ kind }) => kind === 'stroke') }, lightPalette, figure);
        const [panel] = figure.panels;
        if (!panel) throw new Error('no panel');
        const { projection } = panel;
        const [top = NaN, bottom = NaN] = [panel.frame.y, panel.frame.y + panel.frame.height].map(
          (y) => y * pixelRatio,
        );
        for (const place of breaks) {
          const middle = projection.pixelX(place);
          const column = Math.floor(middle * pixelRatio);
          // Each branch may be lit where it is itself so near to its pole that its stroke reaches into the column.
          const heights = [-1, 1].map((side) =>
            Array.from({ length: 200 }, (_, i) => {
              const [at] = projection.toData(middle + side * 2 * 2 ** (-i / 6), 0);
              return projection.pixelY(f?.(at) ?? NaN) * pixelRatio;
            }),
          );
          const isReached = (y: number): boolean =>
            heights.some(
              (branch) => Math.min(...branch) - 3 * pixelRatio < y && y < Math.max(...branch) + 3 * pixelRatio,
            );
          for (let y = top; y < bottom; y++) {
            if (!isReached(y)) expect([y, darkness(image, column, y)]).toEqual([y, 0]);
          }
        }
        expect(image.data.some((value) => value < 128)).toBe(true);
      }
    },
  );

  test('lights nothing of √(x − 3)·√(1 − x), which is defined nowhere', () => {
    const figure = figureOf([(x) => Math.sqrt(x - 3) * Math.sqrt(1 - x), () => NaN, () => NaN], [1], 1);
    expect(figure.shapes.filter(({ kind }) => kind === 'stroke' || kind === 'density')).toEqual([]);
  });

  test('keeps the width of a curve however steep it is', () => {
    for (const pixelRatio of [1, 2]) {
      for (const slope of [0, 0.5, 2, 20, 1000]) {
        const figure = composeFigure({
          width: 320,
          height: 200,
          pixelRatio,
          x: spanBetween(-3, 3),
          y: new Map([[0, spanBetween(-1, 1)]]),
          quantities: [0],
          layout: 'panels',
          curves: [{ samples: sampled([(x) => slope * x], -3, 3, 2560 * pixelRatio + 1) }],
        });
        const palette: Palette = { ...lightPalette, function: [0, 0, 0, 1] };
        const image = paint({ shapes: figure.shapes.filter(({ kind }) => kind === 'stroke') }, palette, figure);
        const projection = figure.panels[0]?.projection;
        const [x0 = NaN, y0 = NaN] = projection?.toPixel(0, 0) ?? [];
        const steepness = Math.abs((projection?.pixelY(slope) ?? NaN) - y0) / ((projection?.pixelX(1) ?? NaN) - x0);
        // The area of the stroke in a square around the middle, for the length of the line there.
        const [half, centreX, centreY] = [40, Math.round(x0 * pixelRatio), Math.round(y0 * pixelRatio)];
        let area = 0;
        for (let y = centreY - half; y < centreY + half; y++) {
          for (let x = centreX - half; x < centreX + half; x++) area += darkness(image, x, y);
        }
        const length = (2 * half * Math.hypot(1, steepness)) / Math.max(1, steepness);
        expect(Math.abs(area / length / pixelRatio - 2)).toBeLessThan(0.15);
      }
    }
  });

  test('leaves a transparent background transparent', () => {
    const image = paint({ shapes: [] }, { ...lightPalette, background: [1, 1, 1, 0] }, surface);
    expect(image.data.every((value) => value === 0)).toBe(true);
  });
});

describe('both painters', () => {
  test.each([
    ['x³ − 3x', cubic, [], cubicFeatures],
    ['1/x', reciprocal, [0], [{ kind: 'pole', x: 0, y: null }]],
    ['|x|', absolute, [0], [{ kind: 'kink', x: 0, y: 0 }]],
    ['sin(1/x)', oscillation, [0], []],
  ] as const)(
    'paint %s alike: at most one pixel in a hundred differs by more than 32/255',
    (_, functions, breaks, features) => {
      for (const pixelRatio of [1, 1.5, 2]) {
        for (const palette of [lightPalette, darkPalette]) {
          const figure = figureOf(functions, breaks, pixelRatio, features);
          const [a, b] = [withCanvas(figure, palette, figure).data, withWebGPU(figure, palette, figure).data];
          let different = 0;
          for (let i = 0; i < a.length; i += 4) {
            const differs = [0, 1, 2, 3].some(
              (channel) => Math.abs((a[i + channel] ?? NaN) - (b[i + channel] ?? NaN)) > 32,
            );
            if (differs) different++;
          }
          expect(different / (a.length / 4)).toBeLessThanOrEqual(0.01);
        }
      }
    },
  );

  test('raise no error on the device', async () => {
    await device.queue.onSubmittedWorkDone();
    expect(errors).toEqual([]);
  });
});

test('texts are painted on a transparent canvas above', () => {
  const figure = figureOf(cubic, [], 1, cubicFeatures);
  const image = pixelsOf(600, 400, (context) => {
    paintTexts(context, figure, lightTheme, 1);
  });
  const opaque = image.data.filter((value, i) => i % 4 === 3 && value > 0).length;
  expect(opaque).toBeGreaterThan(100);
  expect(opaque).toBeLessThan(0.1 * 600 * 400);
});

test('a painter for a context that is not configured is refused', () => {
  const context = new OffscreenCanvas(1, 1).getContext('webgpu');
  expect(() => context && new WebGPUPainter(device, new CanvasTarget(context))).toThrow(TypeError);
});
