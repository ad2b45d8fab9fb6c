import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringSize } from '../../src/elements/canvas-size.ts';

test('a canvas covers its part of a page with less than two device pixels to spare', () => {
  const length = fc.double({ min: 1, max: 4000, noNaN: true });
  const ratio = fc.constantFrom(0.75, 1, 1.25, 1.5, 2, 2.625, 3);
  fc.assert(
    fc.property(length, length, ratio, (width, height, pixelRatio) => {
      for (const [i, one] of coveringSize({ width, height, pixelRatio }).entries()) {
        const own = [width, height][i]! * pixelRatio;
        expect(one).toBeGreaterThanOrEqual(own - pixelRatio / 64);
        expect(one).toBeLessThan(own + 2);
        expect(Number.isInteger(one)).toBe(true);
      }
    }),
  );
});

test('one whose sides are whole numbers of device pixels has those', () => {
  expect(coveringSize({ width: 1200, height: 700, pixelRatio: 1 })).toEqual([1200, 700]);
  expect(coveringSize({ width: 300.5, height: 200, pixelRatio: 2 })).toEqual([601, 400]);
});

test('one without a side still has a pixel', () => {
  expect(coveringSize({ width: 0, height: 0, pixelRatio: 1 })).toEqual([1, 1]);
});
