import { format } from 'd3-format';

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** `10⁻⁹` for −9. */
export const powerOfTen = (exponent: number): string =>
  `10${Array.from(String(exponent), (character) => superscripts[character] ?? '').join('')}`;

/** Magnitudes in [10⁻³, 10⁵) are written out, others with a power of ten. 0 for those that are written out. */
export const exponentFor = (magnitude: number): number => {
  const exponent = magnitude > 0 ? Math.floor(Math.log10(magnitude)) : 0;
  return exponent >= 5 || exponent < -3 ? exponent : 0;
};

/** Number of decimals at which one unit of the last place is at most `resolution`; 0 … 20, the most that d3-format prints. */
export const decimalsFor = (resolution: number): number =>
  Math.min(20, Math.max(0, Math.ceil(-Math.log10(resolution) - 1e-9)));

/** With a fixed number of decimals and a true minus sign, and no sign on what rounds to zero. */
export const fixed = (value: number, decimals: number): string => format(`.${decimals}f`)(value);

/**
 * A number rounded to a resolution (above 0), without trailing zeros, with a true minus sign and with a power of ten where it is very
 * large or small: `−1.25`, `3.2×10⁻⁹`.
 */
export const numberLabel = (value: number, resolution: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'undefined' : value > 0 ? '∞' : '−∞';
  if (Math.abs(value) < resolution / 2) return '0';
  const exponent = exponentFor(Math.abs(value));
  const unit = 10 ** exponent;
  const mantissa = format(`.${Math.min(15, decimalsFor(resolution / unit))}~f`)(value / unit);
  return exponent === 0 ? mantissa : `${mantissa}×${powerOfTen(exponent)}`;
};

/** A number with so many significant digits. */
export const significantLabel = (value: number, digits: number): string => {
  const exponent = value === 0 || !Number.isFinite(value) ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return numberLabel(value, 10 ** (exponent + 1 - digits));
};
