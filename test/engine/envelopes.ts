import { expect } from 'vitest';
import type { ColumnValues, Engine, EvaluateOptions, Samples } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';

/** Functions with whole columns, columns cut by the edge of a domain, and columns without a value. */
export const functions = [
  { text: 'x^3 - 3x', from: -3, to: 3 },
  { text: 'sin(x^2) e^-x', from: -2, to: 5 },
  { text: 'sin(x)/(x + 16)', from: -15, to: 14 },
  { text: '|x| + floor(x)', from: -2.3, to: 2 },
  { text: 'ln x', from: -1.01, to: 3 },
  { text: 'sqrt(x - 3) sqrt(1 - x)', from: 0, to: 4 },
  { text: 'sin(1000 x)', from: 0, to: 10 },
] as const;

export interface Request extends EvaluateOptions {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly samplesPerColumn: number;
}

/** The samples that an envelope is made of, all of them, in float64. */
export async function allSamples(cpu: Engine, { text, ...options }: Request): Promise<Samples> {
  const { from, to, columns, samplesPerColumn } = options;
  const step = (to - from) / (columns * samplesPerColumn);
  const points = Array.from({ length: columns * samplesPerColumn }, (_, i) => from + i * step);
  return cpu.evaluate(parse(text), points, options);
}

/** Holds the columns of a quantity to its samples, each of which may be off by so much. */
export function expectColumns(
  columns: ColumnValues,
  values: ArrayLike<number>,
  samplesPerColumn: number,
  off: (column: number) => number,
): void {
  for (let column = 0; column < columns.first.length; column++) {
    const own = Array.from({ length: samplesPerColumn }, (_, j) => values[column * samplesPerColumn + j]!);
    const defined = own.filter(Number.isFinite);
    const about = (value: number, expected: number): void => {
      if (Number.isFinite(expected))
        expect(Math.abs(value - expected), `column ${column}`).toBeLessThanOrEqual(off(column)); // prettier-ignore
      else expect(value, `column ${column}`).toBeNaN();
    };
    about(columns.first[column]!, own[0]!);
    about(columns.last[column]!, own.at(-1)!);
    about(columns.least[column]!, defined.length > 0 ? Math.min(...defined) : NaN);
    about(columns.greatest[column]!, defined.length > 0 ? Math.max(...defined) : NaN);
    expect(columns.isWhole[column], `column ${column}`).toBe(defined.length === own.length ? 1 : 0);
    if (defined.length === 0) continue;
    about(columns.least[column]!, own[columns.leastAt[column]!]!);
    about(columns.greatest[column]!, own[columns.greatestAt[column]!]!);
  }
}
