import type { FigureInput } from './figure-input.ts';
import { clampSpan, reachOfValues, spanEnds, type Rectangle, type Span } from './view.ts';

/** Free space above and below points, as a part of the height. */
const margin = 0.07;

/** A range of y about the same centre in which a unit is as long as one along x. */
export const withEqualUnits = (x: Span, y: Span, { width, height }: Rectangle): Span =>
  clampSpan({ ...y, halfWidth: (x.halfWidth * height) / width }, reachOfValues);

/** y of what a reader should see of f inside a window: points of constructions first, then features. */
export const heightsToSee = ({ x, curves, constructions = [] }: FigureInput): readonly number[] => {
  const [from, to] = spanEnds(x);
  const isInside = (point: { readonly x: number }): boolean => point.x >= from && point.x <= to;
  const constructed = constructions.flat().flatMap((mark) => {
    if (mark.quantity !== 0) return [];
    if (mark.kind === 'points') return mark.points.filter(isInside).map(({ y }) => y);
    return mark.kind === 'circle' && isInside(mark.touching) ? [mark.touching.y] : [];
  });
  const features = (curves[0]?.features ?? []).filter(isInside).flatMap(({ limit, y }) => limit ?? y ?? []);
  return [...constructed, ...features].filter(Number.isFinite);
};

/** A range moved no further than it takes to hold as many of these numbers as fit, the first ones first. */
export const movedToHold = (y: Span, numbers: readonly number[]): Span => {
  const room = 2 * y.halfWidth * (1 - 2 * margin);
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    const [lower, upper] = [Math.min(low, number), Math.max(high, number)];
    if (upper - lower <= room) [low, high] = [lower, upper];
  }
  if (low > high) return y;
  return { ...y, centre: Math.min(Math.max(y.centre, high - room / 2), low + room / 2) };
};
