import type { Definition } from '../../expression/expression.ts';
import type { RowReading } from './readings.ts';
import type { Row } from './state.ts';

/** A row that is drawn. */
export interface DrawnRow {
  readonly index: number;
  readonly row: Row;
  readonly definition: Definition;
}

/** The rows that can be drawn and are not hidden. A row that cannot be read now is drawn as it was read before, wherever it stood. */
export function drawnRows(
  rows: readonly Row[],
  readings: readonly RowReading[],
  before: readonly DrawnRow[],
): readonly DrawnRow[] {
  return rows.flatMap((row, index) => {
    const reading = readings[index];
    if (row.hidden || !reading || reading.kind === 'empty') return [];
    if (reading.kind === 'function') return [{ index, row, definition: reading.definition }];
    const last = before.find((drawn) => drawn.row.id === row.id);
    return last ? [{ ...last, index, row }] : [];
  });
}

/** The row that owns the panels: the selected one, else the first that is drawn. */
export function subjectOf(drawn: readonly DrawnRow[], selected: number): DrawnRow | undefined {
  return drawn.find(({ index }) => index === selected) ?? drawn[0];
}
