import type { ExactVariant, ShaderSources } from '../engine/webgpu/shader-library.ts';
import { functionsOfOne, functionsOfTwo } from './single-functions.ts';
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
  readonly variant: ExactVariant;
  readonly sources?: ShaderSources;
}

/** How many functions a check goes through. */
export const checkedFunctions: number = functionsOfOne.length + functionsOfTwo.length;

/** Measures the functions one after the other, each in a second or less, so that a page may show and stop it in between. */
export async function* checkDevice(device: GPUDevice, options: DeviceCheckOptions): AsyncGenerator<CheckedFunction> {
  for (const f of [...functionsOfOne, ...functionsOfTwo]) {
    const { name, bound } = f;
    const subject = { family: 'single', name, title: f.title.replaceAll('\\', ''), unit: 'ulp', bound } as const;
    try {
      const result = await sweepStratified(device, f, options);
      const [worst] = result.worst;
      yield {
        ...subject,
        error: greatestError(result),
        isWithin: isWithin(bound, result),
        at: worst ? [numberOfBits(worst.bits), ...(worst.v === undefined ? [] : [worst.v])] : [],
        compared: result.compared,
        notCorrectlyRounded: result.notCorrectlyRounded,
      };
    } catch (error) {
      yield { ...subject, error: null, isWithin: false, at: [], compared: 0, failure: (error as Error).message };
    }
  }
}
