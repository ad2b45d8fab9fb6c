import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Trace, traceOf } from '../analysis/trace/trace.ts';
import type { Definition } from '../expression/expression.ts';
import { parse, parseAll } from '../expression/parse.ts';
import { requireFinite } from './attribute-error.ts';
import { type Computation, ComputationController } from './controllers/computation.ts';
import { FigureController } from './controllers/figure.ts';
import { ParametersController } from './controllers/parameters.ts';
import { errorView } from './error-view.ts';
import { errorStyles } from './error-styles.ts';
import { FluxionErrorEvent } from './events/error.ts';
import type { FluxionPlot } from './plot.ts';
import { placesOf, type TracedFormula, tracedFormula } from './trace/formula.ts';
import { tableStyles } from './table-styles.ts';
import { traceStyles } from './trace/trace-styles.ts';
import { traceTable } from './trace/trace-table.ts';

/**
 * The forward-mode trace of a function at a point: every step of its evaluation in dual numbers, with its value, its dual part and the rule
 * of differentiation. The step that is pointed at, or has the focus, is framed in the formula. Its content is shown where the element is
 * not defined.
 *
 * @fires fluxion-error - it cannot show what it was asked for
 * @csspart formula - the function above the table
 * @csspart table - the `<table>`
 * @csspart caption - its caption, with the point
 * @csspart step - a row of the table
 * @csspart error - the message where there is no trace
 * @cssprop --fluxion-text-color - as for the figure, and so for background, muted and frame
 * @cssprop --fluxion-focus-color - the frame around the step that is shown, and the ring around what has the focus
 */
export class FluxionTrace extends LitElement {
  static override styles: CSSResultGroup = [tableStyles, errorStyles, traceStyles];

  /** The function; of several, separated by `;`, the last, which may use those before it. @attr */
  @property({ useDefault: true }) expression: string = '';

  /** Where it is evaluated, finite. @attr */
  @property({ type: Number, useDefault: true }) at: number = 0;

  /** Id of a `<fluxion-plot>` whose first function is traced instead, where its crosshair is or was last, at first at `at`. @attr for */
  @property({ attribute: 'for', useDefault: true }) for: string = '';

  /** Values of the free names; one that is missing is 1. A figure's own come first. */
  @property({ attribute: false }) parameters: Readonly<Record<string, number>> = {};

  @state() private current: number = 0;
  @state() private focused: number | null = null;
  @state() private pointed: number | null = null;

  readonly #figure = new FigureController(this);
  readonly #trace = new ComputationController<Trace>(this, () => this.#request());
  readonly #onPlot = { hostUpdated: () => this.requestUpdate() };
  #plot: FluxionPlot | null = null;
  /** Where the crosshair of the figure was last. */
  #point: number | null = null;
  #parsed: { readonly text: string; readonly definition: Definition } | undefined;
  #formula: TracedFormula | undefined;
  #toldError: Error | null = null;

  constructor() {
    super();
    new ParametersController(this);
  }

  /** The steps that are shown; null before there are any. */
  get trace(): Trace | null {
    return this.#trace.result;
  }

  /** Why it shows an earlier trace, or none. */
  get error(): Error | null {
    return this.#trace.error;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#followPlot(null);
  }

  protected override render(): TemplateResult {
    const { trace, error } = this;
    if (trace && trace.body !== this.#formula?.body) this.#formula = tracedFormula(trace);
    const last = (trace?.steps.length ?? 1) - 1;
    return html`${error ? errorView(error, this.#text) : nothing}
    ${
      trace
        ? html`<div class="formula" part="formula">${this.#formula?.math}</div>
            <div
              class="steps"
              @keydown=${this.#onKey}
              @focusin=${this.#onFocus}
              @focusout=${() => (this.focused = null)}
              @pointerover=${this.#onPointer}
              @pointerleave=${() => (this.pointed = null)}
            >
              ${traceTable(trace, { current: Math.min(this.current, last), shown: this.#shown })}
            </div>`
        : error
          ? nothing
          : html`<p class="note">
              ${this.for === '' || this.#plot ? 'Tracing…' : `There is no figure ‘${this.for}’ here.`}
            </p>`
    }`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#highlight();
    const { error } = this;
    if (error && error !== this.#toldError) this.dispatchEvent(new FluxionErrorEvent(error));
    this.#toldError = error;
  }

  get #shown(): number | null {
    return this.pointed ?? this.focused;
  }

  /** The text that an error is about. */
  get #text(): string {
    return this.#plot?.expression ?? this.expression;
  }

  #request(): Computation<Trace> | null {
    const plot = this.for === '' ? null : this.#figure.plot;
    this.#followPlot(plot);
    const at = requireFinite('at', this.at);
    if (this.for === '') return traceAt(this.#read(this.expression, parse), at, this.parameters);
    if (!plot?.hasUpdated) return null;
    this.#point = plot.point ?? this.#point;
    const definition = plot.curves
      ? plot.curves[0]?.definition
      : this.#read(plot.expression, (text) => parseAll(text)[0]!);
    return definition ? traceAt(definition, this.#point ?? at, plot.parameters) : null;
  }

  #read(text: string, read: (text: string) => Definition): Definition {
    if (this.#parsed?.text !== text) this.#parsed = { text, definition: read(text) };
    return this.#parsed.definition;
  }

  /** Is updated whenever the figure is: with its expression, its parameters or its crosshair. */
  #followPlot(plot: FluxionPlot | null): void {
    if (plot === this.#plot) return;
    this.#plot?.removeController(this.#onPlot);
    plot?.addController(this.#onPlot);
    this.#plot = plot;
    this.#point = null;
    this.#parsed = undefined;
  }

  #highlight(): void {
    const { trace } = this;
    const formula = this.#formula;
    if (!trace || !formula) return;
    const step = this.#shown === null ? undefined : trace.steps[this.#shown];
    const places = new Set(step && placesOf(step, trace, formula));
    for (const element of formula.math.querySelectorAll('[data-part]')) {
      element.classList.toggle('shown', places.has(element));
    }
  }

  readonly #onFocus = ({ target }: Event): void => {
    const step = stepAt(target);
    if (step === null) return;
    this.focused = step;
    this.current = step;
  };

  readonly #onPointer = ({ target }: Event): void => {
    this.pointed = stepAt(target);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const from = stepAt(event.target);
    const last = (this.trace?.steps.length ?? 1) - 1;
    if (from === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const targets: Readonly<Record<string, number>> = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: last };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-step='${Math.min(last, Math.max(0, next))}']`);
    row?.focus();
  };
}

function traceAt(definition: Definition, x: number, parameters: Readonly<Record<string, number>>): Computation<Trace> {
  return { parts: [definition, x, parameters], compute: () => traceOf(definition, x, { parameters }) };
}

/** Index of the step whose row an event came from. */
function stepAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
  return row ? Number(row.dataset['step']) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-trace': FluxionTrace;
  }
}
