import { type Decimal } from 'decimal.js';
import type { Scalar } from '../../engine/engine.ts';
import { parameterValues } from '../../engine/options.ts';
import { exactScalar } from '../../engine/reference/exact-scalar.ts';
import { type Interval, point } from '../../program/interval.ts';
import { literal } from '../../program/interval/literal.ts';
import type { Program } from '../../program/program.ts';

/** Values of parameters for programs that have them in slots of their own: exact decimals, and intervals that hold them. */
export class ParameterValues {
  readonly #values: Readonly<Record<string, Scalar>>;

  constructor(values: Readonly<Record<string, Scalar>> = {}) {
    this.#values = values;
  }

  intervals({ parameters }: Pick<Program, 'parameters'>): readonly Interval[] {
    return parameterValues(parameters, this.#values).map((value) => (typeof value === 'number' ? point(value) : literal(value.trim()))); // prettier-ignore
  }

  decimals({ parameters }: Pick<Program, 'parameters'>): readonly Decimal[] {
    return parameterValues(parameters, this.#values).map((value, i) =>
      exactScalar(value, `parameter ${parameters[i]!}`),
    );
  }
}
