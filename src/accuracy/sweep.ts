import type { FunctionOfOne } from './single-functions.ts';
import { bitsOfNumber, errorInUlp, leastNormal, nonsense, numberOfBits } from './ulp.ts';

/** Arguments whose results are among the worst, at most one of each sign and exponent. */
export interface Finding {
  /** In ulp. */
  readonly error: number;
  /** Bits of the argument. */
  readonly bits: number;
  /** The second argument. */
  readonly v?: number;
  /** Null where it is no finite number. */
  readonly computed: number | null;
  readonly exact: number | null;
}

/** What a sweep found; results of several sweeps add up. */
export interface SweepResult {
  /** Normal arguments and 0 that the function is defined at. */
  readonly compared: number;
  readonly notCorrectlyRounded: number;
  /** The greatest error first, of normal arguments with normal results. */
  readonly worst: readonly Finding[];
  readonly subnormal: SubnormalResult;
}

/** Subnormal arguments and results may count as 0. */
export interface SubnormalResult {
  /** Subnormal arguments that the function is defined at. */
  readonly arguments: number;
  /** Of these, those that counted as 0: the result is not that of the argument. */
  readonly argumentsAsZero: number;
  /** Subnormal results of normal arguments that came out as 0. */
  readonly resultsAsZero: number;
  /** Results that are right in neither way: more than the bound from the exact value, and not 0 or the value at 0. */
  readonly wrong: number;
  readonly worst: readonly Finding[];
}

export const emptyResult: SweepResult = {
  compared: 0,
  notCorrectlyRounded: 0,
  worst: [],
  subnormal: { arguments: 0, argumentsAsZero: 0, resultsAsZero: 0, wrong: 0, worst: [] },
};

const kept = 16;

export function greatestError({ worst }: SweepResult): number {
  return worst[0]?.error ?? 0;
}

/** Consecutive bit patterns of single-precision numbers. */
export interface Range {
  readonly first: number;
  readonly count: number;
  /** Whether the numbers of opposite sign belong to it as well, after the others. */
  readonly mirrored: boolean;
}

export function argumentCount({ count, mirrored }: Range): number {
  return mirrored ? 2 * count : count;
}

const signBit = 2 ** 31;
const firstNormal = 0x800000;

/**
 * The domain in ranges of at most so many arguments, a power of two, in an order in which the first ones are spread over all of it.
 * No range has both subnormal numbers (with 0) and normal ones.
 */
export function rangesOf({ from, to, parity }: Pick<FunctionOfOne, 'from' | 'to' | 'parity'>, most: number): Range[] {
  const mirrored = parity !== undefined;
  if (mirrored && from !== -to) throw new TypeError('A function with a parity has a symmetric domain.');
  const halves: Range[] = [];
  const add = (first: number, end: number) => {
    const boundary = first < signBit ? firstNormal : signBit + firstNormal;
    const middle = Math.max(first, Math.min(end, boundary));
    const step = mirrored ? most / 2 : most;
    for (const [low, high] of [
      [first, middle],
      [middle, end],
    ] as const) {
      for (let start = low; start < high;) {
        const next = Math.min(high, (Math.floor(start / step) + 1) * step);
        halves.push({ first: start, count: next - start, mirrored });
        start = next;
      }
    }
  };
  if (to >= 0) add(bitsOfNumber(Math.max(from, 0)), bitsOfNumber(to) + 1);
  if (from < 0 && !mirrored) add(signBit + bitsOfNumber(Math.max(-to, 0)), signBit + bitsOfNumber(-from) + 1);
  return spread(halves);
}

const narrow = new Float32Array(1);
const pattern = new Uint32Array(narrow.buffer);

/** Van der Corput's order: the bits of the positions reversed. */
function spread<T>(items: readonly T[]): T[] {
  const bits = Math.max(0, 32 - Math.clz32(items.length - 1));
  const result: T[] = [];
  for (let i = 0; i < 2 ** bits; i++) {
    let position = 0;
    for (let bit = 0; bit < bits; bit++) position = 2 * position + ((i >>> bit) & 1);
    if (position < items.length) result.push(items[position]!);
  }
  return result;
}

