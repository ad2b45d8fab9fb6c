import { afterEach, describe, expect, test } from 'vitest';
import { cubic, drawn, pictureOf, place, settled } from './figures.ts';

const root = document.documentElement;

afterEach(() => {
  root.removeAttribute('style');
});

/** Rows of pixels, from the top, in which the muted colour of tick labels appears left of the curves: how high its digits are. */
const digitHeights = ({ data, width, height }: ImageData, columns: number): number[] => {
  const heights: number[] = [];
  let run = 0;
  for (let y = 0; y < height; y++) {
    let inked = false;
    for (let x = 0; x < columns; x++) inked ||= (data[4 * (y * width + x)] ?? 255) < 160;
    if (inked) run++;
    else if (run > 0) {
      heights.push(run);
      run = 0;
    }
  }
  return heights;
};

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

describe('the texts of a figure', () => {
  test('grow with the font size of the page, and with that of the figure, without reload', async () => {
    const plot = place(cubic);
    await drawn(plot);
    const usual = medianOf(digitHeights(await pictureOf(plot), 30));
    root.style.fontSize = '32px';
    await settled();
    await drawn(plot);
    const doubled = medianOf(digitHeights(await pictureOf(plot), 60));
    expect(doubled / usual).toBeGreaterThan(1.6);
    root.style.removeProperty('font-size');
    plot.style.fontSize = '24px';
    await settled();
    await drawn(plot);
    expect(medianOf(digitHeights(await pictureOf(plot), 60))).toBe(doubled);
    plot.style.removeProperty('font-size');
    await settled();
    await drawn(plot);
    expect(medianOf(digitHeights(await pictureOf(plot), 30))).toBe(usual);
  });
});
