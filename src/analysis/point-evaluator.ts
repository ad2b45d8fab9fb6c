import { evaluateRange } from '../engine/cpu/evaluator.ts';
import { ProgramEvaluator } from '../engine/cpu/program-evaluator.ts';
import { roundingErrors, type RoundingUnit } from '../engine/cpu/rounding-error.ts';
import type { Scalar } from '../engine/engine.ts';
import { parameterValues, resolveOptions, spreadUndefined, toFloat64 } from '../engine/options.ts';
import type { Definition } from '../expression/expression.ts';
import { differentiate } from '../program/derivatives.ts';
import { absolute, point } from '../program/interval.ts';
import { lower } from '../program/lower.ts';
import type { DerivativeProgram } from '../program/program.ts';
import { rangesOf } from '../program/ranges.ts';

/** Float64: sums, products and quotients are off by half a unit in the last place, our elementary functions by less than one. */
const float64: RoundingUnit = {
  relative: Number.EPSILON,
  absolute: () => Number.MIN_VALUE,
  greatest: Number.MAX_VALUE,
  least: 0,
};

/** What is smaller may have lost digits to underflow on its way, or all of them. */
export const tiny: number = 2 ** -970;

/** f, f′ … in float64 and at once, for what needs one point after the other. */
export class PointEvaluator {
  /** How many operations one point takes. */
  readonly size: number;
  readonly #program: DerivativeProgram;
  readonly #parameters: Float64Array;
  readonly #evaluator: ProgramEvaluator;
  readonly #x: Float64Array = new Float64Array(1);
  readonly #results: readonly Float64Array[];

  /**
   * @param order highest derivative: 0 … 32
   * @param parameters text is read as the nearest float64; one that is missing is 1
   * @throws EngineError for a parameter that is no number; ProgramError where the program would be too large
   */
  constructor(f: Definition, order: number, parameters: Readonly<Record<string, Scalar>>) {
    resolveOptions({ order, parameters });
    this.#program = differentiate(lower(f), { order });
    this.size = this.#program.instructions.length;
    this.#parameters = Float64Array.from(parameterValues(this.#program.parameters, parameters), (value) =>
      toFloat64(value, 'a parameter'),
    );
    this.#evaluator = new ProgramEvaluator(this.#program, this.#parameters);
    this.#results = this.#program.outputs.map(() => new Float64Array(1));
  }

  /** f, f′ … at a point; NaN from the first that is undefined on. */
  at(x: number): readonly number[] {
    this.#x[0] = x;
    this.#evaluator.run(this.#x, 0, 1, this.#results);
    spreadUndefined(this.#results);
    return this.#results.map((values) => values[0]!);
  }

  /** f, f′ … at many points: `over(points)[k][i]` is f⁽ᵏ⁾(points[i]). */
  over(points: Float64Array): readonly Float64Array[] {
    const results = this.#program.outputs.map(() => new Float64Array(points.length));
    evaluateRange(this.#evaluator, points, results);
    spreadUndefined(results);
    return results;
  }

  /**
   * Whether f⁽ᵏ⁾ is 0 at a point up to its rounding error. A value that may have underflowed is not: e⁻⁸⁰⁰ is 0 in float64, and no
   * zero.
   */
  vanishes(x: number, k: number): boolean {
    const value = this.at(x)[k]!;
    const error = this.errorsOver(Float64Array.of(x))[k]![0]!;
    return value === 0 ? !this.#mayUnderflow(x, k) : Math.abs(value) <= error && error >= tiny;
  }

  #mayUnderflow(x: number, k: number): boolean {
    const range = rangesOf(this.#program, point(x), this.#parameters)[this.#program.outputs[k]!]!;
    const { high } = absolute(range);
    return high > 0 && high < tiny;
  }

  /** How far rounding may have moved what `over` gives, to first order. */
  errorsOver(points: Float64Array): readonly Float64Array[] {
    return roundingErrors(this.#program, points, this.#parameters, float64).errors;
  }
}
