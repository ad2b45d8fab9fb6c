import type { Decimal } from 'decimal.js';
import type { Instruction, Program, Register } from '../../program/program.ts';
import { type Ball, exactly, roundingError, undefinedBall } from './ball.ts';
import { decimals, type Decimals } from './decimals.ts';
import { exp } from './functions/exponential.ts';
import { pi } from './functions/trigonometric.ts';
import { ballOperations } from './operations.ts';

/** Where a program is run: the point, and the values of the parameter slots in order, all exact. */
export interface Point {
  readonly x: Decimal;
  readonly parameters: readonly Decimal[];
}

/** The same, where some are known within an error. */
export interface InexactPoint {
  readonly x: Decimal | Ball;
  readonly parameters: readonly (Decimal | Ball)[];
}

/**
 * Runs a program at a point with `precision` significant digits. Gives the value and error of every register that is live, or of
 * all registers when `live` is omitted; the others are empty.
 */
export function run(
  program: Program,
  point: InexactPoint,
  precision: number,
  live?: readonly boolean[],
): readonly Ball[] {
  const D = decimals(precision);
  const registers: Ball[] = [];
  program.instructions.forEach((instruction, i) => {
    if (!live || live[i]) registers[i] = execute(D, program, point, instruction, registers);
  });
  return registers;
}

/** The registers that the given outputs depend on. */
export function liveRegisters(program: Program, outputs: readonly Register[]): readonly boolean[] {
  const live: boolean[] = [];
  for (const output of outputs) live[output] = true;
  for (let i = program.instructions.length - 1; i >= 0; i--) {
    if (live[i]) for (const operand of program.instructions[i]!.operands) live[operand] = true;
  }
  return live;
}

/** One instruction on the values of its operands. */
export function execute(
  D: Decimals,
  program: Program,
  { x, parameters }: InexactPoint,
  { operation, operands, immediates }: Instruction,
  registers: readonly Ball[],
): Ball {
  switch (operation) {
    case 'variable':
      return asBall(D, x);
    case 'literal':
      return exactly(new D(program.literals[immediates[0]!]!));
    case 'parameter':
      return asBall(D, parameters[immediates[0]!]!);
    case 'integer':
      return exactly(new D(immediates[0]!));
    case 'pi':
      return inexact(D, pi(D));
    case 'e':
      return inexact(D, exp(D, new D(1)));
    case 'undefined':
      return undefinedBall(D);
    default:
      return ballOperations[operation](D, operands.map((register) => registers[register]!), immediates); // prettier-ignore
  }
}

function asBall(D: Decimals, value: Decimal | Ball): Ball {
  // Results of decimal.js have the precision of their first operand's constructor.
  return 'error' in value ? { ...value, value: new D(value.value) } : exactly(new D(value));
}

function inexact(D: Decimals, value: Decimal): Ball {
  return { value, error: roundingError(D, value) };
}
