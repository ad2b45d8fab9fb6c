import type { OperationName } from '../../program/operation.ts';
import { operations } from '../../program/operations.ts';
import type { Instruction, Program } from '../../program/program.ts';
import type { Context } from './kernels/kernel.ts';
import { kernels } from './kernels/table.ts';

/** How far one operation of an arithmetic may be off. */
export interface RoundingUnit {
  readonly relative: number;
  /** Added to the error of every operation: what underflow loses, or an absolute bound near zeros. */
  readonly absolute: (operation: OperationName) => number;
  /** Above this size a number may count as infinite. */
  readonly greatest: number;
  /** Below this size a number, x itself as well, may lose so much as `absolute` says. */
  readonly least: number;
}

export interface EstimatedValues {
  readonly values: readonly Float64Array[];
  /** How far each value may be off, to first order; Infinity where rounding may decide on which side of a break it lies. */
  readonly errors: readonly Float64Array[];
}

const empty = new Float64Array(0);

/**
 * Values of the outputs of a program in float64, with an estimate of the error that a coarser arithmetic makes at each point: each
 * operation adds its own rounding to what the errors of its operands, taken one at a time and to both sides, do to its result.
 *
 * Source: running error analysis, N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition (2002), 3.3, with
 * displaced operands in place of derivatives, so that it serves every operation alike.
 *
 * @param x points that the coarser arithmetic holds exactly
 * @param parameters values of the parameter slots, in order
 */
export function roundingErrors(
  program: Pick<Program, 'instructions' | 'literals' | 'outputs'>,
  x: Float64Array,
  parameters: Float64Array,
  unit: RoundingUnit,
): EstimatedValues {
  const count = x.length;
  const context: Context = { count, x, parameters, literals: Float64Array.from(program.literals, Number) };
  const values: Float64Array[] = [];
  const errors: Float64Array[] = [];
  const displaced = new Float64Array(count);
  const result = new Float64Array(count);
  for (const { operation, operands, immediates } of program.instructions) {
    const apply = (target: Float64Array, [u = empty, v = empty, w = empty]: readonly Float64Array[]) =>
      kernels[operation](target, u, v, w, immediates, context);
    const of = operands.map((operand) => values[operand]!);
    const value = new Float64Array(count);
    apply(value, of);
    const error = ownErrors(operation, value, unit);
    operands.forEach((operand, i) => {
      if (errors[operand]!.every((e) => e === 0)) return;
      const isTruth = operations[operationOf(program.instructions, operand)].result === 'truth';
      const withDisplaced = of.with(i, displaced);
      for (const side of isTruth ? ([0] as const) : ([-1, 0, 1] as const)) {
        displace(displaced, of[i]!, errors[operand]!, side, isTruth);
        apply(result, withDisplaced);
        // a little more, since what lies across a jump is reached by both
        for (let j = 0; j < count; j++) error[j] = error[j]! + 1.01 * distance(result[j]!, value[j]!);
      }
    });
    values.push(value);
    errors.push(error);
  }
  return {
    values: program.outputs.map((output) => values[output]!),
    errors: program.outputs.map((output) => errors[output]!),
  };
}

const operationOf = (instructions: readonly Instruction[], register: number) => instructions[register]!.operation;

function ownErrors(operation: OperationName, value: Float64Array, unit: RoundingUnit): Float64Array {
  const error = new Float64Array(value.length);
  if (operations[operation].result === 'truth') return error;
  const absolute = unit.absolute(operation);
  value.forEach((y, i) => {
    const size = Math.abs(y);
    if (operation === 'variable' && size >= unit.least) return;
    if (size > 0) error[i] = size > unit.greatest ? Infinity : unit.relative * size + absolute;
  });
  return error;
}

/**
 * What a number or a truth value may be instead, by its error: a number less or more, or, for side 0, an integer next to it, since
 * powers and remainders have another value there.
 */
function displace(
  target: Float64Array,
  of: Float64Array,
  errors: Float64Array,
  side: -1 | 0 | 1,
  isTruth: boolean,
): void {
  for (let i = 0; i < of.length; i++) {
    const [value, error] = [of[i]!, errors[i]!];
    const integer = Math.round(value);
    if (error === 0) target[i] = value;
    else if (isTruth) target[i] = 1 - value;
    // What may be defined after all might have any value.
    else if (Number.isNaN(value)) target[i] = 0.5;
    else if (side === 0) target[i] = Math.abs(integer - value) <= error ? integer : value;
    else target[i] = value + side * error;
  }
}

/** 0 between two undefined values, infinite between an undefined one and a number. */
function distance(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const apart = Math.abs(a - b);
  return Number.isNaN(apart) ? Infinity : apart;
}
