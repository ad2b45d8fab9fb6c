/**
 * Polynomials through the values of a smooth function at the zeros of a Chebyshev polynomial: they come near to the best of their degree,
 * and their last coefficients tell how near (Trefethen, Approximation Theory and Approximation Practice, 2013, chapters 3 and 4).
 */

/** The nodes of a polynomial of a degree, in [−1, 1], ascending. */
export const chebyshevNodes = (degree: number): number[] => {
  const count = degree + 1;
  return Array.from({ length: count }, (_, i) => Math.sin((Math.PI * (2 * i - degree)) / (2 * count)));
};

/** Coefficients of the polynomial in T₀, T₁ … that has given values at its nodes. */
export const chebyshevCoefficients = (values: ArrayLike<number>): Float64Array => {
  const count = values.length;
  const coefficients = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += (values[i] ?? NaN) * Math.cos((k * Math.PI * (2 * (count - 1 - i) + 1)) / (2 * count));
    }
    coefficients[k] = ((k === 0 ? 1 : 2) * sum) / count;
  }
  return coefficients;
};

/** The polynomial at u in [−1, 1], by Clenshaw's recurrence. */
export const chebyshevAt = (coefficients: Float64Array, u: number): number => {
  let [next, afterNext] = [0, 0];
  for (let k = coefficients.length - 1; k > 0; k--) {
    [next, afterNext] = [2 * u * next - afterNext + (coefficients[k] ?? NaN), next];
  }
  return u * next - afterNext + (coefficients[0] ?? NaN);
};
