import { afterAll, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Report } from '../../src/analysis/report.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { sampleCurve } from '../../src/plot/curve-samples.ts';
import { drawnCurves } from '../../src/plot/drawn.ts';
import { composeFigure } from '../../src/plot/figure.ts';
import type { PlotCurve, SampledCurve } from '../../src/plot/plot-curve.ts';
import { spanBetween } from '../../src/plot/view.ts';

const engine = new CpuEngine();
afterAll(() => engine.dispose());

const size = { width: 480, height: 300, pixelRatio: 1 } as const;
const [from, to] = [0.25, 4.25] as const;
const x = spanBetween(from, to);

const sampled = (curve: PlotCurve): Promise<SampledCurve> =>
  sampleCurve(
    engine,
    curve,
    { order: 0, curvature: 'none', arithmetic: 'auto' },
    { x, y: new Map(), parameters: {}, columns: size.width, rows: size.height, pixelRatio: 1 },
  );

/** Dots on f in the window, and whether they are closed; one that a closed dot covers is not seen. */
const dotsOf = (curves: readonly SampledCurve[], report: Report | undefined): string[] => {
  const figure = composeFigure({ ...size, x, quantities: [0], layout: 'panels', curves: drawnCurves(curves, report) });
  const { projection } = figure.panels[0]!;
  const dots = new Map<string, string>();
  for (const shape of figure.shapes) {
    if (shape.kind !== 'markers' || shape.shape !== 'circle' || shape.outlineWidth !== 1.5 || shape.radius < 3.1)
      continue;
    for (const centre of shape.centres) {
      const place = projection.toData(centre.x, centre.y).map((value) => value.toFixed(2)).join(', '); // prettier-ignore
      dots.set(place, shape.fill === 'background' ? 'open' : 'closed');
    }
  }
  return [...dots].map(([place, kind]) => `${kind} at ${place}`).sort();
};

const reportOf = (text: string, first: number, last: number): Promise<Report> =>
  analyze(engine, parse(text), { from: first, to: last });

test.each([
  ['floor(x) + x/4', ['closed at 1.00, 1.25', 'open at 1.00, 0.25']],
  ['ceil(x) + x/4', ['closed at 1.00, 1.25', 'open at 1.00, 2.25']],
  ['sign(x - 2)', ['closed at 2.00, 0.00', 'open at 2.00, -1.00', 'open at 2.00, 1.00']],
  ['|x - 2|/(x - 2)', ['open at 2.00, -1.00', 'open at 2.00, 1.00']],
])('%s has the right dots at a jump that no search has seen, and the same once one has', async (text, expected) => {
  const curves = [await sampled({ definition: parse(text) })];
  const atRest = dotsOf(curves, await reportOf(text, from, to));
  expect(atRest).toEqual(expect.arrayContaining(expected));
  expect(dotsOf(curves, await reportOf(text, from - 4, from))).toEqual(atRest);
  expect(dotsOf(curves, undefined)).toEqual(atRest);
});

test('a jump where f is not known yet has no dot that may be wrong', async () => {
  const text = 'floor(x^2/2)';
  const curves = [await sampled({ definition: parse(text) })];
  expect(dotsOf(curves, await reportOf(text, -2, from))).toEqual(['closed at 2.00, 2.00', 'closed at 4.00, 8.00', 'open at 2.00, 1.00', 'open at 4.00, 7.00']); // prettier-ignore
  expect(dotsOf(curves, await reportOf(text, from, to))).toHaveLength(18);
});

test('more jumps than have room for their dots wait for the search', async () => {
  const text = 'sign(sin(30 pi x))';
  const curves = [await sampled({ definition: parse(text) })];
  expect(dotsOf(curves, undefined)).toEqual([]);
  expect(dotsOf(curves, await reportOf(text, from, to)).length).toBeGreaterThan(300);
});

test('another function than the first, of which nothing is searched, has its dots as well', async () => {
  const [first, second] = ['x', 'floor x'];
  const curves = await Promise.all([first, second].map((text) => sampled({ definition: parse(text) })));
  const dots = dotsOf(curves, await reportOf(first, from, to));
  expect(dots).toEqual(expect.arrayContaining(['closed at 1.00, 1.00', 'open at 1.00, 0.00']));
});
