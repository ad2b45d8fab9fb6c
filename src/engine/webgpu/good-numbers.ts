import type { ArithmeticRequest } from '../engine.ts';
import { Unsuitable } from './request.ts';
import type { Family } from './shader-library.ts';

/** The numbers of a device. */
export type DeviceNumbers = 'single' | 'double-single';

export const familyOf: Readonly<Record<DeviceNumbers, Family>> = { single: 'single', 'double-single': 'double_single' };

export const tooNarrow = (numbers: DeviceNumbers): string => `the window is too narrow for ${numbers} precision`;

export interface NumbersChoice<Result> {
  /** Why numbers that were not asked for cannot be good enough, told beforehand. */
  objection(numbers: DeviceNumbers): string | undefined;
  /** @throws Unsuitable where the device cannot compute it in these numbers */
  compute(numbers: DeviceNumbers): Promise<Result>;
  /** Why what was computed in numbers that were not asked for is not good enough. */
  fault?(result: Result, numbers: DeviceNumbers): Promise<string | undefined>;
}

/**
 * Computes in the numbers that were asked for, else in the coarsest that are good enough.
 *
 * @returns the result, and why it is not in single precision where it is not
 * @throws Unsuitable where none are good enough
 */
export async function inGoodNumbers<Result>(
  asked: ArithmeticRequest,
  choice: NumbersChoice<Result>,
): Promise<{ readonly result: Result; readonly reason?: string }> {
  if (asked !== 'auto') return { result: await choice.compute(asked) };
  let reason: string | undefined;
  for (const numbers of ['single', 'double-single'] as const) {
    const why = choice.objection(numbers);
    if (why !== undefined) {
      reason = why;
      continue;
    }
    try {
      const result = await choice.compute(numbers);
      const doubt = await choice.fault?.(result, numbers);
      if (doubt === undefined) return { result, ...(reason !== undefined && { reason }) };
      reason = doubt;
    } catch (error) {
      // The functions of the other family may be shorter, or right.
      if (!(error instanceof Unsuitable)) throw error;
      reason = error.message;
    }
  }
  throw new Unsuitable(reason);
}
