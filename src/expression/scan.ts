import { readCommand } from './latex.ts';
import { Scanner } from './scanner.ts';
import type { Token } from './tokens.ts';

/**
 * The tokens of a text, the last of kind `end`. Line breaks outside brackets are semicolons.
 *
 * @throws ExpressionError at a character or a TeX command without meaning
 */
export function scan(text: string): readonly Token[] {
  const scanner = new Scanner(text);
  while (scanner.position < text.length) {
    if (text[scanner.position] === '\\') readCommand(scanner);
    else scanner.step();
  }
  scanner.push('end', '', scanner.position);
  return scanner.tokens;
}
