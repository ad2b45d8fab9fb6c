import { fromPairs, toPairs } from '../../../src/engine/webgpu/pairs.ts';
import { createRandom } from '../../../src/accuracy/random.ts';

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
}

/** The numbers nearest to some that pairs hold. */
export function pairsNearest(numbers: Iterable<number>): Float64Array<ArrayBuffer> {
  return fromPairs(toPairs(Float64Array.from(numbers)));
}

/** So many numbers, evenly spread between two. */
export function uniformPairs(from: number, to: number, count: number, seed = 1): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => from + (to - from) * random());
}

/** So many numbers of either sign or one, with magnitudes between two powers of two. */
export function logarithmicPairs(low: number, high: number, count: number, signs = [1, -1], seed = 2): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const sign = signs[Math.floor(random() * signs.length)]!;
    return sign * 2 ** (low + (high - low) * random());
  });
}

/** The numbers within so many units of 2⁻⁴⁸ and of 2⁻²⁴ of each value: where a low word, or a reduction, changes. */
export function pairsNear(values: readonly number[], steps = 20): number[] {
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, i) => i - steps);
  return values.flatMap((value) =>
    offsets.flatMap((i) => [value * (1 + i * 2 ** -48), value * (1 + i * 2 ** -24), value * (1 + i * 2 ** -30)]),
  );
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
  const { relative = 2 ** -44, absolute = 2 ** -124 } = f;
  let result: PairError = { share: 0, relative: 0, at: 'nowhere' };
  let greatestRelative = 0;
  for (let i = 0; i < f.u.length; i++) {
    const [u, v, computed] = [f.u[i]!, (f.v ?? f.u)[i]!, values[i]!];
    const exact = f.exact(u, v);
    if (Number.isNaN(exact)) continue; // a mask tells where there is no value
    const isSmall = [u, v, exact].some((x) => x !== 0 && Math.abs(x) < 2 ** -80);
    const allowed = Math.max(isSmall ? 2 ** -124 + 2 ** -20 * Math.abs(exact) : relative * Math.abs(exact), absolute);
    let error = Math.abs(computed - exact);
    // The greatest pair is just below 2¹²⁸; within a few ulp of it either is right.
    if (Math.abs(exact) >= 2 ** 127.99999)
      error = computed === Math.sign(exact) * Infinity || error <= allowed ? 0 : Infinity;
    const share = Number.isNaN(error) ? Infinity : error / allowed;
    if (allowed > absolute && !isSmall) greatestRelative = Math.max(greatestRelative, error / Math.abs(exact));
    if (share > result.share)
      result = { share, relative: 0, at: `(${f.v ? `${u}, ${v}` : u}): ${computed}, not ${exact}` };
  }
  return { ...result, relative: Math.log2(greatestRelative) };
}
