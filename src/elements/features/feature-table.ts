import { html, nothing, type TemplateResult } from 'lit';
import { reasonOf, type Statement } from '../../analysis/reason.ts';
import type { Feature, Report, Unresolved } from '../../analysis/report.ts';
import type { ReportLabels } from '../../plot/report-labels.ts';
import { featureIcon } from './feature-icons.ts';
import { featureName } from '../../plot/feature-names.ts';
import { intervalText } from '../../plot/statement-text.ts';
import { unresolvedPlace, unresolvedReason } from '../../plot/unresolved-text.ts';
import { statementMath } from './statement-math.ts';

/** Longer lists are not read. */
export const mostRows = 60;

/** A row of the table: where it leads in the figure, and what to do there. */
export interface FeatureActions {
  /** Index of the row that takes the focus; rows beyond it are reached with arrow keys. */
  readonly current: number;
  /** Shows a place of the figure. Null where there is no figure. */
  readonly show: ((x: number, row: number) => void) | null;
}

/** What was found, by x, then what is not resolved. The roles are written out since narrow tables have another layout. */
export const featureTable = (
  report: Report,
  caption: unknown,
  labels: ReportLabels,
  actions: FeatureActions,
): TemplateResult => {
  const { features, unresolved } = report;
  const shown = features.slice(0, mostRows);
  const parts = unresolved.slice(0, mostRows);
  return html`<table part="table" class="list" role="table">
    <caption part="caption">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Feature</th>
        <th role="columnheader" scope="col" class="number"><i>x</i></th>
        <th role="columnheader" scope="col" class="number"><i>y</i></th>
        <th role="columnheader" scope="col" class="why">Why</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${shown.map((feature, row) => featureRow(feature, row, report, labels, actions))}
      ${parts.map((part, i) => unresolvedRow(part, shown.length + i, labels, actions))}
    </tbody>
  </table>`;
};

const featureRow = (
  feature: Feature,
  row: number,
  report: Report,
  labels: ReportLabels,
  actions: FeatureActions,
): TemplateResult => {
  const isPlateau = feature.kind === 'plateau';
  const place = isPlateau ? feature.from / 2 + feature.to / 2 : feature.x;
  return html`<tr role="row" part="row">
    <th role="rowheader" scope="row">
      ${name(html`${featureIcon(feature.kind)}<span>${featureName(feature)}</span>`, place, row, actions)}
    </th>
    <td role="cell" class="number">${isPlateau ? intervalText(feature, labels.x) : labels.x(feature.x)}</td>
    <td role="cell" class="number">
      ${feature.y === null ? html`<span class="none">undefined</span>` : labels.y(feature.y)}
    </td>
    <td role="cell" class="why">${reasons(reasonOf(feature, report), labels)}</td>
  </tr>`;
};

/** Statements, each kept whole where there is room for it. */
const reasons = (statements: readonly Statement[], labels: ReportLabels): TemplateResult[] =>
  statements.map(
    (statement, i) =>
      html`<span class="statement"
        >${statementMath(statement, labels)}${i < statements.length - 1 ? ',' : nothing}</span
      > `,
  );

const unresolvedRow = (part: Unresolved, row: number, { x }: ReportLabels, actions: FeatureActions): TemplateResult =>
  html`<tr role="row" part="row" class="unresolved">
    <th role="rowheader" scope="row">
      ${name(html`<span class="icon" aria-hidden="true">?</span><span>not resolved</span>`, part.from / 2 + part.to / 2, row, actions)}
    </th>
    <td role="cell" class="number" colspan="2">${unresolvedPlace(part, x)}</td>
    <td role="cell" class="why">${unresolvedReason(part)}</td>
  </tr>`;

const name = (content: TemplateResult, x: number, row: number, { show, current }: FeatureActions): TemplateResult => {
  if (!show) return html`<span class="name">${content}</span>`;
  const onShow = (): void => show(x, row);
  return html`<button
    class="name"
    tabindex=${row === current ? 0 : -1}
    data-row=${row}
    title="Show in the figure"
    @focus=${onShow}
    @click=${onShow}
  >
    ${content}
  </button>`;
};
