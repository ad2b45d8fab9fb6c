import { reasonOf } from '../analysis/reason.ts';
import type { Feature, Report } from '../analysis/report.ts';
import { extremeText } from '../plot/extreme-text.ts';
import { featureName } from '../plot/feature-names.ts';
import type { ReportLabels } from '../plot/report-labels.ts';
import { intervalText, statementText } from '../plot/statement-text.ts';
import { unresolvedPlace, unresolvedReason } from '../plot/unresolved-text.ts';
import { table } from './output.ts';

/** All digits; a reader who wants fewer can round them. */
const exact = (value: number): string => (Number.isFinite(value) ? String(value) : value > 0 ? '∞' : '-∞');
const labels: ReportLabels = { x: exact, y: exact };

const titles = ['kind', 'x', 'f(x)', 'why'] as const;

/** A report in lines of text: its features, what is not resolved, and least and greatest value in the window. */
export function reportText(report: Report): string {
  const { features, unresolved, from, to } = report;
  const rows = features.map((feature) => [
    feature.kind,
    placeText(feature),
    feature.y === null ? 'undefined' : exact(feature.y),
    [
      ...(feature.kind === 'kink' ? [featureName(feature)] : []),
      ...reasonOf(feature, report).map((statement) => statementText(statement, labels)),
    ].join('; '),
  ]);
  const window = `from ${exact(from)} to ${exact(to)}`;
  return [
    rows.length > 0 ? table(titles, rows, [titles.indexOf('why')]) : 'No feature was found.',
    ...unresolved.map((part) => `unresolved ${unresolvedPlace(part, exact)}: ${unresolvedReason(part)}`),
    `least value ${window}: ${extremeText('least', report, labels)}`,
    `greatest value ${window}: ${extremeText('greatest', report, labels)}`,
  ].join('\n');
}

function placeText(feature: Feature): string {
  return feature.kind === 'plateau' ? intervalText(feature, exact) : exact(feature.x);
}
