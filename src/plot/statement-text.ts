import type { Statement, Term } from '../analysis/reason.ts';
import { quantityName } from './quantity.ts';
import type { ReportLabels } from './report-labels.ts';

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
      return `[${x(term.from)}, ${x(term.to)}]`;
  }
};
