import type { Colour } from './palette.ts';

/** Values of attributes by name; those without one are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 (section 2.2) does not allow, not even escaped: control characters, halves of pairs, and two that are no characters. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as content or value in XML: markup in it is text, and what XML does not allow is left out. */
export const escaped = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A number with at most two decimals, as short as SVG allows. */
export const decimal = (value: number): string => String(Math.round(value * 100) / 100 || 0).replace(/^(-?)0\./, '$1.');

/** Each with a space before it. Values are not escaped. */
export const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value.replaceAll('"', '&quot;')}"`))
    .join('');

/** An element; its content is markup. */
export const element = (name: string, values: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;

/** The two attributes of a colour, which every reader of SVG knows: opacity apart, where it is not 1. */
export const colour = (name: 'fill' | 'stroke', [red, green, blue, alpha]: Colour, opacity = 1): Attributes => {
  const digits = [red, green, blue].map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  const total = alpha * opacity;
  return {
    [name]: `#${digits.join('')}`,
    ...(total < 1 && { [`${name}-opacity`]: String(Math.round(total * 1000) / 1000) }),
  };
};
