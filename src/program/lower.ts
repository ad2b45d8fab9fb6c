import type { Binary, Condition, Definition, Expression } from '../expression/expression.ts';
import { Builder } from './builder.ts';
import { dependsOnVariable } from './dependence.ts';
import { literalFraction } from './exponent.ts';
import { lowerings } from './functions.ts';
import type { OperationName } from './operation.ts';
import type { Program, Register } from './program.ts';
import { SeriesAlgebra } from './series.ts';
import { derivativeOfCoefficient, transfer, transferLiterals } from './transfer.ts';

const known = new WeakMap<Definition, Program>();

/**
 * Lowers a function to its scalar program, whose one output is f. Applied definitions and derivatives inside the expression become
 * instructions as well.
 *
 * @throws ProgramError where the program would be too large
 */
export function lower(definition: Definition): Program {
  let program = known.get(definition);
  if (!program) {
    program = lowerBody(definition.body);
    known.set(definition, program);
  }
  return program;
}

function lowerBody(body: Expression): Program {
  const lowering = new Lowering();
  const output = lowering.expression(body);
  return lowering.builder.finish([output]);
}

/** The lowering of one body. */
export class Lowering {
  readonly builder: Builder = new Builder();
  readonly #algebra = new SeriesAlgebra(this.builder);
  /** Literals of definitions applied more than once keep one slot. */
  readonly #literals = new Map<Program, readonly Register[]>();

  emit(operation: OperationName, ...operands: readonly Register[]): Register {
    return this.builder.emit(operation, operands);
  }

  expression(node: Expression): Register {
    switch (node.kind) {
      case 'number':
        return this.builder.literal(node.text);
      case 'constant':
        return this.emit(node.name);
      case 'variable':
        return this.builder.variable;
      case 'parameter':
        return this.builder.parameter(node.name);
      case 'negation':
        return this.emit('negate', this.expression(node.operand));
      case 'binary':
        return this.#binary(node);
      case 'call':
        return lowerings[node.name](this, node.operands);
      case 'application':
        return this.#derivative(lower(node.definition), node.order, this.expression(node.operand));
      case 'derivative':
        return this.#derivative(lowerBody(node.operand), node.order, this.builder.variable);
      case 'piecewise':
        return node.branches.reduceRight(
          (otherwise, { condition, value }) =>
            this.emit('select', this.#condition(condition), this.expression(value), otherwise),
          node.otherwise ? this.expression(node.otherwise) : this.emit('undefined'),
        );
    }
  }

  /** Whether the value of a register can change with x. */
  dependsOnVariable(register: Register): boolean {
    return dependsOnVariable(this.builder.instructions)[register]!;
  }

  /** u^(p/q) with the exponent in the structure. */
  rationalPower(u: Register, p: number, q: number): Register {
    return q === 1 ? this.builder.emit('integer_power', [u], [p]) : this.builder.emit('rational_power', [u], [p, q, 0]);
  }

  /** u to a power that is only known at run time: a power if the exponent is free of x, else e^(v ln u). */
  generalPower(u: Register, v: Register): Register {
    return this.builder.emit(this.dependsOnVariable(v) ? 'general_power' : 'power', [u, v], [0]);
  }

  #binary({ operator, left, right }: Binary): Register {
    if (operator === '^') return this.#power(left, right);
    const operation = ({ '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const)[operator];
    return this.emit(operation, this.expression(left), this.expression(right));
  }

  #power(base: Expression, exponent: Expression): Register {
    if (base.kind === 'constant' && base.name === 'e') return this.emit('exp', this.expression(exponent));
    const u = this.expression(base);
    const fraction = literalFraction(exponent);
    return fraction ? this.rationalPower(u, ...fraction) : this.generalPower(u, this.expression(exponent));
  }

  #derivative(program: Program, order: number, at: Register): Register {
    let literals = this.#literals.get(program);
    if (!literals) this.#literals.set(program, (literals = transferLiterals(program, this.builder)));
    const seed = order === 0 ? this.#algebra.constant(at) : this.#algebra.variable(at);
    const series = transfer(program, this.#algebra, seed, order, literals);
    return derivativeOfCoefficient(this.builder, series[program.outputs[0]!]!.coefficient(order), order);
  }

  #condition(node: Condition): Register {
    switch (node.kind) {
      case 'comparison': {
        const operands = node.operands.map((operand) => this.expression(operand));
        return node.operators
          .map((operator, i) => {
            const [u, v] = [operands[i]!, operands[i + 1]!];
            switch (operator) {
              case '<':
                return this.emit('less', u, v);
              case '<=':
                return this.emit('less_equal', u, v);
              case '>':
                return this.emit('less', v, u);
              case '>=':
                return this.emit('less_equal', v, u);
              case '=':
                return this.emit('equal', u, v);
              case '!=':
                return this.emit('not', this.emit('equal', u, v));
            }
          })
          .reduce((all, one) => this.emit('and', all, one));
      }
      case 'and':
      case 'or':
        return node.conditions.map((one) => this.#condition(one)).reduce((all, one) => this.emit(node.kind, all, one));
      case 'not':
        return this.emit('not', this.#condition(node.condition));
    }
  }
}
