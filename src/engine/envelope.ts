import { type ColumnOptions, type ColumnValues, EngineError } from './engine.ts';
import { mostPoints, resolveGrid } from './options.ts';

/** Columns of samples: sample j of column c is at from + (c + j/samples)(to − from)/count. */
export interface ColumnGrid {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** In a column. */
  readonly samples: number;
}

/** Throws an EngineError unless from < to are finite, and there are at most 10⁸ samples. */
export function resolveColumns({ from, to, columns, samplesPerColumn }: ColumnOptions): ColumnGrid {
  for (const [name, value] of Object.entries({ columns, samplesPerColumn })) {
    if (!Number.isInteger(value) || value < 1)
      throw new EngineError(`${name} must be an integer of at least 1, not ${value}`);
  }
  if (columns * samplesPerColumn > mostPoints) {
    throw new EngineError(`${columns} columns of ${samplesPerColumn} samples are more than ${mostPoints}`);
  }
  const ends = resolveGrid({ from, to, count: 2 });
  return { from: ends.from, to: ends.to, count: columns, samples: samplesPerColumn };
}

/** Room for so many columns, none of them defined. */
export function emptyColumns(count: number): ColumnValues {
  const values = (): Float64Array<ArrayBuffer> => new Float64Array(count).fill(NaN);
  return {
    first: values(),
    last: values(),
    least: values(),
    greatest: values(),
    leastAt: new Uint32Array(count),
    greatestAt: new Uint32Array(count),
    isWhole: new Uint8Array(count),
  };
}

/** Takes one sample of a column, number `j` of `samples`, in their order; one that is not finite counts as undefined. */
export function addSample(columns: ColumnValues, column: number, j: number, samples: number, value: number): void {
  const isDefined = Number.isFinite(value);
  if (j === 0) {
    columns.first[column] = isDefined ? value : NaN;
    columns.isWhole[column] = 1;
  }
  if (!isDefined) columns.isWhole[column] = 0;
  if (j === samples - 1) columns.last[column] = isDefined ? value : NaN;
  if (!isDefined) return;
  if (!(value >= columns.least[column]!)) {
    columns.least[column] = value;
    columns.leastAt[column] = j;
  }
  if (!(value <= columns.greatest[column]!)) {
    columns.greatest[column] = value;
    columns.greatestAt[column] = j;
  }
}
