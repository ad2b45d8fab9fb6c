import type { Statement, Term } from '../analysis/reason.ts';
import { quantityName } from './quantity.ts';
import type { ReportLabels } from './report-labels.ts';

/** An interval without its ends: `−3 < x < −2`. */
export const intervalText = (
  { from, to }: { readonly from: number; readonly to: number },
  x: ReportLabels['x'],
): string => `${x(from)} < x < ${x(to)}`;

/** A statement as plain text: `f′(−1) = 0`. */
export const statementText = (statement: Statement, labels: ReportLabels): string =>
  statement.map((term) => termText(term, labels)).join(' ');

const termText = (term: Term, { x, y }: ReportLabels): string => {
  switch (term.kind) {
    case 'words':
      return term.text;
    case 'derivative':
      return `${quantityName(term.order)}${term.at === null ? '' : `(${x(term.at)})`}`;
    case 'relation':
      return term.sign;
    case 'ellipsis':
      return '…';
    case 'value':
      return y(term.value);
    case 'interval':
      return intervalText(term, x);
  }
};
