import type { Text } from './layers.ts';
import type { Rectangle } from './view.ts';

/** Widths in em of characters that differ much from a digit, as in wide interface fonts, so that estimates err on the wide side. */
const widths: Readonly<Record<string, number>> = {
  ' ': 0.32,
  '\u200a': 0.1,
  '″': 0.45,
  '.': 0.32,
  ',': 0.32,
  '′': 0.26,
  '(': 0.4,
  ')': 0.4,
  '−': 0.84,
  '+': 0.84,
  '×': 0.84,
  '=': 0.84,
  m: 0.98,
  i: 0.28,
  l: 0.28,
  f: 0.36,
  t: 0.4,
};

const digit = 0.64;
const superscript = 0.42;

/** A width that the text does not exceed in common interface fonts, in the unit of `size`; no font is measured. */
export const textWidth = (text: string, size: number): number => {
  let em = 0;
  for (const character of text) em += widths[character] ?? (/[⁰¹²³⁴-⁹⁻]/.test(character) ? superscript : digit);
  return em * size;
};

/** How far letters reach above and below their baseline, in font heights. */
const [ascent, descent] = [0.9, 0.25];

/** A box that holds a text. */
export const textBox = ({ text, x, y, size, align }: Text): Rectangle => {
  const width = textWidth(text, size);
  const left = { left: x, center: x - width / 2, right: x - width }[align];
  return { x: left, y: y - ascent * size, width, height: (ascent + descent) * size };
};
