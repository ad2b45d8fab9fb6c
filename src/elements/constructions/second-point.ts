import { AttributeError, requireFinite } from '../attribute-error.ts';

/** Digits that keep a distance free of the rounding of its ends. */
const digits = 12;

/** @throws AttributeError unless Δx is finite and not 0 */
export const requireStep = (step: number): number => {
  requireFinite('step', step);
  if (step === 0) throw new AttributeError('step', 'needs a number other than 0');
  return step;
};

/** Δx from one point to another: 0.1 from 3 to 3.1, without the rounding of their difference. */
export const stepBetween = (at: number, second: number): number => Number((second - at).toPrecision(digits));

/** The power of ten of the largest Δx that fits into half a window. */
export const largestPower = (from: number, to: number): number => Math.floor(Math.log10((to - from) / 2));
