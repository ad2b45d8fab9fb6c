import type { OperationName } from '../../program/operation.ts';
import type { DerivativeProgram } from '../../program/program.ts';
import { type CoarseArithmetic, differenceErrors, type DifferenceRequest } from '../cpu/difference-error.ts';
import { roundingErrors } from '../cpu/rounding-error.ts';
import type { Values } from './dispatch.ts';
import { fromPairs, toPairs } from './pairs.ts';
import type { Family } from './shader-library.ts';

/** Points at which a new pipeline is compared with float64. */
export const probeCount = 64;

/** Operations whose results are small differences near some of their zeros: their bound there is absolute. */
const boundedAbsolutely: ReadonlySet<OperationName> = new Set(['sin', 'cos', 'tan', 'sinc', 'lgamma', 'polygamma']);

/** Four times the bounds of the families: 4 ulp, and 2⁻⁴⁰, for the gamma functions. */
export const arithmetics: Readonly<Record<Family, CoarseArithmetic>> = {
  single: {
    unit: { relative: 2 ** -19, absolute: () => 2 ** -124, greatest: 2 ** 126, least: 2 ** -126 },
    round: Math.fround,
    sum: 2 ** -23,
  },
  double_single: {
    unit: {
      relative: 2 ** -38,
      absolute: (operation) => (boundedAbsolutely.has(operation) ? 2 ** -38 : 2 ** -122),
      greatest: 2 ** 126,
      least: 2 ** -80,
    },
    round: (x) => fromPairs(toPairs([x]))[0]!,
    sum: 2 ** -45,
  },
};

/** What a pipeline computed. */
export interface Computed {
  /** Its first outputs are the columns; for a finite difference it is f alone. */
  readonly program: DerivativeProgram;
  readonly family: Family;
  /** Where it was computed. */
  readonly x: Values;
  readonly columns: readonly Values[];
  /** Values of the parameter slots, in order. */
  readonly parameters: Float64Array;
  /** Columns, from the first, of which each is defined only where those before it are: derivatives. Default all. */
  readonly derivatives?: number;
  /** Where derivatives are finite differences. */
  readonly difference?: Omit<DifferenceRequest, 'order'>;
}

/** What a comparison with float64 showed. */
export interface Probing {
  /** The first probe at which a value differs by more than the rounding of its arithmetic explains. */
  readonly fault?: string;
  /** Points at which rounding leaves no doubt about f. */
  readonly compared: number;
}

/** Compares values that a pipeline computed with float64: drivers may break what their self-test did not show. */
export function probePipeline({ program, family, x, columns, parameters, difference, ...rest }: Computed): Probing {
  const places = spread(x.length, probeCount).filter((i) => Number.isFinite(x[i]));
  const points = Float64Array.from(places, (i) => x[i]!);
  const { values, errors } = difference
    ? differenceErrors(program, points, parameters, arithmetics[family], { ...difference, order: columns.length - 1 })
    : roundingErrors(program, points, parameters, arithmetics[family].unit);
  const { derivatives = columns.length } = rest;
  const isSure = (k: number, probe: number) => errors[k]![probe]! < Infinity;
  const compared = places.filter((_, probe) => isSure(0, probe)).length;
  for (const [k, column] of columns.entries()) {
    for (const [probe, i] of places.entries()) {
      // A derivative is undefined where a lower one is, and doubtful with it.
      const orders = k < derivatives ? Array.from({ length: k + 1 }, (_, order) => order) : [k];
      if (!orders.every((order) => isSure(order, probe))) continue;
      const isUndefined = orders.some((order) => Number.isNaN(values[order]![probe]!));
      const exact = isUndefined ? NaN : values[k]![probe]!;
      const [computed, allowed] = [column[i]!, errors[k]![probe]!];
      const isRight = isUndefined ? Number.isNaN(computed) : Math.abs(computed - exact) <= allowed;
      if (!isRight && computed !== exact) {
        return { fault: `output ${k} at ${x[i]} is ${computed}, not ${exact}`, compared };
      }
    }
  }
  return { compared };
}

/** At most so many indices of an array, evenly spread, its ends among them. */
export function spread(length: number, most: number): number[] {
  const count = Math.min(length, most);
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
}
