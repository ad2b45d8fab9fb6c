import type { Branch, Values } from './branches.ts';
import type { Polyline } from './layers.ts';
import { PolylineBuilder, simplified } from './polyline.ts';
import type { Projection } from './view.ts';

export interface EnvelopeOptions {
  /** Device pixels to a CSS pixel: the width of a column is its inverse. */
  readonly pixelRatio: number;
  /** How far a line is followed above and below the frame, in CSS pixels: more than half its width, so that no cap shows. */
  readonly margin: number;
}

/** Device pixels: too little to be seen in an anti-aliased edge. */
const simplification = 0.04;

/**
 * The line to draw for branches of samples: of every column of device pixels the first, least, greatest and last sample, in the order in
 * which they come, so a fast oscillation becomes a band and no extremum is lost. The picture is that of all samples joined (M4: Jugel,
 * Jerzak, Hackenbroich and Markl, "M4: A Visualization-Oriented Time Series Data Aggregation", 2014). A branch that runs to ±∞ is
 * drawn to the edge of the frame.
 */
export const envelope = (
  x: Float64Array,
  y: Values,
  branches: readonly Branch[],
  projection: Projection,
  { pixelRatio, margin }: EnvelopeOptions,
): Polyline => {
  const { frame } = projection;
  const [top, bottom] = [frame.y - margin, frame.y + frame.height + margin];
  const builder = new PolylineBuilder(top, bottom);
  const value = (i: number): number => y[i] ?? NaN;
  const columnOf = (i: number): number => Math.floor(projection.pixelX(x[i] ?? NaN) * pixelRatio);
  let isFirstPoint = true;
  const add = (dataX: number, dataY: number): void => {
    if (Number.isNaN(dataY)) return;
    const pixelX = projection.pixelX(dataX);
    const pixelY = Number.isFinite(dataY) ? projection.pixelY(dataY) : dataY > 0 ? top : bottom;
    if (isFirstPoint) builder.moveTo(pixelX, pixelY);
    else builder.lineTo(pixelX, pixelY);
    isFirstPoint = false;
  };
  const addSample = (i: number): void => {
    add(x[i] ?? NaN, value(i));
  };

  for (const { first, last, start, end } of branches) {
    isFirstPoint = true;
    if (start) add(start.x, start.y);
    let column = columnOf(first);
    for (let i = first; i <= last;) {
      let [least, greatest, next, nextColumn] = [i, i, i + 1, column];
      for (; next <= last; next++) {
        nextColumn = columnOf(next);
        if (nextColumn !== column) break;
        if (value(next) < value(least)) least = next;
        if (value(next) > value(greatest)) greatest = next;
      }
      const [earlier, later] = [Math.min(least, greatest), Math.max(least, greatest)];
      addSample(i);
      if (earlier > i) addSample(earlier);
      if (later > earlier) addSample(later);
      if (next - 1 > later) addSample(next - 1);
      i = next;
      column = nextColumn;
    }
    if (end) add(end.x, end.y);
  }
  return simplified(builder.build(), simplification / pixelRatio);
};
