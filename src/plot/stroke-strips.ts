import type { Polyline } from './layers.ts';
import { forEachSegment } from './polyline.ts';
import type { Rectangle } from './view.ts';

/** Device pixels; narrow enough that a steep curve leaves little of a strip unpainted, and not so narrow that strips cost more than pixels. */
export const stripWidth = 16;

/** A strip of a clip rectangle, and between which of its heights a line is near; where it is nowhere near, `top` is the greater. */
export interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Cuts a rectangle into upright strips, and each to the heights within `reach` of a line: a painter that visits every pixel of a stroke once
 * need not visit those far from it. Lengths are device pixels, but for the line.
 */
export const stripsAlong = (line: Polyline, pixelRatio: number, clip: Rectangle, reach: number): Strip[] => {
  const count = Math.ceil(clip.width / stripWidth);
  const tops = new Float64Array(count).fill(Infinity);
  const bottoms = new Float64Array(count).fill(-Infinity);
  const within = (value: number, a: number, b: number): number =>
    Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
  forEachSegment(line, (startX, startY, endX, endY) => {
    const [x0, y0] = [startX * pixelRatio - clip.x, startY * pixelRatio];
    const [x1, y1] = [endX * pixelRatio - clip.x, endY * pixelRatio];
    const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
    const first = Math.max(0, Math.floor((Math.min(x0, x1) - reach) / stripWidth));
    const last = Math.min(count - 1, Math.floor((Math.max(x0, x1) + reach) / stripWidth));
    for (let strip = first; strip <= last; strip++) {
      // The heights of the part that reaches into the strip; all of an upright segment does.
      const [from, to] = [strip * stripWidth - reach, (strip + 1) * stripWidth + reach];
      const a = x1 === x0 ? y0 : within(y0 + slope * (from - x0), y0, y1);
      const b = x1 === x0 ? y1 : within(y0 + slope * (to - x0), y0, y1);
      tops[strip] = Math.min(tops[strip] ?? NaN, a - reach, b - reach);
      bottoms[strip] = Math.max(bottoms[strip] ?? NaN, a + reach, b + reach);
    }
  });
  const [end, low] = [clip.x + clip.width, clip.y + clip.height];
  return Array.from(tops, (top, strip) => ({
    left: clip.x + strip * stripWidth,
    right: Math.min(end, clip.x + (strip + 1) * stripWidth),
    top: Math.min(low, Math.max(clip.y, Math.floor(top))),
    bottom: Math.max(clip.y, Math.min(low, Math.ceil(bottoms[strip] ?? NaN))),
  }));
};
