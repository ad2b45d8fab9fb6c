/** The nearest integer, halves away from 0. Exact. */
export function round(u: number): number {
  const whole = Math.trunc(u);
  return Math.abs(u - whole) >= 0.5 ? whole + Math.sign(u) : whole;
}

/** u − v·⌊u/v⌋, with the sign of v. The remainder is exact; the sum that gives it the sign of v is rounded. */
export function modulo(u: number, v: number): number {
  const remainder = u % v;
  return remainder !== 0 && remainder < 0 !== v < 0 ? remainder + v : remainder;
}
