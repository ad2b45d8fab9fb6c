import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Polyline } from '../../src/plot/layers.ts';
import { forEachSegment, PolylineBuilder, simplified } from '../../src/plot/polyline.ts';

type Point = readonly [x: number, y: number];

const tolerance = 0.04;

/** How far coordinates of a few thousand pixels are rounded. */
const rounding = 2 ** -11;

const lineOf = (pieces: readonly (readonly Point[])[]): Polyline => {
  const builder = new PolylineBuilder(-Infinity, Infinity);
  for (const [first, ...others] of pieces) {
    builder.moveTo(...first!);
    for (const point of others) builder.lineTo(...point);
  }
  return builder.build();
};

const piecesOf = ({ points, starts }: Polyline): Point[][] =>
  starts.map((start, i) =>
    Array.from({ length: (starts[i + 1] ?? points.length / 2) - start }, (_, k): Point => {
      const at = 2 * (start + k);
      return [points[at]!, points[at + 1]!];
    }),
  );

const distanceToSegment = ([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number => {
  const [alongX, alongY] = [x1 - x0, y1 - y0];
  const squared = alongX ** 2 + alongY ** 2;
  const part = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * alongX + (y - y0) * alongY) / squared));
  return Math.hypot(x - x0 - part * alongX, y - y0 - part * alongY);
};

/** Steps along x and y of walks as curves make them: fine, straight, steep, upright, to the edge of the strip and back. */
const step = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -0.05, max: 0.05, noNaN: true })),
  fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })),
  fc.tuple(fc.constant(0), fc.double({ min: -0.1, max: 0.1, noNaN: true })),
  fc.tuple(fc.constantFrom(0, 1 / 512), fc.double({ min: -800, max: 800, noNaN: true })),
  fc.tuple(fc.constant(1), fc.constant(0.5)),
  fc.constant([0, 0] as const),
);

const walk = fc
  .tuple(fc.double({ min: 0, max: 3000, noNaN: true }), fc.array(step, { maxLength: 60 }))
  .map(([start, steps]): Point[] => {
    let [x, y] = [start, 200];
    return [
      [x, y],
      ...steps.map(([along, up]): Point => [(x += along), (y = Math.min(1000, Math.max(-1000, y + up)))]),
    ];
  });

const walks = fc.array(walk, { minLength: 1, maxLength: 3 });

describe('a line made simpler', () => {
  test('passes every point that was left out within the tolerance, in the order in which they came', () => {
    fc.assert(
      fc.property(walks, (pieces) => {
        const line = lineOf(pieces);
        const results = piecesOf(simplified(line, tolerance));
        expect(results).toHaveLength(pieces.length);
        for (const [i, points] of piecesOf(line).entries()) {
          const result = results[i]!;
          expect(result[0]).toEqual(points[0]);
          expect(result.at(-1)).toEqual(points.at(-1));
          let segment = 0;
          for (const point of points) {
            while (segment < result.length - 2 && distanceOf(result, segment, point) > tolerance + rounding) segment++;
            expect(distanceOf(result, segment, point)).toBeLessThanOrEqual(tolerance + rounding);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has no point of its own', () => {
    fc.assert(
      fc.property(walks, (pieces) => {
        const line = lineOf(pieces);
        const own = piecesOf(line);
        for (const [i, result] of piecesOf(simplified(line, tolerance)).entries()) {
          let next = 0;
          for (const [x, y] of result.slice(0, own[i]!.length)) {
            const found = own[i]!.findIndex((point, k) => k >= next && point[0] === x && point[1] === y);
            expect(found).toBeGreaterThanOrEqual(next);
            next = found;
          }
        }
      }),
    );
  });

  test('keeps where an upright line turns back', () => {
    const up = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(up, { minLength: 2, maxLength: 30 }), (strides) => {
        let y = 0;
        const heights = strides.map((stride, i) => (y += i % 2 === 0 ? stride : -stride));
        const line = lineOf([[[7, 0], ...heights.map((height): Point => [7, height])]]);
        expect(simplified(line, tolerance)).toEqual(line);
      }),
    );
  });

  test('of straight pieces has their ends only', () => {
    const straight = Array.from({ length: 500 }, (_, i): Point => [i / 4, i / 8]);
    const flank = Array.from({ length: 300 }, (_, i): Point => [200, 300 - i]);
    const ends = [[straight[0]!, straight.at(-1)!], [flank[0]!, flank.at(-1)!]]; // prettier-ignore
    expect(piecesOf(simplified(lineOf([straight, flank]), tolerance))).toEqual(ends);
  });
});

const distanceOf = (points: readonly Point[], segment: number, point: Point): number =>
  distanceToSegment(point, points[segment]!, points[Math.min(segment + 1, points.length - 1)]!);

test('a line of more points than a builder has room for at first keeps them all', () => {
  const points = Array.from({ length: 1000 }, (_, i): Point => [i, i % 7]);
  const found: Point[] = [];
  forEachSegment(lineOf([points]), (x0, y0, x1, y1, isFirst) => {
    if (isFirst) found.push([x0, y0]);
    found.push([x1, y1]);
  });
  expect(found).toEqual(points);
});
