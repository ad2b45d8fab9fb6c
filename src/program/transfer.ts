import type { Builder } from './builder.ts';
import type { Program, Register } from './program.ts';
import type { Series, SeriesAlgebra } from './series.ts';

/**
 * Replays a program in another builder along a series for its variable: the Taylor series of every register, with all coefficients
 * up to an order made. Along (u, 0, 0 …) this is substitution, along (u, 1, 0 …) differentiation.
 *
 * @param literals where the program's literals are in the target; made when omitted
 */
export function transfer(
  program: Program,
  algebra: SeriesAlgebra,
  variable: Series,
  order: number,
  literals: readonly Register[] = transferLiterals(program, algebra.builder),
): readonly Series[] {
  const series: Series[] = [];
  for (const { operation, operands, immediates } of program.instructions) {
    series.push(
      operation === 'variable'
        ? variable
        : operation === 'literal'
          ? algebra.constant(literals[immediates[0]!]!)
          : operation === 'parameter'
            ? algebra.constant(algebra.builder.parameter(program.parameters[immediates[0]!]!))
            : algebra.apply(operation, operands.map((u) => series[u]!), immediates), // prettier-ignore
    );
  }
  // In this order no coefficient needs one that is more than a step away, so the recursion stays shallow however long the program.
  for (let k = 0; k <= order; k++) for (const one of series) one.coefficient(k);
  return series;
}

/** Gives the program's literals slots in another builder. */
export function transferLiterals(program: Program, builder: Builder): readonly Register[] {
  return program.literals.map((text) => builder.literal(text));
}

/** k! times a Taylor coefficient: the derivative. In factors that float64 holds exactly. */
export function derivativeOfCoefficient(builder: Builder, coefficient: Register, k: number): Register {
  let [result, factor] = [coefficient, 1];
  for (let i = 2; i <= k; i++) {
    if (factor * i > Number.MAX_SAFE_INTEGER) {
      result = builder.scale(result, factor);
      factor = 1;
    }
    factor *= i;
  }
  return builder.scale(result, factor);
}
