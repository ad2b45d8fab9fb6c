import { stencils, type StencilName } from '../../program/finite-differences.ts';
import type { Program } from '../../program/program.ts';
import { type EstimatedValues, type RoundingUnit, roundingErrors } from './rounding-error.ts';

export interface DifferenceRequest {
  readonly method: StencilName;
  readonly step: number;
  /** Highest derivative: 0, 1 or 2. */
  readonly order: number;
}

/** An arithmetic in which points of a stencil are rounded. */
export interface CoarseArithmetic {
  readonly unit: RoundingUnit;
  /** The nearest number that the arithmetic holds. */
  readonly round: (x: number) => number;
  /** How far its sums may be off, relatively. */
  readonly sum: number;
}

/**
 * f and its finite differences in float64, with an estimate of the error that a coarser arithmetic makes: the error of f over the step
 * really made, and what a stencil point that is rounded otherwise changes.
 *
 * @param program f alone
 * @param x points that the coarser arithmetic holds exactly
 */
export function differenceErrors(
  program: Pick<Program, 'instructions' | 'literals' | 'outputs'>,
  x: Float64Array,
  parameters: Float64Array,
  { unit, round, sum }: CoarseArithmetic,
  { method, step, order }: DifferenceRequest,
): EstimatedValues {
  const { first, second } = stencils[method];
  const h = round(step);
  const nodeAt = new Map<number, Node>();
  for (const offset of new Set([
    0,
    ...first.flatMap((term) => term.offsets),
    ...second.flatMap((term) => term.offsets),
  ])) {
    const points = x.map((at) => round(at + round(offset * h)));
    const { values, errors } = roundingErrors(program, points, parameters, unit);
    nodeAt.set(offset, { x: points, f: values[0]!, error: errors[0]! });
  }
  const node = (offset: number) => nodeAt.get(offset)!;
  const values = Array.from({ length: order + 1 }, () => new Float64Array(x.length));
  const errors = Array.from({ length: order + 1 }, () => new Float64Array(x.length));
  values[0]!.set(node(0).f);
  errors[0]!.set(node(0).error);
  for (let i = 0; i < x.length; i++) {
    const shift = sum * Math.abs(x[i]!);
    const bends = second.map(({ weight: [p, q], offsets: [a, b, c] }) => {
      const bend = secondDifference(node(a), node(b), node(c), i, unit.relative);
      const apart = Math.abs(node(c).x[i]! - node(a).x[i]!);
      return { weight: p / q, value: bend.value, error: bend.error + (8 * shift * Math.abs(bend.value)) / apart };
    });
    const bend = Math.max(...bends.map(({ value, error }) => Math.abs(value) + error));
    const slopes = first.map(({ weight: [p, q], offsets: [a, b] }) => {
      const slope = firstDifference(node(a), node(b), i, unit.relative);
      return { weight: p / q, value: slope.value, error: slope.error + 4 * shift * bend };
    });
    for (const [k, terms] of [slopes, bends].slice(0, order).entries()) {
      for (const { weight, value, error } of terms) {
        values[k + 1]![i]! += weight * value;
        errors[k + 1]![i]! += Math.abs(weight) * (error + unit.relative * Math.abs(value));
      }
    }
  }
  return { values, errors };
}

interface Node {
  readonly x: Float64Array;
  readonly f: Float64Array;
  readonly error: Float64Array;
}

interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** f[a, b] */
function firstDifference(a: Node, b: Node, i: number, relative: number): Estimate {
  const apart = b.x[i]! - a.x[i]!;
  const value = (b.f[i]! - a.f[i]!) / apart;
  return { value, error: (a.error[i]! + b.error[i]!) / Math.abs(apart) + 4 * relative * Math.abs(value) };
}

/** 2 f[a, b, c] */
function secondDifference(a: Node, b: Node, c: Node, i: number, relative: number): Estimate {
  const [left, right] = [firstDifference(a, b, i, relative), firstDifference(b, c, i, relative)];
  const apart = c.x[i]! - a.x[i]!;
  const value = (2 * (right.value - left.value)) / apart;
  const error = (2 * (left.error + right.error)) / Math.abs(apart);
  return { value, error: error + 4 * relative * Math.abs(value) };
}
