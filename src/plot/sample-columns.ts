import { jsonNumber } from '../analysis/report-json.ts';
import type { Samples } from '../engine/engine.ts';

/** A column of a table of samples. */
export interface Column {
  readonly name: string;
  /** The number itself, or text for digits that float64 has not, and for NaN and the infinities. */
  readonly cell: (row: number) => number | string;
}

/** f, f1, f2 … */
export const derivativeNames = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => (k === 0 ? 'f' : `f${k}`));

/** x, f and its derivatives, and k for the curvature where there is one, with all digits that were computed. */
export const columnsOf = ({ x, derivatives, curvature, digits, curvatureDigits }: Samples): readonly Column[] => [
  { name: 'x', cell: (row) => x[row] ?? NaN },
  ...derivativeNames(derivatives.length).map((name, k) => ({
    name,
    cell: (row: number) => digits?.[row]?.[k] ?? jsonNumber(derivatives[k]?.[row] ?? NaN),
  })),
  ...(curvature
    ? [{ name: 'k', cell: (row: number) => curvatureDigits?.[row] ?? jsonNumber(curvature[row] ?? NaN) }]
    : []),
];
