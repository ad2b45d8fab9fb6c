import type { Branch, Values } from './branches.ts';
import { densityOf, densityShares, densityStretches, type Columns } from './density.ts';
import { devicePixels, type Density, type Stroke } from './layers.ts';
import { sliceByX } from './polyline.ts';
import { measureColumns, type Track } from './saturation.ts';
import { coverageOf } from './stroke-coverage.ts';
import type { Projection, Rectangle } from './view.ts';

interface Sampled {
  readonly x: Float64Array;
  readonly y: Values;
}

/** Samples that stand further apart, in columns of device pixels, are not joined: there are none between for want of sampling. */
const farthest = 1;

/** The samples of `coarse`, and those of `fine` in their place wherever it has any; both ascending. */
export const spliced = (coarse: Sampled, fine: Sampled): Sampled => {
  const x = new Float64Array(coarse.x.length + fine.x.length);
  const y = new Float64Array(coarse.x.length + fine.x.length);
  let count = 0;
  const add = (one: Sampled, i: number): void => {
    x[count] = one.x[i] ?? NaN;
    y[count++] = one.y[i] ?? NaN;
  };
  for (let [i, j] = [0, 0]; i < coarse.x.length || j < fine.x.length;) {
    const [a = Infinity, b = Infinity] = [coarse.x[i], fine.x[j]];
    if (b < a) add(fine, j++);
    else {
      const [before = -Infinity, next = Infinity] = [coarse.x[i - 1], coarse.x[i + 1]];
      const isCovered = (fine.x[j - 1] ?? -Infinity) > before || b < next;
      if (!isCovered) add(coarse, i);
      i++;
    }
  }
  return { x: x.subarray(0, count), y: y.subarray(0, count) };
};

/** Samples of a curve in device pixels; those of `branches` are joined. */
export const trackOf = (
  x: Float64Array,
  y: Values,
  branches: readonly Branch[],
  projection: Projection,
  pixelRatio: number,
): Track => {
  const [left, top] = [new Float64Array(x.length), new Float64Array(x.length)];
  for (let i = 0; i < x.length; i++) {
    left[i] = projection.pixelX(x[i] ?? NaN) * pixelRatio;
    top[i] = projection.pixelY(y[i] ?? NaN) * pixelRatio;
  }
  const track: Track = { x: left, y: top, joined: new Uint8Array(x.length) };
  for (const { first, last } of branches) {
    for (let i = first + 1; i <= last; i++) {
      track.joined[i] = (track.x[i] ?? NaN) - (track.x[i - 1] ?? NaN) <= farthest ? 1 : 0;
    }
  }
  return track;
};

/** A stroke, and densities in its place where it turns too fast for one. Both meet between columns of device pixels. */
export const withDensity = (stroke: Stroke, track: Track, pixelRatio: number): (Stroke | Density)[] => {
  const area = devicePixels(stroke.clip, pixelRatio);
  const width = Math.max(1, Math.round(stroke.width * pixelRatio));
  const measures = measureColumns(track, area, width);
  const shares = densityShares(measures, area, width);
  const stretches = densityStretches(shares, width);
  if (stretches.length === 0) return [stroke];

  const densities = stretches.map(({ from, to }): Density => {
    const columns = to - from;
    const cells = densityOf(track, measures, area, { from, to }, width);
    const own = shares.subarray(from, to);
    if (own.some((share) => share < 1)) {
      const coverage = coverageOf(stroke.line, pixelRatio, stroke.width * pixelRatio, area, { from, to }, own);
      coverage.forEach((covered, i) => {
        const share = own[i % columns] ?? NaN;
        if (share < 1) cells[i] = Math.round(share * (cells[i] ?? NaN) + (1 - share) * 255 * covered);
      });
    }
    const pixels = { x: area.x + from, y: area.y, width: columns, height: area.height };
    return { kind: 'density', role: stroke.role, opacity: stroke.opacity, pixels, cells };
  });
  const ends = [0, ...stretches.flatMap(({ from, to }) => [from, to]), area.width];
  const between = stretches.map((_, i): Columns => ({ from: ends[2 * i] ?? 0, to: ends[2 * i + 1] ?? 0 }));
  between.push({ from: ends.at(-2) ?? 0, to: ends.at(-1) ?? 0 });
  const strokes = between.filter(({ from, to }) => to > from).map((columns) => part(stroke, area, columns, pixelRatio));
  return [...strokes, ...densities];
};

/** The part of a stroke in a stretch of columns. The line goes on beyond it, so that no end of it shows. */
const part = (stroke: Stroke, area: Rectangle, { from, to }: Columns, pixelRatio: number): Stroke => {
  const { y, height } = stroke.clip;
  const [left, right] = [(area.x + from) / pixelRatio, (area.x + to) / pixelRatio];
  const line = sliceByX(stroke.line, left - 2 * stroke.width, right + 2 * stroke.width);
  return { ...stroke, clip: { x: left, y, width: right - left, height }, line };
};
