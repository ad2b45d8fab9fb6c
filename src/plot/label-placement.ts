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

/** Whether any segment of a line enters a box: the stretch of it between the box's sides must not be empty in x and y. */
const crosses = (line: Polyline, { x, y, width, height }: Rectangle): boolean => {
  let found = false;
  forEachSegment(line, (x0, y0, x1, y1) => {
    if (found || Math.max(x0, x1) < x || Math.min(x0, x1) > x + width) return;
    const at = (place: number): number => (x1 === x0 ? y0 : y0 + (y1 - y0) * ((place - x0) / (x1 - x0)));
    const enters = x1 === x0 ? y0 : at(Math.max(Math.min(x0, x1), x));
    const leaves = x1 === x0 ? y1 : at(Math.min(Math.max(x0, x1), x + width));
    found = Math.max(enters, leaves) >= y && Math.min(enters, leaves) <= y + height;
  });
  return found;
};

/**
 * Places labels beside their points, inside a frame, over no marker, no other label and no curve, and over no axis unless no other side is
 * free; a label for which no side is free is left out. Earlier labels go first.
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
    ] as const;
    const sides = places
      .map(([boxX, boxY]) => ({ x: boxX, y: boxY, width, height }))
      .filter(
        (box) =>
          contains(frame, box) &&
          !taken.some((other) => overlaps(other, box)) &&
          !lines.some((line) => crosses(line, box)),
      );
    const free = sides.find((box) => !axes.some((axis) => overlaps(axis, box))) ?? sides[0];
    if (!free) return [];
    taken.push(free);
    return [{ text, x: free.x + padding, y: free.y + padding + size * 0.8 }];
  });
};
