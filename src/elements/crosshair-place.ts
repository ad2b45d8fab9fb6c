import type { Point } from '../plot/layers.ts';
import type { Panel } from '../plot/panel.ts';
import { linear } from '../plot/scale.ts';

/** CSS pixels within which the crosshair goes to a place rather than to the pointer. */
const reach = 6;

/** CSS pixels by which a key moves it: farther than it is drawn back. */
const keyStep = 8;

/**
 * The x under a point of a panel, or the nearest of the places and ticks within reach: only there can a feature or a break be read
 * exactly. Null beside the frame.
 */
export const placeUnder = (
  { x: pixel, y }: Point,
  { frame, projection, xTicks }: Panel,
  places: readonly number[],
): number | null => {
  if (!(pixel >= frame.x && pixel <= frame.x + frame.width)) return null;
  const { centre, halfWidth, scale = linear } = projection.view.x;
  const [plane] = projection.toPlane(pixel, y);
  let nearest = scale.toData(plane);
  let least = (reach * 2 * halfWidth) / frame.width;
  for (const place of [...places, ...xTicks.major.map(({ offset }) => scale.toData(centre + offset))]) {
    const distance = Math.abs(scale.toPlane(place) - plane);
    if (!(distance <= least)) continue;
    nearest = place;
    least = distance;
  }
  return nearest;
};

/** Where a number of key steps from x lead in a panel; the first step shows the crosshair in the middle of the frame. */
export const pixelAfter = (steps: number, x: number | null, { frame, projection }: Panel): Point => {
  const pixel = x === null ? NaN : projection.pixelX(x);
  const isInside = pixel >= frame.x && pixel <= frame.x + frame.width;
  const moved = isInside ? pixel + steps * keyStep : frame.x + frame.width / 2;
  return { x: Math.min(Math.max(moved, frame.x), frame.x + frame.width), y: frame.y };
};
