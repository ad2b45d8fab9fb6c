import { dependsOnVariable } from '../../program/dependence.ts';
import type { Instruction, Program, Register } from '../../program/program.ts';

/** An operand: a row of the block, or the value of a register that is the same at all points. */
export type Source = { readonly row: number } | { readonly constant: Register };

/** One instruction, with the row that it fills and the outputs that it is. */
export interface Step {
  readonly instruction: Instruction;
  readonly operands: readonly Source[];
  readonly row: number;
  readonly outputs: readonly number[];
}

/** How a program runs over a block: the instructions that outputs need and that depend on the variable, in as few rows as possible. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly rows: number;
  /** Outputs that are the same at all points. */
  readonly constants: readonly { readonly output: number; readonly register: Register }[];
}

/** A row is free again after the last instruction that reads it. */
export function planOf({ instructions, outputs }: Pick<Program, 'instructions' | 'outputs'>): Plan {
  const varies = dependsOnVariable(instructions);
  const lastUse = lastUses(instructions, outputs);
  const rowOf: number[] = [];
  const free: number[] = [];
  const steps: Step[] = [];
  let rows = 0;
  instructions.forEach((instruction, register) => {
    const end = lastUse[register];
    if (!varies[register] || end === undefined) return;
    const operands = instruction.operands.map((operand): Source =>
      varies[operand] ? { row: rowOf[operand]! } : { constant: operand },
    );
    for (const operand of new Set(instruction.operands)) {
      if (varies[operand] && lastUse[operand] === register) free.push(rowOf[operand]!);
    }
    const row = free.pop() ?? rows++;
    rowOf[register] = row;
    if (end === register) free.push(row);
    steps.push({ instruction, operands, row, outputs: outputs.flatMap((one, k) => (one === register ? [k] : [])) });
  });
  const constants = outputs.flatMap((register, output) => (varies[register] ? [] : [{ output, register }]));
  return { steps, rows, constants };
}

/** The last instruction that reads each register; its own, where it is an output that nothing reads; undefined where nothing needs it. */
function lastUses(instructions: readonly Instruction[], outputs: readonly Register[]): (Register | undefined)[] {
  const lastUse: (Register | undefined)[] = [];
  for (const register of outputs) lastUse[register] = register;
  for (let register = instructions.length - 1; register >= 0; register--) {
    if (lastUse[register] === undefined) continue;
    for (const operand of instructions[register]!.operands) {
      lastUse[operand] = Math.max(lastUse[operand] ?? 0, register);
    }
  }
  return lastUse;
}
