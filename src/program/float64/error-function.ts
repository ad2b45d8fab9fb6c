import { erfOverX, scaledErfcNear1, scaledErfcNear2, scaledErfcNear3, scaledErfcTail } from './coefficients.ts';
import { productError } from './double-double.ts';

/** erf x, error 1.5 ulp. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.5) return x * polynomial(erfOverX, 8 * x * x - 1);
  // Beyond 6 the complement is below half an ulp of 1.
  return Math.sign(x) * (size < 6 ? 1 - positiveErfc(size) : 1);
}

/** 1 − erf x, error 3 ulp, with all its digits in the right tail. */
export function erfc(x: number): number {
  if (x > 0.5) return positiveErfc(x);
  return 1 - erf(x);
}

/** For x > ½: e^(−x²) with its argument to twice the precision, times a function that hardly changes. */
function positiveErfc(x: number): number {
  // erfc 27.3 is less than half of the smallest number.
  if (x > 27.3) return 0;
  const square = x * x;
  return Math.exp(-square) * (1 - productError(x, x, square)) * scaledErfc(x);
}

/** e^(x²)·erfc x for x > ½. */
function scaledErfc(x: number): number {
  if (x <= 1.5) return polynomial(scaledErfcNear1, 2 * (x - 1));
  if (x <= 2.5) return polynomial(scaledErfcNear2, 2 * (x - 2));
  if (x <= 4) return polynomial(scaledErfcNear3, (4 * x - 13) / 3);
  return polynomial(scaledErfcTail, 32 / (x * x) - 1) / x;
}

/** A polynomial whose constant term is the sum of its first two coefficients. */
function polynomial(coefficients: readonly number[], t: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 2; i--) sum = sum * t + coefficients[i]!;
  return coefficients[0]! + (coefficients[1]! + sum * t);
}
