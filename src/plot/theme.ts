import { darkPalette, lightPalette, type Palette } from './palette.ts';

/** Families of fonts as CSS lists them: of numbers and words, and of names and formulas. */
export interface Fonts {
  readonly interface: string;
  readonly mathematics: string;
}

/** What a figure looks like, as far as its data do not say. */
export interface Theme {
  readonly palette: Palette;
  readonly fonts: Fonts;
  /** Height of texts, and room for them, as a multiple of that for a page in the usual font size of 16 px; above 0. */
  readonly textScale: number;
}

/** Fonts that readers have, so that none is loaded. */
export const systemFonts: Fonts = {
  interface: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  mathematics: '"STIX Two Math", "STIX Two Text", "Cambria Math", Cambria, Georgia, "DejaVu Serif", serif',
};

export const lightTheme: Theme = { palette: lightPalette, fonts: systemFonts, textScale: 1 };
export const darkTheme: Theme = { ...lightTheme, palette: darkPalette };
