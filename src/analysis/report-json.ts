import type { Report } from './report.ts';

/** A number in JSON, which has no NaN and no infinities. */
export function jsonNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** A whole report in JSON; infinite limits and slopes are `"Infinity"` and `"-Infinity"`. */
export function reportJson(report: Report): string {
  return JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? jsonNumber(value) : value));
}
