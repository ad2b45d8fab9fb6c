import { describe, expect, test } from 'vitest';
import { crosshairOf } from '../../src/plot/crosshair.ts';
import type { FigureInput, PlacedFeature, Quantity } from '../../src/plot/figure-input.ts';
import { composeFigure, type Figure } from '../../src/plot/figure.ts';
import { dashesOf, type Markers, type Rectangles, type Shape, type Stroke, type Text } from '../../src/plot/layers.ts';
import { darkPalette, lightPalette, parseColour, type Colour, type ColourRole } from '../../src/plot/palette.ts';
import { powerOfTen } from '../../src/plot/number-label.ts';
import { textWidth } from '../../src/plot/text.ts';
import { spanBetween } from '../../src/plot/view.ts';
import { absolute, cubic, reciprocal, sampled } from './samples.ts';

const cubicFeatures: readonly PlacedFeature[] = [
  { kind: 'maximum', x: -1, y: 2 },
  { kind: 'inflection', x: 0, y: 0 },
  { kind: 'minimum', x: 1, y: -2 },
];

const input = (changes: Partial<FigureInput> = {}): FigureInput => ({
  width: 1216,
  height: 700,
  pixelRatio: 1,
  x: spanBetween(-3, 3),
  quantities: [0, 1, 2],
  layout: 'panels',
  curves: [{ samples: sampled(cubic, -3, 3, 4865), features: cubicFeatures }],
  ...changes,
});

const strokes = ({ shapes }: Figure): Stroke[] => shapes.filter((shape) => shape.kind === 'stroke');
const markers = ({ shapes }: Figure, shape: Markers['shape']): Markers[] =>
  shapes.filter((candidate): candidate is Markers => candidate.kind === 'markers' && candidate.shape === shape);
const rectangles = ({ shapes }: Figure, role: ColourRole): Rectangles[] =>
  shapes.filter((shape): shape is Rectangles => shape.kind === 'rectangles' && shape.role === role);
const words = ({ texts }: Figure): string[] => texts.map(({ text }) => text);

/** The box of a text, on the wide side. */
const boxOf = ({ text, x, y, size, align }: Text): { left: number; right: number; top: number; bottom: number } => {
  const width = textWidth(text, size);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.75 * size, bottom: y };
};

type Box = ReturnType<typeof boxOf>;

const overlapsAny = (p: Box, boxes: readonly Box[]): boolean =>
  boxes.some((q) => p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom);

const overlapping = (texts: readonly Text[]): string[] =>
  texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      return overlapsAny(boxOf(a), [boxOf(b)]) ? [`${a.text} and ${b.text}`] : [];
    }),
  );

