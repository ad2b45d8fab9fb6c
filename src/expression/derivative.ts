import type { Expression } from './expression.ts';
import { readGroup } from './group.ts';
import type { Lexeme } from './lexeme.ts';
import { highestDerivative } from './limits.ts';
import { precedence } from './precedence.ts';
import type { Reader } from './reader.ts';

/** `d/dx`, `d^2/dx^2`, `d²/dx²`, `\frac{d}{dx}`, `\frac d{dx}`: the order, and how many lexemes it takes. */
interface DerivativeSign {
  readonly order: number;
  readonly length: number;
}

/** Whether d/dx stands here. In plain text its second d must touch the variable: d/d x is a quotient. */
export function atDerivative(reader: Reader): boolean {
  return derivativeSign(reader) !== null;
}

function derivativeSign(reader: Reader): DerivativeSign | null {
  let length = 0;
  const symbol = (text: string): boolean => {
    const found = reader.ahead(length).kind === 'symbol' && reader.ahead(length).text === text;
    if (found) length++;
    return found;
  };
  const differential = (): Lexeme | null => (isDifferential(reader.ahead(length)) ? reader.ahead(length++) : null);
  /** The literal exponent that may follow; null where another follows. */
  const exponent = (): number | null => {
    if (reader.ahead(length).kind === 'superscript') return integer(reader.ahead(length++));
    if (!symbol('^')) return 1;
    const braced = symbol('{');
    const order = integer(reader.ahead(length++));
    return braced && !symbol('}') ? null : order;
  };

  const stacked = symbol('frac');
  const braced = stacked && symbol('{');
  if (!differential()) return null;
  const order = exponent();
  if (order === null || (braced && !symbol('}')) || !symbol(stacked ? '{' : '/')) return null;
  const second = differential();
  const by = reader.ahead(length++);
  if (!second) return misnamed(reader, length - 1);
  if (by.meaning?.kind !== 'variable' || (!stacked && second.span.end !== by.span.start)) return null;
  return exponent() === order && (!stacked || symbol('}')) ? { order, length } : null;
}

/** A d, which may be a parameter elsewhere. */
function isDifferential({ kind, text }: Lexeme): boolean {
  return kind === 'name' && text === 'd';
}

/** d/dt where the variable is not t. */
function misnamed(reader: Reader, at: number): null {
  const { meaning, text, span } = reader.ahead(at);
  if (meaning?.kind !== 'unknown' || !/^d\P{L}*\p{L}[_\d]*$/u.test(text)) return null;
  return reader.fail(`The variable here is ${reader.scope.variable}: write d/d${reader.scope.variable}.`, span);
}

function integer({ kind, text }: Lexeme): number | null {
  return (kind === 'number' || kind === 'superscript') && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** Reads d/dx and its operand: what stands in parentheses, else the product that follows. */
export function readDerivative(reader: Reader): Expression {
  const { start } = reader.next.span;
  const { order, length } = derivativeSign(reader)!;
  reader.skip(length);
  return derivative(reader, order, start);
}

/** Reads D(…). */
export function readOperator(reader: Reader): Expression {
  return derivative(reader, 1, reader.take().span.start);
}

function derivative(reader: Reader, order: number, start: number): Expression {
  checkOrder(reader, order, start);
  const operand = reader.at('(', '[', '{') ? reader.asValue(readGroup(reader)) : reader.value(precedence.product);
  return reader.finish({ kind: 'derivative', order, operand, span: reader.from(start) });
}

/** @throws ExpressionError for derivatives of order 0 or of too high an order */
export function checkOrder(reader: Reader, order: number, start: number): void {
  if (order >= 1 && order <= highestDerivative) return;
  reader.fail(`Derivatives have orders from 1 to ${highestDerivative}.`, reader.from(start));
}
