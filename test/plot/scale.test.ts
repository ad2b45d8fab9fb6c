import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalAt, decimalOf, linear, log, OffsetScale, planeOf } from '../../src/plot/scale.ts';
import { Projection, spanBetween } from '../../src/plot/view.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

describe('a scale', () => {
  test('that is linear has numbers where they are', () => {
    fc.assert(fc.property(number, (x) => linear.toPlane(x) === x && linear.toData(x) === x));
  });

  test('that is logarithmic has equal ratios at equal distances, and no place for negative numbers', () => {
    expect(log.toPlane(1000)).toBe(3);
    expect(log.toPlane(50) - log.toPlane(5)).toBeCloseTo(1, 15);
    expect([log.toPlane(0), log.toPlane(-1)]).toEqual([-Infinity, NaN]);
    expect(log.toData(log.toPlane(0.02))).toBeCloseTo(0.02, 15);
  });

  test('of offsets tells float64 numbers from decimals that they round', () => {
    const scale = new OffsetScale(decimalOf('0.1'));
    // 0.1 as float64 is 0.1000000000000000055511151231257827…
    expect(scale.toPlane(0.1)).toBeCloseTo(5.551115123125783e-18, 33);
    expect(scale.toData(0)).toBe(0.1);
    expect(decimalAt(scale, 1e-30).toPrecision(30)).toBe('0.100000000000000000000000000001');
    expect(planeOf(scale, decimalOf('0.100000000000000000000000000001'))).toBe(1e-30);
  });

  test('of offsets gives back every number whose distance float64 holds', () => {
    fc.assert(
      fc.property(number, fc.double({ noNaN: true, min: -1, max: 1 }), (x, distance) => {
        const scale = new OffsetScale(decimalOf(x));
        expect(Math.abs(scale.toPlane(x))).toBe(0);
        const tiny = 1e-60 * Math.abs(x);
        expect(Math.abs(planeOf(scale, decimalAt(scale, distance)) - distance)).toBeLessThanOrEqual(tiny);
        expect(Math.abs(scale.toData(distance) - (x + distance))).toBeLessThanOrEqual(
          2 * Number.EPSILON * (Math.abs(x) + 1),
        );
      }),
    );
  });
});

describe('a projection with logarithmic axes', () => {
  const frame = { x: 40, y: 20, width: 600, height: 400 };
  const projection = new Projection({ x: spanBetween(0.01, 100, log), y: spanBetween(1, 1e4, log) }, frame);

  test('has powers of ten at equal distances, and draws powers as lines', () => {
    expect([0.01, 0.1, 1, 10, 100].map((x) => Math.round(projection.pixelX(x)))).toEqual([40, 190, 340, 490, 640]);
    expect([1, 10, 100, 1e3, 1e4].map((y) => Math.round(projection.pixelY(y)))).toEqual([420, 320, 220, 120, 20]);
  });

  test('takes a pixel to the number that it shows', () => {
    const [x, y] = projection.toData(projection.pixelX(3.7), projection.pixelY(42));
    expect(x).toBeCloseTo(3.7, 12);
    expect(y).toBeCloseTo(42, 10);
  });

  test('has no pixel for a number without a logarithm', () => {
    expect(projection.pixelX(-1)).toBeNaN();
    expect(projection.pixelX(0)).toBe(-Infinity);
  });
});
