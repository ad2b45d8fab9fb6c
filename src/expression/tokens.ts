import type { Span } from './expression.ts';

/**
 * - `letters`: a run of letters and its suffix, not yet read as names; `word`: one name that was marked as such (`\sin`, `\mathrm{…}`)
 * - `fraction`: ½; `superscript`: the plain text of raised characters, `-1` for ⁻¹
 * - `symbol`: an operator, bracket or keyword in its plain form, whatever it was typed as
 */
export type TokenKind = 'number' | 'fraction' | 'superscript' | 'letters' | 'word' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Of letters and words: `_1`, or digits that follow at once. */
  readonly suffix: string;
  readonly span: Span;
}

/** Plain forms of what is typed in several ways, longer ones first. */
export const symbols: readonly (readonly [typed: string, plain: string])[] = [
  ['**', '^'], ['<=', '<='], ['=<', '<='], ['>=', '>='], ['==', '=='], ['!=', '!='], ['&&', 'and'],
  ['≤', '<='], ['⩽', '<='], ['≥', '>='], ['⩾', '>='], ['≠', '!='], ['∧', 'and'], ['∨', 'or'], ['¬', 'not'],
  ['−', '-'], ['–', '-'], ['×', '*'], ['·', '*'], ['⋅', '*'], ['∙', '*'], ['∗', '*'], ['÷', '/'], ['⁄', '/'], ['∕', '/'],
  ['’', "'"], ['‘', "'"], ['′', "'"], ['″', "''"], ['”', "''"], ['"', "''"], ['‴', "'''"], ['⁗', "''''"], ['∣', '|'],
  ...Array.from("+-*/^_()[]{}|,:;?<>=!'&√∛∜⌊⌋⌈⌉", (c) => [c, c] as const),
]; // prettier-ignore

export const superscripts: Readonly<Record<string, string>> = {
  '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9',
  '⁺': '', '⁻': '-', 'ⁿ': 'n', 'ˣ': 'x',
}; // prettier-ignore

export const fractions: Readonly<Record<string, string>> = {
  '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅖': '2/5', '⅗': '3/5', '⅘': '4/5',
  '⅙': '1/6', '⅚': '5/6', '⅐': '1/7', '⅛': '1/8', '⅜': '3/8', '⅝': '5/8', '⅞': '7/8', '⅑': '1/9', '⅒': '1/10',
}; // prettier-ignore
