import type { FunctionOfOne, FunctionOfTwo } from './single-functions.ts';

/** How far a function on pairs may be off. */
export interface PairBound {
  /** Greatest relative error, where argument and result are at least 2⁻⁸⁰ in magnitude. */
  readonly relative: number;
  /** Greatest absolute error, where that is more. */
  readonly absolute: number;
  /** What arguments below 2⁻⁸⁰ may lose. Default {@link lostWords}. */
  readonly argument?: number;
}

/** What the words of a pair below 2⁻¹²⁶ lose, with room for some operations. */
export const lostWords: number = 2 ** -124;

/** The bound of a function that the families share. Functions with angles are bounded absolutely near their zeros. */
export function pairBoundOf({ family, bound }: FunctionOfOne | FunctionOfTwo): PairBound {
  // Those with a wide bound in single precision have one here.
  const relative = bound > 1 ? 2 ** -40 : 2 ** -44;
  const isAbsolute = ['trigonometric', 'sinc', 'logarithm_of_gamma'].includes(family);
  return { relative, absolute: isAbsolute ? relative : lostWords };
}

/**
 * The error of a result as a part of what is allowed. An argument below 2⁻⁸⁰ counts as known to within `argument`.
 *
 * @param operands the arguments
 * @param exact the value in float64, not NaN
 */
export function shareOfBound(
  { relative, absolute, argument = lostWords }: PairBound,
  operands: readonly number[],
  computed: number,
  exact: number,
): number {
  let ratio = relative;
  for (const u of operands) if (u !== 0 && Math.abs(u) < 2 ** -80) ratio = Math.max(ratio, argument / Math.abs(u));
  const allowed = Math.max(ratio * Math.abs(exact), absolute, lostWords);
  // The greatest pair is just below 2¹²⁸; within a few ulp of it either is right.
  if (Math.abs(exact) >= 2 ** 127.99999 && computed === Math.sign(exact) * Infinity) return 0;
  const error = Math.abs(computed - exact);
  return Number.isNaN(error) || (error === Infinity && exact !== computed) ? Infinity : error / allowed;
}
