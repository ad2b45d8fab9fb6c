/** A root of a derivative. */
export interface CriticalPoint {
  readonly place: number;
  readonly multiplicity: number;
}

/**
 * The text of ∫ Π (x − r)^m dx with exact rational coefficients.
 *
 * @param denominator times which every root is whole
 */
export function polynomialFrom(roots: readonly CriticalPoint[], denominator: number): string {
  // (q·x − p) for every root p/q: integer coefficients, ascending.
  let coefficients = [1n];
  for (const { place, multiplicity } of roots) {
    for (let i = 0; i < multiplicity; i++) {
      const shifted = [0n, ...coefficients.map((c) => c * BigInt(denominator))];
      const p = BigInt(place * denominator);
      coefficients = shifted.map((c, k) => c - p * (coefficients[k] ?? 0n));
    }
  }
  return coefficients
    .map((c, k) => `${c < 0n ? '-' : '+'} (${c < 0n ? -c : c}/${k + 1}) x^${k + 1}`)
    .join(' ')
    .replace(/^\+ /, '');
}
