import { Builder } from './builder.ts';
import { keepLive } from './live.ts';
import { operations } from './operations.ts';
import type { Instruction, Program, Register } from './program.ts';
import { SeriesAlgebra } from './series.ts';

/** What the operations of a program that switch between smooth pieces do in one place, as numbers: truth values are 1 or 0, NaN is undefined. */
export interface Decisions {
  /** The value of a register: exact where it is whole or a truth value, else right in its sign. */
  value(register: Register): number;
  /** Which operand a minimum or maximum is: 0 or 1. */
  chosen(register: Register): 0 | 1;
  /** ⌊u/v⌋ of a modulo. */
  turns(register: Register): number;
}

/**
 * The program of the branch that a function takes around a place: abs, sign, floor, minimum, comparisons and their like are replaced by
 * what they are there, so that what remains is smooth wherever its own guards are not zero. Registers that the output does not need are
 * left out: a value in a branch that is not taken, or a derivative that vanishes there, does not occur in the result.
 */
export function branchOf(source: Program, decisions: Decisions): Program {
  const output = source.outputs[0]!;
  const { builder, registers } = emitBranches(source, decisions, output + 1);
  return finish(builder, registers[output]!);
}

export interface BranchGuard {
  readonly crossing: 'zero' | 'integer';
  /** The guard is its output. */
  readonly program: Program;
}

/** The guards of one instruction of a source program, on the branch that its operands take; those that are free of x are left out. */
export function guardsOnBranch(source: Program, decisions: Decisions, instruction: Register): readonly BranchGuard[] {
  const { operation, operands, immediates } = source.instructions[instruction]!;
  const { builder, registers } = emitBranches(source, decisions, instruction);
  const algebra = new SeriesAlgebra(builder);
  const series = operands.map((operand) => algebra.constant(registers[operand]!));
  const quantities = operations[operation].guards?.(algebra, series, immediates) ?? [];
  return quantities
    .map(({ crossing, quantity }) => ({ crossing, program: finish(builder, quantity.coefficient(0)) }))
    .filter(({ program }) => program.instructions.some(({ operation }) => operation === 'variable'));
}

function finish(builder: Builder, output: Register): Program {
  const { instructions, literals, parameters, outputs, guards } = keepLive(builder.finish([output]));
  return { instructions, literals, parameters, outputs, guards };
}

function emitBranches(source: Program, decisions: Decisions, count: number) {
  const builder = new Builder();
  builder.literals.push(...source.literals);
  builder.parameters.push(...source.parameters);
  const registers: Register[] = [];
  source.instructions.slice(0, count).forEach((instruction, i) => {
    registers[i] = emitBranch(builder, registers, instruction, i, decisions);
  });
  return { builder, registers };
}

function emitBranch(
  builder: Builder,
  registers: readonly Register[],
  { operation, operands, immediates }: Instruction,
  i: Register,
  decisions: Decisions,
): Register {
  const [u, v, w] = operands.map((operand) => registers[operand]!);
  const whole = (value: number) => (Number.isNaN(value) ? builder.emit('undefined') : builder.integer(value));
  switch (operation) {
    case 'abs': {
      const sign = decisions.value(operands[0]!);
      return sign > 0 ? u! : sign < 0 ? builder.emit('negate', [u!]) : whole(sign);
    }
    case 'sign':
    case 'floor':
    case 'ceil':
    case 'round':
    case 'less':
    case 'less_equal':
    case 'equal':
    case 'and':
    case 'or':
    case 'not':
      return whole(decisions.value(i));
    case 'modulo': {
      const turns = decisions.turns(i);
      return Number.isNaN(turns) ? whole(NaN) : builder.emit('subtract', [u!, builder.scale(v!, turns)]);
    }
    case 'atan2': {
      // Above and below the cut: ±π/2 − arctan(v/u).
      const sign = decisions.value(operands[0]!);
      if (Number.isNaN(sign)) return whole(NaN);
      if (sign === 0) return decisions.value(operands[1]!) > 0 ? builder.integer(0) : builder.emit('pi');
      const angle = builder.emit('atan', [builder.emit('divide', [v!, u!])]);
      return builder.emit('subtract', [builder.scale(builder.emit('pi'), Math.sign(sign), 2), angle]);
    }
    case 'minimum':
    case 'maximum':
      return Number.isNaN(decisions.value(i)) ? whole(NaN) : decisions.chosen(i) === 0 ? u! : v!;
    case 'select': {
      const condition = decisions.value(operands[0]!);
      return Number.isNaN(condition) ? whole(NaN) : condition === 0 ? w! : v!;
    }
    default:
      return builder.emit(operation, operands.map((operand) => registers[operand]!), immediates); // prettier-ignore
  }
}
