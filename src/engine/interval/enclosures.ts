import { dependsOnVariable } from '../../program/dependence.ts';
import { empty, type Interval } from '../../program/interval.ts';
import { literal } from '../../program/interval/literal.ts';
import type { SourceIntervals } from '../../program/operation.ts';
import { operations } from '../../program/operations.ts';
import type { Program } from '../../program/program.ts';

/**
 * Encloses the outputs of one program over many intervals, in outward-rounded float64 (see `interval.ts`). What does not depend on x
 * is enclosed once.
 */
export class Enclosures {
  readonly #program: Program;
  readonly #varying: readonly number[];
  readonly #ranges: Interval[];
  readonly #sources: { -readonly [Key in keyof SourceIntervals]: SourceIntervals[Key] };

  /** @param parameters intervals of the parameter slots, in order */
  constructor(program: Program, parameters: readonly Interval[]) {
    this.#program = program;
    this.#sources = { variable: empty, literals: program.literals.map(literal), parameters };
    const varies = dependsOnVariable(program.instructions);
    this.#ranges = program.instructions.map(() => empty);
    this.#varying = [...varies.keys()].filter((i) => varies[i]);
    for (const i of varies.keys()) if (!varies[i]) this.#run(i);
  }

  /** Intervals that hold every value of the outputs for x in an interval, those of f⁽ᵏ⁾ as far as it is defined; `empty` where it is nowhere. */
  over(x: Interval): readonly Interval[] {
    this.#sources.variable = x;
    for (const i of this.#varying) this.#run(i);
    return this.#program.outputs.map((register) => this.#ranges[register]!);
  }

  #run(i: number): void {
    const { operation, operands, immediates } = this.#program.instructions[i]!;
    const of: Interval[] = [];
    for (const operand of operands) of.push(this.#ranges[operand]!);
    this.#ranges[i] = operations[operation].interval(of, immediates, this.#sources);
  }
}
