import { describe, expect, test } from 'vitest';
import { bitsOfNumber, errorInUlp, nonsense, numberOfBits, ulp } from '../../src/accuracy/ulp.ts';

const greatest = (2 - 2 ** -23) * 2 ** 127;

test('a unit in the last place is the distance of neighbouring numbers, at least that of the smallest normal ones', () => {
  for (const value of [1, 1.999, -3, 1e30, 2 ** -126, 2 ** 127]) {
    const bits = bitsOfNumber(Math.abs(value));
    expect(ulp(value)).toBe(numberOfBits(bits + 1) - numberOfBits(bits));
  }
  expect(ulp(1)).toBe(2 ** -23);
  expect(ulp(2 - 2 ** -40)).toBe(2 ** -23);
  expect(ulp(2)).toBe(2 ** -22);
  expect(ulp(0)).toBe(2 ** -149);
  expect(ulp(1e-60)).toBe(2 ** -149);
  expect(ulp(1e60)).toBe(2 ** 104);
});

describe('an error', () => {
  test('is measured in units of the exact value', () => {
    expect(errorInUlp(1 + 2 ** -23, 1)).toBe(1);
    expect(errorInUlp(1, 1 - 2 ** -25)).toBe(0.5);
    expect(errorInUlp(-3, -3 - 2 ** -23)).toBe(0.5);
    expect(errorInUlp(0, 2 ** -149)).toBe(1);
    expect(errorInUlp(-0, 0)).toBe(0);
  });

  test('of an infinite result is that of 2¹²⁸, or none where the exact value is that great', () => {
    expect(errorInUlp(Infinity, 2 ** 128)).toBe(0);
    expect(errorInUlp(Infinity, 1e300)).toBe(0);
    expect(errorInUlp(Infinity, Infinity)).toBe(0);
    expect(errorInUlp(Infinity, greatest)).toBe(1);
    expect(errorInUlp(-Infinity, -greatest)).toBe(1);
    expect(errorInUlp(greatest, 2 ** 128)).toBe(1);
    expect(errorInUlp(Infinity, -1e300)).toBeGreaterThan(2 ** 24);
    expect(errorInUlp(Infinity, 1)).toBe(2 ** 151 - 2 ** 23);
  });

  test('of what is no number, or finite in place of infinite, is greater than every other', () => {
    expect(errorInUlp(NaN, 1)).toBe(nonsense);
    expect(errorInUlp(1, Infinity)).toBe(nonsense);
    expect(errorInUlp(greatest, -greatest)).toBeLessThan(nonsense);
  });
});
