import { nowhere } from '../expression/construct.ts';
import type { Comparison, Definition, Expression } from '../expression/expression.ts';
import { derivativeFormula } from './derivative-formula.ts';

/**
 * The formula of a derivative with its name in front, for the printers of expressions: f′(x) = 3x² − 3. A function without a name is
 * called f.
 *
 * @param order 0 … 32; 0 gives f(x) as it was written
 * @returns null where the formula would be too long to be read
 * @throws ProgramError for an order out of range or a program that is too large
 */
export function derivativeEquation(f: Definition, order: number): Comparison | null {
  const formula = derivativeFormula(f, order);
  return (
    formula && { kind: 'comparison', operands: [derivativeName(f, order), formula], operators: ['='], span: nowhere }
  );
}

/** f(x), f′(x) … */
export function derivativeName(f: Definition, order: number): Expression {
  const definition = { ...f, name: f.name ?? 'f' };
  return { kind: 'application', definition, order, operand: { kind: 'variable', span: nowhere }, span: nowhere };
}
