import { describe, expect, test } from 'vitest';
import type { Construction, ConstructionMark } from '../../../src/plot/constructions/construction.ts';
import type { FigureInput } from '../../../src/plot/figure-input.ts';
import { composeFigure, type Figure } from '../../../src/plot/figure.ts';
import type { Markers, Stroke } from '../../../src/plot/layers.ts';
import { spanBetween } from '../../../src/plot/view.ts';
import { cubic, sampled } from '../samples.ts';

const figure = (construction: Construction, changes: Partial<FigureInput> = {}): Figure =>
  composeFigure({
    width: 900,
    height: 600,
    pixelRatio: 1,
    x: spanBetween(-3, 3),
    y: new Map([[0, spanBetween(-4, 4)]]),
    quantities: [0, 1],
    layout: 'panels',
    curves: [{ samples: sampled(cubic, -3, 3, 2001) }],
    constructions: [construction],
    ...changes,
  });

/** A width that nothing else in a figure has, so that the stroke of a mark is found by it. */
const width = 1.25;
const role = 'first-derivative';
const strokeIn = ({ shapes }: Figure): Stroke =>
  shapes.find((shape): shape is Stroke => shape.kind === 'stroke' && shape.width === width)!;

const pointsOf = (figure: Figure): (readonly [number, number])[] => {
  const { points } = strokeIn(figure).line;
  return Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const);
};

describe('a construction', () => {
  test('is drawn in the panel of its quantity and cut to its frame', () => {
    const drawn = figure([{ quantity: 1, kind: 'graph', y: (x) => x, role, width }]);
    expect(strokeIn(drawn).clip).toEqual(drawn.panels[1]!.frame);
  });

  test('of a quantity that no panel shows is drawn nowhere', () => {
    expect(strokeIn(figure([{ quantity: 5, kind: 'graph', y: (x) => x, role, width }]))).toBeUndefined();
  });

  test('is drawn where its data are: a graph lies on its function within a tenth of a pixel', () => {
    const drawn = figure([{ quantity: 0, kind: 'graph', y: Math.sin, role, width }]);
    const { projection } = drawn.panels[0]!;
    for (const [x, y] of pointsOf(drawn)) {
      expect(Math.abs(projection.pixelY(Math.sin(projection.toData(x, y)[0])) - y)).toBeLessThan(0.1);
    }
  });

  test('needs two points for a straight line', () => {
    const drawn = figure([{ quantity: 0, kind: 'graph', y: (x) => x / 2, role, width }]);
    expect(pointsOf(drawn)).toHaveLength(2);
  });

  test('ends a graph where its function ends', () => {
    const drawn = figure([{ quantity: 0, kind: 'graph', y: Math.sqrt, role, width }]);
    const { projection } = drawn.panels[0]!;
    expect(Math.abs(pointsOf(drawn)[0]![0] - projection.pixelX(0))).toBeLessThanOrEqual(1);
  });

  test('draws a half-line from its point on', () => {
    const drawn = figure([{ quantity: 0, kind: 'graph', y: (x) => x, from: 1, role, width }]);
    expect(pointsOf(drawn)[0]![0]).toBeCloseTo(drawn.panels[0]!.projection.pixelX(1), 3);
  });

  test('keeps what lies far outside out of the picture, vertical lines included', () => {
    const drawn = figure([
      { quantity: 0, kind: 'path', points: [{ x: 1, y: -1e150 }, { x: 1, y: 1e150 }], role, width }, // prettier-ignore
    ]);
    const { frame, projection } = drawn.panels[0]!;
    for (const [x, y] of pointsOf(drawn)) {
      expect(x).toBeCloseTo(projection.pixelX(1), 3);
      expect(y).toBeGreaterThanOrEqual(frame.y - 10);
      expect(y).toBeLessThanOrEqual(frame.y + frame.height + 10);
    }
  });

  test('draws a circle as the points at its radius from its centre', () => {
    const drawn = figure([{ quantity: 0, kind: 'circle', touching: { x: 0, y: 0 }, slope: 0, radius: 0.5, role, width }]); // prettier-ignore
    const { projection } = drawn.panels[0]!;
    const points = pointsOf(drawn);
    expect(points.length).toBeGreaterThan(60);
    for (const [px, py] of points) {
      const [x, y] = projection.toData(px, py);
      expect(Math.hypot(x, y - 0.5)).toBeCloseTo(0.5, 3);
    }
  });

  test('follows a circle as large as 10¹² where it touches, on the right side', () => {
    const drawn = figure([{ quantity: 0, kind: 'circle', touching: { x: 1, y: 2 }, slope: -1, radius: -1e12, role, width }]); // prettier-ignore
    const { projection } = drawn.panels[0]!;
    const points = pointsOf(drawn);
    expect(points.length).toBeGreaterThan(2);
    // So near to where it touches it is its tangent.
    for (const [px, py] of points) {
      const [x, y] = projection.toData(px, py);
      expect(x + y).toBeCloseTo(3, 2);
    }
  });

  test('shades what lies between two graphs, as high as they are apart', () => {
    const between: ConstructionMark = { quantity: 0, kind: 'between', y: [(x) => x, (x) => x.map((at) => at + 1)], role: 'curvature', opacity: 0.2 }; // prettier-ignore
    const drawn = figure([between]);
    const { projection } = drawn.panels[0]!;
    const area = drawn.shapes.find((shape) => shape.kind === 'rectangles' && shape.role === 'curvature');
    if (area?.kind !== 'rectangles') throw new Error('no area');
    const height = projection.pixelY(0) - projection.pixelY(1);
    const middle = area.rectangles[Math.floor(area.rectangles.length / 2)]!;
    expect(middle.height).toBeCloseTo(height, 6);
  });

  test('has no points outside the frame', () => {
    const points = [{ x: 0, y: 0 }, { x: 0, y: 100 }, { x: 50, y: 0 }, { x: 1, y: NaN }]; // prettier-ignore
    const drawn = figure([{ quantity: 0, kind: 'points', points, role: 'series-7' }]);
    const markers = drawn.shapes.find((shape): shape is Markers => shape.kind === 'markers' && shape.fill === 'series-7')!; // prettier-ignore
    expect(markers.centres).toHaveLength(1);
  });

  test('writes labels beside their points and not over one another', () => {
    const label = (text: string): ConstructionMark => ({ quantity: 0, kind: 'label', x: 0, y: 3, text, role: 'text', preferred: 'above' }); // prettier-ignore
    const drawn = figure([label('one'), label('two')]);
    const [one, two] = ['one', 'two'].map((text) => drawn.texts.find((written) => written.text === text)!);
    expect([one!.x, one!.y]).not.toEqual([two!.x, two!.y]);
  });
});
