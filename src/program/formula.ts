import { nowhere } from '../expression/construct.ts';
import type { ComparisonOperator, Condition, Expression } from '../expression/expression.ts';
import { operations } from './operations.ts';
import type { Program, Register } from './program.ts';

/** Larger formulas are cut, since they grow exponentially where a register is used more than once. */
const mostNodes = 400;

/**
 * The expression that a register of a program stands for, so that the printers of expressions write derivatives and comments too.
 * Null where it would have more than a few hundred nodes.
 */
export function formulaOf(program: Program, register: Register): Expression | null {
  const sizes: number[] = [];
  for (const { operands } of program.instructions) sizes.push(1 + operands.reduce((sum, u) => sum + sizes[u]!, 0));
  return sizes[register]! > mostNodes ? null : expressionOf(program, register);
}

function expressionOf(program: Program, register: Register): Expression {
  const { operation, operands, immediates } = program.instructions[register]!;
  switch (operation) {
    case 'literal':
      return { kind: 'number', text: program.literals[immediates[0]!]!, span: nowhere };
    case 'parameter':
      return { kind: 'parameter', name: program.parameters[immediates[0]!]!, span: nowhere };
    case 'select': {
      const [condition, then, otherwise] = operands;
      const rest = expressionOf(program, otherwise!);
      const branch = { condition: conditionOf(program, condition!), value: expressionOf(program, then!) };
      return rest.kind === 'piecewise'
        ? { ...rest, branches: [branch, ...rest.branches] }
        : { kind: 'piecewise', branches: [branch], otherwise: rest, span: nowhere };
    }
    default: {
      const row = operations[operation];
      if (!row.express) throw new TypeError(`A truth value (${operation}) stands where a number is meant.`);
      return row.express(operands.map((operand) => expressionOf(program, operand)), immediates); // prettier-ignore
    }
  }
}

function conditionOf(program: Program, register: Register): Condition {
  const { operation, operands } = program.instructions[register]!;
  const compare = (operator: ComparisonOperator): Condition => ({
    kind: 'comparison',
    operands: operands.map((operand) => expressionOf(program, operand)),
    operators: [operator],
    span: nowhere,
  });
  switch (operation) {
    case 'less':
      return compare('<');
    case 'less_equal':
      return compare('<=');
    case 'equal':
      return compare('=');
    case 'not':
      return { kind: 'not', condition: conditionOf(program, operands[0]!), span: nowhere };
    case 'and':
    case 'or':
      return { kind: operation, conditions: operands.map((operand) => conditionOf(program, operand)), span: nowhere };
    default:
      throw new TypeError(`A number (${operation}) stands where a truth value is meant.`);
  }
}
