import { readName } from './application.ts';
import { atDerivative, readDerivative, readOperator } from './derivative.ts';
import type { Expression, NumberLiteral, Span } from './expression.ts';
import type { FunctionName } from './functions.ts';
import { readGroup } from './group.ts';
import { readBraces, readCases, readIf, readPiecewise } from './piecewise.ts';
import { precedence, type Precedence } from './precedence.ts';
import type { Node, Reader } from './reader.ts';

/** Reads one operand with the signs before it; a group may hold a condition. */
export function readOperand(reader: Reader, loosest: Precedence): Node {
  const { kind, text, span } = reader.next;
  if (kind === 'number') return number(reader.take().text, span);
  if (kind === 'fraction') return fraction(reader);
  if (kind === 'name') return atDerivative(reader) ? readDerivative(reader) : readName(reader);
  if (kind !== 'symbol') return reader.unexpected('an operand');
  switch (text) {
    case '-':
      return negation(reader, loosest);
    case '+':
      reader.take();
      return reader.value(sign(loosest));
    case 'not':
    case '!': {
      if (loosest > precedence.not) reader.unexpected('an operand');
      reader.take();
      const condition = reader.condition(precedence.not);
      return reader.finish({ kind: 'not', condition, span: reader.from(span.start) });
    }
    case '(':
    case '[':
      return readGroup(reader);
    case '{':
      return reader.atRestriction() ? reader.unexpected('an expression before the condition') : readBraces(reader);
    case '|':
      return absolute(reader);
    case 'left|':
      return bracketed(reader, { 'right|': 'abs' });
    case '⌊':
      return bracketed(reader, { '⌋': 'floor', '⌉': 'round' });
    case '⌈':
      return bracketed(reader, { '⌉': 'ceil' });
    case '√':
    case '∛':
    case '∜':
      return radical(reader);
    case 'sqrt':
      return texRoot(reader);
    case 'frac':
      return atDerivative(reader) ? readDerivative(reader) : texFraction(reader);
    case 'cases':
      return readCases(reader);
    case 'if':
      return readIf(reader);
    case 'piecewise':
      return readPiecewise(reader);
    case 'D':
      return readOperator(reader);
    default:
      return reader.unexpected('an operand');
  }
}

function number(text: string, span: Span): NumberLiteral {
  return { kind: 'number', text, span };
}

/** A sign before a product applies to all of it; after an operator, as in 2·−x, only to the power that follows. */
function sign(loosest: Precedence): Precedence {
  return loosest < precedence.product ? precedence.product : loosest;
}

function negation(reader: Reader, loosest: Precedence): Expression {
  const { span } = reader.take();
  const operand = reader.value(sign(loosest));
  return reader.finish({ kind: 'negation', operand, span: reader.from(span.start) });
}

function call(reader: Reader, name: FunctionName, operands: readonly Expression[], start: number): Expression {
  return reader.finish({ kind: 'call', name, operands, span: reader.from(start) });
}

function fraction(reader: Reader): Expression {
  const { text, span } = reader.take();
  if (reader.next.kind === 'number') reader.unexpected('an operator');
  const [left, right] = text.split('/').map((digits) => number(digits, span));
  return reader.finish({ kind: 'binary', operator: '/', left: left!, right: right!, span });
}

function absolute(reader: Reader): Expression {
  const { span } = reader.take();
  const { comparing } = reader;
  reader.comparing = false;
  reader.openBars++;
  const operand = reader.value(precedence.restriction);
  reader.openBars--;
  reader.comparing = comparing;
  reader.expect('|');
  return call(reader, 'abs', [operand], span.start);
}

function bracketed(reader: Reader, functions: Readonly<Record<string, FunctionName>>): Expression {
  const { span } = reader.take();
  const operand = reader.enclosed(() => reader.value(precedence.restriction));
  const close = reader.accept(...Object.keys(functions)) ?? reader.expect(Object.keys(functions)[0]!);
  return call(reader, functions[close.text]!, [operand], span.start);
}

/** √x takes the power that follows and not the product, as a radical sign without a bar is read: √2x is √2·x. */
function radical(reader: Reader): Expression {
  const { text, span } = reader.take();
  const operand = reader.at('(', '[') ? reader.asValue(readGroup(reader)) : reader.value(precedence.power);
  if (text === '√') return call(reader, 'sqrt', [operand], span.start);
  if (text === '∛') return call(reader, 'cbrt', [operand], span.start);
  return call(reader, 'nthroot', [operand, number('4', span)], span.start);
}

function texRoot(reader: Reader): Expression {
  const { span } = reader.take();
  let index: Expression | null = null;
  if (reader.accept('[')) {
    index = reader.enclosed(() => reader.value(precedence.restriction));
    reader.expect(']');
  }
  const operand = reader.value(precedence.atom);
  if (!index) return call(reader, 'sqrt', [operand], span.start);
  if (index.kind === 'number' && index.text === '3') return call(reader, 'cbrt', [operand], span.start);
  return call(reader, 'nthroot', [operand, index], span.start);
}

function texFraction(reader: Reader): Expression {
  const { span } = reader.take();
  const left = reader.value(precedence.atom);
  const right = reader.value(precedence.atom);
  return reader.finish({ kind: 'binary', operator: '/', left, right, span: reader.from(span.start) });
}
