import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Polyline } from '../../src/plot/layers.ts';
import { stripsAlong } from '../../src/plot/stroke-strips.ts';

const clip = { x: 10, y: 20, width: 100, height: 80 };

const lineThrough = (points: readonly (readonly [number, number])[]): Polyline => ({
  points: Float32Array.from(points.flat()),
  starts: [0],
});

const distanceFrom = ({ points }: Polyline, x: number, y: number): number => {
  let least = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0, y0, x1, y1] = points.subarray(i, i + 4) as unknown as [number, number, number, number];
    const [alongX, alongY] = [x1 - x0, y1 - y0];
    const square = alongX ** 2 + alongY ** 2;
    const place = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * alongX + (y - y0) * alongY) / square));
    least = Math.min(least, Math.hypot(x - x0 - place * alongX, y - y0 - place * alongY));
  }
  return least;
};

const place = fc.integer({ min: -50, max: 200 });

it('every pixel near a line is in exactly one strip, at heights where the strip is painted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 6 }),
      fc.constantFrom(1, 2),
      fc.constantFrom(2, 5),
      (points, pixelRatio, reach) => {
        const line = lineThrough(points);
        const strips = stripsAlong(line, pixelRatio, clip, reach);
        const scaled = { ...line, points: line.points.map((value) => value * pixelRatio) };
        for (let x = clip.x + 0.5; x < clip.x + clip.width; x += 3) {
          const here = strips.filter(({ left, right }) => x > left && x < right);
          expect(here).toHaveLength(1);
          for (let y = clip.y + 0.5; y < clip.y + clip.height; y += 3) {
            const isPainted = here.some(({ top, bottom }) => y > top && y < bottom);
            if (distanceFrom(scaled, x, y) < reach) expect(isPainted, `(${x}, ${y})`).toBe(true);
          }
        }
      },
    ),
  );
});

it('strips stay in their rectangle, and those far from the line have no height', () => {
  const strips = stripsAlong(lineThrough([[0, 30], [60, 30]]), 1, clip, 2); // prettier-ignore
  expect(strips.at(-1)).toMatchObject({ right: 110, top: 100, bottom: 20 });
  expect(strips[0]).toEqual({ left: 10, right: 26, top: 28, bottom: 32 });
});
