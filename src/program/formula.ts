import { nowhere } from '../expression/construct.ts';
import type { ComparisonOperator, Condition, Expression } from '../expression/expression.ts';
import { operations } from './operations.ts';
import type { Program, Register } from './program.ts';

/** Larger formulas are cut, since they grow exponentially where a register is used more than once. */
const mostNodes = 400;

/** How large a formula may be: all its nodes, or those that are not one object (400 nodes unless something is said). */
export type FormulaBound = { readonly nodes: number } | { readonly shared: number };

/**
 * The expression that a register of a program stands for, so that the printers of expressions write derivatives and comments too.
 * What is used more than once is one object. Null where it would be larger than asked for.
 */
export function formulaOf(
  program: Program,
  register: Register,
  bound: FormulaBound = { nodes: mostNodes },
): Expression | null {
  const isTooLarge =
    'nodes' in bound ? nodesOf(program, register) > bound.nodes : sharedNodesOf(program, register) > bound.shared;
  return isTooLarge ? null : new Formulas(program).expression(register);
}

function nodesOf(program: Program, register: Register): number {
  const sizes: number[] = [];
  for (const { operands } of program.instructions) sizes.push(1 + operands.reduce((sum, u) => sum + sizes[u]!, 0));
  return sizes[register]!;
}

function sharedNodesOf({ instructions }: Program, register: Register): number {
  const used = new Set([register]);
  for (const one of used) for (const operand of instructions[one]!.operands) used.add(operand);
  return used.size;
}

/** Expressions of the registers of one program. */
class Formulas {
  readonly #program: Program;
  readonly #known = new Map<Register, Expression>();

  constructor(program: Program) {
    this.#program = program;
  }

  expression(register: Register): Expression {
    let expression = this.#known.get(register);
    if (!expression) this.#known.set(register, (expression = this.#make(register)));
    return expression;
  }

  #make(register: Register): Expression {
    const { operation, operands, immediates } = this.#program.instructions[register]!;
    switch (operation) {
      case 'literal':
        return { kind: 'number', text: this.#program.literals[immediates[0]!]!, span: nowhere };
      case 'parameter':
        return { kind: 'parameter', name: this.#program.parameters[immediates[0]!]!, span: nowhere };
      case 'select': {
        const [condition, then, otherwise] = operands;
        const rest = this.expression(otherwise!);
        const branch = { condition: this.#condition(condition!), value: this.expression(then!) };
        return rest.kind === 'piecewise'
          ? { ...rest, branches: [branch, ...rest.branches] }
          : { kind: 'piecewise', branches: [branch], otherwise: rest, span: nowhere };
      }
      default: {
        const row = operations[operation];
        if (!row.express) throw new TypeError(`A truth value (${operation}) stands where a number is meant.`);
        return row.express(operands.map((operand) => this.expression(operand)), immediates); // prettier-ignore
      }
    }
  }

  #condition(register: Register): Condition {
    const { operation, operands } = this.#program.instructions[register]!;
    const compare = (operator: ComparisonOperator): Condition => ({
      kind: 'comparison',
      operands: operands.map((operand) => this.expression(operand)),
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
        return { kind: 'not', condition: this.#condition(operands[0]!), span: nowhere };
      case 'and':
      case 'or':
        return { kind: operation, conditions: operands.map((operand) => this.#condition(operand)), span: nowhere };
      default:
        throw new TypeError(`A number (${operation}) stands where a truth value is meant.`);
    }
  }
}
