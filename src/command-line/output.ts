export { jsonNumber } from '../analysis/report-json.ts';

/** What was asked for is there, but cannot be given out; the message says where and why. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Columns under their titles, aligned on the right; on the left those whose index is in `left`. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[] = [],
): string {
  const widths = titles.map((title, i) => rows.reduce((width, row) => Math.max(width, row[i]!.length), title.length));
  const aligned = (cell: string, i: number): string =>
    left.includes(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!);
  return [titles, ...rows].map((row) => row.map(aligned).join('  ').trimEnd()).join('\n');
}
