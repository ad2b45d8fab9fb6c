import { lostWords, shareOfBound } from '../../../src/accuracy/pair-error.ts';

export { logarithmicPairs, pairsNear, pairsNearest, uniformPairs } from '../../../src/accuracy/pair-arguments.ts';

/** A function of the family on pairs, and where it is tried. */
export interface PairFunction {
  /** The call in WGSL. */
  readonly call: string;
  /** Arguments that pairs hold, 10⁵ and more. */
  readonly u: Float64Array<ArrayBuffer>;
  readonly v?: Float64Array<ArrayBuffer>;
  /** The same function in float64, right to at least 2⁻⁵⁰. */
  readonly exact: (u: number, v: number) => number;
  /** Greatest relative error where arguments and result are at least 2⁻⁸⁰ in magnitude. Default 2⁻⁴⁴. */
  readonly relative?: number;
  /** Greatest absolute error, where that is more: 2⁻⁴⁴ for functions bounded absolutely near their zeros. Default 2⁻¹²⁴. */
  readonly absolute?: number;
  /** What arguments below 2⁻⁸⁰ may lose. Default 2⁻¹²⁴. */
  readonly argument?: number;
}

export interface PairError {
  /** In units of the bound. */
  readonly share: number;
  /** Greatest relative error among values that are held to a relative bound, as a power of two. */
  readonly relative: number;
  readonly at: string;
}

/** How near the errors of computed values come to the bound. */
export function greatestError(f: PairFunction, values: ArrayLike<number>): PairError {
  const { relative = 2 ** -44, absolute = lostWords, argument = lostWords } = f;
  let result: PairError = { share: 0, relative: 0, at: 'nowhere' };
  let greatestRelative = 0;
  for (let i = 0; i < f.u.length; i++) {
    const operands = f.v ? [f.u[i]!, f.v[i]!] : [f.u[i]!];
    const [computed, exact] = [values[i]!, f.exact(f.u[i]!, (f.v ?? f.u)[i]!)];
    if (Number.isNaN(exact)) continue; // a mask tells where there is no value
    const share = shareOfBound({ relative, absolute, argument }, operands, computed, exact);
    const isOrdinary = [...operands, exact].every((x) => Math.abs(x) >= 2 ** -80);
    if (isOrdinary && relative * Math.abs(exact) > absolute && Number.isFinite(computed)) {
      greatestRelative = Math.max(greatestRelative, Math.abs(computed / exact - 1));
    }
    if (share > result.share)
      result = { share, relative: 0, at: `(${operands.join(', ')}): ${computed}, not ${exact}` };
  }
  return { ...result, relative: Math.log2(greatestRelative) };
}
