import { argumentBounds } from '../engine/webgpu/operation-functions.ts';
import { compileFunction } from '../engine/webgpu/function-on-device.ts';
import type { ExactVariant, ShaderSources } from '../engine/webgpu/shader-library.ts';
import { pairArguments, pairsOfPairs } from './pair-arguments.ts';
import { pairBoundOf, shareOfBound } from './pair-error.ts';
import type { FunctionOfOne, FunctionOfTwo } from './single-functions.ts';

/** A function of the double-single family at pairs that are likely to be its worst. */
export interface PairValues {
  readonly u: Float64Array;
  /** For a function of two numbers. */
  readonly v?: Float64Array;
  readonly computed: Float64Array;
}

export interface PairSweepOptions {
  /** Arguments. Default 10⁵. */
  readonly count?: number;
  /** Variant of the error-free transforms. Default `split`. */
  readonly variant?: ExactVariant;
  readonly sources?: ShaderSources;
}

/** @throws ShaderError where the device refuses the function */
export async function computePairs(
  device: GPUDevice,
  f: FunctionOfOne | FunctionOfTwo,
  { count = 100_000, ...options }: PairSweepOptions = {},
): Promise<PairValues> {
  const onDevice = await compileFunction(device, f.call, { ...options, family: 'double_single' });
  const evaluate = async (u: Float64Array<ArrayBuffer>, v?: Float64Array<ArrayBuffer>) =>
    Float64Array.from(await onDevice.evaluate(u, v));
  if (!('pairs' in f)) {
    const u = pairArguments(f, count);
    return { u, computed: await evaluate(u) };
  }
  const [u, v] = pairsOfPairs(f, count);
  return { u, v, computed: await evaluate(u, v) };
}

/** What a sweep found; the error as a part of the bound. */
export interface PairSweepResult {
  readonly share: number;
  /** The one or two arguments of the greatest error. */
  readonly at: readonly number[];
  readonly compared: number;
  /**
   * The positions of the greatest errors of arguments that are apart, the greatest first, where no word is so small that it may be
   * lost: arguments and value of 2⁻⁸⁰ or more.
   */
  readonly worst: readonly number[];
}

/** Worst arguments that are kept, at most one of each sign and exponent. */
const kept = 8;

/** @param exact the value at the i-th arguments, NaN where there is none */
export function judgePairValues(
  f: FunctionOfOne | FunctionOfTwo,
  { u, v, computed }: PairValues,
  exact: (i: number) => number,
): PairSweepResult {
  const bound = pairBoundOf(f);
  const shares = Float64Array.from(u, (x, i) => {
    const value = exact(i);
    return Number.isNaN(value) ? -1 : shareOfBound(bound, v ? [x, v[i]!] : [x], computed[i]!, value);
  });
  const order = Array.from(shares.keys()).sort((a, b) => shares[b]! - shares[a]!);
  const isOrdinary = (x: number) => Math.abs(x) >= 2 ** -80 && Math.abs(x) < 2 ** 126;
  const binades = new Set<string>();
  const worst = order.filter((i) => {
    if (![u[i]!, ...(v ? [v[i]!] : []), exact(i)].every(isOrdinary)) return false;
    const binade = `${Math.sign(u[i]!)} ${Math.floor(Math.log2(Math.abs(u[i]!)))}`;
    if (shares[i]! < 0 || binades.size === kept || binades.has(binade)) return false;
    binades.add(binade);
    return true;
  });
  const first = shares[order[0]!]! >= 0 ? order[0] : undefined;
  return {
    share: first === undefined ? 0 : shares[first]!,
    at: first === undefined ? [] : [u[first]!, ...(v ? [v[first]!] : [])],
    compared: shares.filter((share) => share >= 0).length,
    worst,
  };
}

/** Measures a function on pairs against float64, whose own error is at most a sixteenth of the bound. */
export async function sweepPairs(
  device: GPUDevice,
  f: FunctionOfOne | FunctionOfTwo,
  options: PairSweepOptions = {},
): Promise<PairSweepResult> {
  const values = await computePairs(device, f, options);
  const { u, v } = values;
  return judgePairValues(f, values, (i) => ('pairs' in f ? f.exact(u[i]!, v![i]!) : f.exact(u[i]!)));
}

/** Whether a function of the table has a form of its own in double-single, or is one for a range of arguments. */
export const isForRange = ({ name }: FunctionOfOne | FunctionOfTwo): boolean =>
  Object.keys(argumentBounds).some((size) => name.endsWith(`_${size}`));
