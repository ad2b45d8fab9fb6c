import { type Interval, point } from './interval.ts';
import { literal } from './interval/literal.ts';
import { operations } from './operations.ts';
import type { Program } from './program.ts';

/**
 * Encloses what every register of a program may hold where x is in an interval, in whatever arithmetic without rounding errors or in
 * float64 as far as single operations go. A register that is undefined all over the interval is `empty`; one that is undefined
 * somewhere has the interval of its values elsewhere.
 *
 * @param parameters values of the parameter slots, in order
 */
export function rangesOf(program: Program, x: Interval, parameters: ArrayLike<number>): readonly Interval[] {
  const sources = {
    variable: x,
    literals: program.literals.map(literal),
    parameters: Array.from(parameters, point),
  };
  const ranges: Interval[] = [];
  for (const { operation, operands, immediates } of program.instructions) {
    const ofOperands = operands.map((register) => ranges[register]!);
    ranges.push(operations[operation].interval(ofOperands, immediates, sources));
  }
  return ranges;
}