describe('a figure', () => {
  test('stacks its panels with their left and right edges in line', () => {
    const { panels } = composeFigure(input());
    expect(panels.map(({ quantities }) => quantities)).toEqual([[0], [1], [2]]);
    expect(new Set(panels.map(({ frame }) => frame.x)).size).toBe(1);
    expect(new Set(panels.map(({ frame }) => frame.width)).size).toBe(1);
    panels.slice(1).forEach(({ strip }, i) => {
      const before = panels[i]?.frame;
      expect(strip.y).toBeGreaterThanOrEqual((before?.y ?? NaN) + (before?.height ?? NaN));
    });
  });

  test('has numbers along x under the last panel only', () => {
    const figure = composeFigure(input());
    const lowest = figure.panels.at(-1)?.frame;
    const numbers = figure.texts.filter(({ align, role }) => align === 'center' && role === 'muted');
    expect(numbers.length).toBeGreaterThan(5);
    for (const { y } of numbers) expect(y).toBeGreaterThan((lowest?.y ?? NaN) + (lowest?.height ?? NaN));
  });

  test('has no text over another and none cut at an edge, on phones and on wide screens', () => {
    for (const [width, height] of [
      [358, 520],
      [1216, 700],
      [1600, 900],
    ] as const) {
      for (const quantities of [
        [0, 1, 2],
        [0, 1, 2, 3],
      ]) {
        const { texts } = composeFigure(input({ width, height, quantities }));
        expect(overlapping(texts)).toEqual([]);
        for (const box of texts.map(boxOf)) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  test('marks extrema and inflections on f by shape, with their coordinates', () => {
    const figure = composeFigure(input());
    const [panel] = figure.panels;
    expect(markers(figure, 'triangle-up')[0]?.centres).toEqual([
      { x: panel?.projection.pixelX(-1), y: panel?.projection.pixelY(2) },
    ]);
    expect(markers(figure, 'triangle-down')[0]?.centres).toHaveLength(1);
    expect(markers(figure, 'diamond')[0]?.centres).toHaveLength(1);
    expect(words(figure)).toEqual(expect.arrayContaining(['max (−1, 2)', 'inflection (0, 0)', 'min (1, −2)']));
  });

  test('leads guide lines from the markers on f to the bottom of the last panel, past a dot at each zero', () => {
    const figure = composeFigure(input());
    const dashes = rectangles(figure, 'guide').flatMap((shape) => shape.rectangles);
    const [first, , last] = figure.panels;
    const x = (first?.projection.pixelX(-1) ?? NaN) - 0.5;
    const ofMaximum = dashes.filter((dash) => dash.x === x);
    expect(Math.min(...ofMaximum.map(({ y }) => y))).toBe(first?.projection.pixelY(2));
    expect(Math.max(...ofMaximum.map(({ y, height }) => y + height))).toBeCloseTo(
      (last?.frame.y ?? NaN) + (last?.frame.height ?? NaN),
      -1,
    );
    expect(markers(figure, 'circle').flatMap(({ centres }) => centres)).toHaveLength(3);
  });

  test('tints and marks where f′ and f″ are positive and negative', () => {
    const figure = composeFigure(input());
    const marks = figure.texts.filter(({ role }) => role === 'positive' || role === 'negative').map(({ text }) => text);
    expect(marks).toEqual(['∩', '∪', '+', '−', '+', '−', '+']);
    const [first] = figure.panels;
    const falling = rectangles(figure, 'negative')[0]?.rectangles[0];
    expect(falling?.x).toBeCloseTo(first?.projection.pixelX(-1) ?? NaN, 3);
    expect((falling?.x ?? NaN) + (falling?.width ?? NaN)).toBeCloseTo(first?.projection.pixelX(1) ?? NaN, 3);
  });

  test('tells convex from concave parts of f by form', () => {
    const broad = strokes(composeFigure(input())).filter(({ width }) => width > 4);
    expect(broad).toHaveLength(1);
    const xs = [...(broad[0]?.line.points ?? [])].filter((_, i) => i % 2 === 0);
    expect(Math.min(...xs)).toBeCloseTo(composeFigure(input()).panels[0]?.projection.pixelX(0) ?? NaN, 3);
  });

  test('joins |x| at its kink and breaks its derivative there, with open dots at both limits and a square around the minimum', () => {
    const features: readonly PlacedFeature[] = [
      { kind: 'minimum', x: 0, y: 0 },
      { kind: 'kink', x: 0, y: 0 },
    ];
    const figure = composeFigure(
      input({ quantities: [0, 1], curves: [{ samples: sampled(absolute, -3, 3, 4865), breaks: [0], features }] }),
    );
    const [f, derivative] = figure.panels;
    const [tip, ...others] = [...(strokes(figure)[0]?.line.points ?? [])]
      .filter((_, i) => i % 2 === 1)
      .sort((a, b) => b - a);
    expect(tip).toBeCloseTo(f?.projection.pixelY(0) ?? NaN, 3);
    expect(others.length).toBeGreaterThan(0);
    const open = markers(figure, 'circle').find(({ fill }) => fill === 'background');
    expect(open?.centres.map(({ y }) => derivative?.projection.toData(0, y)[1])).toEqual([
      expect.closeTo(-1, 9),
      expect.closeTo(1, 9),
    ]);
    expect(markers(figure, 'triangle-down')).toHaveLength(1);
    expect(markers(figure, 'square').map(({ centres }) => centres)).toEqual([
      markers(figure, 'triangle-down')[0]?.centres,
    ]);
  });

  test('cuts floor x at its jump at the end of the window, and its derivative at every jump, with open dots', () => {
    const samples = sampled([Math.floor, () => 0], -2, 2, 4865);
    const breaks = [-2, -1, 0, 1, 2];
    const valueAtBreak = (index: number): number => Math.floor(breaks[index] ?? NaN);
    const figure = composeFigure(
      input({ x: spanBetween(-2, 2), quantities: [0, 1], curves: [{ samples, breaks, valueAtBreak }] }),
    );
    const [f, derivative] = strokes(figure);
    for (const stroke of [f, derivative]) expect(stroke?.line.starts).toHaveLength(4);
    const ys = [...(f?.line.points ?? [])].filter((_, i) => i % 2 === 1);
    expect(new Set(ys).size).toBe(4);
    const dots = markers(figure, 'circle').map(({ fill, centres }) => [fill, centres.length]);
    expect(dots).toEqual([['background', 6], ['function', 3], ['background', 3]]); // prettier-ignore
  });

  test('leads a guide line through a break at which f′ or f″ changes sign, other than a pole', () => {
    const guides = (derivatives: Parameters<typeof sampled>[0], features: readonly PlacedFeature[]): unknown[] => {
      const samples = sampled(derivatives, -3, 3, 4865);
      const figure = composeFigure(input({ curves: [{ samples, breaks: [0], features }] }));
      const dashes = rectangles(figure, 'guide').flatMap((shape) => shape.rectangles);
      const places = new Set(dashes.map((dash) => dash.x + 0.5));
      return [...places].map((pixel) => figure.panels[0]?.projection.toData(pixel, 0)[0]);
    };
    const [slope, bend] = [[-1, -1] as const, [-1, 1] as const];
    const pole = { kind: 'pole', x: 0, y: null } as const;
    expect(guides(reciprocal, [{ ...pole, signs: { slope, bend } }])).toEqual([]);
    expect(guides(reciprocal, [pole])).toEqual([]);
    const jump = { kind: 'jump', x: 0, y: 0 } as const;
    expect(guides([Math.floor, () => 0, () => 0], [{ ...jump, signs: { slope: [0, 0], bend: [0, 0] } }])).toEqual([]);
    expect(guides(absolute, [{ kind: 'kink', x: 0, y: 0, signs: { slope: bend, bend: [0, 0] } }])).toHaveLength(1);
  });

  test('draws an asymptote in every panel whose quantity runs to ±∞, and none where it has a limit', () => {
    const asymptotes = (
      derivatives: Parameters<typeof sampled>[0],
      features: readonly PlacedFeature[],
      quantities: readonly Quantity[] = [0, 1, 2],
    ): number[] => {
      const samples = sampled(derivatives, -3, 3, 4865);
      const all = { ...samples, curvature: samples.x.map(() => 1) };
      const figure = composeFigure(input({ quantities, curves: [{ samples: all, breaks: [0], features }] }));
      const dashes = rectangles(figure, 'text').flatMap(dashesOf);
      return figure.panels.map(({ frame, projection }) => {
        const own = dashes.filter(({ y }) => y >= frame.y && y < frame.y + frame.height);
        for (const { x } of own) expect(x + 0.5).toBeCloseTo(projection.pixelX(0), 9);
        return own.length > 3 ? 1 : 0;
      });
    };
    const pole = { kind: 'pole', x: 0, y: null } as const;
    expect(asymptotes(reciprocal, [])).toEqual([1, 1, 1]);
    expect(asymptotes(reciprocal, [pole], [0, 1, 'curvature'])).toEqual([1, 1, 0]);
    const root = [(x: number) => Math.cbrt(x), (x: number) => Math.cbrt(x) ** -2 / 3] as const;
    expect(asymptotes(root, [{ kind: 'kink', x: 0, y: 0 }], [0, 1])).toEqual([0, 1]);
    expect(asymptotes(absolute, [{ kind: 'kink', x: 0, y: 0 }], [0, 1])).toEqual([0, 0]);
  });

  test('sets the marks of signs on both sides of a pole', () => {
    const samples = sampled(reciprocal, -3, 3, 4865);
    const features = [{ kind: 'pole', x: 0, y: null }] as const;
    const figure = composeFigure(input({ quantities: [0, 1], curves: [{ samples, breaks: [0], features }] }));
    const pole = figure.panels[0]?.projection.pixelX(0) ?? NaN;
    const falling = figure.texts.filter(({ text, role }) => text === '−' && role === 'negative');
    expect(falling.map(({ x }) => Math.sign(x - pole))).toEqual([-1, 1]);
  });

  test('ends a derivative that is finite at the edge of a domain with an open dot', () => {
    const edge: readonly PlacedFeature[] = [{ kind: 'domain-edge', x: 0, y: 1, taken: true }];
    const samples = sampled([(x) => 1 + Math.sqrt(x) ** 3, (x) => 1.5 * Math.sqrt(x)], -3, 3, 4865);
    const figure = composeFigure(input({ quantities: [0, 1], curves: [{ samples, breaks: [0], features: edge }] }));
    const [open] = markers(figure, 'circle').filter(({ fill }) => fill === 'background');
    const projection = figure.panels[1]?.projection;
    expect(open?.centres).toHaveLength(1);
    expect(open?.centres[0]?.x).toBeCloseTo(projection?.pixelX(0) ?? NaN, 9);
    expect(Math.abs((open?.centres[0]?.y ?? NaN) - (projection?.pixelY(0) ?? NaN))).toBeLessThan(4);
  });

  test('says where nothing is defined, with no stroke and no number along y', () => {
    const samples = sampled([(x) => Math.sqrt(x - 3) * Math.sqrt(1 - x), () => NaN], -3, 6, 4865);
    const figure = composeFigure(input({ quantities: [0, 1], curves: [{ samples, breaks: [1, 3] }] }));
    expect(strokes(figure)).toEqual([]);
    expect(words(figure).filter((text) => text === 'not defined in this window')).toHaveLength(2);
    expect(figure.texts.filter(({ align, role }) => align === 'right' && role === 'muted')).toEqual([]);
  });

  test.each([1e300, -1e300, 1e307, 1e-300, -1e-160])(
    'has the constant %j in the middle, between numbers of its size',
    (c) => {
      const figure = composeFigure(input({ quantities: [0], curves: [{ samples: sampled([() => c], -3, 3, 4865) }] }));
      const { frame } = figure.panels[0]!;
      const [stroke] = strokes(figure);
      const heights = [...(stroke?.line.points ?? [])].filter((_, i) => i % 2 === 1);
      expect(heights.length).toBeGreaterThan(1);
      for (const y of heights) expect(y).toBeCloseTo(frame.y + frame.height / 2, 6);
      const [mantissa, exponent] = c.toExponential().split('e');
      const signed = (text: string): string => text.replace('-', '−');
      expect(words(figure)).toContain(`×${powerOfTen(Number(exponent))}`);
      expect(words(figure)).toContain(signed(Number(mantissa).toFixed(1)));
    },
  );

  test.each([1.5e308, -1.5e308, Infinity])('says of %j that it is beyond what is drawn', (c) => {
    const figure = composeFigure(input({ quantities: [0], curves: [{ samples: sampled([() => c], -3, 3, 4865) }] }));
    expect(strokes(figure)).toEqual([]);
    expect(words(figure)).toContain('beyond ±10³⁰⁷ in this window');
    expect(figure.texts.filter(({ align, role }) => align === 'right' && role === 'muted')).toEqual([]);
  });

  test('marks roots by dots on the axis, as zeros of derivatives are, and labels them where they are few', () => {
    const roots = (count: number): readonly PlacedFeature[] =>
      Array.from({ length: count }, (_, i) => ({ kind: 'root', x: (i + 0.5) / count, y: 0 }));
    const figure = (count: number): Figure => composeFigure(input({ quantities: [0], curves: [{ samples: sampled(cubic, -3, 3, 4865), features: roots(count) }] })); // prettier-ignore
    const [dots] = markers(figure(3), 'circle');
    const zero = figure(3).panels[0]?.projection.pixelY(0);
    expect(dots?.centres.map(({ y }) => y)).toEqual([zero, zero, zero]);
    expect(words(figure(2)).filter((text) => text.startsWith('root'))).toEqual(['root (0.25, 0)', 'root (0.75, 0)']);
    expect(words(figure(20)).filter((text) => text.startsWith('root'))).toEqual([]);
    expect(markers(figure(20), 'circle')[0]?.centres).toHaveLength(20);
  });

  test('has an open dot at a hole and at an end without a value, and a closed one where f itself is', () => {
    const dots = (feature: PlacedFeature): (readonly [ColourRole, number | undefined])[] => {
      const curves = [{ samples: sampled([(x) => x], -3, 3, 4865), features: [feature] }];
      const figure = composeFigure(input({ quantities: [0], curves }));
      return markers(figure, 'circle').flatMap(({ fill, centres }) =>
        centres.map(({ y }) => [fill, figure.panels[0]?.projection.toData(0, y)[1]] as const),
      );
    };
    expect(dots({ kind: 'hole', x: 1, y: 1, limit: 1 })).toEqual([['background', expect.closeTo(1, 9)]]);
    expect(dots({ kind: 'hole', x: 1, y: 2, limit: 1 })).toEqual([
      ['background', expect.closeTo(1, 9)],
      ['function', expect.closeTo(2, 9)],
    ]);
    expect(dots({ kind: 'jump', x: 1, y: 2 })).toEqual([['function', expect.closeTo(2, 9)]]);
    expect(dots({ kind: 'jump', x: 1, y: null })).toEqual([]);
    expect(dots({ kind: 'domain-edge', x: 1, y: 1, taken: true })).toEqual([['function', expect.closeTo(1, 9)]]);
    expect(dots({ kind: 'domain-edge', x: 1, y: 1, taken: false })).toEqual([['background', expect.closeTo(1, 9)]]);
    expect(dots({ kind: 'domain-edge', x: 1, y: 1 })).toEqual([]);
  });

  test('covers what is not resolved in every panel, hatched where it is wide', () => {
    const unresolved = [
      { from: 0, to: 1 },
      { from: 2, to: 2 },
      { from: 7, to: 8 },
    ];
    const curves = [{ samples: sampled(cubic, -3, 3, 4865), unresolved }];
    const figure = composeFigure(input({ curves }));
    const bands = rectangles(figure, 'guide').flatMap((shape) => shape.rectangles);
    expect(bands).toHaveLength(6);
    const { frame, projection } = figure.panels[0] ?? {};
    expect(bands[0]).toMatchObject({ y: frame?.y, height: frame?.height, x: projection?.pixelX(0) });
    expect(bands[0]?.width).toBeCloseTo((projection?.pixelX(1) ?? NaN) - (projection?.pixelX(0) ?? NaN), 9);
    expect(bands[1]?.width).toBe(3);
    const hatched = strokes(figure).filter(({ role }) => role === 'guide');
    expect(hatched.map(({ clip }) => clip)).toEqual(bands.filter(({ width }) => width > 3));
  });

  test('lays a band along a plateau, unless it is all that there is to see', () => {
    const bands = (from: number, to: number): Rectangles['rectangles'] => {
      const curves = [{ samples: sampled([() => 1], -3, 3, 4865), plateaus: [{ from, to, y: 1 }] }];
      return rectangles(composeFigure(input({ quantities: [0], curves })), 'text').flatMap((shape) => shape.rectangles);
    };
    const [band] = bands(-1, 2);
    expect((band?.width ?? NaN) / (composeFigure(input()).panels[0]?.frame.width ?? NaN)).toBeCloseTo(0.5, 2);
    expect(bands(-3, 3)).toEqual([]);
  });

  test('labels a minimum of a steep function with its own y, and rounding noise with 0', () => {
    const wordsOf = (derivative: (x: number) => number, x: number, y: number): string[] =>
      words(
        composeFigure(
          input({
            x: spanBetween(-12, 12),
            quantities: [0],
            curves: [{ samples: sampled([derivative], -12, 12, 4865), features: [{ kind: 'minimum', x, y }] }],
          }),
        ),
      );
    expect(wordsOf((x) => Math.exp(x * x), 0, 1)).toContain('min (0, 1)');
    expect(wordsOf((x) => x * x, 0, 1e-17)).toContain('min (0, 0)');
  });

  test('marks no extremum of an oscillation that is drawn as a shade, and those before it', () => {
    const features = Array.from({ length: 3000 }, (_, i): PlacedFeature => {
      const x = i < 5 ? -2.5 + i / 4 : (2 * (i - 5)) / 3000;
      return { kind: i % 2 === 0 ? 'minimum' : 'maximum', x, y: 0 };
    });
    const curves = [{ samples: sampled(cubic, -3, 3, 4865), features }];
    const figure = composeFigure(input({ quantities: [0], curves }));
    const marked = [...markers(figure, 'triangle-up'), ...markers(figure, 'triangle-down')];
    expect(marked.flatMap(({ centres }) => centres)).toHaveLength(5);
  });

  test('thins a crowd of extrema to both kinds, and inflections first', () => {
    const features = Array.from({ length: 200 }, (_, i): PlacedFeature => ({
      kind: (['maximum', 'inflection', 'minimum', 'inflection'] as const)[i % 4] ?? 'kink',
      x: i / 100 - 1,
      y: 0,
    }));
    const figure = composeFigure(input({ curves: [{ samples: sampled(cubic, -3, 3, 4865), features }] }));
    const count = (shape: Markers['shape']): number => markers(figure, shape).flatMap(({ centres }) => centres).length;
    expect(count('triangle-up')).toBeGreaterThan(10);
    expect(count('triangle-down')).toBeGreaterThan(10);
    expect(count('diamond')).toBeLessThan(5);
  });

  test('shows a fixed y range where one is given, and an automatic one elsewhere', () => {
    const { panels } = composeFigure(input({ y: new Map([[0, spanBetween(-100, 100)]]) }));
    expect(panels[0]?.projection.view.y).toEqual({ centre: 0, halfWidth: 100 });
    expect(panels[1]?.projection.view.y.halfWidth).toBeLessThan(30);
  });

  test('laid over each other has one panel and tells curves of one colour apart by their dashes', () => {
    const samples = sampled(cubic, -3, 3, 4865);
    const figure = composeFigure(input({ layout: 'overlay', curves: [{ samples, style: { role: 'series-1' } }] }));
    expect(figure.panels).toHaveLength(1);
    const pieces = strokes(figure).map(({ line }) => line.starts.length);
    expect(pieces.filter((count) => count === 1)).toHaveLength(1);
    expect(pieces.filter((count) => count > 20)).toHaveLength(2);
  });

  test('has dashes only where they are in view, of samples of a window that was far wider too', () => {
    const x = spanBetween('1.00000000000000000001', '1.00000000000000000002');
    const curves = [{ samples: sampled(cubic, -3, 3, 4865) }, { samples: sampled([() => 2], -3, 3, 4865) }];
    const lines = strokes(composeFigure(input({ x, quantities: [0], curves }))).map(({ line }) => line);
    for (const { starts } of lines) expect(starts.length).toBeLessThan(200);
    expect(lines.some(({ starts }) => starts.length > 50)).toBe(true);
  });

  test('leaves out guide lines and labels that would be a smear', () => {
    const features = Array.from({ length: 1000 }, (_, i): PlacedFeature => ({
      kind: i % 2 ? 'minimum' : 'maximum',
      x: i / 1000,
      y: 0,
    }));
    const figure = composeFigure(input({ curves: [{ samples: sampled(cubic, -3, 3, 4865), features }] }));
    expect(markers(figure, 'triangle-up').flatMap(({ centres }) => centres).length).toBeLessThan(40);
    expect(overlapping(figure.texts)).toEqual([]);
  });

  test('is drawn at any size and from any samples', () => {
    const empty = sampled([() => NaN, () => Infinity], 0, 1, 2);
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [30, 2000],
      [4000, 50],
    ] as const) {
      const drawn: Shape[] = composeFigure(input({ width, height, curves: [{ samples: empty }] })).shapes.concat();
      const numbers = drawn.flatMap((shape) =>
        shape.kind === 'stroke'
          ? [...shape.line.points]
          : shape.kind === 'rectangles'
            ? shape.rectangles.flatMap(({ x, y, width: w, height: h }) => [x, y, w, h])
            : [],
      );
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
    expect(composeFigure(input({ curves: [] })).panels).toHaveLength(3);
    expect(composeFigure(input({ quantities: [] })).shapes).toEqual([]);
  });
});

describe('the crosshair', () => {
  const figure = composeFigure(input());

  test('reads every panel at x, with a dot on each curve in view', () => {
    const { shapes, texts } = crosshairOf(figure, {
      x: 1.5,
      values: new Map([
        [0, -1.125],
        [1, 3.75],
        [2, 9],
      ]),
    });
    expect(texts.map(({ text }) => text)).toEqual(['f = −1.125', 'f′ = 3.75', 'f″ = 9', '1.5']);
    expect(shapes.filter(({ kind }) => kind === 'markers')).toHaveLength(3);
  });

  test('says that a value is undefined, and draws no dot for it', () => {
    const { shapes, texts } = crosshairOf(figure, { x: 0, values: new Map([[0, NaN]]) });
    expect(texts.map(({ text }) => text)).toEqual(['f = undefined', '0']);
    expect(shapes.filter(({ kind }) => kind === 'markers')).toHaveLength(0);
  });

  test('covers every tick label and mark that it meets, whole', () => {
    const labels = figure.texts.filter(({ role }) => role === 'muted' || role === 'positive' || role === 'negative');
    const { shapes, texts } = crosshairOf(figure, { x: 1.05, values: new Map([[2, 1.2345]]) });
    const covers = shapes.flatMap((shape) =>
      shape.kind === 'rectangles' && shape.role === 'background' ? shape.rectangles : [],
    );
    const met = labels.map(boxOf).filter((box) => overlapsAny(box, texts.map(boxOf)));
    expect(met.length).toBeGreaterThan(0);
    for (const { left, right } of met) {
      expect(covers.some(({ x, width }) => x <= left && x + width >= right)).toBe(true);
    }
  });

  test('is not drawn outside the window', () => {
    expect(crosshairOf(figure, { x: 4, values: new Map() })).toEqual({ shapes: [], texts: [] });
  });
});

describe('a palette', () => {
  /** Contrast by WCAG 2.2, "relative luminance" and "contrast ratio". */
  const luminance = ([r, g, b]: Colour): number => {
    const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
    return (high + 0.05) / (low + 0.05);
  };
  const mix = (over: Colour, under: Colour, opacity: number): Colour => {
    const channel = (i: 0 | 1 | 2): number => over[i] * opacity + under[i] * (1 - opacity);
    return [channel(0), channel(1), channel(2), 1];
  };
  const curves = (Object.keys(lightPalette) as ColourRole[]).filter((role) =>
    /^series|derivative|function|curvature/.test(role),
  );

  test.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ])('%s has 3 : 1 for curves and guides and 4.5 : 1 for text, on the background and on both tints', (_, palette) => {
    const grounds = [
      palette.background,
      ...(['positive', 'negative'] as const).map((role) => mix(palette[role], palette.background, 0.13)),
    ];
    for (const ground of grounds) {
      for (const role of [...curves, 'guide', 'axis'] as const)
        expect(contrast(palette[role], ground)).toBeGreaterThanOrEqual(3);
      for (const role of ['text', 'muted'] as const)
        expect(contrast(palette[role], ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const role of ['positive', 'negative'] as const)
      expect(contrast(palette[role], palette.background)).toBeGreaterThanOrEqual(4.5);
  });

  test('takes colours as a browser computes them', () => {
    expect(parseColour('rgb(255, 0, 51)')).toEqual([1, 0, 0.2, 1]);
    expect(parseColour('rgba(0, 255, 0, 0.5)')).toEqual([0, 1, 0, 0.5]);
    expect(parseColour('color(srgb 0.25 0.5 1 / 0.75)')).toEqual([0.25, 0.5, 1, 0.75]);
    expect(parseColour('red')).toBeUndefined();
    expect(parseColour('rgb(1, 2)')).toBeUndefined();
  });
});
