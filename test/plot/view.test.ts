import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampSpan, pan, Projection, spanBetween, spanEnds, zoom, zoomSpan, type View } from '../../src/plot/view.ts';

const frame = { x: 40, y: 20, width: 600, height: 400 };
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const width = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const view = fc.record({
  x: fc.record({ centre: finite, halfWidth: width }),
  y: fc.record({ centre: finite, halfWidth: width }),
});

describe('a span', () => {
  test('between two numbers has them as its ends, in whichever order they come', () => {
    expect(spanEnds(spanBetween(-3, 5))).toEqual([-3, 5]);
    expect(spanEnds(spanBetween(5, -3))).toEqual([-3, 5]);
  });

  test('is never narrower than 10⁻⁶⁰ of its distance from 0, nor so wide that its ends overflow', () => {
    expect(clampSpan({ centre: 1, halfWidth: 0 }).halfWidth).toBe(1e-60);
    expect(spanEnds(clampSpan({ centre: Infinity, halfWidth: Infinity })).every(Number.isFinite)).toBe(true);
    expect(clampSpan({ centre: 0, halfWidth: 0 }).halfWidth).toBeGreaterThan(0);
  });

  test('without a centre is refused', () => {
    expect(() => spanBetween(NaN, 1)).toThrow(RangeError);
  });

  test('zoomed in and out a thousand times about a point that is no centre stays where it was', () => {
    let span = spanBetween(-3, 3);
    for (let i = 0; i < 1000; i++) span = zoomSpan(span, 0.99, 1.2345);
    for (let i = 0; i < 1000; i++) span = zoomSpan(span, 1 / 0.99, 1.2345);
    expect(span.centre).toBeCloseTo(0, 9);
    expect(span.halfWidth).toBeCloseTo(3, 9);
  });
});

describe('a view', () => {
  test('zoomed about a point keeps that point under the same pixel', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 0.1, max: 10, noNaN: true }), (before, factor) => {
        const about = [before.x.centre + 0.3 * before.x.halfWidth, before.y.centre - 0.7 * before.y.halfWidth] as const;
        const after = zoom(before, [factor, factor], about);
        const old = [...new Projection(before, frame).toPixel(...about)];
        const now = [...new Projection(after, frame).toPixel(...about)];
        // Centres are rounded to float64: that many pixels at most.
        const rounding = (axis: 'x' | 'y', pixels: number): number => {
          const numbers = Math.abs(before[axis].centre) + Math.abs(after[axis].centre) + before[axis].halfWidth;
          return (pixels * 4 * Number.EPSILON * numbers) / Math.min(before[axis].halfWidth, after[axis].halfWidth);
        };
        expect(Math.abs((now[0] ?? NaN) - (old[0] ?? NaN))).toBeLessThanOrEqual(1e-9 + rounding('x', frame.width / 2));
        expect(Math.abs((now[1] ?? NaN) - (old[1] ?? NaN))).toBeLessThanOrEqual(1e-9 + rounding('y', frame.height / 2));
      }),
    );
  });

  test('panned moves its centre and keeps its widths', () => {
    const before: View = { x: spanBetween(0, 2), y: spanBetween(-1, 1) };
    expect(pan(before, 0.5, -2)).toEqual({ x: { centre: 1.5, halfWidth: 1 }, y: { centre: -2, halfWidth: 1 } });
  });
});

describe('a projection', () => {
  test('puts the corners of the view at the corners of the frame, with y upwards', () => {
    const projection = new Projection({ x: spanBetween(-3, 3), y: spanBetween(-1, 7) }, frame);
    expect([...projection.toPixel(-3, 7)]).toEqual([40, 20]);
    expect([...projection.toPixel(3, -1)]).toEqual([640, 420]);
  });

  test('takes every pixel to the point that it shows', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 40, max: 640, noNaN: true }),
        fc.double({ min: 20, max: 420, noNaN: true }),
        (v, x, y) => {
          const projection = new Projection(v, frame);
          const [backX, backY] = projection.toPixel(...projection.toData(x, y));
          expect(backX).toBeCloseTo(x, 3);
          expect(backY).toBeCloseTo(y, 3);
        },
      ),
    );
  });

  test('does not jitter: at a half-width of 10⁻¹¹ about 1, neighbouring numbers are in order and evenly spaced', () => {
    const projection = new Projection({ x: { centre: 1, halfWidth: 1e-11 }, y: spanBetween(-1, 1) }, frame);
    const pixels = Array.from({ length: 100 }, (_, i) => projection.pixelX(1 + i * 2 ** -52));
    for (let i = 1; i < pixels.length; i++) {
      expect((pixels[i] ?? NaN) - (pixels[i - 1] ?? NaN)).toBeCloseTo((300 * 2 ** -52) / 1e-11, 9);
    }
  });

  test('works at the widest and the narrowest scales that a span can have', () => {
    for (const halfWidth of [1e-140, 1e140]) {
      const projection = new Projection({ x: { centre: 0, halfWidth }, y: { centre: 0, halfWidth } }, frame);
      expect(projection.toData(640, 20)[0] / halfWidth).toBeCloseTo(1, 12);
      expect(projection.pixelX(halfWidth)).toBeCloseTo(640, 9);
    }
  });
});
