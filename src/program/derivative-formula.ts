import type { Definition, Expression } from '../expression/expression.ts';
import { binary, call, number } from '../expression/construct.ts';
import type { FunctionName } from '../expression/functions.ts';
import { rewrite } from '../expression/rewrite.ts';
import { differentiate } from './derivatives.ts';
import { formulaOf } from './formula.ts';
import { simplify } from './formula/normal-form.ts';
import { nodesOf } from './formula/size.ts';
import { TooLong } from './formula/sum.ts';
import { lower } from './lower.ts';

/** Longer formulas are not read by anyone. */
const mostNodes = 300;
/** Most nodes of the formula that is simplified, those that are shared counted once. */
const mostInstructions = 600;

/** What the programs of these functions compute by a detour that keeps their digits. */
const ofReciprocal: Partial<Readonly<Record<FunctionName, FunctionName>>> = { acoth: 'atanh', asech: 'acosh' };

/** Inverse functions as tables of derivatives have them: artanh(1/u) for arcoth u, where both are defined. */
function asInTables(node: Expression): Expression {
  const name = node.kind === 'call' && ofReciprocal[node.name];
  return name ? call(name, binary('/', number(1), node.operands[0]!)) : node;
}

/**
 * The formula of a derivative, as a teacher would write it, in the variable of the definition: 3x² − 3 for x³ − 3x and order 1. It is
 * read off the program of the derivative and equals it wherever that is defined; where terms cancel it may be defined at more points.
 * Powers are written as they are in general: n·x^(n − 1) has no value at x = 0 for n = 0, and u^v·ln u none where u = 0, though the
 * program gives 0 there.
 *
 * @param order 0 … 32; 0 gives the body of the definition as it was written
 * @returns null where the formula would be too long to be read (more than 300 nodes)
 * @throws ProgramError for an order out of range or a program that is too large
 */
export function derivativeFormula(f: Definition, order: number): Expression | null {
  if (order === 0) return f.body;
  const program = differentiate(lower({ ...f, body: rewrite(f.body, asInTables) }), { order });
  const formula = formulaOf(program, program.outputs[order]!, { shared: mostInstructions });
  if (!formula) return null;
  try {
    const simple = simplify(formula);
    return nodesOf(simple) > mostNodes ? null : simple;
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
}
