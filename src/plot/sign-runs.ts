import { firstAtOrAfter, type Values } from './branches.ts';

/** A stretch of x on which samples keep one sign. */
export interface SignRun {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/**
 * Stretches where samples are positive or negative. A stretch ends at a break that lies between two samples of different sign, at a
 * sample that is exactly 0, or else where the line through the two samples is 0. Where samples are 0 or undefined there is none.
 */
export const signRuns = (x: Float64Array, y: Values, breaks: readonly number[]): SignRun[] => {
  const runs: SignRun[] = [];
  const sign = (i: number): -1 | 0 | 1 => ((y[i] ?? NaN) > 0 ? 1 : (y[i] ?? NaN) < 0 ? -1 : 0);
  /** Where a run that has the sample i ends if the next sample, on one side or the other, is j. */
  const boundary = (i: number, j: number): number => {
    const [xi, xj, yi, yj] = [x[i], x[j], y[i], y[j]];
    if (xi === undefined || xj === undefined || yi === undefined || yj === undefined) return xi ?? NaN;
    const [low, high] = [Math.min(xi, xj), Math.max(xi, xj)];
    const between = breaks.find((b) => b >= low && b <= high);
    if (between !== undefined) return between;
    if (!Number.isFinite(yi - yj)) return xi;
    return yj === 0 ? xj : xi + (xj - xi) * (yi / (yi - yj));
  };
  for (let i = 0; i < x.length; i++) {
    const own = sign(i);
    if (own === 0) continue;
    const first = i;
    while (i + 1 < x.length && sign(i + 1) === own) i++;
    runs.push({ from: boundary(first, first - 1), to: boundary(i, i + 1), sign: own });
  }
  return joinAcrossPoints(runs);
};

/** A single zero or undefined sample inside does not end a run: x³ rises through 0, and 1/x falls on both sides of its pole. */
const joinAcrossPoints = (runs: readonly SignRun[]): SignRun[] => {
  const joined: SignRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before?.sign === run.sign && before.to === run.from) {
      joined[joined.length - 1] = { ...run, from: before.from };
    } else joined.push(run);
  }
  return joined;
};

/** The value of samples at a number, on the line between the two around it; undefined outside, beside a break and where they are undefined. */
export const interpolate = (x: Float64Array, y: Values, at: number): number | undefined => {
  const right = firstAtOrAfter(x, at);
  const [x1, y1] = [x[right], y[right]];
  if (x1 === at) return Number.isFinite(y1) ? y1 : undefined;
  const [x0, y0] = [x[right - 1], y[right - 1]];
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return undefined;
  const value = y0 + (y1 - y0) * ((at - x0) / (x1 - x0));
  return Number.isFinite(value) ? value : undefined;
};
