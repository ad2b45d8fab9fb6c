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
  | 'third-derivative'
  | 'fourth-derivative'
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

const partOf = (colours: Readonly<Partial<Record<ColourRole, string>>>): Partial<Palette> => {
  const entries = Object.entries(colours).map(([role, text]) => [role, hexadecimal(text)] as const);
  return Object.fromEntries(entries);
};

const paletteOf = (colours: Readonly<Record<ColourRole, string>>): Palette => partOf(colours) as Palette;

/**
 * Hues after Okabe and Ito, "Color Universal Design" (2008): blue, orange and a bluish green first. Lightness differs as well as hue, so that
 * any two curves of a figure keep apart where a reader lacks one kind of cone; each has a contrast of at least 3 : 1 to the background and to
 * the tints (WCAG 2.2, 1.4.11), and of 4.5 : 1 where it is text. Quantities have the colours of series.
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
  'first-derivative': '#c4420a',
  'second-derivative': '#14856f',
  'third-derivative': '#624701',
  'fourth-derivative': '#854246',
  'higher-derivative': '#002a83',
  curvature: '#7a1d54',
  'series-1': '#0b5fa5',
  'series-2': '#c4420a',
  'series-3': '#14856f',
  'series-4': '#7a1d54',
  'series-5': '#624701',
  'series-6': '#0b517a',
  'series-7': '#854246',
  'series-8': '#002a83',
});

/** What is stronger for a reader who prefers more contrast: text and lines around the curves. */
export const lightContrast: Partial<Palette> = partOf({
  text: '#000000',
  muted: '#2f353c',
  frame: '#6b727b',
  axis: '#22272d',
  grid: '#c6cbd1',
  'minor-grid': '#e6e8eb',
  guide: '#3f464e',
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
  'second-derivative': '#49ad9e',
  'third-derivative': '#d8e55d',
  'fourth-derivative': '#db6961',
  'higher-derivative': '#c7c2c8',
  curvature: '#aa72eb',
  'series-1': '#6db8f2',
  'series-2': '#ff9a62',
  'series-3': '#49ad9e',
  'series-4': '#aa72eb',
  'series-5': '#d8e55d',
  'series-6': '#2c8cb9',
  'series-7': '#db6961',
  'series-8': '#c7c2c8',
});

/** As the stronger colours of the light palette. */
export const darkContrast: Partial<Palette> = partOf({
  background: '#000000',
  text: '#ffffff',
  muted: '#d3d9e0',
  frame: '#8b939d',
  axis: '#dfe4ea',
  grid: '#4a525c',
  'minor-grid': '#272c32',
  guide: '#c3cad2',
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
