import { describe, expect, test } from 'vitest';
import { findBreaks } from '../../src/analysis/breaks.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { acquireDevice } from '../../src/engine/webgpu/device.ts';
import { DeviceCurve } from '../../src/engine/webgpu/device-curve.ts';
import { WebGpuEngine } from '../../src/engine/webgpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { deviceSize, paintBackground, paintShapes } from '../../src/plot/canvas-painter.ts';
import { composeFigure, type Figure } from '../../src/plot/figure.ts';
import { lightTheme as theme } from '../../src/plot/theme.ts';
import { spanBetween } from '../../src/plot/view.ts';
import { CanvasTarget } from '../../src/plot/paint-target.ts';
import { WebGPUPainter } from '../../src/plot/webgpu-painter.ts';

const device = await acquireDevice();
const engine = await WebGpuEngine.create();
const cpu = new CpuEngine();
const size = { width: 420, height: 300 };

interface Request {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly pixelRatio?: number;
  readonly y?: readonly [number, number];
}

const figureOf = async ({ text, from, to, pixelRatio = 1, y }: Request): Promise<Figure> => {
  const f = parse(text);
  const samples = await cpu.sample(f, { from, to, count: 8 * Math.ceil(size.width * pixelRatio) + 1 });
  const breaks = await findBreaks(f, { from, to });
  return composeFigure({
    ...size,
    pixelRatio,
    x: spanBetween(from, to),
    ...(y && { y: new Map([[0, spanBetween(...y)]]) }),
    quantities: [0, 1, 2],
    layout: 'panels',
    curves: [{ samples, breaks: breaks.map(({ x }) => x) }],
  });
};

/** A figure painted and read in one task, since a canvas texture expires at its end. */
const pixelsOf = (figure: Figure, paint: (canvas: OffscreenCanvas) => void): ImageData => {
  const canvas = new OffscreenCanvas(...deviceSize(figure));
  paint(canvas);
  const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
  context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

const onDevice = (figure: Figure, curve: DeviceCurve, samplesPerColumn: number): ImageData =>
  pixelsOf(figure, (canvas) => {
    const context = canvas.getContext('webgpu')!;
    context.configure({ device, format: navigator.gpu.getPreferredCanvasFormat(), alphaMode: 'premultiplied' });
    const painter = new WebGPUPainter(device, new CanvasTarget(context));
    painter.paint({ shapes: figure.shapes }, theme, figure.pixelRatio, { curves: [curve], samplesPerColumn });
  });

const onCanvas = (figure: Figure): ImageData =>
  pixelsOf(figure, (canvas) => {
    const context = canvas.getContext('2d')!;
    paintBackground(context, theme.palette);
    paintShapes(context, figure, theme.palette, figure.pixelRatio);
  });

const curveOf = async ({ text, from, to }: Request): Promise<DeviceCurve> => {
  const curve = await engine.curve(parse(text), { arithmetic: 'single' }, { from, to, count: 400 });
  if (!(curve instanceof DeviceCurve)) throw new Error(curve.reason);
  return curve;
};

const requests: readonly Request[] = [
  { text: 'x^3 - 3x', from: -3, to: 3 },
  { text: 'x^3 - 3x', from: -3, to: 3, pixelRatio: 2 },
  { text: 'x^3 - 3x', from: -3, to: 3, pixelRatio: 1.5 },
  { text: 'sin(x^2) e^-x', from: -2, to: 5 },
  { text: 'tan x', from: -10, to: 10 },
  { text: '1/x', from: -2, to: 3 },
  { text: 'x (x - 3)/(x - 3.001)', from: 0, to: 5 },
  { text: 'floor x', from: -3.5, to: 3.5 },
  { text: 'sqrt(x)', from: -1, to: 3 },
  { text: 'e^(x^2)', from: -30, to: 30, y: [-1, 20] },
  { text: '1e30 sin x', from: -25.4, to: 19.8, y: [-1, 1] },
];

/** The part of pixels that differ by more than 32 of 255 in a channel. */
const difference = (a: ImageData, b: ImageData): number => {
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2, 3].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 32)) different++;
  }
  return different / (a.data.length / 4);
};

/** How many pixels of the column at x differ from the picture without strokes. */
const litRows = (figure: Figure, image: ImageData, x: number): number => {
  const bare = onCanvas({ ...figure, shapes: figure.shapes.filter(({ kind }) => kind !== 'stroke') });
  const { projection, frame } = figure.panels[0]!;
  const column = Math.floor(projection.pixelX(x));
  const rows = Array.from({ length: frame.height }, (_, i) => 4 * ((frame.y + i) * image.width + column));
  return rows.filter((at) => [0, 1, 2].some((channel) => Math.abs(image.data[at + channel]! - bare.data[at + channel]!) > 2)).length; // prettier-ignore
};

describe.for(requests)('$text from $from to $to', (request) => {
  test.for([32, 512])(
    '%i samples a column on the device make the picture of the samples of the CPU',
    async (samples) => {
      const figure = await figureOf(request);
      const curve = await curveOf(request);
      const image = onDevice(figure, curve, samples);
      expect(difference(image, onCanvas(figure))).toBeLessThan(0.01);
      curve.destroy();
    },
  );
});

test.for([
  ['tan x', -10, 10, Math.PI / 2],
  ['1/x', -2, 3, 0],
  ['x (x - 3)/(x - 3.001)', 0, 5, 3.001],
  ['1/(x - 3)', 0, 6.5, 3],
] as const)('the column of the pole of %s is empty between the branches', async ([text, from, to, pole]) => {
  const { shapes, ...rest } = await figureOf({ text, from, to, y: [-5, 5] });
  // Without the band along convex stretches.
  const figure = { ...rest, shapes: shapes.filter((shape) => shape.kind !== 'stroke' || shape.columns) };
  const curve = await curveOf({ text, from, to });
  // The ends of both branches may be in the column of the pole.
  expect(litRows(figure, onDevice(figure, curve, 512), pole)).toBeLessThanOrEqual(litRows(figure, onCanvas(figure), pole) + 1); // prettier-ignore
  curve.destroy();
});

test('a frame makes no buffer and no pipeline, and a curve gives back all that it holds', async () => {
  const live = new Set<GPUBuffer>();
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    live.add(buffer);
    const destroy = buffer.destroy.bind(buffer);
    buffer.destroy = () => {
      live.delete(buffer);
      destroy();
    };
    return buffer;
  };
  try {
    const figure = await figureOf({ text: 'x sin x', from: -9, to: 9 });
    const canvas = new OffscreenCanvas(...deviceSize(figure));
    const context = canvas.getContext('webgpu')!;
    context.configure({ device, format: navigator.gpu.getPreferredCanvasFormat(), alphaMode: 'premultiplied' });
    const painter = new WebGPUPainter(device, new CanvasTarget(context));
    const curve = await curveOf({ text: 'x sin x', from: -9, to: 9 });
    const paint = (samplesPerColumn: number): void =>
      painter.paint({ shapes: figure.shapes }, theme, 1, { curves: [curve], samplesPerColumn });
    paint(512);
    const held = new Set(live);
    for (let i = 0; i < 50; i++) paint(i % 2 === 0 ? 32 : 512);
    expect(live).toEqual(held);
    painter.dispose();
    curve.destroy();
    expect(live.size).toBe(0);
  } finally {
    device.createBuffer = createBuffer;
  }
});
