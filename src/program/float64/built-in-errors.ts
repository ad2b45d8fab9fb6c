/**
 * Bounds, in units in the last place, on the errors of JavaScript's own functions, which the language leaves open. V8's, against 200-bit
 * values, are at most 0.87 for those with the bound 1, 1.75 for those with the bound 2, and 1.93 for tanh.
 */
export const builtInErrors = {
  exp: 1,
  expm1: 1,
  log: 1,
  log2: 1,
  log10: 2,
  sin: 1,
  cos: 1,
  tan: 1,
  asin: 1,
  acos: 1,
  atan: 1,
  /** Of arctan(1/u). */
  acot: 2,
  atan2: 2,
  sinh: 2,
  cosh: 2,
  tanh: 2.5,
  asinh: 2,
  acosh: 2,
  atanh: 2,
} as const;
