/** 1/(1 + e^−u), error 2 ulp, without overflow. */
export function sigmoid(u: number): number {
  const small = Math.exp(-Math.abs(u));
  return (u < 0 ? small : 1) / (1 + small);
}

/** ln(1 + eᵘ), error 2 ulp, without overflow. */
export function softplus(u: number): number {
  return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
}

/** 1/cosh u, error 2.5 ulp, also where cosh u overflows. */
export function hyperbolicSecant(u: number): number {
  const small = Math.exp(-Math.abs(u));
  return (2 * small) / (1 + small * small);
}
