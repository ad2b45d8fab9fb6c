import type { Columns } from './density.ts';
import type { Polyline } from './layers.ts';
import { forEachSegment } from './polyline.ts';
import type { Rectangle } from './view.ts';

/**
 * How far a stroke covers each pixel of a stretch of columns of `area`, 0 … 1, row by row: by the distance of the pixel's centre from the line,
 * as painters anti-alias. Runs of the line between turns in y add up, as their areas do where they touch; columns whose share of density is
 * 1 are left out. `width` and `area` are device pixels.
 */
export const coverageOf = (
  line: Polyline,
  pixelRatio: number,
  width: number,
  area: Rectangle,
  { from, to }: Columns,
  shares: Float64Array,
): Float32Array => {
  const columns = to - from;
  const covered = new Float32Array(columns * area.height);
  const run = new Float32Array(columns * area.height);
  const reach = width / 2 + 0.5;
  const [left, top] = [area.x + from, area.y];
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  let [runFirst, runLast, rises] = [columns, 0, 0];
  const endRun = (): void => {
    for (let row = 0; row < area.height; row++) {
      for (let cell = row * columns + runFirst; cell < row * columns + runLast; cell++) {
        covered[cell] = Math.min(1, (covered[cell] ?? NaN) + (run[cell] ?? NaN));
        run[cell] = 0;
      }
    }
    [runFirst, runLast] = [columns, 0];
  };
  forEachSegment(line, (startX, startY, endX, endY, isFirst) => {
    const [x0, y0] = [startX * pixelRatio - left, startY * pixelRatio - top];
    const [x1, y1] = [endX * pixelRatio - left, endY * pixelRatio - top];
    if (Math.max(x0, x1) < -reach || Math.min(x0, x1) > columns + reach) return;
    const [alongX, alongY] = [x1 - x0, y1 - y0];
    if (isFirst || alongY * rises < 0) endRun();
    rises = alongY || rises;
    const square = Math.max(alongX * alongX + alongY * alongY, Number.MIN_VALUE);
    const firstRow = within(Math.floor(Math.min(y0, y1) - reach), area.height);
    const lastRow = within(Math.ceil(Math.max(y0, y1) + reach), area.height);
    const firstColumn = within(Math.floor(Math.min(x0, x1) - reach), columns);
    const lastColumn = within(Math.ceil(Math.max(x0, x1) + reach), columns);
    [runFirst, runLast] = [Math.min(runFirst, firstColumn), Math.max(runLast, lastColumn)];
    for (let column = firstColumn; column < lastColumn; column++) {
      if (shares[column] === 1) continue;
      for (let row = firstRow; row < lastRow; row++) {
        const [x, y] = [column + 0.5 - x0, row + 0.5 - y0];
        const place = within((x * alongX + y * alongY) / square, 1);
        const coverage = within(reach - Math.hypot(x - place * alongX, y - place * alongY), 1);
        const cell = row * columns + column;
        if (coverage > (run[cell] ?? NaN)) run[cell] = coverage;
      }
    }
  });
  endRun();
  return covered;
};
