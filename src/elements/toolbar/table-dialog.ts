import { html, type TemplateResult } from 'lit';
import type { Report } from '../../analysis/report.ts';

/** The features of a figure as a table, which says the same as the picture. */
export const tableDialog = (report: Report | null): TemplateResult =>
  html`<dialog class="table" part="dialog" aria-labelledby="table-title">
    <h2 id="table-title">Features</h2>
    <fluxion-features .report=${report}></fluxion-features>
    <form method="dialog"><button autofocus>Close</button></form>
  </dialog>`;
