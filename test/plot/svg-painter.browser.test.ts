import { describe, expect, test } from 'vitest';
import { deviceSize, paintBackground, paintShapes, paintTexts, type Surface } from '../../src/plot/canvas-painter.ts';
import type { FigureInput, PlacedFeature } from '../../src/plot/figure-input.ts';
import { composeFigure } from '../../src/plot/figure.ts';
import type { Drawing } from '../../src/plot/layers.ts';
import { toSvg } from '../../src/plot/svg-painter.ts';
import { darkTheme, lightTheme, type Theme } from '../../src/plot/theme.ts';
import { spanBetween } from '../../src/plot/view.ts';
import { absolute, cubic, oscillation, reciprocal, sampled } from './samples.ts';

const pixelsOf = (surface: Surface, draw: (context: OffscreenCanvasRenderingContext2D) => void): ImageData => {
  const [width, height] = deviceSize(surface);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no 2D context');
  draw(context);
  return context.getImageData(0, 0, width, height);
};

const withCanvas = (drawing: Drawing, theme: Theme, surface: Surface): ImageData =>
  pixelsOf(surface, (context) => {
    paintBackground(context, theme.palette);
    paintShapes(context, drawing, theme.palette, surface.pixelRatio);
    paintTexts(context, drawing, theme, surface.pixelRatio);
  });

/** As a page shows the file in an image. */
const rasterized = async (svg: string, surface: Surface): Promise<ImageData> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return pixelsOf(surface, (context) => {
      context.drawImage(image, 0, 0, ...deviceSize(surface));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** Part of the pixels that differ by more than 32/255 in a channel. */
const difference = (a: ImageData, b: ImageData): number => {
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const differs = [0, 1, 2, 3].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 32);
    if (differs) different++;
  }
  return different / (a.data.length / 4);
};

const marked: readonly PlacedFeature[] = [
  { kind: 'root', x: 0, y: 0 },
  { kind: 'maximum', x: -1, y: 2 },
  { kind: 'inflection', x: 0, y: 0 },
  { kind: 'minimum', x: 1, y: -2 },
];
const figure = { width: 480, height: 320, x: spanBetween(-3, 3), quantities: [0, 1, 2], layout: 'panels' } as const;
const samplesOf = (functions: Parameters<typeof sampled>[0]) => sampled(functions, -3, 3, 1921);
const jumping = [(x: number) => Math.floor(x), () => 0, () => 0];
const edged = [Math.sqrt, (x: number) => 0.5 / Math.sqrt(x), (x: number) => -0.25 / x ** 1.5];

const inputs: readonly (readonly [name: string, input: Omit<FigureInput, 'pixelRatio'>])[] = [
  ['marks of every kind of extremum', { ...figure, curves: [{ samples: samplesOf(cubic), features: marked }] }],
  ['an overlay, dashed', { ...figure, layout: 'overlay', curves: [{ samples: samplesOf(cubic), features: marked }] }],
  [
    'a pole',
    {
      ...figure,
      curves: [{ samples: samplesOf(reciprocal), breaks: [0], features: [{ kind: 'pole', x: 0, y: null }] }],
    },
  ],
  [
    'a kink',
    { ...figure, curves: [{ samples: samplesOf(absolute), breaks: [0], features: [{ kind: 'kink', x: 0, y: 0 }] }] },
  ],
  ['jumps', { ...figure, curves: [{ samples: samplesOf(jumping), breaks: [-2, -1, 0, 1, 2] }] }],
  [
    'the edge of a domain',
    {
      ...figure,
      curves: [{ samples: samplesOf(edged), breaks: [0], features: [{ kind: 'domain-edge', x: 0, y: 0 }] }],
    },
  ],
  ['a fast oscillation', { ...figure, curves: [{ samples: samplesOf(oscillation), breaks: [0] }] }],
  [
    'a plateau and a part that is not resolved',
    {
      ...figure,
      quantities: [0],
      curves: [
        { samples: samplesOf([() => 1]), plateaus: [{ from: -3, to: 1, y: 1 }], unresolved: [{ from: 1.5, to: 2 }] },
      ],
    },
  ],
  [
    'two curves, translucent and dashed',
    {
      ...figure,
      quantities: [0],
      curves: [
        { samples: samplesOf(cubic), style: { role: 'series-4', width: 6, opacity: 0.4 } },
        { samples: samplesOf(absolute), style: { role: 'series-2', dash: [7, 5] } },
      ],
    },
  ],
];

