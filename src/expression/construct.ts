import type { BinaryOperator, Expression, Span } from './expression.ts';
import type { FunctionName } from './functions.ts';

/** Where an expression stands that nobody typed. */
export const nowhere: Span = { start: 0, end: 0 };

/** A number as a tree: negative ones are negations, as the parser makes them. */
export function number(value: number): Expression {
  return value < 0 ? negation(number(-value)) : { kind: 'number', text: String(value), span: nowhere };
}

export function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, span: nowhere };
}

export function negation(operand: Expression): Expression {
  return { kind: 'negation', operand, span: nowhere };
}

export function call(name: FunctionName, ...operands: readonly Expression[]): Expression {
  return { kind: 'call', name, operands, span: nowhere };
}

/** The derivative of some order of a known function of one operand: `sinc″(u)`. */
export function derivativeOf(name: FunctionName, order: number, operand: Expression): Expression {
  const variable: Expression = { kind: 'variable', span: nowhere };
  const definition = { name, variable: 'x', body: call(name, variable), parameters: [], text: '' };
  return { kind: 'application', definition, order, operand, span: nowhere };
}
