import { Decimal } from 'decimal.js';
import { Builder } from '../../program/builder.ts';
import type { Program, Register } from '../../program/program.ts';
import { SeriesAlgebra } from '../../program/series.ts';
import { isExactZero, isUndefined, isUnknown, mayBeZero } from './ball.ts';
import { decimals } from './decimals.ts';
import { type Point, run } from './interpreter.ts';

/** Condition numbers are wanted to a few digits; the rest is for what cancels on the way. */
const precision = 120;

/** A program followed by the partial derivatives of its instructions: partials[i][n] is ∂(register i)/∂(its n-th operand). */
interface WithPartials {
  readonly program: Program;
  readonly partials: readonly (readonly Register[])[];
}

const known = new WeakMap<Program, WithPartials>();

/**
 * The condition number of every output of a program at a point: C = max |v_r·∂out/∂v_r|/|out| over all registers r, at least 1. A
 * relative error of ε in each operation changes the output by at most (operations)·C·ε, to first order. Infinity where the output is
 * 0 or at a singularity of a partial derivative and depends on something; NaN where it is undefined.
 *
 * One reverse sweep (Griewank & Walther, Evaluating Derivatives, 2nd ed., 2008, ch. 3) with the partial derivatives of the table of
 * operations. Kinks follow the conventions of the table.
 */
export function conditionNumbers(program: Program, point: Point): readonly number[] {
  const extended = withPartials(program);
  const registers = run(extended.program, point, precision);
  const D = decimals(precision);
  const live = (register: Register) => !isExactZero(registers[register]!);

  return program.outputs.map((output) => {
    const ball = registers[output]!;
    if (isUndefined(ball) || isUnknown(ball)) return NaN;
    const adjoints: Decimal[] = [];
    adjoints[output] = new D(1);
    let largest = ball.value.abs();
    for (let i = output; i >= 0; i--) {
      const adjoint = adjoints[i];
      if (!adjoint || adjoint.isZero()) continue;
      const contribution = live(i) ? registers[i]!.value.times(adjoint).abs() : new D(0);
      if (!contribution.isFinite()) return Infinity;
      largest = Decimal.max(largest, contribution);
      program.instructions[i]!.operands.forEach((operand, n) => {
        const partial = registers[extended.partials[i]![n]!]!;
        if (isExactZero(partial)) return;
        const known = isUnknown(partial) ? new D(Infinity) : partial.value;
        adjoints[operand] = adjoint.times(known).plus(adjoints[operand] ?? 0);
      });
    }
    if (ball.value.isZero() || mayBeZero(ball)) return largest.isZero() ? 1 : Infinity;
    return Math.max(1, largest.div(ball.value.abs()).toNumber());
  });
}

/** The partial derivative by one operand is the first Taylor coefficient along it, while the others stand still. */
function withPartials(program: Program): WithPartials {
  let extended = known.get(program);
  if (extended) return extended;
  const builder = Builder.from(program);
  const algebra = new SeriesAlgebra(builder);
  const partials = program.instructions.map(({ operation, operands, immediates }) =>
    operands.map((_, which) => {
      const series = operands.map((u, n) => (n === which ? algebra.variable(u) : algebra.constant(u)));
      return algebra.apply(operation, series, immediates).coefficient(1);
    }),
  );
  extended = { program: builder.finish(program.outputs), partials };
  known.set(program, extended);
  return extended;
}
