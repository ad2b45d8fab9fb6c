import { isCondition } from './children.ts';
import type { BinaryOperator, Comparison, ComparisonOperator, Expression } from './expression.ts';
import { atFactor, atFunction } from './factor.ts';
import { readOperand } from './operands.ts';
import { readRestriction, readTernary } from './piecewise.ts';
import { precedence, type Precedence } from './precedence.ts';
import type { Node, Reader } from './reader.ts';
import { readSuperscript } from './superscript.ts';

/**
 * Reads what holds together at least as tightly as `loosest` (Pratt, Top down operator precedence, POPL 1973): an operand, then
 * whatever extends it.
 */
export function parseNode(reader: Reader, loosest: Precedence): Node {
  reader.step();
  let node = readOperand(reader, loosest);
  for (let longer = extend(reader, node, loosest); longer; longer = extend(reader, node, loosest)) {
    reader.step();
    node = longer;
  }
  return node;
}

/** The node that the next operator makes of `left`, or null where `left` is complete. */
function extend(reader: Reader, left: Node, loosest: Precedence): Node | null {
  const { kind, text } = reader.next;
  if (kind === 'superscript') {
    return loosest > precedence.postfix ? null : power(reader, left, readSuperscript(reader));
  }
  if (kind !== 'symbol') return juxtaposed(reader, left, loosest);
  switch (text) {
    case '!':
      return loosest > precedence.postfix ? null : factorial(reader, left);
    case '^':
      if (loosest > precedence.power) return null;
      reader.take();
      return power(reader, left, reader.value(precedence.power));
    case '*':
    case '/':
      return loosest > precedence.product ? null : binary(reader, left, text, precedence.power);
    case '+':
    case '-':
      return loosest > precedence.sum ? null : binary(reader, left, text, precedence.product);
    case 'and':
      return loosest > precedence.and ? null : connected(reader, left, 'and');
    case 'or':
      return loosest > precedence.or ? null : connected(reader, left, 'or');
    case '|':
      if (reader.openBars > 0) return null;
      if (!atOrBars(reader, left)) return juxtaposed(reader, left, loosest);
      return loosest > precedence.or ? null : connected(reader, left, 'or');
    case '?':
      return loosest > precedence.conditional ? null : readTernary(reader, reader.asCondition(left));
    case '{':
      if (!reader.atRestriction()) return juxtaposed(reader, left, loosest);
      return loosest > precedence.restriction ? null : readRestriction(reader, reader.asValue(left));
    default:
      if (comparisonOperator(text) === null) return juxtaposed(reader, left, loosest);
      return loosest > precedence.comparison ? null : comparison(reader, left);
  }
}

function binary(reader: Reader, first: Node, operator: BinaryOperator, tightness: Precedence): Expression {
  const left = reader.asValue(first);
  reader.take();
  const right = reader.value(tightness);
  return reader.finish({ kind: 'binary', operator, left, right, span: reader.from(left.span.start) });
}

function power(reader: Reader, base: Node, exponent: Expression): Expression {
  const left = reader.asValue(base);
  if (reader.next.kind === 'superscript') reader.unexpected('an operator between two superscripts');
  return reader.finish({ kind: 'binary', operator: '^', left, right: exponent, span: reader.from(left.span.start) });
}

function factorial(reader: Reader, left: Node): Expression {
  const operand = reader.asValue(left);
  reader.take();
  // n!! is the double factorial to some and (n!)! to others
  if (reader.at('!')) reader.unexpected('parentheses, as in (n!)!,');
  return reader.finish({ kind: 'call', name: 'factorial', operands: [operand], span: reader.from(operand.span.start) });
}

/** A product without a sign binds like · and to the left. */
function juxtaposed(reader: Reader, left: Node, loosest: Precedence): Expression | null {
  if (loosest > precedence.argument || isCondition(left) || !atFactor(reader)) return null;
  if (loosest === precedence.argument && atFunction(reader)) return null;
  if (reader.next.kind === 'number' && reader.last?.kind === 'number') reader.unexpected('an operator');
  const right = reader.value(precedence.power);
  return reader.finish({ kind: 'binary', operator: '*', left, right, span: reader.from(left.span.start) });
}

function comparisonOperator(text: string): ComparisonOperator | null {
  switch (text) {
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
    case '!=':
      return text;
    case '==':
      return '=';
    default:
      return null;
  }
}

/** A chain a < b <= c. */
function comparison(reader: Reader, first: Node): Comparison {
  const operands = [reader.asValue(first)];
  const operators: ComparisonOperator[] = [];
  const { comparing } = reader;
  reader.comparing = true;
  for (let operator; reader.next.kind === 'symbol' && (operator = comparisonOperator(reader.next.text));) {
    reader.step();
    reader.take();
    operators.push(operator);
    operands.push(reader.value(precedence.sum));
  }
  reader.comparing = comparing;
  return reader.finish({ kind: 'comparison', operands, operators, span: reader.from(operands[0]!.span.start) });
}

/** Two bars that touch, after a condition. */
function atOrBars(reader: Reader, left: Node): boolean {
  const [one, two] = [reader.ahead(0), reader.ahead(1)];
  const touching = two.kind === 'symbol' && two.text === '|' && one.span.end === two.span.start;
  return touching && (reader.comparing || isCondition(left));
}

/** A chain of conditions by one connective. */
function connected(reader: Reader, first: Node, kind: 'and' | 'or'): Node {
  const conditions = [reader.asCondition(first)];
  const tightness = kind === 'and' ? precedence.not : precedence.and;
  for (;;) {
    const bars = kind === 'or' && reader.at('|') && reader.openBars === 0 && atOrBars(reader, conditions[0]!);
    if (!bars && !reader.at(kind)) break;
    reader.step();
    reader.skip(bars ? 2 : 1);
    conditions.push(reader.condition(tightness));
  }
  return reader.finish({ kind, conditions, span: reader.from(conditions[0]!.span.start) });
}
