import type { Reader } from './reader.ts';

const factorSymbols: ReadonlySet<string> = new Set([
  '(', '[', '{', 'left|', '⌊', '⌈', '√', '∛', '∜', 'sqrt', 'frac', 'cases', 'if', 'piecewise', 'D',
]); // prettier-ignore

/** Whether a factor can begin here. A bar begins one wherever it does not end one. */
export function atFactor(reader: Reader): boolean {
  const { kind, text } = reader.next;
  if (kind === 'symbol')
    return text === '|' ? reader.openBars === 0 : factorSymbols.has(text) && !reader.atRestriction();
  return kind === 'number' || kind === 'name' || kind === 'fraction';
}

/** Whether a function begins here, before which the argument of a function without parentheses ends. */
export function atFunction(reader: Reader): boolean {
  const { meaning } = reader.next;
  return meaning?.kind === 'function' || meaning?.kind === 'definition' || reader.at('D', 'if', 'piecewise');
}
