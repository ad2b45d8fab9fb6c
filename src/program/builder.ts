import { greatestCommonDivisor } from './greatest-common-divisor.ts';
import { mostInstructions, ProgramError } from './limits.ts';
import { quotientByPi } from './multiple-of-pi.ts';
import type { OperationName } from './operation.ts';
import { operations } from './operations.ts';
import type { Guard, Instruction, Program, Register } from './program.ts';

/**
 * Makes programs: an instruction that exists already is not made again (hash-consing), and identities of arithmetic that hold
 * wherever their operands are defined are applied on the way. No identity here enlarges a domain: u·0 of what was written stays,
 * since only integers of the structure (exponents, orders) are known to be 0.
 */
export class Builder {
  readonly instructions: Instruction[] = [];
  readonly literals: string[] = [];
  readonly parameters: string[] = [];
  readonly #known = new Map<string, Register>();

  /** A builder that continues a program: its instructions keep their registers. */
  static from(program: Program): Builder {
    const builder = new Builder();
    builder.literals.push(...program.literals);
    builder.parameters.push(...program.parameters);
    for (const { operation, operands, immediates } of program.instructions)
      builder.#append(operation, operands, immediates);
    return builder;
  }

  get variable(): Register {
    return this.#append('variable', [], []);
  }

  /** Every literal has a slot of its own, so that editing one number leaves the others, and the structure, as they are. */
  literal(text: string): Register {
    return this.#append('literal', [], [this.literals.push(text) - 1]);
  }

  parameter(name: string): Register {
    const slot = this.parameters.indexOf(name);
    return this.#append('parameter', [], [slot >= 0 ? slot : this.parameters.push(name) - 1]);
  }

  integer(value: number): Register {
    return this.#append('integer', [], [value]);
  }

  /** The value of a structural integer, or undefined for any other register. */
  integerAt(register: Register): number | undefined {
    const { operation, immediates } = this.instructions[register]!;
    return operation === 'integer' ? immediates[0] : undefined;
  }

  emit(operation: OperationName, operands: readonly Register[] = [], immediates: readonly number[] = []): Register {
    return this.#simplified(operation, operands, immediates) ?? this.#append(operation, operands, immediates);
  }

  /** u·p/q for integers p and q > 0. */
  scale(u: Register, p: number, q = 1): Register {
    const { operation, operands, immediates } = this.instructions[u]!;
    if (this.integerAt(u) === 0) return u;
    if (operation === 'scale') {
      // (p/q)·(r/s), the common factors taken out first, so that the products stay exact.
      const [r, s] = [immediates[0]!, immediates[1]!];
      const [one, other] = [greatestCommonDivisor(p, s), greatestCommonDivisor(r, q)];
      const [numerator, denominator] = [(p / one) * (r / other), (q / other) * (s / one)];
      if (isExact(numerator) && isExact(denominator)) return this.scale(operands[0]!, numerator, denominator);
    }
    if (operation === 'negate') return this.scale(operands[0]!, -p, q);
    const divisor = greatestCommonDivisor(p, q);
    const [numerator, denominator] = [p / divisor, q / divisor];
    if (numerator === 0) return this.integer(0);
    if (denominator === 1) {
      const integer = this.integerAt(u);
      if (integer !== undefined && isExact(integer * numerator)) return this.integer(integer * numerator);
      if (numerator === 1) return u;
      if (numerator === -1) return this.emit('negate', [u]);
    }
    return this.#append('scale', [u], [numerator, denominator]);
  }

  finish(outputs: readonly Register[], guards: readonly Guard[] = []): Program {
    const { literals, parameters } = this;
    return { instructions: this.instructions, literals, parameters, outputs, guards };
  }

  #simplified(
    operation: OperationName,
    operands: readonly Register[],
    immediates: readonly number[],
  ): Register | undefined {
    const [u = -1, v = -1] = operands;
    const negated = (register: Register) => {
      const instruction = this.instructions[register]!;
      return instruction.operation === 'negate' ? instruction.operands[0] : undefined;
    };
    switch (operation) {
      case 'add': {
        if (this.integerAt(u) === 0) return v;
        if (this.integerAt(v) === 0) return u;
        const minusV = negated(v);
        if (minusV !== undefined) return this.emit('subtract', [u, minusV]);
        const minusU = negated(u);
        if (minusU !== undefined) return this.emit('subtract', [v, minusU]);
        return undefined;
      }
      case 'subtract': {
        if (this.integerAt(v) === 0) return u;
        if (this.integerAt(u) === 0) return this.emit('negate', [v]);
        const minusV = negated(v);
        return minusV === undefined ? undefined : this.emit('add', [u, minusV]);
      }
      case 'negate': {
        const integer = this.integerAt(u);
        if (integer !== undefined) return this.integer(-integer);
        const instruction = this.instructions[u]!;
        if (instruction.operation === 'subtract')
          return this.emit('subtract', [instruction.operands[1]!, instruction.operands[0]!]);
        if (instruction.operation === 'scale') return this.scale(u, -1);
        return negated(u);
      }
      case 'multiply': {
        const factorU = this.integerAt(u);
        if (factorU !== undefined) return this.scale(v, factorU);
        const factorV = this.integerAt(v);
        if (factorV !== undefined) return this.scale(u, factorV);
        for (const [one, other] of [
          [u, v],
          [v, u],
        ] as const) {
          // prettier-ignore
          const { operation: inner, operands, immediates } = this.instructions[one]!;
          if (inner === 'negate') return this.emit('negate', [this.emit('multiply', [operands[0]!, other])]);
          if (inner === 'scale')
            return this.scale(this.emit('multiply', [operands[0]!, other]), immediates[0]!, immediates[1]);
        }
        return undefined;
      }
      case 'divide': {
        const divisor = this.integerAt(v);
        return divisor === undefined || divisor === 0
          ? undefined
          : this.scale(u, Math.sign(divisor), Math.abs(divisor));
      }
      case 'scale':
        return this.scale(u, immediates[0]!, immediates[1]);
      case 'sin':
      case 'cos':
      case 'tan': {
        const quotient = quotientByPi(this, u);
        return quotient === undefined ? undefined : this.emit(`${operation}pi`, [quotient]);
      }
      case 'integer_power':
        return immediates[0] === 1 ? u : undefined;
      default:
        return undefined;
    }
  }

  #append(operation: OperationName, operands: readonly Register[], immediates: readonly number[]): Register {
    const ordered = operations[operation].commutative ? operands.toSorted((a, b) => a - b) : operands;
    const key = `${operation} ${ordered.join()} ${immediates.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.instructions.length >= mostInstructions) {
      throw new ProgramError(
        `This needs more than ${mostInstructions} operations. Ask for a lower derivative or a shorter expression.`,
      );
    }
    const register = this.instructions.push({ operation, operands, immediates }) - 1;
    this.#known.set(key, register);
    return register;
  }
}

function isExact(integer: number): boolean {
  return Math.abs(integer) <= Number.MAX_SAFE_INTEGER;
}
