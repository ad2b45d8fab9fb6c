/** The greatest common divisor of two safe integers, at least 1. */
export function greatestCommonDivisor(a: number, b: number): number {
  let [u, v] = [Math.abs(a), Math.abs(b)];
  while (v !== 0) [u, v] = [v, u % v];
  return u || 1;
}
