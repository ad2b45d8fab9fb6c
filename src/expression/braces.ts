import type { Lexeme } from './lexeme.ts';

const relations: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '==', '!=', 'and', 'or', 'not']);

const opening: ReadonlySet<string> = new Set(['{', '(', '[', 'cases']);
const closing: ReadonlySet<string> = new Set(['}', ')', ']', 'end cases']);

/**
 * Whether the brace at a position encloses a condition, as in `x^2 {0<x<2}`, and not the branches of a piecewise function or a
 * group of TeX. What stands in brackets inside does not count.
 */
export function isRestriction(lexemes: readonly Lexeme[], position: number): boolean {
  let related = false;
  let start = position + 1;
  // parentheses around all of it
  while (lexemes[start]?.kind === 'symbol' && lexemes[start]!.text === '(') start++;
  for (let i = start, depth = 0; i < lexemes.length; i++) {
    const { kind, text } = lexemes[i]!;
    if (kind !== 'symbol') continue;
    if (opening.has(text)) depth++;
    else if (closing.has(text) && depth-- === 0) {
      if (text === '}') return related;
      depth = 0;
    } else if (depth > 0) continue;
    else if (text === ':' || text === '?') return false;
    else if (relations.has(text)) related = true;
  }
  return related;
}
