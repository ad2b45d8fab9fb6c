import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { automaticRange } from '../../src/plot/range.ts';
import { log } from '../../src/plot/scale.ts';
import { spanEnds } from '../../src/plot/view.ts';

const sampled = (f: (x: number) => number, from: number, to: number, count = 4001): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => f(from + ((to - from) * i) / (count - 1)));

const rangeOf = (f: (x: number) => number, from = -3, to = 3): readonly [number, number] =>
  spanEnds(automaticRange([sampled(f, from, to)]));

describe('the automatic range', () => {
  test('shows tan x, 1/x and 1/x² near their bends, not at their poles', () => {
    for (const f of [Math.tan, (x: number) => 1 / x]) {
      const [low, high] = rangeOf(f);
      expect(high).toBeGreaterThan(1);
      expect(high).toBeLessThan(10);
      expect(low).toBeCloseTo(-high, 1);
    }
    const [low, high] = rangeOf((x) => 1 / (x * x));
    expect(low).toBeLessThan(0.2);
    expect(high).toBeGreaterThan(2);
    expect(high).toBeLessThan(20);
  });

  test('keeps both turning points of x³ − 3x and lets its ends run out', () => {
    const [low, high] = rangeOf((x) => x ** 3 - 3 * x);
    expect(high).toBeGreaterThan(2.5);
    expect(high).toBeLessThan(18);
    expect(low).toBeCloseTo(-high, 6);
  });

  test('shows all of sin x, |x|, x² and sin(1/x), with room above and below', () => {
    const whole: [(x: number) => number, number, number][] = [
      [Math.sin, -1, 1],
      [Math.abs, 0, 3],
      [(x) => x * x, 0, 9],
      [(x) => Math.sin(1 / x), -1, 1],
    ];
    for (const [f, least, greatest] of whole) {
      const [low, high] = rangeOf(f);
      expect(low).toBeLessThan(least);
      expect(high).toBeGreaterThan(greatest);
      expect(high - low).toBeLessThan(1.3 * (greatest - least));
    }
  });

  test('keeps the local minimum 1 of eˣ/(1 + x) beside its pole', () => {
    const [low, high] = rangeOf((x) => Math.exp(x) / (1 + x));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(1.5);
    expect(high).toBeLessThan(50);
  });

  test('keeps a narrow peak that the samples resolve', () => {
    const [low, high] = rangeOf((x) => Math.exp(-100 * x * x));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(1);
  });

  test('puts a constant in the middle', () => {
    expect(rangeOf(() => 0)).toEqual([-1, 1]);
    expect(rangeOf(() => 4)).toEqual([2, 6]);
    expect(rangeOf(() => -4)).toEqual([-6, -2]);
    expect(rangeOf(() => 1e300)).toEqual([5e299, 1.5e300]);
    expect(rangeOf(() => -1e300)).toEqual([-1.5e300, -5e299]);
    expect(rangeOf(() => 1e-300)).toEqual([5e-301, 1.5e-300]);
  });

  test('takes f32 rounding noise on a constant for a constant', () => {
    const noisy = Float32Array.from({ length: 100 }, (_, i) => 1 + (i % 3) * 2 ** -23);
    expect(automaticRange([noisy]).halfWidth).toBeCloseTo(0.5, 3);
  });

  test('shows all of a curve of very large numbers', () => {
    const [low, high] = rangeOf((x) => 1e299 * x);
    expect(low).toBeLessThan(-3e299);
    expect(high).toBeGreaterThan(3e299);
    expect(high).toBeLessThan(4e299);
  });

  test('shows all of a curve of very small numbers', () => {
    const [low, high] = rangeOf((x) => 1e-300 * x);
    expect(low).toBeLessThan(-3e-300);
    expect(high).toBeGreaterThan(3e-300);
    expect(high).toBeLessThan(4e-300);
  });

  test('is [−1, 1] where nothing is finite', () => {
    expect(rangeOf(() => NaN)).toEqual([-1, 1]);
    expect(spanEnds(automaticRange([]))).toEqual([-1, 1]);
  });

  test('is a finite span of positive width for any samples', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (values) => {
        const { centre, halfWidth } = automaticRange([Float64Array.from(values)]);
        expect(Number.isFinite(centre)).toBe(true);
        expect(halfWidth > 0 && halfWidth < Infinity).toBe(true);
      }),
    );
  });

  test('grows and moves with the curve', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (a, b) => {
          const plain = automaticRange([sampled((x) => x ** 3 - 3 * x, -3, 3, 501)]);
          const moved = automaticRange([sampled((x) => a * (x ** 3 - 3 * x) + b, -3, 3, 501)]);
          expect(moved.halfWidth / (a * plain.halfWidth)).toBeCloseTo(1, 6);
          expect((moved.centre - b) / a).toBeCloseTo(plain.centre, 6);
        },
      ),
    );
  });
});

describe('the automatic range with points that are to be seen', () => {
  const cubic = sampled((x) => x ** 3 - 3 * x, -3, 3);

  // Up to eight heights of what would be shown without them, which is 9.9 high.
  test('holds them with a twentieth of its height to spare', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -38, max: 38, noNaN: true }), { maxLength: 5 }), (points) => {
        const { centre, halfWidth } = automaticRange([cubic], { points });
        for (const y of points) expect(Math.abs(y - centre)).toBeLessThan(0.9 * halfWidth);
      }),
    );
  });

  test('leaves out those beside which nothing else could be seen', () => {
    const [low, high] = spanEnds(automaticRange([cubic], { points: [1e6, 20] }));
    expect(high).toBeGreaterThan(20);
    expect(high).toBeLessThan(100);
    expect(low).toBeLessThan(-2);
  });

  test('shows the main hump of sin(x)/x, beside the hole at its top', () => {
    const [low, high] = rangeOf((x) => (x === 0 ? NaN : Math.sin(x) / x), -20, 20);
    expect(high).toBeGreaterThan(1.05);
    expect(low).toBeLessThan(-0.25);
  });

  test('of logarithms holds powers at equal distances, and passes over what has none', () => {
    const { centre, halfWidth, scale } = automaticRange([sampled((x) => 10 ** x, -3, 3)], { scale: log });
    expect(scale).toBe(log);
    expect(centre).toBeCloseTo(0, 6);
    expect(halfWidth).toBeCloseTo(3 * 1.14, 2);
    expect(automaticRange([sampled((x) => x, -3, -1)], { scale: log })).toEqual({
      centre: 0,
      halfWidth: 1,
      scale: log,
    });
  });
});
