import { beforeAll, describe, expect, test } from 'vitest';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import type { Samples } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { denseSamples } from '../../src/plot/dense-samples.ts';
import { composeFigure, type Figure } from '../../src/plot/figure.ts';
import type { Density, Stroke } from '../../src/plot/layers.ts';
import { spanBetween } from '../../src/plot/view.ts';

let engine: CpuEngine;

beforeAll(() => {
  engine = new CpuEngine();
  return () => engine.dispose();
});

const figureOf = async (
  expression: string,
  [from, to]: readonly [number, number],
  [width, pixelRatio]: readonly [number, number],
  isMoving = false,
): Promise<Figure & { readonly dense: Samples | undefined }> => {
  const [columns, rows] = [width * pixelRatio, 400 * pixelRatio];
  const definition = parse(expression);
  const samples = await engine.sample(definition, { from, to, count: 8 * columns + 1 });
  const dense = await denseSamples(engine, { definition }, samples, {
    columns,
    rows,
    pixelRatio,
    y: new Map(),
    isMoving,
  });
  const curves = [{ samples, ...(dense && { dense }) }];
  const x = spanBetween(from, to);
  const figure = composeFigure({ width, height: 400, pixelRatio, x, quantities: [0], layout: 'panels', curves });
  return { ...figure, dense };
};

const densities = ({ shapes }: Figure): Density[] => shapes.filter((shape) => shape.kind === 'density');
const strokes = ({ shapes }: Figure): Stroke[] => shapes.filter((shape) => shape.kind === 'stroke');

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Opacities of a density, the rows by their place in data units. */
const rowsOf = ({ panels, pixelRatio }: Figure, { pixels, cells }: Density): { y: number; opacities: number[] }[] =>
  Array.from({ length: pixels.height }, (_, row) => ({
    y: panels[0]?.projection.toData(0, (pixels.y + row + 0.5) / pixelRatio)[1] ?? NaN,
    opacities: [...cells.subarray(row * pixels.width, (row + 1) * pixels.width)].map((cell) => cell / 255),
  }));

const surfaces = [
  [320, 1],
  [320, 2],
  [720, 1],
  [720, 1.5],
  [1200, 1],
  [1200, 2],
] as const;

describe.each([
  ['at rest', false],
  ['while it moves', true],
])('the density of sin(1000x) on [0, 10] %s', (_, isMoving) => {
  test.each(surfaces)(
    'follows the arcsine law in rows, and is as dark in every column, so that no beat shows: %i pixels wide at %d',
    async (...surface) => {
      const figure = await figureOf('sin(1000x)', [0, 10], surface, isMoving);
      const [density, ...others] = densities(figure);
      if (!density) throw new Error('no density');
      expect(others).toEqual([]);
      expect(strokes(figure)).toEqual([]);
      const inner = rowsOf(figure, density).filter(({ y }) => Math.abs(y) <= 0.9);
      const ratios = inner.map(({ y, opacities }) => mean(opacities) * Math.PI * Math.sqrt(1 - y * y));
      const common = mean(ratios);
      expect(inner.length).toBeGreaterThan(100);
      for (const ratio of ratios) expect(Math.abs(ratio / common - 1)).toBeLessThan(0.1);

      const columns = Array.from({ length: density.pixels.width }, (_, i) =>
        mean(inner.map(({ opacities }) => opacities[i] ?? NaN)),
      );
      const middle = columns.slice(8, -8);
      for (const column of middle) expect(Math.abs(column / mean(middle) - 1)).toBeLessThan(0.1);
    },
  );
});

describe('density', () => {
  test('takes no part in slow curves, for which nothing is sampled again', async () => {
    for (const expression of [
      'x^3-3x',
      'sin(20x)',
      '1/x',
      'tan(x)',
      '|x|',
      'floor(3x)',
      '3',
      'sqrt(x)',
      'x^100',
      'e^(x^2)',
    ]) {
      const figure = await figureOf(expression, [-3, 3], [720, 1]);
      expect([expression, densities(figure).length, figure.dense?.x.length]).toEqual([expression, 0, undefined]);
    }
  });

  test('begins between two columns of pixels where the stroke ends, and leaves none out', async () => {
    for (const surface of surfaces) {
      const figure = await figureOf('sin(x^2)', [0, 60], surface);
      const frame = figure.panels[0]?.frame;
      const drawn = [
        ...densities(figure).map(({ pixels }) => [pixels.x, pixels.x + pixels.width]),
        ...strokes(figure)
          .filter(({ width }) => width === 2)
          .map(({ clip }) => [clip.x, clip.x + clip.width].map((x) => Math.round(x * figure.pixelRatio))),
      ].sort((a, b) => (a[0] ?? NaN) - (b[0] ?? NaN));
      expect(drawn.length).toBeGreaterThan(1);
      expect(drawn[0]?.[0]).toBe(Math.round((frame?.x ?? NaN) * figure.pixelRatio));
      drawn.slice(1).forEach(([from], i) => {
        expect(from).toBe(drawn[i]?.[1]);
      });
    }
  });

  test('takes over from the stroke without a step: no column is much lighter than the one before', async () => {
    const figure = await figureOf('sin(x^2)', [0, 60], [1200, 1]);
    for (const density of densities(figure)) {
      const inner = rowsOf(figure, density).filter(({ y }) => Math.abs(y) <= 0.6);
      const columns = Array.from({ length: density.pixels.width }, (_, i) =>
        mean(inner.map(({ opacities }) => opacities[i] ?? NaN)),
      );
      const smooth = columns.slice(9).map((_, i) => mean(columns.slice(i, i + 10)));
      smooth.slice(5).forEach((now, i) => {
        expect(Math.abs(now - (smooth[i] ?? NaN))).toBeLessThan(0.08);
      });
    }
  });

  test('shows an oscillation that stands still at the samples of the grid, as its derivative tells', async () => {
    const frequency = 2 * Math.PI * 8 * 72;
    const figure = await figureOf(`sin(${frequency}x)`, [0, 10], [720, 1]);
    expect(densities(figure).length).toBeGreaterThan(0);
  });

  test('of branches between poles fades with the values that they take less time for', async () => {
    const figure = await figureOf('tan(2000x)', [0, 10], [720, 1]);
    const [density] = densities(figure);
    if (!density) throw new Error('no density');
    const rows = rowsOf(figure, density);
    const at = (place: number): number =>
      mean(rows.reduce((best, row) => (Math.abs(row.y - place) < Math.abs(best.y - place) ? row : best)).opacities);
    expect(at(0)).toBeGreaterThan(at(1.5));
    expect(at(1.5)).toBeGreaterThan(at(3));
    expect(at(3)).toBeGreaterThan(0);
  });
});
