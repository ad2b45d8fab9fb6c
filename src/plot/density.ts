import { RowHistogram } from './row-histogram.ts';
import { bandHeight, ramp, saturation, type ColumnMeasures, type Track } from './saturation.ts';
import type { Rectangle } from './view.ts';

/**
 * Opacity of a pixel whose row has its even share of a column's curve. Below 0.685 the arcsine density of a sine saturates nowhere in the
 * inner nine tenths of its height.
 */
export const densityGain = 0.6;

/**
 * With so many turns per sample the line through samples begins to say little, and says nothing. Then samples count by their heights alone,
 * and columns are averaged over more stroke widths, so that few samples give an even shade.
 */
export const unresolvedTurns = { begins: 0.25, complete: 0.4 } as const;
const unresolvedReach = 10;

/** The height of such a sample, as a part of the height of its column's curve. */
const sampleHeight = 1 / 40;

/** A stretch of columns of device pixels, the last one not included. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** Stretches of strokes narrower than this, in stroke widths, are drawn with the densities beside them. */
const leastStroke = 16;

/** How far each column has gone from stroke to density, 0 … 1. */
export const densityShares = (
  { turns, top, bottom }: ColumnMeasures,
  { y, height }: Rectangle,
  strokeWidth: number,
): Float64Array =>
  turns.map((count, i) => {
    const share = ramp(count, saturation);
    if (share === 0) return 0;
    let [least, greatest] = [Infinity, -Infinity];
    for (let j = Math.max(0, i - strokeWidth); j <= Math.min(turns.length - 1, i + strokeWidth); j++) {
      least = Math.min(least, top[j] ?? NaN);
      greatest = Math.max(greatest, bottom[j] ?? NaN);
    }
    const seen = Math.min(greatest, y + height) - Math.max(least, y);
    return share * ramp(seen / strokeWidth, bandHeight);
  });

/** Where there is any density, with short strokes between. */
export const densityStretches = (shares: Float64Array, strokeWidth: number): Columns[] => {
  const found: Columns[] = [];
  for (let from = 0; from < shares.length; from++) {
    if (!shares[from]) continue;
    let to = from + 1;
    while (shares[to]) to++;
    const before = found.at(-1);
    if (before && from - before.to < leastStroke * strokeWidth) found[found.length - 1] = { from: before.from, to };
    else found.push({ from, to });
    from = to;
  }
  return found;
};

/**
 * Opacity of every pixel of a stretch of columns, 0 … 255, row by row: how long the curve stays in it, against the mean of the rows that it
 * runs through. Columns are averaged over a stroke width on each side, as a tent, which takes the beat of the curve with the grid of pixels
 * (moiré) to nothing as soon as strokes touch. `area` is the frame; rows above and below it do not count.
 */
export const densityOf = (
  track: Track,
  measures: ColumnMeasures,
  area: Rectangle,
  { from, to }: Columns,
  strokeWidth: number,
): Uint8Array<ArrayBuffer> => {
  const first = Math.max(0, from - unresolvedReach * strokeWidth);
  const last = Math.min(area.width, to + unresolvedReach * strokeWidth);
  const histogram = histogramOf(track, measures, area, { from: first, to: last });
  const [columns, rows] = [to - from, area.height];
  const cells = new Uint8Array(columns * rows);
  for (let column = from; column < to; column++) {
    let [least, greatest] = [Infinity, -Infinity];
    histogram.clear();
    const unresolved = ramp(measures.turnsPerSample[column] ?? NaN, unresolvedTurns);
    const reach = Math.round(strokeWidth * (1 + (unresolvedReach - 1) * unresolved));
    for (let j = Math.max(first, column - reach + 1); j < Math.min(last, column + reach); j++) {
      histogram.collect(j - first, reach - Math.abs(j - column));
      least = Math.min(least, measures.top[j] ?? NaN);
      greatest = Math.max(greatest, measures.bottom[j] ?? NaN);
    }
    const spanned = Math.max(1, Math.min(greatest, area.y + rows) - Math.max(least, area.y));
    const parts = histogram.parts();
    const scale = 255 * densityGain * spanned;
    for (let row = 0, cell = column - from; row < rows; row++, cell += columns) {
      cells[cell] = Math.min(255, Math.round(scale * (parts[row] ?? NaN)));
    }
  }
  return cells;
};

const histogramOf = (
  { x, y, joined }: Track,
  { turnsPerSample, top, bottom }: ColumnMeasures,
  area: Rectangle,
  { from, to }: Columns,
): RowHistogram => {
  const histogram = new RowHistogram(to - from, area.height);
  for (let i = 1; i < x.length; i++) {
    const [x0 = NaN, x1 = NaN, y0 = NaN, y1 = NaN] = [x[i - 1], x[i], y[i - 1], y[i]];
    const column = Math.floor((x0 + x1) / 2 - area.x);
    if (!(column >= from && column < to) || !joined[i]) continue;
    const byHeight = ramp(turnsPerSample[column] ?? NaN, unresolvedTurns);
    if (byHeight < 1)
      histogram.add(column - from, Math.min(y0, y1) - area.y, Math.max(y0, y1) - area.y, (1 - byHeight) * (x1 - x0));
    if (byHeight === 0) continue;
    const height = sampleHeight * ((bottom[column] ?? NaN) - (top[column] ?? NaN));
    const start = Math.min(Math.max(y1 - height / 2, top[column] ?? NaN), (bottom[column] ?? NaN) - height);
    histogram.add(column - from, start - area.y, start + height - area.y, byHeight * (x1 - x0));
  }
  return histogram;
};
