import type { Point } from '../layers.ts';
import type { PolylineBuilder } from '../polyline.ts';
import type { Projection, Rectangle } from '../view.ts';
import type { DataPoint } from './construction.ts';

/** CSS pixels by which a drawn line may leave the true one. */
const tolerance = 0.1;

/** Halvings of a straight line whose picture is bent, as it is on a logarithmic axis. */
const mostHalvings = 8;

const isFinitePoint = ({ x, y }: Point): boolean => Number.isFinite(x) && Number.isFinite(y);

/** The part of a line that lies in a rectangle (Liang and Barsky, 1984); null where none does. */
const clipped = (from: Point, to: Point, { x, y, width, height }: Rectangle): readonly [Point, Point] | null => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  if (!(start <= end)) return null;
  const at = (part: number): Point =>
    part === 0 ? from : part === 1 ? to : { x: from.x + part * dx, y: from.y + part * dy };
  return [at(start), at(end)];
};

/**
 * Draws straight lines of the plane as what they are in pixels: one segment each where the projection is linear, else as many as it takes.
 * Only what lies in `room`, in CSS pixels, is kept.
 */
export const drawStraight = (
  builder: PolylineBuilder,
  points: readonly DataPoint[],
  projection: Projection,
  room: Rectangle,
): void => {
  const pixel = ({ x, y }: DataPoint): Point => ({ x: projection.pixelX(x), y: projection.pixelY(y) });
  let pen: Point | undefined;
  const segment = (from: Point, to: Point): void => {
    const part = isFinitePoint(from) && isFinitePoint(to) ? clipped(from, to, room) : null;
    if (!part) return;
    if (pen?.x !== part[0].x || pen.y !== part[0].y) builder.moveTo(part[0].x, part[0].y);
    builder.lineTo(part[1].x, part[1].y);
    pen = part[1];
  };
  const between = (a: DataPoint, from: Point, b: DataPoint, to: Point, halvings: number): void => {
    const middle = { x: a.x / 2 + b.x / 2, y: a.y / 2 + b.y / 2 };
    const bent = pixel(middle);
    const off = Math.hypot(bent.x - (from.x + to.x) / 2, bent.y - (from.y + to.y) / 2);
    // Ends beyond a logarithmic axis are not finite, though part of the line may be in view.
    if (halvings === 0 || off <= tolerance || (Number.isNaN(off) && !isFinitePoint(bent))) return segment(from, to);
    between(a, from, middle, bent, halvings - 1);
    between(middle, bent, b, to, halvings - 1);
  };
  points.forEach((b, i) => {
    const a = points[i - 1];
    if (a && isFinitePoint(a) && isFinitePoint(b)) between(a, pixel(a), b, pixel(b), mostHalvings);
  });
};
