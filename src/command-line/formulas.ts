import type { Definition, Expression } from '../expression/expression.ts';
import { toMathML } from '../expression/mathml.ts';
import { printExpression } from '../expression/print.ts';
import { toTeX } from '../expression/tex.ts';
import { quantityName } from '../plot/quantity.ts';
import { derivativeEquation } from '../program/derivative-equation.ts';
import { derivativeFormula } from '../program/derivative-formula.ts';
import { differentiate } from '../program/derivatives.ts';
import { lower } from '../program/lower.ts';
import { UsageError } from './arguments.ts';

/** What `--formula` may name. */
export type Notation = 'plain' | 'tex' | 'mathml';

export const notations: Readonly<Record<Notation, typeof printExpression>> = {
  plain: printExpression,
  tex: toTeX,
  mathml: toMathML,
};

/** @throws UsageError where there is no notation of the name */
export function notationOf(name: string): Notation {
  if (!Object.hasOwn(notations, name)) throw new UsageError(`--formula is plain, tex or mathml, not ${name}`);
  return name as Notation;
}

/** f, f′ … as equations, one a line. */
export function formulaLines(f: Definition, order: number, notation: Notation): string[] {
  return orders(f, order).map((k) => {
    const equation = derivativeEquation(f, k);
    if (equation) return notations[notation](equation, f.variable);
    return `${quantityName(k).replace(/^f/, f.name ?? 'f')}(${f.variable}) is too long to print`;
  });
}

/** The formulas of f, f′ … by their order; null where one is too long to print. */
export function formulaTexts(f: Definition, order: number, notation: Notation): (string | null)[] {
  const write = (formula: Expression) => notations[notation](formula, f.variable);
  return orders(f, order).map((k) => {
    const formula = derivativeFormula(f, k);
    return formula && write(formula);
  });
}

/** 0 … highest, where there are as many derivatives. */
function orders(f: Definition, highest: number): number[] {
  return Array.from(differentiate(lower(f), { order: highest }).outputs.keys());
}
