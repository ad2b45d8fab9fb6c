import { CpuEngine } from '../../../src/engine/cpu/engine.ts';
import { evaluateProgram } from '../../../src/engine/cpu/evaluate-program.ts';
import type { EvaluateOptions, Samples } from '../../../src/engine/engine.ts';
import { parse } from '../../../src/expression/parse.ts';
import type { OperationName } from '../../../src/program/operation.ts';
import type { Instruction, Program, Register } from '../../../src/program/program.ts';

export function instruction(
  operation: OperationName,
  operands: readonly Register[] = [],
  immediates: readonly number[] = [],
): Instruction {
  return { operation, operands, immediates };
}

export function program(
  instructions: readonly Instruction[],
  outputs: readonly Register[],
  rest: Partial<Program> = {},
): Program {
  return { instructions, outputs, literals: [], parameters: [], guards: [], ...rest };
}

/** One operation applied to constants, through a program whose operands are parameters. */
export function apply(
  operation: OperationName,
  operands: readonly number[],
  immediates: readonly number[] = [],
): number {
  const parameters = operands.map((_, slot) => instruction('parameter', [], [slot]));
  const whole = program([...parameters, instruction(operation, operands.map((_, i) => i), immediates)], [operands.length]); // prettier-ignore
  return evaluateProgram(whole, Float64Array.of(0), Float64Array.from(operands))[0]![0]!;
}

/** The space between float64 numbers at a value, at least that of the normal numbers. */
export function ulp(value: number): number {
  const size = Math.max(Math.abs(value), 2 ** -1022);
  let spacing = 2 ** (Math.floor(Math.log2(size)) - 52);
  if (spacing * 2 ** 52 > size) spacing /= 2;
  return spacing;
}

export function evaluate(text: string, points: readonly number[], options: EvaluateOptions = {}): Promise<Samples> {
  return new CpuEngine().evaluate(parse(text), points, options);
}

/** f, f′ … of an expression at one point; zeros without a sign. */
export async function derivatives(text: string, x: number, options: EvaluateOptions = {}): Promise<number[]> {
  const samples = await evaluate(text, [x], options);
  return samples.derivatives.map((values) => values[0]! + 0);
}
