import { html, type TemplateResult } from 'lit';
import type { GradientDescentRun } from '../../analysis/iteration/gradient-descent.ts';
import type { NewtonRun } from '../../analysis/iteration/newton.ts';
import { told } from '../../plot/constructions/description.ts';
import { outcomeOf, placeLabel } from '../../plot/constructions/iteration.ts';

/** How a run ends, and its steps. */
export const iterationCard = (
  run: NewtonRun | GradientDescentRun,
  [value, slope]: readonly [value: string, slope: string],
): TemplateResult =>
  html`<div class="card" part="card">
    <p>${outcomeOf(run)}</p>
    <details>
      <summary>Steps</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="Steps">
        <table part="table">
          <thead>
            <tr>
              <th scope="col">n</th>
              <th scope="col">xₙ</th>
              <th scope="col">${value}</th>
              <th scope="col">${slope}</th>
            </tr>
          </thead>
          <tbody>
            ${run.steps.map(
              (step, n) =>
                html`<tr>
                  <th scope="row">${n}</th>
                  <td>${placeLabel(step.x)}</td>
                  <td>${told(step.value)}</td>
                  <td>${told(step.slope)}</td>
                </tr>`,
            )}
            ${
              run.taken === run.steps.length
                ? html`<tr>
                    <th scope="row">${run.taken}</th>
                    <td>${placeLabel(run.at)}</td>
                    <td></td>
                    <td></td>
                  </tr>`
                : html``
            }
          </tbody>
        </table>
      </div>
    </details>
  </div>`;
