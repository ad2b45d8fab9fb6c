import { tickStep } from 'd3-array';
import { css, type CSSResult, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FluxionParameterChangeEvent } from '../events/parameter-change.ts';
import { readNumber, shortNumber } from './short-number.ts';
import { type ParameterState, greatestNumber } from './state.ts';

/** About how many, so that the step is a round number and round values can be reached. */
const sliderSteps = 100;

/** A slider with editable ends for each free name, for the figure with an id. */
export const parameterSliders = (
  figure: string,
  parameters: readonly ParameterState[],
  change: (parameter: ParameterState) => void,
): TemplateResult =>
  html`<section class="parameters" aria-label="Parameters">
    ${repeat(
      parameters,
      ({ name }) => name,
      (parameter) =>
        html`<div class="parameter">
          <fluxion-parameter
            for=${figure}
            .name=${parameter.name}
            .min=${parameter.least}
            .max=${parameter.greatest}
            .step=${tickStep(parameter.least, parameter.greatest, sliderSteps)}
            .value=${parameter.value}
            @fluxion-parameter-change=${({ value }: FluxionParameterChangeEvent) => {
              if (value !== parameter.value) change({ ...parameter, value });
            }}
          ></fluxion-parameter>
          ${end(parameter, 'least', change)} ${end(parameter, 'greatest', change)}
        </div>`,
    )}
  </section>`;

function end(
  parameter: ParameterState,
  which: 'least' | 'greatest',
  change: (parameter: ParameterState) => void,
): TemplateResult {
  const { name } = parameter;
  return html`<input
    class="number ${which}"
    type="text"
    inputmode="text"
    autocomplete="off"
    aria-label="${which === 'least' ? 'Least' : 'Greatest'} ${name}"
    .value=${live(shortNumber(parameter[which]))}
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const ends = { ...parameter, [which]: readNumber(input.value) };
      const usable = ends.least < ends.greatest && Math.abs(ends[which]) <= greatestNumber;
      input.setCustomValidity(usable ? '' : `Type a number ${which === 'least' ? 'below' : 'above'} the other end.`);
      if (!input.reportValidity()) return;
      change({ ...ends, value: Math.min(Math.max(parameter.value, ends.least), ends.greatest) });
    }}
    @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
  />`;
}

export const parameterSliderStyles: CSSResult = css`
  .parameters {
    display: grid;
    gap: 0.5rem;
  }

  .parameter {
    display: grid;
    grid-template: 'slider slider' 'least greatest' / 1fr 1fr;
    gap: 0 0.5rem;
  }

  fluxion-parameter {
    grid-area: slider;
    color: inherit;
  }

  .parameter input {
    grid-area: least;
    width: 4.5rem;
    min-height: 1.5rem;
    padding-inline: 0.25rem;
    border-color: transparent;
    background: none;
    color: var(--ink-muted);
    font-size: var(--small);
  }

  .parameter input:hover,
  .parameter input:focus {
    border-color: var(--line-strong);
  }

  .parameter input.greatest {
    grid-area: greatest;
    justify-self: end;
    text-align: end;
  }
`;
