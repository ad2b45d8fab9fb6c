import type { Projection } from '../view.ts';
import type { Circle, DataPoint } from './construction.ts';

/** CSS pixels between two points of a circle. */
const spacing = 3;

/** A circle of more points is followed only as far as the window reaches. */
const mostPoints = 1024;
const fewestPoints = 32;

/** How many diagonals of the frame a large circle is followed on each side of where it touches. */
const reach = 1.5;

/**
 * Points of a circle, about the place where it touches its graph: at an angle φ the circle is r·sin φ along the tangent and
 * 2r·sin²(φ/2) off it, which cancels nothing however large r is. On axes of different scales the picture is an ellipse.
 */
export const circlePoints = ({ touching, slope, radius }: Circle, projection: Projection): DataPoint[] => {
  const { frame } = projection;
  const r = Math.abs(radius);
  const along = { x: 1 / Math.hypot(1, slope), y: slope / Math.hypot(1, slope) };
  const off = { x: -along.y * Math.sign(radius), y: along.x * Math.sign(radius) };
  const [x0, y0] = [projection.pixelX(touching.x), projection.pixelY(touching.y)];
  const pixels = (dx: number, dy: number): number =>
    Math.hypot(projection.pixelX(touching.x + dx) - x0, projection.pixelY(touching.y + dy) - y0);
  // The longer of two radii at right angles is at least 0.7 of the longest of the ellipse.
  const size = Math.max(pixels(r * off.x, r * off.y), pixels(r * along.x, r * along.y), 1);
  const whole = Math.ceil((2 * Math.PI * size) / spacing);
  // A size that is not finite is that of a circle which leaves a logarithmic axis.
  const isWhole = !(whole > mostPoints && whole < Infinity);
  // Beyond: near where it touches a pixel along the tangent is the radius through its own size in pixels.
  const tangent = Math.max(pixels(r * along.x, r * along.y), Number.MIN_VALUE);
  const most = isWhole ? Math.PI : Math.min(Math.PI, (reach * Math.hypot(frame.width, frame.height)) / tangent);
  const count = isWhole && whole < Infinity ? Math.max(fewestPoints, whole) : mostPoints;
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = most * ((2 * i) / count - 1);
    const [forward, sideways] = [r * Math.sin(angle), 2 * r * Math.sin(angle / 2) ** 2];
    return {
      x: touching.x + forward * along.x + sideways * off.x,
      y: touching.y + forward * along.y + sideways * off.y,
    };
  });
};
