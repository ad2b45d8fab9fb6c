import type { Scalar } from '../engine/engine.ts';
import type { Point } from '../plot/layers.ts';
import type { Panel } from '../plot/panel.ts';
import { pixelXOf } from '../plot/decimal-label.ts';
import { decimalAt, decimalOf, linear } from '../plot/scale.ts';
import type { Span } from '../plot/view.ts';

/** CSS pixels within which the crosshair goes to a place rather than to the pointer. */
const reach = 6;

/** CSS pixels by which a key moves it: farther than it is drawn back. */
const keyStep = 8;

/** A pointer is read to this part of the window, as a short decimal: finer than a pixel. */
const resolution = 1e-4;

/**
 * The x under a point of a panel, as exact decimal text: the nearest of the places within reach, where a feature or a break is read exactly,
 * else a round number nearby, which is the tick within reach. Null beside the frame.
 */
export const exactPlaceUnder = (
  { x: pixel, y }: Point,
  { frame, projection, xTicks }: Panel,
  places: readonly number[],
): string | null => {
  if (!(pixel >= frame.x && pixel <= frame.x + frame.width)) return null;
  const { centre, halfWidth, scale = linear } = projection.view.x;
  const [plane] = projection.toPlane(pixel, y);
  let least = (reach * 2 * halfWidth) / frame.width;
  let nearest: number | undefined;
  let nearestPlane = plane;
  const tryAt = (at: number, place?: number): void => {
    const distance = Math.abs(at - plane);
    if (!(distance <= least)) return;
    [least, nearestPlane, nearest] = [distance, at, place];
  };
  for (const { offset } of xTicks.major) tryAt(centre + offset);
  for (const place of places) tryAt(scale.toPlane(place), place);
  return nearest === undefined ? roundPlace(projection.view.x, nearestPlane) : String(nearest);
};

/** The same in float64. */
export const placeUnder = (at: Point, panel: Panel, places: readonly number[]): number | null => {
  const place = exactPlaceUnder(at, panel, places);
  return place === null ? null : Number(place);
};

/** A short decimal near a plane coordinate. */
const roundPlace = ({ halfWidth, scale = linear }: Span, plane: number): string => {
  const value = decimalAt(scale, plane);
  const density = scale.kind === 'log' ? Math.LN10 * Math.abs(scale.toData(plane)) : 1;
  return value.toNearest(`1e${Math.floor(Math.log10(2 * halfWidth * density * resolution))}`).toString();
};

/** Where a number of key steps from x lead in a panel; the first step shows the crosshair in the middle of the frame. */
export const pixelAfter = (steps: number, x: Scalar | null, { frame, projection }: Panel): Point => {
  const pixel = x === null ? NaN : pixelXOf(projection, decimalOf(x));
  const isInside = pixel >= frame.x && pixel <= frame.x + frame.width;
  const moved = isInside ? pixel + steps * keyStep : frame.x + frame.width / 2;
  return { x: Math.min(Math.max(moved, frame.x), frame.x + frame.width), y: frame.y };
};
