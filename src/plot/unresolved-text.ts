import type { Unresolved } from '../analysis/report.ts';
import type { ReportLabels } from './report-labels.ts';

/** Where nothing is claimed: `at 0`, `from −0.01 to 0.01`. */
export const unresolvedPlace = ({ from, to }: Unresolved, x: ReportLabels['x']): string =>
  x(from) === x(to) ? `at ${x(from)}` : `from ${x(from)} to ${x(to)}`;

/** Why nothing is claimed there, and what there is at least. */
export const unresolvedReason = ({ reason, atLeast }: Unresolved): string =>
  atLeast > 0 ? `${reason}; at least ${atLeast} ${atLeast === 1 ? 'feature' : 'features'}` : reason;
