import type { Reading } from '../../analysis/reading.ts';
import { significantLabel } from '../number-label.ts';
import { describeSlopes } from '../description.ts';

/** Digits of numbers that are told. */
const digits = 5;

export const told = (value: number): string => significantLabel(value, digits);

/** A tangent in words. */
export const describeTangent = ({ x, values: [y = NaN, slope = NaN], differentiable, slopes }: Reading): string => {
  const place = `at x = ${told(x)}`;
  if (!Number.isFinite(y)) return `No tangent ${place}, where f is undefined.`;
  if (!differentiable && slopes) return `No tangent ${place}, slope ${describeSlopes(slopes, slope)}.`;
  return Number.isNaN(slope) ? `No tangent ${place}.` : `Tangent ${place}, slope ${told(slope)}.`;
};
