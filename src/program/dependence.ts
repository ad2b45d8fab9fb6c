import type { Instruction } from './program.ts';

/**
 * Whether each instruction depends on the variable. Those that do not are evaluated once for all points, in float64, whatever
 * arithmetic the points are evaluated in.
 */
export function dependsOnVariable(instructions: readonly Instruction[]): readonly boolean[] {
  const depends: boolean[] = [];
  for (const { operation, operands } of instructions) {
    depends.push(operation === 'variable' || operands.some((operand) => depends[operand]));
  }
  return depends;
}
