/**
 * A number as a field shows it: at most `digits` decimals, no trailing zeros, a true minus sign, powers of ten as `1e−7`. Without
 * `digits`, six significant ones.
 */
export const shortNumber = (value: number, digits?: number): string => {
  const rounded = digits === undefined ? Number(value.toPrecision(6)) : roundTo(value, digits);
  return String(rounded).replaceAll('-', '−');
};

/** Rounded to so many decimals, 0 … 20, and never −0. */
export const roundTo = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** What somebody typed, with any minus sign and either decimal sign; NaN for what is no number. */
export const readNumber = (text: string): number => {
  const plain = text.trim().replace(/[−–]/g, '-').replace(',', '.');
  return plain === '' ? NaN : Number(plain);
};

/** Decimals at which a ten-thousandth of a window can be told apart. */
export const decimals = (width: number): number => Math.min(20, Math.max(0, 4 - Math.floor(Math.log10(width))));
