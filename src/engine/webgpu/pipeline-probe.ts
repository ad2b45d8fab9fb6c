import type { OperationName } from '../../program/operation.ts';
import type { DerivativeProgram } from '../../program/program.ts';
import { type RoundingUnit, roundingErrors } from '../cpu/rounding-error.ts';
import type { Values } from './dispatch.ts';
import type { Family } from './shader-library.ts';

/** Points at which a new pipeline is compared with float64. */
export const probeCount = 64;

/** Operations whose results are small differences near some of their zeros: their bound there is absolute. */
const boundedAbsolutely: ReadonlySet<OperationName> = new Set(['sin', 'cos', 'tan', 'sinc', 'lgamma', 'polygamma']);

/** Four times the bounds of the families: 4 ulp, and 2⁻⁴⁰, for the gamma functions. */
const units: Readonly<Record<Family, RoundingUnit>> = {
  single: { relative: 2 ** -19, absolute: () => 2 ** -124, greatest: 2 ** 126 },
  double_single: {
    relative: 2 ** -38,
    absolute: (operation) => (boundedAbsolutely.has(operation) ? 2 ** -38 : 2 ** -122),
    greatest: 2 ** 126,
  },
};

/**
 * What is wrong with the values that a pipeline computed: the first probe at which it differs from float64 by more than the rounding
 * of its arithmetic explains. Undefined where there is none. Drivers may break what their self-test did not show.
 *
 * @param program whose first outputs are the columns
 * @param x where they were computed
 * @param parameters values of the parameter slots, in order
 */
export function faultOfPipeline(
  program: DerivativeProgram,
  family: Family,
  x: Values,
  columns: readonly Values[],
  parameters: Float64Array,
): string | undefined {
  const places = spread(x.length, probeCount).filter((i) => Number.isFinite(x[i]));
  const points = Float64Array.from(places, (i) => x[i]!);
  const { values, errors } = roundingErrors(program, points, parameters, units[family]);
  for (const [k, column] of columns.entries()) {
    for (const [probe, i] of places.entries()) {
      // A derivative is undefined where a lower one is, and doubtful with it.
      const lower = values
        .slice(0, k + 1)
        .map((value, order) => ({ value: value[probe]!, error: errors[order]![probe]! }));
      if (lower.some(({ error }) => error === Infinity)) continue;
      const exact = lower.some(({ value }) => Number.isNaN(value)) ? NaN : lower.at(-1)!.value;
      const [computed, allowed] = [column[i]!, lower.at(-1)!.error];
      const isRight = Number.isNaN(exact) ? Number.isNaN(computed) : Math.abs(computed - exact) <= allowed;
      if (!isRight && computed !== exact) return `output ${k} at ${x[i]} is ${computed}, not ${exact}`;
    }
  }
  return undefined;
}

/** At most so many indices of an array, evenly spread, its ends among them. */
export function spread(length: number, most: number): number[] {
  const count = Math.min(length, most);
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
}
