import type { Program } from '../../program/program.ts';
import { constantRegisters } from './constant-registers.ts';
import type { Evaluator } from './evaluator.ts';
import { kernels } from './kernels/table.ts';
import type { Context, Kernel } from './kernels/kernel.ts';
import { planOf } from './plan.ts';

/** Rows of this length times their number stay in the second-level cache, and one call of a kernel costs little beside its loop. */
const longestBlock = 512;
const shortestBlock = 64;

/** Most values that one block computes, so that a block is a fraction of a slice of the main thread. */
const valuesPerBlock = 2 ** 17;

interface BoundStep {
  readonly kernel: Kernel;
  readonly result: Float64Array;
  readonly operands: readonly [Float64Array, Float64Array, Float64Array];
  /** Operands that are the same at all points: their rows are filled just before, since they are shared. */
  readonly fills: readonly { readonly row: Float64Array; readonly value: number }[];
  readonly immediates: readonly number[];
  readonly outputs: readonly number[];
}

/** Runs a program one operation at a time over blocks of points. The results are the outputs of the program. */
export class ProgramEvaluator implements Evaluator {
  readonly blockLength: number;
  readonly #steps: readonly BoundStep[];
  readonly #constants: readonly { readonly output: number; readonly value: number }[];
  readonly #x: Float64Array;
  readonly #literals: Float64Array;
  readonly #parameters: Float64Array;

  /** @param parameters values of the parameter slots, in order */
  constructor(program: Program, parameters: Float64Array) {
    const plan = planOf(program);
    const length = Math.floor(valuesPerBlock / Math.max(1, plan.steps.length));
    this.blockLength = Math.max(shortestBlock, Math.min(longestBlock, length));
    this.#x = new Float64Array(this.blockLength);
    this.#literals = Float64Array.from(program.literals, Number);
    this.#parameters = parameters;

    const values = constantRegisters(program, parameters);
    this.#constants = plan.constants.map(({ output, register }) => ({ output, value: values[register]! }));
    const row = () => new Float64Array(this.blockLength);
    const rows = Array.from({ length: plan.rows }, row);
    const shared = [row(), row(), row()] as const;
    this.#steps = plan.steps.map(({ instruction, operands, row, outputs }) => {
      const fills: { row: Float64Array; value: number }[] = [];
      const operand = (i: 0 | 1 | 2) => {
        const source = operands[i];
        if (!source) return shared[i];
        if ('row' in source) return rows[source.row]!;
        fills.push({ row: shared[i], value: values[source.constant]! });
        return shared[i];
      };
      return {
        kernel: kernels[instruction.operation],
        result: rows[row]!,
        operands: [operand(0), operand(1), operand(2)],
        fills,
        immediates: instruction.immediates,
        outputs,
      };
    });
  }

  run(x: Float64Array, start: number, count: number, results: readonly Float64Array[]): void {
    this.#x.set(x.subarray(start, start + count));
    const context: Context = { count, x: this.#x, literals: this.#literals, parameters: this.#parameters };
    for (const { kernel, result, operands, fills, immediates, outputs } of this.#steps) {
      for (const { row, value } of fills) row.fill(value, 0, count);
      kernel(result, operands[0], operands[1], operands[2], immediates, context);
      for (const output of outputs) results[output]!.set(result.subarray(0, count), start);
    }
    for (const { output, value } of this.#constants) results[output]!.fill(value, start, start + count);
  }
}
