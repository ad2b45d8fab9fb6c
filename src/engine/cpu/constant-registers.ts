import { dependsOnVariable } from '../../program/dependence.ts';
import type { Program } from '../../program/program.ts';
import { kernels } from './kernels/table.ts';

const empty = new Float64Array(0);

/**
 * The value, in float64, of every register that does not depend on the variable; NaN for the others.
 *
 * @param parameters values of the parameter slots, in order
 */
export function constantRegisters(program: Program, parameters: Float64Array): Float64Array {
  const varies = dependsOnVariable(program.instructions);
  const values = new Float64Array(program.instructions.length).fill(NaN);
  const literals = Float64Array.from(program.literals, Number);
  const context = { count: 1, x: empty, literals, parameters };
  program.instructions.forEach(({ operation, operands, immediates }, register) => {
    if (varies[register]) return;
    const [u = empty, v = empty, w = empty] = operands.map((operand) => values.subarray(operand, operand + 1));
    kernels[operation](values.subarray(register, register + 1), u, v, w, immediates, context);
  });
  return values;
}
