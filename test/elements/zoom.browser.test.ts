import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import { pictureOf, place, settled } from './figures.ts';

const Wide = Decimal.clone({ defaults: true, precision: 120 });

/** A colour that nothing else in a figure has. */
const magenta = [255, 0, 255] as const;

/** Where a colour is in each column of a picture: the middle of its pixels, by their weights. */
function middles(
  picture: ImageData,
  [red, green, blue]: readonly [number, number, number],
  rows: readonly [number, number],
) {
  const { width, data } = picture;
  return Array.from({ length: width }, (_, x) => {
    let [weight, sum] = [0, 0];
    for (let y = rows[0]; y < rows[1]; y++) {
      const at = 4 * (y * width + x);
      const distance = Math.hypot(data[at]! - red, data[at + 1]! - green, data[at + 2]! - blue);
      const own = Math.max(0, 1 - distance / 160);
      weight += own;
      sum += own * (y + 0.5);
    }
    return weight > 0.8 ? sum / weight : NaN;
  });
}

/** f at decimals beside 1, as distances from −2 in units of the square of the distance of the window's ends. */
async function shape(halfWidth: string, parts: readonly number[]): Promise<number[]> {
  const points = parts.map((part) => new Wide(halfWidth).times(part).plus(1).toString());
  const { digits } = await new ReferenceEngine().evaluate(parse('x^3 - 3x'), points, { order: 0, digits: 60 });
  const unit = new Wide(halfWidth).pow(2);
  return digits!.map(([f]) => new Wide(f!).plus(2).div(unit).toNumber());
}

test('fifteen times ten into x³ − 3x at 1 the curve is where the reference engine has it, and its axes can be read', async () => {
  const plot = place(
    '<fluxion-plot expression="x^3 - 3x" from="-2" to="4" order="0" style="width: 640px; height: 400px; --fluxion-function-color: #ff00ff"></fluxion-plot>',
  );
  await expect.poll(() => plot.engineName).not.toBeNull();
  for (let level = 1; level <= 15; level++) {
    plot.zoom(0.1);
    if (![2, 5, 7, 9, 12, 15].includes(level)) continue;
    await expect.poll(() => plot.report?.from ?? 0).toBeGreaterThan(1 - 4 * 10 ** -Math.min(level, 10));
    await expect.poll(() => plot.samplesPerColumn).toBeGreaterThan(0);
    for (let i = 0; i < 4; i++) await settled();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await settled();

    const picture = await pictureOf(plot);
    const found = middles(picture, magenta, [26, 340]);
    const columns = [...found.keys()].filter((x) => Number.isFinite(found[x]) && x > 60 && x < picture.width - 40);
    // All but where labels and the mark of the minimum are.
    expect(columns.length, `level ${level}`).toBeGreaterThan(0.6 * picture.width);

    // The frame of the panel is known by the curve itself: y is a linear function of f, x one of the column.
    const frame = plot.shadowRoot!.querySelector('canvas')!.getBoundingClientRect();
    expect(frame.width).toBeGreaterThan(600);
    const last = found.findLastIndex((y) => Number.isFinite(y));
    const first = found.findIndex((y) => Number.isFinite(y));
    const parts = columns.map((x) => (2 * (x - first)) / (last - first) - 1);
    const truth = await shape(`3e-${level}`, parts);
    const [slope, shift] = line(
      truth,
      columns.map((x) => found[x]!),
    );
    const off = columns.map((x, i) => Math.abs(found[x]! - (slope * truth[i]! + shift)));
    off.sort((a, b) => a - b);
    expect(off[Math.floor(0.97 * off.length)], `level ${level}`).toBeLessThan(0.75);
  }
  expect(plot.view.to - plot.view.from).toBeCloseTo(6e-15, 15);
  expect(plot.error).toBeNull();
});

/** Slope and shift of the line nearest to points. */
function line(x: readonly number[], y: readonly number[]): readonly [slope: number, shift: number] {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope = mean(x.map((value, i) => (value - mx) * (y[i]! - my))) / mean(x.map((value) => (value - mx) ** 2));
  return [slope, my - slope * mx];
}
