import { createEngine } from '../../src/engine/create.ts';
import { deviceSize, paintBackground, paintShapes, paintTexts } from '../../src/plot/canvas-painter.ts';
import { computeFigure } from '../../src/plot/computed-figure.ts';
import type { Figure } from '../../src/plot/figure.ts';
import { curvesOf } from '../../src/plot/plot-curve.ts';
import { toSvg } from '../../src/plot/svg-painter.ts';
import { darkTheme, lightTheme, type Theme } from '../../src/plot/theme.ts';
import { spanBetween } from '../../src/plot/view.ts';
import { CanvasTarget } from '../../src/plot/paint-target.ts';
import { WebGPUPainter } from '../../src/plot/webgpu-painter.ts';
import type { Picture } from './figures.ts';

/** Fonts that are the same everywhere, with every letter that figures use. */
const fontFiles = [
  { family: 'Picture Interface', style: 'normal', file: 'DejaVuSans.ttf' },
  { family: 'Picture Mathematics', style: 'italic', file: 'DejaVuSerif-Italic.ttf' },
] as const;

const fonts = { interface: '"Picture Interface"', mathematics: '"Picture Mathematics"' };

const themeOf = ({ isDark = false, textScale = 1 }: Picture): Theme => ({
  ...(isDark ? darkTheme : lightTheme),
  fonts,
  textScale,
});

/** Rules with the fonts inside, for images of SVG, which have no other. */
let embedded = '';

/** Loads the fonts into the page. */
export const loadFonts = async (): Promise<void> => {
  const rules = await Promise.all(
    fontFiles.map(async ({ family, style, file }) => {
      const address = new URL(`../../node_modules/dejavu-fonts-ttf/ttf/${file}`, import.meta.url);
      const bytes = await (await fetch(address)).arrayBuffer();
      // Of all weights, so that none is made up.
      const face = new FontFace(family, bytes, { style, weight: '1 1000' });
      document.fonts.add(await face.load());
      return `@font-face{font-family:"${family}";font-style:${style};font-weight:1 1000;src:url(${await dataAddress(bytes)})}`;
    }),
  );
  embedded = `<style>${rules.join('')}</style>`;
};

const dataAddress = (bytes: ArrayBuffer): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsDataURL(new Blob([bytes], { type: 'font/ttf' }));
  });

/** The figure of a picture, computed on the CPU, which gives the same everywhere. */
export const figureOf = async (picture: Picture): Promise<Figure> => {
  const engine = await createEngine({ backend: 'cpu' });
  try {
    const { expression, from, to, y, xScale, axes = {}, construct } = picture;
    const curves = curvesOf(expression);
    const subject = curves[0]!.definition;
    const { figure } = await computeFigure(engine, {
      width: 480,
      height: 320,
      pixelRatio: 1,
      order: 2,
      curvature: 'none',
      layout: 'panels',
      parameters: {},
      arithmetic: 'auto',
      ...picture,
      curves,
      axes,
      x: spanBetween(from, to, xScale),
      y: new Map(y ? [[0, spanBetween(y[0], y[1], axes.yScale)]] : []),
      ...(construct && { constructions: [await construct(subject)] }),
    });
    return figure;
  } finally {
    engine.dispose();
  }
};

const pixelsOf = (figure: Figure, draw: (context: OffscreenCanvasRenderingContext2D) => void): ImageData => {
  const [width, height] = deviceSize(figure);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no 2D context');
  draw(context);
  return context.getImageData(0, 0, width, height);
};

export const withCanvas = (figure: Figure, picture: Picture): ImageData => {
  const theme = themeOf(picture);
  return pixelsOf(figure, (context) => {
    paintBackground(context, theme.palette);
    paintShapes(context, figure, theme.palette, figure.pixelRatio);
    paintTexts(context, figure, theme, figure.pixelRatio);
  });
};

export const withWebGpu = (figure: Figure, picture: Picture, device: GPUDevice): ImageData => {
  const theme = themeOf(picture);
  const [width, height] = deviceSize(figure);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('webgpu');
  if (!context) throw new Error('no WebGPU context');
  context.configure({ device, format: navigator.gpu.getPreferredCanvasFormat(), alphaMode: 'premultiplied' });
  const painter = new WebGPUPainter(device, new CanvasTarget(context));
  painter.paint(figure, theme, figure.pixelRatio);
  const pixels = pixelsOf(figure, (target) => {
    target.drawImage(canvas, 0, 0);
  });
  painter.dispose();
  return pixels;
};

export const withSvg = async (figure: Figure, picture: Picture): Promise<ImageData> => {
  const svg = toSvg(figure, themeOf(picture), figure, { title: picture.name });
  const file = svg.replace('>', `>${embedded}`);
  const address = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return pixelsOf(figure, (context) => {
      context.drawImage(image, 0, 0, ...deviceSize(figure));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** Part of the pixels that differ by more than 32/255 in a channel. */
export const difference = (a: ImageData, b: ImageData): number => {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2, 3].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 32)) different++;
  }
  return different / (a.data.length / 4);
};
