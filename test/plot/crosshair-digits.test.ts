import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { readPoint } from '../../src/analysis/reading.ts';
import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import { exactPlaceUnder } from '../../src/elements/crosshair-place.ts';
import { parse } from '../../src/expression/parse.ts';
import { sampleCurve } from '../../src/plot/curve-samples.ts';
import { crosshairOf } from '../../src/plot/crosshair.ts';
import { drawnCurves, drawnReading } from '../../src/plot/drawn.ts';
import { composeFigure } from '../../src/plot/figure.ts';
import { spanBetween } from '../../src/plot/view.ts';

const Wide = Decimal.clone({ defaults: true, precision: 200 });

/** The decimal that a label stands for, and how many decimals it shows. */
const meaning = (label: string): { value: Decimal; place: number } => {
  const [mantissa = '', power = ''] = label.replaceAll('−', '-').split('×10');
  const exponent = Number(Array.from(power, (c) => (c === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).join(''));
  const decimals = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0;
  return { value: new Wide(`${mantissa}e${exponent}`), place: exponent - decimals };
};

/** Always the same numbers from 0 to 1. */
const randomNumbers = (count: number): number[] => {
  let state = 12345;
  return Array.from({ length: count }, () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31);
};

test.each([
  ['x^3 - 3x', '-3', '3', 250],
  ['sin(x^2) e^(-x)', '0', '6', 150],
  ['ln(x)/x', '0.01', '40', 150],
  ['x^3 - 3x', '0.99999', '1.00001', 150],
  ['cos x', '3141592.6', '3141592.7', 150],
  ['x^3 - 3x', '0.999999999999997', '1.000000000000003', 100],
  ['e^x', '1.99999999999999999999', '2.00000000000000000001', 50],
])('at random places every digit read of %s from %s to %s is true', async (expression, from, to, count) => {
  const [engine, reference] = [new CpuEngine(), new ReferenceEngine()];
  const curve = { definition: parse(expression) };
  const x = spanBetween(from, to);
  const window = { parameters: {}, x, y: new Map(), columns: 300, rows: 400, pixelRatio: 1 };
  const curvature = 'unsigned';
  const sampled = await sampleCurve(engine, curve, { order: 2, curvature, arithmetic: 'auto' }, window);
  const quantities = [0, 1, 2, 'curvature'] as const;
  const size = { width: 800, height: 500, pixelRatio: 1 };
  const curves = drawnCurves([sampled], undefined);
  const figure = composeFigure({ ...size, x, quantities, layout: 'panels', curves });
  const panel = figure.panels[0]!;

  for (const part of randomNumbers(count)) {
    const at = { x: panel.frame.x + part * panel.frame.width, y: panel.frame.y };
    const place = exactPlaceUnder(at, panel, [])!;
    const reading = await readPoint(curve.definition, place);
    const texts = crosshairOf(figure, drawnReading(reading, curvature)).texts.map(({ text }) => text);
    const shown = meaning(texts.at(-1)!).value;
    expect(shown.toString()).toBe(new Wide(place).toString());

    const truth = await reference.evaluate(curve.definition, [place], { order: 2, curvature, digits: 120 });
    const values = [...truth.digits![0]!, truth.curvatureDigits![0]!];
    expect(texts).toHaveLength(values.length + 1);
    values.forEach((value, k) => {
      const label = meaning(texts[k]!.split(' = ')[1]!);
      const off = label.value.minus(value).abs();
      expect(off.lte(new Wide(10).pow(label.place).div(2)), `${texts[k]} at ${place}, truly ${value}`).toBe(true);
      // A dot and a digit that tells nothing would hide what is not known.
      const { halfWidth } = figure.panels[k]!.projection.view.y;
      expect(off.lte(2e-4 * halfWidth), `${texts[k]} at ${place} is too coarse`).toBe(true);
    });
  }
  engine.dispose();
});
