import type { Call, Definition, Expression } from '../../expression/expression.ts';
import { Builder } from '../../program/builder.ts';
import { dependsOnVariable } from '../../program/dependence.ts';
import { expand } from '../../program/expansions.ts';
import { Lowering } from '../../program/lower.ts';
import type { Program, Register } from '../../program/program.ts';
import { SeriesAlgebra } from '../../program/series.ts';
import { transfer } from '../../program/transfer.ts';

/** A function lowered so that the value and the derivative of each of its subexpressions can be read. */
export interface TracedProgram {
  /** The function with definitions in place of some calls, as its trace goes through it. */
  readonly body: Expression;
  /** The register of every node of the body that is evaluated. */
  readonly registers: ReadonlyMap<Expression, Register>;
  readonly source: Program;
  /** Of each register of `source`. */
  readonly depends: readonly boolean[];
  /** A program of order 1 with two outputs for each register of `source`: its value and its dual part. */
  readonly dual: Program;
}

const known = new WeakMap<Definition, TracedProgram>();

/** @throws ProgramError where the program would be too large */
export function tracedProgram(f: Definition): TracedProgram {
  let traced = known.get(f);
  if (!traced) known.set(f, (traced = make(f)));
  return traced;
}

function make({ body: written }: Definition): TracedProgram {
  const { body, calls } = expand(written);
  const lowering = new TracedLowering(calls);
  const source = lowering.builder.finish([lowering.expression(body)]);
  const builder = new Builder();
  const algebra = new SeriesAlgebra(builder);
  const series = transfer(source, algebra, algebra.variable(builder.variable), 1);
  const dual = builder.finish(series.flatMap((one) => [one.coefficient(0), one.coefficient(1)]));
  return { body, registers: lowering.registers, source, depends: dependsOnVariable(source.instructions), dual };
}

/** Keeps the register of every node. Equal numbers share a slot here, so that equal subexpressions are one. */
class TracedLowering extends Lowering {
  readonly registers = new Map<Expression, Register>();
  readonly #numbers = new Map<string, Register>();
  readonly #calls: ReadonlyMap<Expression, Call>;

  constructor(calls: ReadonlyMap<Expression, Call>) {
    super();
    this.#calls = calls;
  }

  override expression(node: Expression): Register {
    let register = this.registers.get(node);
    if (register === undefined) this.registers.set(node, (register = this.#lower(node)));
    return register;
  }

  #lower(node: Expression): Register {
    const written = node.kind === 'number' ? this.#numbers.get(node.text) : undefined;
    if (written !== undefined) return written;
    const register = super.expression(node);
    if (node.kind === 'number') this.#numbers.set(node.text, register);
    // The function itself keeps its digits, and does not overflow, where its definition would.
    const call = this.#calls.get(node);
    return call ? super.expression(call) : register;
  }
}
