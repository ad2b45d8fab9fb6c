import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ArithmeticRequest } from '../../engine/engine.ts';
import { arithmeticRequests } from '../../engine/options.ts';
import { quantityName } from '../../plot/quantity.ts';
import {
  defaultComparison,
  engines,
  type EngineChoice,
  greatestNumber,
  highestPanel,
  layouts,
  stencilNames,
  stepExponents,
  type StudioState,
} from './state.ts';
import { decimals, readNumber, shortNumber } from './short-number.ts';

type Change = (change: Partial<StudioState>) => void;

const layoutNames = { panels: 'Panels', overlay: 'Overlay' } as const;
const arithmeticNames: Readonly<Record<ArithmeticRequest, string>> = {
  auto: 'Automatic',
  single: 'Single',
  'double-single': 'Double-single',
};
const engineNames: Readonly<Record<EngineChoice, string>> = { auto: 'Automatic', webgpu: 'WebGPU', cpu: 'CPU' };
const stencilLabels = {
  forward: 'Forward',
  backward: 'Backward',
  central2: 'Central, order 2',
  central4: 'Central, order 4',
  central6: 'Central, order 6',
  central8: 'Central, order 8',
} as const;

/** What the figure shows and how it is computed. */
export const figureControls = (state: StudioState, change: Change): TemplateResult =>
  html`<div class="controls" role="group" aria-label="Figure">
    <div class="group">
      <span class="name" aria-hidden="true">x</span>
      ${windowField(state, 'from', change)}
      <span class="name" aria-hidden="true">to</span>
      ${windowField(state, 'to', change)}
    </div>
    ${segments(
      'Derivatives',
      Array.from({ length: highestPanel + 1 }, (_, order) => [order, quantityName(order)] as const),
      state.order,
      (order) => change({ order }),
    )}
    ${segments(
      'Layout',
      layouts.map((layout) => [layout, layoutNames[layout]] as const),
      state.layout,
      (layout) => change({ layout }),
    )}
    <label class="group">
      <input
        type="checkbox"
        .checked=${live(state.curvature)}
        @change=${(event: Event) => change({ curvature: (event.target as HTMLInputElement).checked })}
      />
      Curvature κ
    </label>
    ${comparisonControls(state, change)} ${engineControl(state, change)}
  </div>`;

function engineControl({ engine, arithmetic }: StudioState, change: Change): TemplateResult {
  return html`<span class="engine">
    ${choice('Engine', engines, engineNames, engine, (name) => change({ engine: name }))}
    ${choice('Precision', arithmeticRequests, arithmeticNames, arithmetic, (name) => change({ arithmetic: name }))}
  </span>`;
}

function choice<Name extends string>(
  label: string,
  names: readonly Name[],
  titles: Readonly<Record<Name, string>>,
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<label class="group">
    <span class="name">${label}</span>
    <select @change=${(event: Event) => choose(names[(event.target as HTMLSelectElement).selectedIndex]!)}>
      ${names.map((name) => html`<option .selected=${name === chosen}>${titles[name]}</option>`)}
    </select>
  </label>`;
}

function windowField(state: StudioState, end: 'from' | 'to', change: Change): TemplateResult {
  const width = state.to - state.from;
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const value = readNumber(input.value);
    const usable = end === 'from' ? value < state.to : value > state.from;
    input.setCustomValidity(
      usable && Math.abs(value) <= greatestNumber
        ? ''
        : `Type a number ${end === 'from' ? 'below' : 'above'} the other end.`,
    );
    if (input.reportValidity()) change({ [end]: value });
  };
  return html`<input
    class="number"
    type="text"
    inputmode="text"
    autocomplete="off"
    spellcheck="false"
    aria-label="x ${end}"
    .value=${live(shortNumber(state[end], decimals(width)))}
    @change=${onChange}
    @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
  />`;
}

/** A choice of one, side by side. */
export function segments<Value extends string | number>(
  label: string,
  choices: readonly (readonly [Value, string])[],
  current: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="segments" role="radiogroup" aria-label=${label}>
    ${choices.map(
      ([value, text]) =>
        html`<label>
          <input type="radio" name=${label} .checked=${live(value === current)} @change=${() => choose(value)} />
          <span>${text}</span>
        </label>`,
    )}
  </div>`;
}

function comparisonControls({ comparison }: StudioState, change: Change): TemplateResult {
  const [least, greatest] = stepExponents;
  return html`<div class="controls">
    <label class="group">
      <span class="name">Compare f′ with</span>
      <select
        @change=${(event: Event) => {
          const method = stencilNames[(event.target as HTMLSelectElement).selectedIndex - 1];
          change({ comparison: method ? { ...(comparison ?? defaultComparison), method } : null });
        }}
      >
        <option .selected=${!comparison}>nothing</option>
        ${stencilNames.map(
          (name) => html`<option .selected=${name === comparison?.method}>${stencilLabels[name]}</option>`,
        )}
      </select>
    </label>
    ${
      comparison
        ? html`<label class="group">
            <span class="name">Step h</span>
            <input
              type="range"
              min=${least}
              max=${greatest}
              step="0.1"
              aria-valuetext=${shortNumber(comparison.step)}
              .value=${live(String(Math.log10(comparison.step)))}
              @input=${(event: Event) => change({ comparison: { ...comparison, step: stepAt(event) } })}
            />
            <output>${shortNumber(comparison.step)}</output>
          </label>`
        : nothing
    }
  </div>`;
}

/** Two significant digits are as fine as the slider. */
function stepAt(event: Event): number {
  return Number((10 ** (event.target as HTMLInputElement).valueAsNumber).toPrecision(2));
}

export const figureControlStyles: CSSResult = css`
  .controls,
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }

  .group {
    gap: 0.375rem;
    min-height: var(--target);
  }

  .engine {
    display: flex;
    flex-wrap: wrap;
    gap: inherit;
    margin-inline-start: auto;
  }

  .name,
  output {
    color: var(--ink-muted);
  }

  output {
    min-width: 3.5rem;
    font-variant-numeric: tabular-nums;
  }

  input.number {
    width: 5.5rem;
    font-variant-numeric: tabular-nums;
  }

  .segments {
    display: inline-flex;
    padding: 2px;
    border-radius: var(--radius);
    background: var(--sunken);
    box-shadow: inset 0 0 0 1px var(--line);
  }

  .segments label {
    position: relative;
  }

  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segments span {
    display: grid;
    place-items: center;
    min-width: calc(var(--target) + 0.25rem);
    min-height: calc(var(--target) - 4px);
    padding: 0 0.5rem;
    border-radius: calc(var(--radius) - 2px);
    color: var(--ink-muted);
  }

  @media (pointer: coarse) {
    .segments span {
      min-height: var(--target);
    }
  }

  .segments :checked + span {
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 0 0 1px var(--line-strong);
  }

  .segments :focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  input[type='range'] {
    width: 9rem;
    min-height: var(--target);
  }
`;
