import type { Decimal } from 'decimal.js';
import { exponentFor, powerOfTen } from './number-label.ts';
import { linear, planeOf } from './scale.ts';
import type { Projection } from './view.ts';

/** A decimal is rounded half away from zero, as at school. */
const halfUp = 4;

/** As it is written in a label: `−1.25`, `3.2×10⁻⁹`, with all its digits. */
export const fullLabel = (value: Decimal): string => {
  if (!value.isFinite()) return value.isNaN() ? 'undefined' : value.isPositive() ? '∞' : '−∞';
  if (value.isZero()) return '0';
  const size = value.abs();
  const exponent = exponentFor(size.toNumber() || 1e-300);
  const sign = value.isNegative() ? '−' : '';
  const power = exponent === 0 ? 0 : size.e;
  const mantissa = size.times(`1e${-power}`).toFixed();
  return `${sign}${mantissa}${power === 0 ? '' : `×${powerOfTen(power)}`}`;
};

/** A decimal rounded correctly to a resolution (above 0), and without trailing zeros. */
export const decimalLabel = (value: Decimal, resolution: number): string => {
  if (!value.isFinite() || value.isZero()) return fullLabel(value);
  if (value.abs().lt(resolution / 2)) return '0';
  const exponent = exponentFor(value.abs().toNumber() || 1e-300) === 0 ? 0 : value.e;
  // As many decimals as a label of float64 has, without their limit.
  const decimals = Math.max(0, Math.ceil(exponent - Math.log10(resolution) - 1e-9));
  return fullLabel(value.toNearest(`1e${exponent - decimals}`, halfUp));
};

/** CSS pixels of a decimal along x and y, which float64 may not tell from those beside it. */
export const pixelXOf = (projection: Projection, value: Decimal): number => {
  const { centre, scale = linear } = projection.view.x;
  return projection.offsetToPixel(planeOf(scale, value) - centre, 0)[0] ?? NaN;
};

export const pixelYOf = (projection: Projection, value: Decimal): number => {
  const { centre, scale = linear } = projection.view.y;
  return projection.offsetToPixel(0, planeOf(scale, value) - centre)[1] ?? NaN;
};
