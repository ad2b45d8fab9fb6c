import { css, type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { numberLabel } from '../plot/number-label.ts';
import { numberAttribute } from './attribute-converters.ts';
import { FluxionParameterChangeEvent } from './events/parameter-change.ts';
import { ParameterLeaveEvent } from './events/parameter-leave.ts';

/** Steps from one end of a slider to the other, where none is given. */
const defaultSteps = 100;

const defaultEnds = { min: -5, max: 5 } as const;

/**
 * A slider for a free name in the expressions of figures: of the `<fluxion-plot>` around it, or of those that `for` names.
 *
 * @fires fluxion-parameter-change - when it appears, and whenever its value changes
 * @csspart label - the name and its value
 * @csspart slider - the `<input type="range">`
 * @csspart value - the `<output>`
 */
export class FluxionParameter extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      color: CanvasText;
      font:
        0.875rem/1.4 system-ui,
        sans-serif;
    }
    :host([hidden]) {
      display: none;
    }
    label {
      display: grid;
      grid-template-columns: minmax(1.5em, auto) 1fr 5.5em;
      gap: 0.75em;
      align-items: center;
    }
    .name {
      font:
        italic 1rem/1.4 'STIX Two Math',
        'STIX Two Text',
        'Cambria Math',
        Cambria,
        Georgia,
        serif;
    }
    input {
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: 1.5rem;
      margin: 0;
      accent-color: var(--fluxion-function-color, light-dark(#0b5fa5, #6db8f2));
    }
    output {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    @media (pointer: coarse) {
      input {
        min-block-size: 2.75rem;
      }
    }
  `;

  /** The free name. @attr */
  @property({ useDefault: true }) name: string = '';

  /** Ends of the slider; one that is not finite is the default. @attr */
  @property({ type: Number, useDefault: true }) min: number = defaultEnds.min;
  @property({ type: Number, useDefault: true }) max: number = defaultEnds.max;

  /** @attr */
  @property({ type: Number, useDefault: true }) value: number = 1;

  /** Distance of neighbouring values; default a hundredth of the slider. @attr */
  @property({ converter: numberAttribute }) step: number | undefined;

  /** Ids of the figures that it moves, separated by spaces; without any, the figure around it. @attr for */
  @property({ attribute: 'for', useDefault: true }) for: string = '';

  /** Whether it moves a figure. */
  appliesTo(plot: Element): boolean {
    const ids = this.for.split(/\s+/).filter((id) => id !== '');
    return ids.length === 0 ? this.closest('fluxion-plot') === plot : ids.includes(plot.id);
  }

  protected override willUpdate(): void {
    if (!Number.isFinite(this.min)) this.min = defaultEnds.min;
    if (!Number.isFinite(this.max)) this.max = defaultEnds.max;
    const [least, greatest] = [Math.min(this.min, this.max), Math.max(this.min, this.max)];
    const value = Number.isFinite(this.value) ? this.value : least;
    this.value = Math.min(greatest, Math.max(least, value));
  }

  protected override render(): TemplateResult {
    const step = this.step !== undefined && this.step > 0 ? this.step : Math.abs(this.max - this.min) / defaultSteps;
    // The value after the ends, or the browser clamps it to those it has.
    return html`<label part="label">
      <span class="name">${this.name}</span>
      <input
        part="slider"
        type="range"
        min=${Math.min(this.min, this.max)}
        max=${Math.max(this.min, this.max)}
        step=${step}
        .value=${String(this.value)}
        @input=${this.#onInput}
      />
      <output part="value">${numberLabel(this.value, step / 10)}</output>
    </label>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('value') || changed.has('name') || changed.has('for')) this.#announce();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dispatchEvent(new ParameterLeaveEvent());
  }

  #announce(): void {
    if (this.name === '') this.dispatchEvent(new ParameterLeaveEvent());
    else this.dispatchEvent(new FluxionParameterChangeEvent(this.name, this.value));
  }

  readonly #onInput = ({ target }: Event): void => {
    this.value = (target as HTMLInputElement).valueAsNumber;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-parameter': FluxionParameter;
  }
}
