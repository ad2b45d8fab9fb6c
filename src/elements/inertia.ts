import type { Point } from '../plot/layers.ts';

/** Where a pointer was; time in milliseconds. */
export interface TimedPoint extends Point {
  readonly time: number;
}

/** CSS pixels a millisecond. */
export type Velocity = Point;

/** The velocity on release is that of the last stretch of a drag, longer where a slow page sees the pointer more rarely; milliseconds. */
const memory = 80;

/** A pointer that did not move for as long was put down, not thrown; milliseconds. */
const pause = 50;

/** Time in which a picture loses all but 1/e of its velocity; milliseconds. */
const decay = 200;

/** Speeds in CSS pixels a millisecond: below the first a picture is at rest, above the second none is thrown. */
const speeds = { rest: 0.03, most: 4 } as const;

const still: Velocity = { x: 0, y: 0 };

/** The places of a drag that decide how it is thrown. */
export const withPlace = (trail: readonly TimedPoint[], at: TimedPoint): readonly TimedPoint[] => {
  const recent = trail.filter(({ time }) => at.time - time <= memory);
  return [...(recent.length > 0 ? recent : trail.slice(-1)), at];
};

/** Velocity with which a picture is let go at a time; 0 for one that was held still. */
export const releaseVelocity = (trail: readonly TimedPoint[], now: number): Velocity => {
  const [first, last] = [trail[0], trail.at(-1)];
  if (!first || !last || now - last.time > pause || last.time <= first.time) return still;
  const elapsed = last.time - first.time;
  const velocity = { x: (last.x - first.x) / elapsed, y: (last.y - first.y) / elapsed };
  const speed = Math.hypot(velocity.x, velocity.y);
  if (speed < speeds.rest) return still;
  const part = Math.min(1, speeds.most / speed);
  return { x: velocity.x * part, y: velocity.y * part };
};

/** How far a picture let go with a velocity has come after a time, under friction in proportion to its velocity. */
export const glided = ({ x, y }: Velocity, elapsed: number): Point => {
  const reach = decay * -Math.expm1(-elapsed / decay);
  return { x: x * reach, y: y * reach };
};

/** Whether it has come to rest by then. */
export const isAtRest = ({ x, y }: Velocity, elapsed: number): boolean =>
  Math.hypot(x, y) * Math.exp(-elapsed / decay) < speeds.rest;