/** Collects what results are worth. Results that are rounded correctly are counted alone, which makes up most of the speed. */
class Tally {
  readonly #bound: number;
  compared = 0;
  #notCorrectlyRounded = 0;
  /** Greatest error of each sign and exponent of the argument. */
  readonly #errors: Float64Array = new Float64Array(512);
  readonly #worst = new Map<number, Finding>();
  #arguments = 0;
  #argumentsAsZero = 0;
  #resultsAsZero = 0;
  #wrong = 0;
  readonly #wrongFindings: Finding[] = [];

  constructor(bound: number) {
    this.#bound = bound;
  }

  /** Takes the result of a normal argument, or 0, that is not correctly rounded. */
  note(bits: number, computed: number, exact: number, v?: number): void {
    if (Number.isNaN(exact)) {
      this.compared--;
      return;
    }
    this.#notCorrectlyRounded++;
    const error = errorInUlp(computed, exact);
    if (Math.abs(exact) < leastNormal) {
      if (computed === 0) this.#resultsAsZero++;
      else if (error > this.#bound) this.#isWrong(error, bits, computed, exact, v);
      return;
    }
    const binade = bits >>> 23;
    if (error > this.#errors[binade]!) {
      this.#errors[binade] = error;
      this.#worst.set(binade, finding(error, bits, computed, exact, v));
    }
  }

  /** Takes any result of a subnormal argument. */
  noteSubnormal(bits: number, computed: number, exact: number, atZero: number): void {
    if (Number.isNaN(exact)) return;
    this.#arguments++;
    const error = errorInUlp(computed, exact);
    if (error <= this.#bound) return;
    // Where 0 is not in the domain the result is masked.
    if (Number.isNaN(atZero) || computed === 0 || errorInUlp(computed, atZero) <= this.#bound) this.#argumentsAsZero++;
    else this.#isWrong(error, bits, computed, exact);
  }

  #isWrong(error: number, bits: number, computed: number, exact: number, v?: number): void {
    this.#wrong++;
    this.#wrongFindings.push(finding(error, bits, computed, exact, v));
    if (this.#wrongFindings.length > 256) this.#wrongFindings.splice(0, Infinity, ...greatestOf(this.#wrongFindings));
  }

  get result(): SweepResult {
    return {
      compared: this.compared,
      notCorrectlyRounded: this.#notCorrectlyRounded,
      worst: greatestOf([...this.#worst.values()]),
      subnormal: {
        arguments: this.#arguments,
        argumentsAsZero: this.#argumentsAsZero,
        resultsAsZero: this.#resultsAsZero,
        wrong: this.#wrong,
        worst: greatestOf(this.#wrongFindings),
      },
    };
  }
}

function finding(error: number, bits: number, computed: number, exact: number, v?: number): Finding {
  const finite = (x: number) => (Number.isFinite(x) ? x : null);
  return { error, bits, ...(v !== undefined && { v }), computed: finite(computed), exact: finite(exact) };
}

/** One of each sign and exponent, the greatest error first; of equal ones the one with the smaller bits, so that the order of work does not count. */
function greatestOf(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => b.error - a.error || a.bits - b.bits || (a.v ?? 0) - (b.v ?? 0));
  const seen = new Set<number>();
  const first: Finding[] = [];
  for (const one of sorted) {
    const binade = one.bits >>> 23;
    if (seen.has(binade)) continue;
    seen.add(binade);
    first.push(one);
    if (first.length === kept) break;
  }
  return first;
}

export function sumOf(a: SweepResult, b: SweepResult): SweepResult {
  return {
    compared: a.compared + b.compared,
    notCorrectlyRounded: a.notCorrectlyRounded + b.notCorrectlyRounded,
    worst: greatestOf([...a.worst, ...b.worst]),
    subnormal: {
      arguments: a.subnormal.arguments + b.subnormal.arguments,
      argumentsAsZero: a.subnormal.argumentsAsZero + b.subnormal.argumentsAsZero,
      resultsAsZero: a.subnormal.resultsAsZero + b.subnormal.resultsAsZero,
      wrong: a.subnormal.wrong + b.subnormal.wrong,
      worst: greatestOf([...a.subnormal.worst, ...b.subnormal.worst]),
    },
  };
}

type Judged = Pick<FunctionOfOne, 'exact' | 'bound' | 'from' | 'parity'>;

/** The value at 0, NaN where that is not in the domain. */
const valueAtZero = ({ exact, from }: Judged): number => (from <= 0 ? exact(0) : NaN);

/** @param values results at the numbers of a range that `rangesOf` has made, in order */
export function judgeRange(f: Judged, range: Range, values: Float32Array): SweepResult {
  const tally = new Tally(f.bound);
  if (range.first % signBit < firstNormal) judgeSubnormals(f, range, values, tally);
  else judgeNormals(f, range, values, tally);
  return tally.result;
}

function judgeNormals(
  { exact, parity }: Judged,
  { first, count, mirrored }: Range,
  values: Float32Array,
  tally: Tally,
) {
  const end = first + count;
  tally.compared += mirrored ? 2 * count : count;
  const sign = parity === 'odd' ? -1 : 1;
  for (let bits = first, i = 0; bits < end; bits++, i++) {
    pattern[0] = bits;
    const value = exact(narrow[0]!);
    const rounded = Math.fround(value);
    // NaN is different from everything, and undefined results are sorted out there.
    if (values[i] !== rounded) tally.note(bits, values[i]!, value);
    if (mirrored && values[i + count] !== sign * rounded) tally.note(bits + signBit, values[i + count]!, sign * value);
  }
}

function judgeSubnormals(f: Judged, { first, count, mirrored }: Range, values: Float32Array, tally: Tally) {
  const atZero = valueAtZero(f);
  for (const start of mirrored ? [0, count] : [0]) {
    for (let i = 0; i < count; i++) {
      const bits = first + i + (start > 0 ? signBit : 0);
      judgeSubnormal(f.exact, bits, values[start + i]!, atZero, tally);
    }
  }
}

function judgeSubnormal(exact: (u: number) => number, bits: number, computed: number, atZero: number, tally: Tally) {
  if (bits % signBit > 0) {
    tally.noteSubnormal(bits, computed, exact(numberOfBits(bits)), atZero);
    return;
  }
  tally.compared++;
  if (computed !== Math.fround(atZero)) tally.note(bits, computed, atZero);
}

/** Judges results at any arguments. */
export function judgeArguments(f: Judged, u: Float32Array, values: Float32Array): SweepResult {
  const tally = new Tally(f.bound);
  const bits = new Uint32Array(u.buffer, u.byteOffset, u.length);
  const atZero = valueAtZero(f);
  for (let i = 0; i < u.length; i++) {
    if (bits[i]! % signBit < firstNormal) {
      judgeSubnormal(f.exact, bits[i]!, values[i]!, atZero, tally);
      continue;
    }
    tally.compared++;
    const value = f.exact(u[i]!);
    if (values[i] !== Math.fround(value)) tally.note(bits[i]!, values[i]!, value);
  }
  return tally.result;
}

/** Judges results at pairs of numbers that are normal or 0. */
export function judgePairs(
  { exact, bound }: { readonly exact: (u: number, v: number) => number; readonly bound: number },
  u: Float32Array,
  v: Float32Array,
  values: Float32Array,
): SweepResult {
  const tally = new Tally(bound);
  const bits = new Uint32Array(u.buffer, u.byteOffset, u.length);
  tally.compared += u.length;
  for (let i = 0; i < u.length; i++) {
    const value = exact(u[i]!, v[i]!);
    if (values[i] !== Math.fround(value)) tally.note(bits[i]!, values[i]!, value, v[i]);
  }
  return tally.result;
}

/** Whether every result is within the bound, subnormal ones in either way. */
export function isWithin(bound: number, result: SweepResult): boolean {
  return greatestError(result) <= bound && result.subnormal.wrong === 0;
}

export function isNonsense({ error }: Finding): boolean {
  return error >= nonsense;
}
