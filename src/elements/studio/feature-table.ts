import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import type { Feature, Report } from '../../analysis/report.ts';
import { numberLabel } from '../../plot/number-label.ts';

/** What was found in the window, by x; a row shows its point in the figure. */
export const featureTable = (report: Report | null, show: (feature: Feature) => void): TemplateResult => {
  if (!report) return html`<p class="nothing">Looking for points…</p>`;
  const { features, from, to } = report;
  if (features.length === 0) return html`<p class="nothing">No extremum and no inflection in this window.</p>`;
  const beyond = features.length - mostShown;
  return html`<table class="features">
      <thead>
        <tr>
          <th scope="col">Point</th>
          <th scope="col" class="number">x</th>
          <th scope="col" class="number">y</th>
        </tr>
      </thead>
      <tbody>
        ${features.slice(0, mostShown).map((feature) => row(feature, to - from, show))}
      </tbody>
    </table>
    ${beyond > 0 ? html`<p class="nothing">and ${beyond} more: zoom in to see them.</p>` : nothing}`;
};

const row = (feature: Feature, width: number, show: (feature: Feature) => void): TemplateResult => {
  const { kind, x, y } = feature;
  return html`<tr>
    <th scope="row">
      <button class="plain" @click=${() => show(feature)} title="Show in the figure">
        <svg class="icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d=${shapes[kind]} />
        </svg>
        ${kind}
      </button>
    </th>
    <td class="number">${numberLabel(x, xPrecision * width)}</td>
    <td class="number">${numberLabel(y, Math.max(yPrecision * Math.abs(y), leastValue))}</td>
  </tr>`;
};

/** What is shown of x, as a part of the window. */
const xPrecision = 1e-6;

/** What is shown of y, as a part of it; values below the rounding of float64 about 1 are 0. */
const yPrecision = 1e-5;
const leastValue = 1e-14;

/** Longer lists are not read. */
const mostShown = 60;

const shapes: Readonly<Record<Feature['kind'], string>> = {
  minimum: 'M2 3q4 10 8 0',
  maximum: 'M2 9q4-10 8 0',
  inflection: 'M2 10C6 10 6 2 10 2',
};

export const featureTableStyles: CSSResult = css`
  .features {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .features th,
  .features td {
    padding: 0 0.25rem;
    text-align: start;
    font-weight: 400;
  }

  .features thead th {
    position: sticky;
    top: 0;
    background: var(--surface);
    padding-bottom: 0.25rem;
    color: var(--ink-muted);
    font-size: var(--small);
  }

  .features thead th:first-child {
    padding-inline-start: 0.5rem;
  }

  .features tbody tr {
    border-top: 1px solid var(--line);
  }

  .features tbody tr:hover {
    background: var(--hover);
  }

  .features .number {
    text-align: end;
  }

  .features button {
    justify-content: flex-start;
    width: 100%;
    padding: 0 0.25rem;
    color: var(--ink);
  }

  .features .icon {
    color: var(--ink-muted);
  }

  .nothing {
    margin: 0;
    color: var(--ink-muted);
    font-size: var(--small);
  }
`;
