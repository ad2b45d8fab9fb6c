import { ExpressionError, quote } from './error.ts';
import { functionNames } from './functions.ts';
import { greekLetters } from './greek.ts';
import type { Scanner } from './scanner.ts';
import { nearestName } from './suggest.ts';

/** What TeX commands stand for as symbols of the one grammar. An empty one is spacing or style. */
const commands: ReadonlyMap<string, string> = new Map([
  ['cdot', '*'], ['times', '*'], ['ast', '*'], ['div', '/'], ['le', '<='], ['leq', '<='], ['leqslant', '<='],
  ['ge', '>='], ['geq', '>='], ['geqslant', '>='], ['lt', '<'], ['gt', '>'], ['ne', '!='], ['neq', '!='], ['land', 'and'],
  ['wedge', 'and'], ['lor', 'or'], ['vee', 'or'], ['lnot', 'not'], ['neg', 'not'], ['prime', "'"], ['colon', ':'],
  ['frac', 'frac'], ['dfrac', 'frac'], ['tfrac', 'frac'], ['cfrac', 'frac'], ['sqrt', 'sqrt'],
  ['vert', '|'], ['mid', '|'], ['lvert', 'left|'], ['rvert', 'right|'],
  ['lfloor', '⌊'], ['rfloor', '⌋'], ['lceil', '⌈'], ['rceil', '⌉'], ['lbrack', '['], ['rbrack', ']'],
  ['lbrace', '{'], ['rbrace', '}'], ['{', '{'], ['}', '}'], ['|', '|'], ['\\', '\\\\'],
  ...[
    ',', ';', ':', '!', '>', ' ', '\n', '(', ')', '[', ']', 'quad', 'qquad', 'displaystyle', 'textstyle', 'limits', 'nolimits',
    'big', 'Big', 'bigg', 'Bigg', 'bigl', 'bigr', 'Bigl', 'Bigr', 'biggl', 'biggr', 'Biggl', 'Biggr', 'thinspace', 'medspace',
  ].map((spacing) => [spacing, ''] as const),
]); // prettier-ignore

const variantLetters: ReadonlyMap<string, string> = new Map([
  ['varepsilon', 'ε'], ['vartheta', 'θ'], ['varphi', 'φ'], ['varrho', 'ρ'], ['varsigma', 'σ'],
]); // prettier-ignore

const command = /\\(?:([A-Za-z]+)\*?|[^A-Za-z])|\\/y;
const delimiterBar = /\s*(?:\||\\vert(?![A-Za-z])|\\mid(?![A-Za-z]))/y;
const delimiterNone = /\s*\./y;
const wordInBraces = /\s*\{(?:\s|\\[ ,;:!])*([^{}]*?)(?:\s|\\[ ,;:!])*\}/y;
const environment = /\s*\{\s*([A-Za-z]+)\*?\s*\}/y;
const wordCommand = /^(operatorname|mathrm|mathit|mathsf|mathbf|text|textrm|textit|mbox|mathop|differentialD)$/;

/** Reads one TeX command, whose backslash is the next character, as tokens of the grammar that plain text has. */
export function readCommand(scanner: Scanner): void {
  const start = scanner.position;
  const found = scanner.match(command)!;
  const name = found[1] ?? found[0].slice(1);
  const letter = greekLetters.get(name) ?? variantLetters.get(name);
  const symbol = commands.get(name);
  if (symbol !== undefined) {
    if (symbol !== '') scanner.symbol(symbol, start);
  } else if (letter !== undefined || functionNames.has(name)) {
    scanner.name('word', letter ?? name, start);
  } else if (name === 'left' || name === 'right') {
    if (scanner.match(delimiterBar)) scanner.symbol(`${name}|`, start);
    else scanner.match(delimiterNone);
  } else if (wordCommand.test(name)) {
    const word = scanner.match(wordInBraces)?.[1];
    if (word === undefined) throw fault(scanner, start, `\\${name} needs a name in braces.`);
    if (word !== '') readWord(scanner, word, start);
  } else if (name === 'begin' || name === 'end') {
    const kind = scanner.match(environment)?.[1];
    if (kind !== 'cases' && kind !== 'dcases') throw fault(scanner, start, `Of the environments only cases is known.`);
    scanner.symbol(name === 'begin' ? 'cases' : 'end cases', start);
  } else {
    const suggestion = nearestName(name, [...commands.keys(), ...greekLetters.keys(), ...functionNames.keys()]);
    throw new ExpressionError(
      `The TeX command ${quote(found[0])} is not known.`,
      { start, end: scanner.position },
      suggestion === undefined ? {} : { suggestion: `\\${suggestion}` },
    );
  }
}

function readWord(scanner: Scanner, word: string, start: number): void {
  const name = /^(\p{L}+)(\d+|_[\p{L}\d]+)?$/u.exec(word);
  if (!name) throw fault(scanner, start, `${quote(word)} is not a name.`);
  if (name[2] === undefined) scanner.name('word', word, start);
  else scanner.push('word', name[1]!, start, name[2]);
}

function fault(scanner: Scanner, start: number, message: string): ExpressionError {
  return new ExpressionError(message, { start, end: scanner.position });
}
