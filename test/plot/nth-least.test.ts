import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nthLeast } from '../../src/plot/nth-least.ts';

test('the nth least value is the one at index n of the sorted values', () => {
  const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.nat(), (numbers, number) => {
      const n = number % numbers.length;
      const sorted = [...numbers].sort((a, b) => a - b);
      expect(nthLeast(Float64Array.from(numbers), n) === sorted[n]).toBe(true);
    }),
  );
});
