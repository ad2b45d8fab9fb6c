import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glided, isAtRest, releaseVelocity, type TimedPoint, withPlace } from '../../src/elements/inertia.ts';

/** Places of a drag at a constant velocity, one every 16 ms. */
const steady = (vx: number, vy: number, count = 10): readonly TimedPoint[] =>
  Array.from({ length: count }, (_, i) => ({ x: vx * 16 * i, y: vy * 16 * i, time: 16 * i })).reduce<
    readonly TimedPoint[]
  >(withPlace, []);

test('a picture is let go with the velocity of the drag', () => {
  const trail = steady(0.5, -0.25);
  const { x, y } = releaseVelocity(trail, 144);
  expect([x, y]).toEqual([expect.closeTo(0.5, 10), expect.closeTo(-0.25, 10)]);
});

test('only the last part of a drag counts', () => {
  const slowAtLast = [...steady(3, 0), { x: 433, y: 0, time: 250 }, { x: 434, y: 0, time: 270 }].reduce<
    readonly TimedPoint[]
  >(withPlace, []);
  expect(releaseVelocity(slowAtLast, 270).x).toBeLessThan(0.1);
});

test('a picture is thrown also by a page so slow that it sees the pointer once in 150 ms', () => {
  const trail = [0, 1, 2].map((i) => ({ x: 60 * i, y: 0, time: 150 * i })).reduce<readonly TimedPoint[]>(withPlace, []);
  expect(releaseVelocity(trail, 301).x).toBeCloseTo(0.4, 10);
});

test('one that was held still, or hardly moved, stays where it is', () => {
  expect(releaseVelocity(steady(2, 0), 144 + 60)).toEqual({ x: 0, y: 0 });
  expect(releaseVelocity(steady(0.01, 0), 144)).toEqual({ x: 0, y: 0 });
  expect(releaseVelocity([], 0)).toEqual({ x: 0, y: 0 });
});

test('no drag throws farther than 800 pixels', () => {
  const { x, y } = releaseVelocity(steady(100, 100), 144);
  expect(Math.hypot(x, y)).toBeCloseTo(4, 10);
  expect(glided({ x: 4, y: 0 }, Infinity).x).toBeCloseTo(800, 10);
});

test('a glide begins with its velocity, slows down, never turns back, and comes to rest', () => {
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), fc.array(fc.nat(3000)), (x, times) => {
      const velocity = { x, y: -x };
      const places = times.sort((a, b) => a - b).map((time) => glided(velocity, time));
      for (const [i, place] of places.entries()) {
        expect(place.y).toBeCloseTo(-place.x, 10);
        expect((place.x - (places[i - 1]?.x ?? 0)) * Math.sign(x)).toBeGreaterThanOrEqual(-1e-9);
      }
      expect(isAtRest(velocity, 1200)).toBe(true);
    }),
  );
  expect(glided({ x: 1, y: 0 }, 1).x).toBeCloseTo(1, 2);
});
