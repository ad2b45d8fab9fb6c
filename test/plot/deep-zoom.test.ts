import { Decimal } from 'decimal.js';
import { expect, test, vi } from 'vitest';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { curveLayersOf } from '../../src/plot/curve-layers.ts';
import { sampleCurve } from '../../src/plot/curve-samples.ts';
import { drawnCurves } from '../../src/plot/drawn.ts';
import { composeFigure } from '../../src/plot/figure.ts';
import type { FigureInput } from '../../src/plot/figure-input.ts';
import { decimalAt, linear, planeOf } from '../../src/plot/scale.ts';
import { panSpan, spanBetween, zoomSpan, type Span } from '../../src/plot/view.ts';

const Wide = Decimal.clone({ defaults: true, precision: 200 });
const size = { width: 800, height: 600, pixelRatio: 1 };

/** A function, and its samples in a window. */
async function sampledIn(expression: string, x: Span, order = 2, signal?: AbortSignal) {
  const engine = new CpuEngine();
  const curve = { definition: parse(expression) };
  const window = { parameters: {}, x, y: new Map(), columns: size.width, rows: size.height, pixelRatio: 1 };
  const computed = { order, curvature: 'unsigned', arithmetic: 'auto' } as const;
  try {
    return { curve, sampled: await sampleCurve(engine, curve, computed, window, signal) };
  } finally {
    engine.dispose();
  }
}

/** The figure of a function in a window, and the window again. */
async function figureOf(expression: string, x: Span, order = 2) {
  const { curve, sampled } = await sampledIn(expression, x, order);
  const quantities = [...Array.from({ length: order + 1 }, (_, k) => k), 'curvature' as const];
  const input: FigureInput = { ...size, x, quantities, layout: 'panels', curves: drawnCurves([sampled], undefined) };
  return { curve, input, figure: composeFigure(input) };
}

/** How far the drawn lines of f, f′, f″ and κ are from where the reference engine has the curves, in pixels at most. */
async function greatestError(expression: string, x: Span): Promise<number> {
  const { curve, input, figure } = await figureOf(expression, x);
  let most = 0;
  for (const [k, panel] of figure.panels.entries()) {
    const { projection, frame } = panel;
    const [layer] = curveLayersOf(panel, input);
    const { points, starts } = layer!.line;
    expect(starts, `panel ${k} is one piece`).toHaveLength(1);
    const scale = projection.view.y.scale ?? linear;
    const columns = Array.from({ length: 41 }, (_, i) => frame.x + (frame.width * i) / 40);
    const places = columns.map((pixel) => decimalAt(x.scale ?? linear, projection.toPlane(pixel, 0)[0]).toString());
    const options = { order: 2, curvature: 'unsigned', digits: 100 } as const;
    const truth = await new ReferenceEngine().evaluate(curve.definition, places, options);
    columns.forEach((pixel, i) => {
      const value = new Wide(k === 3 ? truth.curvatureDigits![i]! : truth.digits![i]![k]!);
      const true_ = projection.offsetToPixel(0, planeOf(scale, value) - projection.view.y.centre)[1]!;
      if (true_ < frame.y || true_ > frame.y + frame.height) return;
      let at = 0;
      while (at < points.length / 2 - 2 && points[2 * at + 2]! < pixel) at++;
      const [x0, y0, x1, y1] = [points[2 * at]!, points[2 * at + 1]!, points[2 * at + 2]!, points[2 * at + 3]!];
      most = Math.max(most, Math.abs(y0 + ((y1 - y0) * (pixel - x0)) / (x1 - x0 || 1) - true_));
    });
  }
  return most;
}

test('a curve is right to half a pixel at every level of fifteen zooms by ten into x³ − 3x at 1', async () => {
  let x = spanBetween(-2, 4);
  for (let level = 0; level <= 15; level++) {
    expect(await greatestError('x^3 - 3x', x), `level ${level}`).toBeLessThan(0.5);
    x = zoomSpan(x, 0.1);
  }
});

test('ticks of the deepest levels are short, and count from the place that is zoomed into', async () => {
  let x = spanBetween(-2, 4);
  for (let level = 0; level < 15; level++) x = zoomSpan(x, 0.1);
  const { figure } = await figureOf('x^3 - 3x', x);
  const [f] = figure.panels;
  expect(f!.xTicks.note).toBe('1 + …×10⁻¹⁵');
  expect(f!.xTicks.major.map(({ label }) => label)).toContain('−2.5');
  expect(f!.yTicks.note).toBe('−2 + …×10⁻²⁹');
  expect(f!.yTicks.major.map(({ label }) => label)).toEqual(expect.arrayContaining(['0', '1', '2']));
});

test.each([
  ['sin x', '3.14159265358979323846', '1e-18'],
  ['e^x', '1.5', '1e-25'],
  ['ln(x) / x', '2.718281828', '1e-12'],
  ['gelu(x)', '0.7', '1e-14'],
])('%s is right to half a pixel about %s within %s', async (expression, centre, halfWidth) => {
  const c = new Wide(centre);
  const x = spanBetween(c.minus(halfWidth).toString(), c.plus(halfWidth).toString());
  expect(await greatestError(expression, x)).toBeLessThan(0.5);
});

test('a deep window that is panned by many widths stays right', async () => {
  let x = spanBetween('0.99999999999999999', '1.00000000000000001');
  for (let i = 0; i < 5000; i++) x = panSpan(x, x.halfWidth);
  expect(decimalAt(x.scale!, x.centre).toPrecision(25)).toBe('1.000000000000050000000000');
  expect(await greatestError('x^3 - 3x', x)).toBeLessThan(0.5);
});

test('samples of a deep window that nobody waits for any more leave no error that nobody catches', async () => {
  const uncaught = vi.fn();
  process.on('unhandledRejection', uncaught);
  await expect(sampledIn('x^3 - 3x', spanBetween('1', '1.00000000000000000001'), 2, AbortSignal.abort())).rejects.toThrow('aborted'); // prettier-ignore
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', uncaught);
  expect(uncaught).not.toHaveBeenCalled();
});

test('a window between neighbouring float64 numbers is as wide as its ends say', () => {
  const x = spanBetween(1e15, 1000000000000010);
  expect(x.halfWidth).toBe(5);
  expect(decimalAt(x.scale!, x.centre).toString()).toBe('1000000000000005');
});
