import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { reportJson } from '../analysis/report-json.ts';
import type { Report } from '../analysis/report.ts';
import { ExpressionError } from '../expression/error.ts';
import { parse } from '../expression/parse.ts';
import { labelsFor, type ReportLabels } from '../plot/report-labels.ts';
import { AttributeError, requireOneOf } from './attribute-error.ts';
import { errorStyles } from './error-styles.ts';
import { FluxionErrorEvent } from './events/error.ts';
import { ClipboardController } from './controllers/clipboard.ts';
import { FigureController } from './controllers/figure.ts';
import { featuresCsv } from './features/csv.ts';
import { featureTable, mostRows } from './features/feature-table.ts';
import { featuresStyles } from './features/features-styles.ts';
import { spokenMath } from './spoken-math.ts';
import { tableStyles } from './table-styles.ts';
import { variationStyles } from './features/variation-styles.ts';
import { variationView } from './features/variation-view.ts';
import { windowExtremes } from './features/window-extremes.ts';
import { mathematics } from './mathematics.ts';

const views = ['table', 'variation'] as const;

/** What is shown of a number, as a part of the window or of itself; the columns of a variation table are many. */
const resolution = { table: 1e-5, variation: 1e-3 } as const;

/**
 * What was found of a figure's first function in its window: a table of the features with the test that decided each, or the variation
 * table. Without `for` the figure is the `<fluxion-plot>` around it, or the last one before it.
 *
 * @csspart table - the `<table>` of either view
 * @csspart caption - its caption: the function and the window
 * @csspart row - a row of the table of features
 * @csspart variation - the region in which a wide variation table is scrolled
 * @csspart extremes - the `<dl>` with the least and the greatest value in the window
 * @csspart copy - the buttons that copy the features, and what they say
 * @cssprop --fluxion-text-color - as for the figure, and so for background, muted, frame, positive and negative
 * @cssprop --fluxion-focus-color - the ring around what has the focus
 */
export class FluxionFeatures extends LitElement {
  static override styles: CSSResultGroup = [tableStyles, errorStyles, featuresStyles, variationStyles];

  /** Id of the figure; without one, that around it or the last one before it. @attr for */
  @property({ attribute: 'for', useDefault: true }) for: string = '';

  /** `table`, the features one by one, or `variation`, the variation table. @attr */
  @property({ useDefault: true }) view: string = 'table';

  /** What is shown in place of a figure's features. */
  @property({ attribute: false }) report: Report | null = null;

  @state() private current: number = 0;

  readonly #figure = new FigureController(this);
  readonly #clipboard = new ClipboardController(this);
  #root: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener(FluxionErrorEvent.type, this.#onError);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener(FluxionErrorEvent.type, this.#onError);
  }

  protected override render(): TemplateResult {
    const report = this.report ?? this.#figure.report;
    if (!report) return html`<p class="note">${this.#withoutReport()}</p>`;
    const view = this.#view();
    if (view instanceof AttributeError) return html`<p class="error" role="alert">${view.message}</p>`;
    const labels = labelsFor(report, resolution.table);
    return html`${view === 'variation' ? variationView(report, caption(report), labelsFor(report, resolution.variation)) : this.#table(report, labels)}
      ${windowExtremes(report, labels)}
      <div class="copy" part="copy">
        <button @click=${() => this.#clipboard.copy(reportJson(report), 'The report is copied as JSON.')}>
          Copy JSON
        </button>
        <button @click=${() => this.#clipboard.copy(featuresCsv(report), 'The features are copied as CSV.')}>
          Copy CSV
        </button>
        ${this.#clipboard.template}
      </div>`;
  }

  #withoutReport(): string {
    const { plot } = this.#figure;
    if (!plot) return 'No figure to tell of.';
    return plot.error ? `No features, since the figure has an error: ${plot.error.message}` : 'Looking for features…';
  }

  #table(report: Report, labels: ReportLabels): TemplateResult {
    const { features, unresolved } = report;
    if (features.length + unresolved.length === 0) {
      return html`<p class="note">${caption(report)}: no feature in this window.</p>`;
    }
    const rows = Math.min(features.length, mostRows) + Math.min(unresolved.length, mostRows);
    const show = this.#figure.plot && ((x: number, row: number) => this.#show(x, row));
    const beyond = features.length + unresolved.length - rows;
    const actions = { show, current: Math.min(this.current, rows - 1) };
    return html`<div
        class="scroll"
        role="group"
        aria-label="Features"
        tabindex=${show ? nothing : 0}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, rows)}
        @click=${this.#onClick}
      >
        ${featureTable(report, caption(report), labels, actions)}
      </div>
      ${beyond > 0 ? html`<p class="note">and ${beyond} more: zoom in to see them.</p>` : nothing}`;
  }

  #view(): (typeof views)[number] | AttributeError {
    try {
      return requireOneOf('view', this.view, views);
    } catch (error) {
      if (error instanceof AttributeError) return error;
      throw error;
    }
  }

  #show(x: number, row: number): void {
    this.current = row;
    if (this.#figure.plot) this.#figure.plot.point = x;
  }

  /** A figure with an error looks for no features, so that no report would end the waiting. */
  readonly #onError = (): void => this.requestUpdate();

  /** A reader who walks through the rows by key keeps them in view; one who chooses a row wants to see it in the figure. */
  readonly #onClick = ({ target }: Event): void => {
    const isRow = target instanceof Element && target.closest('[data-row]');
    if (isRow) this.#figure.plot?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };

  #onKey(event: KeyboardEvent, rows: number): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      Home: 0,
      End: rows - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = Math.min(rows - 1, Math.max(0, next));
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-row='${row}']`);
    if (!button) return;
    event.preventDefault();
    button.focus();
  }
}

/** The function, as a formula where its text can be read, and the window. */
const caption = ({ expression, from, to }: Report): TemplateResult => {
  const labels = labelsFor({ features: [], from, to }, resolution.table);
  return html`${spokenMath(
    guard([expression], () => formula(expression)),
    expression,
  )},
  from ${labels.x(from)} to ${labels.x(to)}`;
};

const formula = (expression: string): unknown => {
  try {
    return mathematics(parse(expression));
  } catch (error) {
    if (error instanceof ExpressionError) return expression;
    throw error;
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-features': FluxionFeatures;
  }
}
