/** An unevaluated sum of two float64 numbers, |low| at most half an ulp of high: about 106 significant bits. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** (a + b) − sum exactly, for sum = fl(a + b). Knuth, The Art of Computer Programming 2, 4.2.2. */
export function sumError(a: number, b: number, sum: number): number {
  const bPart = sum - a;
  return a - (sum - bPart) + (b - bPart);
}

/**
 * a·b − product exactly, for product = fl(a·b), by splitting both factors into halves. Dekker, A floating-point technique for
 * extending the available precision, Numer. Math. 18 (1971). Factors must be below 2⁹⁹⁶ and the product above 2⁻⁹⁶⁹ in size.
 */
export function productError(a: number, b: number, product: number): number {
  const aWide = splitter * a;
  const bWide = splitter * b;
  const aHigh = aWide - (aWide - a);
  const bHigh = bWide - (bWide - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

const splitter = 2 ** 27 + 1;

/** A sum whose terms may be of any size. Relative error 2⁻¹⁰⁵ where they have one sign. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = a.high + b.high;
  return normalized(high, sumError(a.high, b.high, high) + a.low + b.low);
}

/** Relative error 2⁻¹⁰². */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = a.high * b.high;
  return normalized(high, productError(a.high, b.high, high) + a.high * b.low + a.low * b.high);
}

/** a/b for integers that float64 holds. Relative error 2⁻¹⁰⁴. */
export function quotient(a: number, b: number): DoubleDouble {
  const high = a / b;
  const product = high * b;
  return { high, low: (a - product - productError(high, b, product)) / b };
}

/** high + low, |low| ≤ |high|, as a pair that does not overlap. */
export function normalized(high: number, low: number): DoubleDouble {
  const sum = high + low;
  return { high: sum, low: low - (sum - high) };
}
