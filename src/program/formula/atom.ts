import { call } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import { printExpression } from '../../expression/print.ts';
import { one } from './rational.ts';
import { type Atom, type Base, factor, integerValue, onlyTerm, type Sum, sum, term, unity } from './sum.ts';

/** A letter that no parameter has. */
const variable = '·';

export function atomOf(expression: Expression): Atom {
  return { kind: 'atom', expression, key: printExpression(expression, variable), call: null };
}

/** A function of an operand that is written as `shown`. */
export function callOf(name: FunctionName, operand: Sum, shown: Expression): Atom {
  return { kind: 'atom', expression: call(name, shown), key: `${name}(${operand.key})`, call: { name, operand } };
}

export function alone(base: Base): Sum {
  return base.kind === 'sum' ? base : sum([term(one, [factor(base, unity)])]);
}

/** A sum as the base of a power: itself, or the one base that it consists of. */
export function baseOf(u: Sum): Base {
  const only = onlyTerm(u);
  const [single] = only?.factors ?? [];
  const isBare = single !== undefined && only!.factors.length === 1 && integerValue(single.exponent) === 1n;
  const { numerator, denominator } = only?.coefficient ?? one;
  return isBare && numerator === 1n && denominator === 1n ? single.base : u;
}
