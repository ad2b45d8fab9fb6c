/** Red, green, blue (sRGB) and opacity, each 0 … 1; not premultiplied. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export type ColourRole =
  | 'background'
  | 'text'
  | 'muted'
  | 'frame'
  | 'axis'
  | 'grid'
  | 'minor-grid'
  | 'guide'
  | 'positive'
  | 'negative'
  | 'function'
  | 'first-derivative'
  | 'second-derivative'
  | 'higher-derivative'
  | 'curvature'
  | SeriesRole;

/** Colours of curves in a figure with several expressions. */
export type SeriesRole = `series-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

export type Palette = Readonly<Record<ColourRole, Colour>>;

const hexadecimal = (text: string): Colour => {
  const channel = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5), 1];
};

const paletteOf = (colours: Readonly<Record<ColourRole, string>>): Palette => {
  const entries = Object.entries(colours).map(([role, text]) => [role, hexadecimal(text)] as const);
  return Object.fromEntries(entries) as Record<ColourRole, Colour>;
};

/**
 * Hues after Okabe and Ito, "Color Universal Design" (2008), told apart under the common colour-vision deficiencies, darkened until each
 * has a contrast of at least 3 : 1 (WCAG 2.2, 1.4.11) to the background and to the tints; text has 4.5 : 1.
 */
export const lightPalette: Palette = paletteOf({
  background: '#ffffff',
  text: '#1b1f24',
  muted: '#5b626b',
  frame: '#d5d9de',
  axis: '#6b727b',
  grid: '#e6e8eb',
  'minor-grid': '#f2f3f5',
  guide: '#7a818a',
  positive: '#0072b2',
  negative: '#c2540a',
  function: '#0b5fa5',
  'first-derivative': '#b8420f',
  'second-derivative': '#00745a',
  'higher-derivative': '#6a5a00',
  curvature: '#8f3a84',
  'series-1': '#0b5fa5',
  'series-2': '#b8420f',
  'series-3': '#00745a',
  'series-4': '#8f3a84',
  'series-5': '#7a6200',
  'series-6': '#1f7ba0',
  'series-7': '#a3174f',
  'series-8': '#4b5563',
});

/** As the light palette, lightened for a dark background. */
export const darkPalette: Palette = paletteOf({
  background: '#14171b',
  text: '#eceff2',
  muted: '#a3abb5',
  frame: '#343a42',
  axis: '#8b939d',
  grid: '#272c32',
  'minor-grid': '#1c2025',
  guide: '#858d97',
  positive: '#56b4e9',
  negative: '#f0975a',
  function: '#6db8f2',
  'first-derivative': '#ff9a62',
  'second-derivative': '#3fcfa5',
  'higher-derivative': '#e3d25b',
  curvature: '#e39bd8',
  'series-1': '#6db8f2',
  'series-2': '#ff9a62',
  'series-3': '#3fcfa5',
  'series-4': '#e39bd8',
  'series-5': '#e3d25b',
  'series-6': '#7fd9ee',
  'series-7': '#ff8fae',
  'series-8': '#b9c2cc',
});

/**
 * Reads a colour as `getComputedStyle` writes it: `rgb(…)`, `rgba(…)` or `color(srgb …)`, with commas or spaces. Undefined for any
 * other text.
 */
export const parseColour = (text: string): Colour | undefined => {
  const match = /^\s*(?:rgba?|color)\(\s*(srgb)?([^)]*)\)\s*$/.exec(text);
  if (!match) return undefined;
  const parts = (match[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  const numbers = parts.map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.some(Number.isNaN)) return undefined;
  const whole = match[1] === undefined ? 255 : 1;
  return [red / whole, green / whole, blue / whole, alpha];
};

/** The colour in CSS, its opacity multiplied by another. */
export const cssColour = ([red, green, blue, alpha]: Colour, opacity = 1): string =>
  `rgb(${red * 255} ${green * 255} ${blue * 255} / ${alpha * opacity})`;
