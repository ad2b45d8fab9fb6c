import type { Point, Polyline } from './layers.ts';
import { forEachSegment } from './polyline.ts';
import { textWidth } from './text.ts';
import { overlaps, type Rectangle } from './view.ts';

/** Text that wants to stand beside a point. */
export interface Label extends Point {
  readonly text: string;
  /** On which side it stands if there is room. */
  readonly preferred: 'above' | 'below';
}

/** A label in its place: the baseline's left end. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const distance = 9;
const padding = 2;

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Least and greatest y of a line in every column of CSS pixels from the left edge of a frame on; NaN where it is not. */
interface Extents {
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

const extentsOf = (line: Polyline, frame: Rectangle): Extents => {
  const columns = Math.max(1, Math.ceil(frame.width));
  const [top, bottom] = [new Float64Array(columns).fill(Infinity), new Float64Array(columns).fill(-Infinity)];
  forEachSegment(line, (x0, y0, x1, y1) => {
    const at = (x: number): number => (x1 === x0 ? y0 : y0 + (y1 - y0) * ((x - x0) / (x1 - x0)));
    const [from, to] = [Math.min(x0, x1), Math.max(x0, x1)];
    const last = Math.min(columns - 1, Math.floor(to - frame.x));
    for (let column = Math.max(0, Math.floor(from - frame.x)); column <= last; column++) {
      const [enters, leaves] =
        x1 === x0 ? [y0, y1] : [at(Math.max(from, frame.x + column)), at(Math.min(to, frame.x + column + 1))];
      top[column] = Math.min(top[column] ?? NaN, enters, leaves);
      bottom[column] = Math.max(bottom[column] ?? NaN, enters, leaves);
    }
  });
  return { top, bottom };
};

/** Whether a line enters a box, as far as its columns tell. */
const crosses = ({ top, bottom }: Extents, { x, y, width, height }: Rectangle, frame: Rectangle): boolean => {
  const last = Math.min(top.length - 1, Math.floor(x + width - frame.x));
  for (let column = Math.max(0, Math.floor(x - frame.x)); column <= last; column++) {
    if ((bottom[column] ?? NaN) >= y && (top[column] ?? NaN) <= y + height) return true;
  }
  return false;
};

/**
 * Places labels beside their points, inside a frame, over no marker, no other label and no curve, and over as few axes and asymptotes as there
 * is room for; a label for which no side is free is left out. Earlier labels go first.
 */
export const placeLabels = (
  labels: readonly Label[],
  size: number,
  frame: Rectangle,
  markers: readonly Rectangle[],
  lines: readonly Polyline[],
  axes: readonly Rectangle[],
): PlacedLabel[] => {
  const taken: Rectangle[] = [...markers];
  const extents = labels.length === 0 ? [] : lines.map((line) => extentsOf(line, frame));
  return labels.flatMap(({ text, x, y, preferred }) => {
    const [width, height] = [textWidth(text, size) + 2 * padding, size + 2 * padding];
    const [above, below, middle] = [y - distance - height, y + distance, y - height / 2];
    const [centred, right, left] = [x - width / 2, x + distance, x - distance - width];
    const [near, far] = preferred === 'above' ? [above, below] : [below, above];
    const places = [
      [centred, near],
      [right, near],
      [left, near],
      [right, middle],
      [left, middle],
      [right, far],
      [left, far],
      [centred, far],
      [centred, far + (far < y ? -distance : distance)],
      ...[right + distance, left - distance].flatMap((aside) => [middle, near, far].map((up) => [aside, up] as const)),
      [centred, near + (near < y ? -distance : distance)],
      [right, near + (near < y ? -distance : distance)],
      [left, near + (near < y ? -distance : distance)],
    ] as const;
    const sides = places
      .map(([boxX, boxY]) => ({ x: boxX, y: boxY, width, height }))
      .filter(
        (box) =>
          contains(frame, box) &&
          !taken.some((other) => overlaps(other, box)) &&
          !extents.some((line) => crosses(line, box, frame)),
      );
    const [first, ...others] = sides;
    if (!first) return [];
    const crossed = (box: Rectangle): number => axes.filter((axis) => overlaps(axis, box)).length;
    const free = others.reduce((best, box) => (crossed(box) < crossed(best) ? box : best), first);
    taken.push(free);
    return [{ text, x: free.x + padding, y: free.y + padding + size * 0.8 }];
  });
};
