import type { Instruction, Program, Register } from './program.ts';

/** The program without instructions that no output and no guard needs; `registers[i]` is where instruction i was. */
export function keepLive(program: Program): Program & { readonly registers: readonly Register[] } {
  const live: boolean[] = [];
  const mark = (register: Register) => (live[register] = true);
  program.outputs.forEach(mark);
  for (const { value, slope } of program.guards) [value, slope].forEach(mark);
  for (let i = program.instructions.length - 1; i >= 0; i--)
    if (live[i]) program.instructions[i]!.operands.forEach(mark);

  const moved: Register[] = [];
  const registers: Register[] = [];
  const instructions: Instruction[] = [];
  program.instructions.forEach((instruction, i) => {
    if (!live[i]) return;
    moved[i] = registers.push(i) - 1;
    instructions.push({ ...instruction, operands: instruction.operands.map((operand) => moved[operand]!) });
  });
  return {
    ...program,
    instructions,
    registers,
    outputs: program.outputs.map((register) => moved[register]!),
    guards: program.guards.map((guard) => ({ ...guard, value: moved[guard.value]!, slope: moved[guard.slope]! })),
  };
}
