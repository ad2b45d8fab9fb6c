/** A number in JSON, which has no NaN and no infinities. */
export function jsonNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** Right-aligned columns under their titles. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, i) => rows.reduce((width, row) => Math.max(width, row[i]!.length), title.length));
  return [titles, ...rows].map((row) => row.map((cell, i) => cell.padStart(widths[i]!)).join('  ')).join('\n');
}

/** f, f1, f2 … */
export function derivativeNames(count: number): string[] {
  return Array.from({ length: count }, (_, k) => (k === 0 ? 'f' : `f${k}`));
}
