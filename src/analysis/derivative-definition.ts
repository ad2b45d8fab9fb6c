import { nowhere } from '../expression/construct.ts';
import type { Definition, Expression } from '../expression/expression.ts';

/** f⁽ᵏ⁾ at an argument, as part of an expression. */
export function derivativeAt(f: Definition, order: number, operand: Expression): Expression {
  return { kind: 'application', definition: f, order, operand, span: nowhere };
}

/** A function that nobody typed. */
export function definitionOf(body: Expression, { variable }: Definition, parameters: readonly string[]): Definition {
  return { name: null, variable, body, parameters, text: '' };
}

/** f⁽ᵏ⁾ as a function; f itself for order 0. */
export function derivativeDefinition(f: Definition, order: number): Definition {
  return order === 0 ? f : definitionOf(derivativeAt(f, order, { kind: 'variable', span: nowhere }), f, f.parameters);
}
