import type { ExactVariant, ShaderSources } from '../engine/webgpu/shader-library.ts';
import { pairBoundOf } from './pair-error.ts';
import { sweepPairs } from './pair-sweep.ts';
import { type FunctionOfOne, type FunctionOfTwo, functionsOfOne, functionsOfTwo } from './single-functions.ts';
import { sweepStratified } from './stratified-sweep.ts';
import { greatestError, isWithin } from './sweep.ts';
import { numberOfBits } from './ulp.ts';

/** What a device makes of one function at the arguments that are likely to be its worst. */
export interface CheckedFunction {
  readonly family: 'single' | 'double-single';
  readonly name: string;
  /** As it is written for people. */
  readonly title: string;
  /** Greatest error, in units; null where the device could not compute the function. */
  readonly error: number | null;
  readonly unit: 'ulp' | '2^-44' | '2^-40';
  /** Greatest error that is allowed, in units. */
  readonly bound: number;
  readonly isWithin: boolean;
  /** Where the greatest error is; with one or two arguments. */
  readonly at: readonly number[];
  readonly compared: number;
  /** In single precision: results that are not the number nearest to the exact value. */
  readonly notCorrectlyRounded?: number;
  /** Why the device could not. */
  readonly failure?: string;
}

export interface DeviceCheckOptions {
  /** Variants of the error-free transforms that are exact on the device; without one there is no double-single arithmetic. */
  readonly variants: readonly ExactVariant[];
  readonly sources?: ShaderSources;
}

const functions = [...functionsOfOne, ...functionsOfTwo];
const families = ['single', 'double-single'] as const;

/** How many functions a check goes through. */
export function checkedFunctions({ variants }: DeviceCheckOptions): number {
  return (variants.length === 0 ? 1 : families.length) * functions.length;
}

/** Measures the functions one after the other, each in a second or less, so that a page may show and stop it in between. */
export async function* checkDevice(device: GPUDevice, options: DeviceCheckOptions): AsyncGenerator<CheckedFunction> {
  for (const family of options.variants.length === 0 ? (['single'] as const) : families) {
    for (const f of functions) {
      const check = family === 'single' ? checkSingle : checkPairs;
      try {
        yield await check(device, f, options);
      } catch (error) {
        const subject = family === 'single' ? subjectInSingle(f) : subjectOnPairs(f);
        yield { ...subject, error: null, isWithin: false, at: [], compared: 0, failure: (error as Error).message };
      }
    }
  }
}

type Subject = Pick<CheckedFunction, 'family' | 'name' | 'title' | 'unit' | 'bound'>;
type AnyFunction = FunctionOfOne | FunctionOfTwo;

const titleOf = ({ title }: AnyFunction) => title.replaceAll('\\', '');

const subjectInSingle = (f: AnyFunction): Subject => ({
  family: 'single',
  name: f.name,
  title: titleOf(f),
  unit: 'ulp',
  bound: f.bound,
});

const subjectOnPairs = (f: AnyFunction): Subject => ({
  family: 'double-single',
  name: f.name,
  title: titleOf(f),
  unit: pairBoundOf(f).relative === 2 ** -44 ? '2^-44' : '2^-40',
  bound: 1,
});

async function checkSingle(
  device: GPUDevice,
  f: AnyFunction,
  { variants: [variant], ...options }: DeviceCheckOptions,
): Promise<CheckedFunction> {
  const result = await sweepStratified(device, f, { ...options, ...(variant && { variant }) });
  const [worst] = result.worst;
  return {
    ...subjectInSingle(f),
    error: greatestError(result),
    isWithin: isWithin(f.bound, result),
    at: worst ? [numberOfBits(worst.bits), ...(worst.v === undefined ? [] : [worst.v])] : [],
    compared: result.compared,
    notCorrectlyRounded: result.notCorrectlyRounded,
  };
}

async function checkPairs(
  device: GPUDevice,
  f: AnyFunction,
  { variants: [variant], ...options }: DeviceCheckOptions,
): Promise<CheckedFunction> {
  const { share, at, compared } = await sweepPairs(device, f, { ...options, ...(variant && { variant }) });
  return { ...subjectOnPairs(f), error: share, isWithin: share <= 1, at, compared };
}