describe.each([1, 2])('rasterized at a device pixel ratio of %d', (pixelRatio) => {
  test.each(inputs)('a file differs from Canvas 2D in at most one pixel of a hundred: %s', async (_, input) => {
    const composed = composeFigure({ ...input, pixelRatio });
    for (const theme of [lightTheme, darkTheme]) {
      const file = toSvg(composed, theme, composed, { title: 'A figure' });
      const image = await rasterized(file, composed);
      expect(difference(image, withCanvas(composed, theme, composed))).toBeLessThanOrEqual(0.01);
    }
  });

  test('a density has the opacity of each of its pixels', async () => {
    const cells = Uint8Array.from({ length: 40 * 20 }, (__, i) => (i * 37) % 256);
    const pixels = { x: 3, y: 5, width: 40, height: 20 };
    const surface = { width: 60, height: 40, pixelRatio };
    const drawing = { shapes: [{ kind: 'density', role: 'text', opacity: 0.9, pixels, cells }], texts: [] } as const;
    const image = await rasterized(toSvg(drawing, lightTheme, surface, { title: '' }), surface);
    expect(difference(image, withCanvas(drawing, lightTheme, surface))).toBe(0);
  });
});

describe('a file', () => {
  const composed = composeFigure({ ...inputs[0]![1], pixelRatio: 2 });
  const hostile = `</title><script>alert(1)</script> & "f" 'g'\u0000\uffff`;
  const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

  test('is well-formed XML that shows any text as text', () => {
    const texts = [{ ...composed.texts[0]!, text: hostile }];
    const file = parsed(toSvg({ ...composed, texts }, lightTheme, composed, { title: hostile, description: hostile }));
    expect(file.querySelector('parsererror, script')).toBeNull();
    const plain = hostile.replace(/[\0\uffff]/g, '');
    for (const name of ['title', 'desc', 'text']) expect(file.querySelector(name)?.textContent).toBe(plain);
  });

  test('says what it shows to readers who do not see it', () => {
    const svg = parsed(toSvg(composed, lightTheme, composed, { title: 'T', description: 'D' })).documentElement;
    expect(svg.getAttribute('role')).toBe('img');
    const told = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
    expect(told.map((id) => svg.querySelector(`#${id}`)?.textContent)).toEqual(['T', 'D']);
  });

  test('has ids of its own, so that two stand in one page', () => {
    const idsOf = (title: string): string[] =>
      [...parsed(toSvg(composed, lightTheme, composed, { title })).querySelectorAll('[id]')].map(({ id }) => id);
    const ids = [...idsOf('one'), ...idsOf('another')];
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds its texts as texts and each stroke as one path', () => {
    const file = parsed(toSvg(composed, lightTheme, composed, { title: '' }));
    expect([...file.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(
      composed.texts.map(({ text }) => text),
    );
    expect(file.querySelectorAll('path').length).toBe(composed.shapes.filter(({ kind }) => kind === 'stroke').length);
  });

  test('needs nothing beside it, and no number has more than two decimals but opacities', () => {
    const svg = toSvg(composed, lightTheme, composed, { title: '' });
    expect(svg).not.toMatch(/href|url\((?!#)|<style/);
    expect(svg.replace(/opacity="[^"]*"/g, '')).not.toMatch(/\.\d{3}/);
  });
});
