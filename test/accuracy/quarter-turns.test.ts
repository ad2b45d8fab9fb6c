import { expect, test } from 'vitest';
import { nearestToQuarterTurns } from '../../src/accuracy/quarter-turns.ts';

const numbers = nearestToQuarterTurns();
const distance = (u: number) => Math.min(Math.abs(Math.sin(u)), Math.abs(Math.cos(u)));

test('the single-precision number that is nearest to a multiple of a quarter turn is found', () => {
  const nearest = numbers.filter((u) => u > 64).reduce((a, b) => (distance(b) < distance(a) ? b : a));
  // J.-M. Muller, Elementary Functions, 3rd edition (2016), table 11.1
  expect(nearest).toBe(16367173 * 2 ** 72);
  expect(distance(nearest)).toBeCloseTo(1.6e-9, 10);
});

test('of every exponent there are single-precision numbers within 2⁻¹⁸ of a multiple', () => {
  for (let exponent = 0; exponent <= 127; exponent++) {
    const ofExponent = numbers.filter((u) => u >= 2 ** exponent && u < 2 ** (exponent + 1));
    expect(ofExponent.length, String(exponent)).toBeGreaterThan(0);
    expect(Math.min(...ofExponent.map(distance)), String(exponent)).toBeLessThan(2 ** -18);
  }
  expect(numbers.every((u) => Math.fround(u) === u)).toBe(true);
});
