import type { Point } from '../plot/layers.ts';
import type { Panel } from '../plot/panel.ts';
import type { Rectangle } from '../plot/view.ts';

/** A box this narrow, in CSS pixels, was no drag; one this flat chooses a stretch of x, and leaves y alone. */
export const leastBox = { width: 6, height: 12 } as const;

/** The part of a panel between two points: cut to its frame, and as high as that where it is flat. Null where it is too narrow. */
export const boxBetween = (from: Point, to: Point, { frame }: Panel): Rectangle | null => {
  const [left, right] = stretch(from.x, to.x, frame.x, frame.width);
  if (right - left < leastBox.width) return null;
  const [top, bottom] = stretch(from.y, to.y, frame.y, frame.height);
  if (bottom - top < leastBox.height) return { x: left, y: frame.y, width: right - left, height: frame.height };
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const stretch = (a: number, b: number, start: number, length: number): readonly [number, number] => {
  const inside = (value: number): number => Math.min(start + length, Math.max(start, value));
  return [inside(Math.min(a, b)), inside(Math.max(a, b))];
};
