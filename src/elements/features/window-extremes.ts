import { html, type TemplateResult } from 'lit';
import type { Report } from '../../analysis/report.ts';
import { extremeText } from '../../plot/extreme-text.ts';
import type { ReportLabels } from '../../plot/report-labels.ts';

/** The least and the greatest value in the window, and no claim beyond it. */
export const windowExtremes = (report: Report, labels: ReportLabels): TemplateResult =>
  html`<dl part="extremes">
    <dt>Greatest value in this window</dt>
    <dd>${extremeText('greatest', report, labels)}</dd>
    <dt>Least value in this window</dt>
    <dd>${extremeText('least', report, labels)}</dd>
  </dl>`;
