import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { constructionKinds, type ConstructionKind, type ConstructionState, kindOf, withConstruction, withoutConstruction } from './construction-state.ts'; // prettier-ignore
import { decimals, readNumber, shortNumber } from './short-number.ts';
import type { StudioState } from './state.ts';

type Change = (constructions: readonly ConstructionState[]) => void;

/** What is drawn into the figure of the selected row: a choice of each kind, and the numbers of those chosen. */
export const constructionControls = (state: StudioState, change: Change): TemplateResult =>
  html`<details class="constructions" ?open=${state.constructions.length > 0}>
    <summary>Constructions</summary>
    <div class="controls" role="group" aria-label="Constructions">
      ${constructionKinds.map((kind) => construction(kind, state, change))}
    </div>
  </details>`;

const construction = (kind: ConstructionKind, state: StudioState, change: Change): TemplateResult => {
  const { constructions, from, to } = state;
  const chosen = constructions.find((one) => one.kind === kind.name);
  const onChoice = (event: Event): void => {
    const isChosen = (event.target as HTMLInputElement).checked;
    change(
      isChosen
        ? withConstruction(constructions, { kind: kind.name, values: kind.initial(from, to) })
        : withoutConstruction(constructions, kind.name),
    );
  };
  return html`<div class="group" data-construction=${kind.name}>
    <label class="group">
      <input type="checkbox" .checked=${live(chosen !== undefined)} @change=${onChoice} />
      ${kind.title}
    </label>
    ${chosen ? kind.numbers.map((_, index) => field(kind, chosen, index, state, change)) : nothing}
  </div>`;
};

const field = (
  kind: ConstructionKind,
  chosen: ConstructionState,
  index: number,
  { constructions, from, to }: StudioState,
  change: Change,
): TemplateResult => {
  const number = kind.numbers[index];
  const value = chosen.values[index];
  if (!number || value === undefined) return html``;
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = readNumber(input.value);
    input.setCustomValidity(number.isUsable(typed) ? '' : `${number.label} cannot be this.`);
    if (!input.reportValidity()) return;
    change(withConstruction(constructions, { ...chosen, values: chosen.values.with(index, typed) }));
  };
  return html`<label class="group">
    <span class="name">${number.label}</span>
    <input
      class="number"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-label="${kind.title}: ${number.label}"
      .value=${live(shortNumber(value, number.isPlace ? decimals(to - from) : undefined))}
      @change=${onChange}
      @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
    />
  </label>`;
};

/** The elements inside the figure. */
export const constructionElements = (constructions: readonly ConstructionState[]): unknown =>
  repeat(
    constructions,
    ({ kind }) => kind,
    ({ kind, values }) => elementOf(kind, values),
  );

const elementOf = (name: string, values: readonly number[]): TemplateResult | typeof nothing => {
  const [first = 0, second = 0] = values;
  switch (kindOf(name)?.tag) {
    case 'fluxion-tangent':
      return html`<fluxion-tangent data-kind=${name} .at=${live(first)}></fluxion-tangent>`;
    case 'fluxion-secant':
      return html`<fluxion-secant data-kind=${name} .at=${live(first)} .step=${live(second)}></fluxion-secant>`;
    case 'fluxion-linear':
      return html`<fluxion-linear data-kind=${name} .at=${live(first)} .step=${live(second)}></fluxion-linear>`;
    case 'fluxion-taylor':
      return html`<fluxion-taylor data-kind=${name} .about=${live(first)} .degree=${live(second)}></fluxion-taylor>`;
    case 'fluxion-osculating-circle':
      return html`<fluxion-osculating-circle data-kind=${name} .at=${live(first)}></fluxion-osculating-circle>`;
    case 'fluxion-newton':
      return html`<fluxion-newton
        data-kind=${name}
        .on=${kindOf(name)?.fixed['on'] ?? 'f'}
        .start=${live(first)}
      ></fluxion-newton>`;
    case 'fluxion-descent':
      return html`<fluxion-descent data-kind=${name} .start=${live(first)} .rate=${live(second)}></fluxion-descent>`;
    default:
      return nothing;
  }
};

/** The constructions after one of them was moved in the figure: the numbers are read off its element. */
export const afterMove = (
  constructions: readonly ConstructionState[],
  target: EventTarget | null,
): readonly ConstructionState[] => {
  if (!(target instanceof HTMLElement)) return constructions;
  const moved = constructions.find(({ kind }) => kind === target.dataset['kind']);
  const kind = moved && kindOf(moved.kind);
  if (!kind) return constructions;
  const values = kind.numbers.map(({ name }) => Number(Reflect.get(target, name)));
  return withConstruction(constructions, { kind: kind.name, values });
};

export const constructionStyles: CSSResult = css`
  .constructions {
    flex: none;
    padding: 0.25rem 1rem;
    border-block-end: 1px solid var(--line);
  }
  .constructions > summary {
    min-height: var(--target);
    align-content: center;
    cursor: pointer;
  }
  .constructions:not([open]) > .controls {
    display: none;
  }
  /* Cards below the picture need room of their own. */
  fluxion-plot:has(> *) {
    height: max(36rem, 78svh);
  }
  @media (max-width: 55.99rem) {
    .constructions {
      order: 1;
    }
  }
  @media (min-width: 56rem) {
    .figure {
      overflow-y: auto;
    }
    fluxion-plot:has(> *) {
      flex: 1 0 auto;
      height: 36rem;
    }
  }
`;
