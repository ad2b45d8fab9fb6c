import { Decimal } from 'decimal.js';
import { Enclosures } from '../../engine/interval/enclosures.ts';
import type { Ball } from '../../engine/reference/ball.ts';
import { run } from '../../engine/reference/interpreter.ts';
import { Builder } from '../../program/builder.ts';
import { type Interval, isBounded, isEmpty, point } from '../../program/interval.ts';
import type { OperationName } from '../../program/operation.ts';
import { operations } from '../../program/operations.ts';
import type { Program } from '../../program/program.ts';
import { SeriesAlgebra } from '../../program/series.ts';
import { type Crossing, crossingOf, mayBreak } from './crossing.ts';

/** One operation on Taylor series, as a program: its parameters are the coefficients of the operands, its outputs those of the result. */
interface OperationSeries {
  readonly program: Program;
  /** How the guards of the operation break, whose values are the outputs after the coefficients. */
  readonly crossings: readonly Crossing[];
  readonly length: number;
}

const known = new Map<string, OperationSeries>();

function operationSeries(
  operation: OperationName,
  immediates: readonly number[],
  arity: number,
  length: number,
): OperationSeries {
  const key = `${operation} ${immediates.join()} ${length}`;
  let series = known.get(key);
  if (series) return series;
  const builder = new Builder();
  const algebra = new SeriesAlgebra(builder);
  const operands = Array.from({ length: arity }, (_, i) =>
    algebra.given(Array.from({ length }, (_, k) => builder.parameter(`${i},${k}`))),
  );
  const y = algebra.apply(operation, operands, immediates);
  const outputs = Array.from({ length }, (_, k) => y.coefficient(k));
  const guards = operations[operation].guards?.(algebra, operands, immediates) ?? [];
  series = {
    program: builder.finish([...outputs, ...guards.map(({ quantity }) => quantity.coefficient(0))]),
    crossings: guards.map(({ crossing }) => crossingOf(operation, crossing)),
    length,
  };
  known.set(key, series);
  return series;
}

/**
 * Taylor coefficients of an operation over an interval from those of its operands over it, by the rule of the table of operations;
 * null where a guard may be zero, or a coefficient is not bounded.
 *
 * @param operands coefficients of every operand, all of one length
 */
export function seriesOver(
  operation: OperationName,
  immediates: readonly number[],
  operands: readonly (readonly Interval[])[],
): readonly Interval[] | null {
  const { program, crossings, length } = operationSeries(operation, immediates, operands.length, operands[0]!.length);
  const outputs = new Enclosures(program, operands.flat()).over(point(0));
  const isBroken = crossings.some((crossing, i) => {
    const guard = outputs[length + i]!;
    return isEmpty(guard) || mayBreak(guard, crossing);
  });
  const coefficients = outputs.slice(0, length);
  return isBroken || coefficients.some((one) => isEmpty(one) || !isBounded(one)) ? null : coefficients;
}

/** The same at one point, with so many digits. */
export function seriesAt(
  operation: OperationName,
  immediates: readonly number[],
  operands: readonly (readonly Ball[])[],
  digits: number,
): readonly Ball[] {
  const { program, length } = operationSeries(operation, immediates, operands.length, operands[0]!.length);
  const registers = run(program, { x: new Decimal(0), parameters: operands.flat() }, digits);
  return program.outputs.slice(0, length).map((register) => registers[register]!);
}
