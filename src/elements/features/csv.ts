import { reasonOf } from '../../analysis/reason.ts';
import type { Report } from '../../analysis/report.ts';
import { statementText } from '../../plot/statement-text.ts';
import { unresolvedReason } from '../../plot/unresolved-text.ts';

const titles = ['kind', 'x', 'to', 'y', 'error', 'why'] as const;

const exact = { x: String, y: String } as const;

/**
 * The features of a report as CSV (RFC 4180), then what is not resolved. A plateau and an unresolved part reach from `x` to `to`;
 * numbers have all their digits, and a missing one is an empty field.
 */
export const featuresCsv = (report: Report): string => {
  const { features, unresolved } = report;
  const rows = [
    ...features.map((feature) => {
      const why = reasonOf(feature, report).map((statement) => statementText(statement, exact));
      const [x, to] = feature.kind === 'plateau' ? [feature.from, feature.to] : [feature.x, null];
      return [feature.kind, x, to, feature.y, feature.error, why.join('; ')];
    }),
    ...unresolved.map((part) => ['unresolved', part.from, part.to, null, null, unresolvedReason(part)]),
  ];
  return [titles, ...rows].map(csvRow).join('');
};

/** A row of CSV (RFC 4180) with the end of its line; null is an empty field. */
export const csvRow = (row: readonly (string | number | null)[]): string => `${row.map(field).join(',')}\r\n`;

const field = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
