import { html, type TemplateResult } from 'lit';
import type { SecantTable } from '../../analysis/limits/secant.ts';
import { told } from '../../plot/constructions/description.ts';
import { limitLabel, rowLabel } from '../../plot/constructions/secant.ts';

/** Δx against the slopes on both sides, and what they tend to. */
export const secantRows = ({ rows: [left, right], limits }: SecantTable): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="Δx against slope">
    <table part="table">
      <thead>
        <tr>
          <th scope="col">Δx</th>
          <th scope="col">slope for −Δx</th>
          <th scope="col">slope for Δx</th>
        </tr>
      </thead>
      <tbody>
        ${right.map(
          ({ step, slope }, i) =>
            html`<tr>
              <th scope="row">${told(step)}</th>
              <td>${rowLabel(left[i]?.slope ?? NaN)}</td>
              <td>${rowLabel(slope)}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">→ 0</th>
          ${limits.map((limit) => html`<td>→ ${limitLabel(limit)}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
