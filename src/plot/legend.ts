import type { Definition, Expression } from '../expression/expression.ts';
import { printExpression } from '../expression/print.ts';
import { derivativeFormula } from '../program/derivative-formula.ts';
import { ProgramError } from '../program/limits.ts';
import { readableFormula } from './readable-formula.ts';

/** Derivatives whose formulas stand beside their names. */
const orders = [0, 1, 2] as const;

const known = new WeakMap<Definition, readonly (string | null)[]>();

/** The formulas of f, f′ and f″ in one line each; null for one that a line cannot hold, since it has more than digits in an exponent. */
export const legendOf = (definition: Definition): readonly (string | null)[] => {
  let legend = known.get(definition);
  if (!legend) known.set(definition, (legend = orders.map((order) => inOneLine(definition, order))));
  return legend;
};

const inOneLine = (definition: Definition, order: number): string | null => {
  const formula = formulaOf(definition, order);
  if (!formula) return null;
  const text = readableFormula(printExpression(formula, definition.variable), '\u2009');
  return text.includes('^') ? null : text;
};

/** Null also for a derivative whose program would be too large, which a figure without it does not need. */
const formulaOf = (definition: Definition, order: number): Expression | null => {
  try {
    return derivativeFormula(definition, order);
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
};
