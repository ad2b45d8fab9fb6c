import type { Values } from './branches.ts';
import type { Rectangle } from './view.ts';

/** Samples of a curve in device pixels, in the order of x. */
export interface Track {
  readonly x: Float64Array;
  /** Downwards; not finite where the curve is undefined or out of reach. */
  readonly y: Float64Array;
  /** 1 where the curve goes on from the sample before, 0 where it does not. */
  readonly joined: Uint8Array;
}

/** What a column of device pixels holds of a curve. */
export interface ColumnMeasures {
  /** Turns of the curve, and branches that begin, in a stroke width, smoothed over columns. */
  readonly turns: Float64Array;
  /** Turns per sample, smoothed likewise: 2/3 for samples that have no bearing on each other. */
  readonly turnsPerSample: Float64Array;
  /** Least and greatest y of a curve in a column; ∞ and −∞ where there is none. */
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

/**
 * Where strokes give way to density: they begin to, and are gone, with so many turns within a stroke width. With one turn neighbouring
 * strokes touch, so that a stroke no longer shows its course.
 */
export const saturation = { begins: 1, complete: 2 } as const;

/** Bands lower than so many stroke widths are strokes, and higher than so many are densities. */
export const bandHeight = { begins: 3, complete: 6 } as const;

/** A turn is counted where a branch begins, and once the curve has come back by this part of a stroke width. */
const leastTurn = 0.5;

/** Turns are averaged over so many stroke widths on each side. */
const reach = 4;

/** Whether values turn so often anywhere that density may take the place of a stroke. `perStroke`: values in a stroke width. */
export const turnsOften = (y: Values, perStroke: number): boolean => {
  const block = Math.ceil(reach * perStroke);
  let [before, turns] = [0, 0];
  for (let i = 1; i < y.length; i++) {
    const step = (y[i] ?? NaN) - (y[i - 1] ?? NaN);
    if (step * before < 0 && ++turns >= reach * saturation.begins) return true;
    if (step !== 0) before = step;
    if (i % block === 0) turns = Math.floor(turns / 2);
  }
  return false;
};

/** Turns, and the heights between which a curve runs, in each column of `area`, which is in device pixels as `strokeWidth` is. */
export const measureColumns = ({ x, y, joined }: Track, area: Rectangle, strokeWidth: number): ColumnMeasures => {
  const columns = area.width;
  const [turns, samples] = [new Float64Array(columns), new Float64Array(columns)];
  const top = new Float64Array(columns).fill(Infinity);
  const bottom = new Float64Array(columns).fill(-Infinity);
  const least = leastTurn * strokeWidth;
  let [direction, extreme, place] = [0, NaN, -1];
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor((x[i] ?? NaN) - area.x);
    const height = y[i] ?? NaN;
    if (!Number.isFinite(height) || !(column >= 0 && column < columns)) {
      [direction, extreme] = [0, NaN];
      continue;
    }
    samples[column] = (samples[column] ?? 0) + 1;
    if (height < (top[column] ?? NaN)) top[column] = height;
    if (height > (bottom[column] ?? NaN)) bottom[column] = height;
    if (!joined[i] || Number.isNaN(extreme)) {
      if (i > 0) turns[column] = (turns[column] ?? 0) + 1;
      [direction, extreme, place] = [0, height, column];
    }
    const ahead = (height - extreme) * (direction || 1);
    if (direction === 0 && Math.abs(height - extreme) > least) {
      [direction, extreme, place] = [Math.sign(height - extreme), height, column];
    } else if (direction !== 0 && ahead >= 0) {
      [extreme, place] = [height, column];
    } else if (direction !== 0 && ahead < -least) {
      turns[place] = (turns[place] ?? 0) + 1;
      [direction, extreme, place] = [-direction, height, column];
    }
  }
  const window = Math.max(1, Math.round(reach * strokeWidth));
  const [meanTurns, meanSamples] = [averaged(turns, window), averaged(samples, window)];
  return {
    turns: meanTurns.map((mean) => mean * strokeWidth),
    turnsPerSample: meanTurns.map((mean, i) => mean / Math.max(meanSamples[i] ?? NaN, Number.MIN_VALUE)),
    top,
    bottom,
  };
};

/** Means over so many neighbours on each side, nearer ones weighing more. */
const averaged = (values: Float64Array, window: number): Float64Array => boxed(boxed(values, window / 2), window / 2);

const boxed = (values: Float64Array, radius: number): Float64Array => {
  const half = Math.max(1, Math.round(radius));
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => (sums[i + 1] = (sums[i] ?? NaN) + value));
  return values.map((_, i) => {
    const [from, to] = [Math.max(0, i - half), Math.min(values.length, i + half + 1)];
    return ((sums[to] ?? NaN) - (sums[from] ?? NaN)) / (to - from);
  });
};

/** 0 below a range, 1 above it, linear between. */
export const ramp = (
  value: number,
  { begins, complete }: { readonly begins: number; readonly complete: number },
): number => Math.min(1, Math.max(0, (value - begins) / (complete - begins)));
