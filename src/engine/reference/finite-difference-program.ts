import { Builder } from '../../program/builder.ts';
import { curvatureOf } from '../../program/derivatives.ts';
import { type StencilName, stencils } from '../../program/finite-differences.ts';
import type { Curvature, Program, Register } from '../../program/program.ts';
import { SeriesAlgebra } from '../../program/series.ts';
import { transfer, transferLiterals } from '../../program/transfer.ts';

/**
 * The finite differences of a program as one program, with outputs f, f′, f″ up to the order, then the curvature if asked for: the
 * step is a literal, so that the differences are judged by the digits that they keep.
 *
 * @param step decimal text
 */
export function finiteDifferenceProgram(
  source: Program,
  method: StencilName,
  step: string,
  order: number,
  curvature: Curvature,
): Program {
  const builder = new Builder();
  const algebra = new SeriesAlgebra(builder);
  const literals = transferLiterals(source, builder);
  const h = builder.literal(step);
  const { first, second } = stencils[method];

  const at = (offset: number): Register => {
    const point = builder.emit('add', [builder.variable, builder.scale(h, offset)]);
    const series = transfer(source, algebra, algebra.constant(point), 0, literals);
    return series[source.outputs[0]!]!.coefficient(0);
  };
  const divided = (a: Register, b: Register, steps: number): Register =>
    builder.emit('divide', [builder.emit('subtract', [b, a]), builder.scale(h, steps)]);
  const weighted = (terms: readonly { weight: readonly [number, number]; difference: Register }[]): Register =>
    terms
      .map(({ weight, difference }) => builder.scale(difference, ...weight))
      .reduce((sum, term) => builder.emit('add', [sum, term]));

  const slope = () =>
    weighted(first.map(({ weight, offsets: [a, b] }) => ({ weight, difference: divided(at(a), at(b), b - a) }))); // prettier-ignore
  const bend = () =>
    weighted(
      second.map(({ weight, offsets: [a, b, c] }) => {
        const [ab, bc] = [divided(at(a), at(b), b - a), divided(at(b), at(c), c - b)];
        return { weight, difference: builder.scale(divided(ab, bc, c - a), 2) };
      }),
    );
  const outputs = [() => at(0), slope, bend].slice(0, order + 1).map((output) => output());
  if (curvature !== 'none') outputs.push(curvatureOf(builder, slope(), bend(), curvature));
  return builder.finish(outputs);
}
