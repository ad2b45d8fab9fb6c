import { html, nothing, type TemplateResult } from 'lit';
import type { Report, Sign } from '../../analysis/report.ts';
import {
  variationTable,
  type PieceColumn,
  type PlaceColumn,
  type PlaceSign,
  type PlaceValue,
  type SideLimit,
  type VariationColumn,
} from '../../analysis/variation-table.ts';
import { quantityName } from '../../plot/quantity.ts';
import type { ReportLabels } from '../../plot/report-labels.ts';
import { variationArrow } from './variation-arrow.ts';

/** More columns are not read. */
const mostColumns = 61;

const signs: Readonly<Record<Sign, readonly [text: string, words: string]>> = {
  [-1]: ['−', 'negative'],
  0: ['0', 'zero'],
  1: ['+', 'positive'],
};

/** The variation table that teachers draw: x, f′, f″ and f at the places where they change, and between. */
export const variationView = (report: Report, caption: unknown, labels: ReportLabels): TemplateResult => {
  const { columns, omitted } = variationTable(report, mostColumns);
  const row = (name: string, cell: (column: VariationColumn) => TemplateResult, kind: string): TemplateResult =>
    html`<tr class=${kind}>
      <th scope="row"><i>${name}</i></th>
      ${columns.map(cell)}
    </tr>`;
  return html`<div class="scroll wide" part="variation" role="region" aria-label="Variation table" tabindex="0">
      <table part="table" class="variation">
        <caption part="caption">
          ${caption}
        </caption>
        <thead>
          ${row('x', (column) => heading(column, labels), 'places')}
        </thead>
        <tbody>
          ${row(quantityName(1), (column) => signCell(column, 'slope', report, labels), 'signs')}
          ${row(quantityName(2), (column) => signCell(column, 'bend', report, labels), 'signs')}
          ${row(quantityName(0), (column) => valueCell(column, report, labels), 'values')}
        </tbody>
      </table>
    </div>
    ${omitted > 0 ? html`<p class="note">The first ${columns.length} columns; ${omitted} more: zoom in to see them.</p>` : nothing}`;
};

const hidden = (words: string): TemplateResult => html`<span class="hidden">${words}</span>`;

const told = (text: string, words: string): TemplateResult =>
  html`<span class="text" aria-hidden="true">${text}</span>${hidden(words)}`;

/** An empty cell in words: a report says of an end of the window only whether f is least or greatest there. */
const untold = ({ x }: PlaceColumn, { from, to }: Report): string =>
  x === from || x === to ? 'end of the window' : 'not known';

const heading = (column: VariationColumn, { x }: ReportLabels): TemplateResult =>
  column.kind === 'place'
    ? html`<th scope="col">${x(column.x)}</th>`
    : html`<th scope="col" class="between">${hidden(`from ${x(column.from)} to ${x(column.to)}`)}</th>`;

const signCell = (
  column: VariationColumn,
  order: 'slope' | 'bend',
  report: Report,
  labels: ReportLabels,
): TemplateResult => {
  if (column.kind === 'piece') return blank(column) ?? html`<td>${signOf(column[order])}</td>`;
  const sign = column[order];
  if (sign.kind === 'undefined') return html`<td class="place broken">${bar(sign, labels)}</td>`;
  const content = sign.kind === 'sign' ? signOf(sign.sign) : hidden(untold(column, report));
  return html`<td class="place">${content}</td>`;
};

const signOf = (sign: Sign | null): TemplateResult => {
  if (sign === null) return told('?', 'not known');
  const role = sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'zero';
  const [text, words] = signs[sign];
  return html`<span class="text ${role}" aria-hidden="true">${text}</span>${hidden(words)}`;
};

const bar = ({ sides }: Extract<PlaceSign, { kind: 'undefined' }>, { y }: ReportLabels): TemplateResult => {
  const [left, right] = (sides ?? [null, null]).map((limit) => (limit === null ? null : y(limit)));
  return html`<span class="sides" aria-hidden="true"
      ><span class="middle">${left}</span><span class="middle">${right}</span></span
    >${hidden(sides ? `undefined: ${left ?? 'none'} left, ${right ?? 'none'} right` : 'undefined')}`;
};

/** A piece without signs: hatched where f is not defined, a question mark where nothing is claimed. */
const blank = ({ status, reason }: PieceColumn): TemplateResult | undefined => {
  if (status === 'known') return undefined;
  return status === 'undefined'
    ? html`<td class="undefined">${hidden('f is undefined')}</td>`
    : html`<td class="unknown" title=${reason ?? nothing}>${told('?', `not resolved: ${reason ?? ''}`)}</td>`;
};

const valueCell = (column: VariationColumn, report: Report, labels: ReportLabels): TemplateResult =>
  column.kind === 'piece' ? (blank(column) ?? html`<td>${course(column)}</td>`) : placeCell(column, report, labels);

const course = (column: PieceColumn): TemplateResult => {
  const { direction, shape } = column;
  if (!direction) return told('?', 'not known');
  return html`${variationArrow(column)}${hidden([direction, ...(shape ? [shape] : [])].join(', '))}`;
};

const placeCell = (column: PlaceColumn, report: Report, labels: ReportLabels): TemplateResult => {
  const { value } = column;
  switch (value.kind) {
    case 'unknown':
      return html`<td class="place">${hidden(untold(column, report))}</td>`;
    case 'value':
      return html`<td class="place"><span class="value ${value.height}">${labels.y(value.y)}</span></td>`;
    case 'break':
      return html`<td class="place broken">${breakOf(value, labels)}</td>`;
  }
};

const breakOf = ({ sides, y }: Extract<PlaceValue, { kind: 'break' }>, labels: ReportLabels): TemplateResult => {
  const shown = (side: SideLimit | null): TemplateResult => {
    const limit = side?.limit ?? null;
    return html`<span class=${side?.height ?? 'middle'}>${limit === null ? nothing : labels.y(limit)}</span>`;
  };
  const words = sides.map((side) => (side === null ? 'undefined' : side.limit === null ? 'no limit' : labels.y(side.limit))); // prettier-ignore
  const own = y === null ? '' : `, value ${labels.y(y)}`;
  return html`<span class="sides" aria-hidden="true">${shown(sides[0])}${shown(sides[1])}</span
    >${hidden(`left ${words[0] ?? ''}, right ${words[1] ?? ''}${own}`)}`;
};
