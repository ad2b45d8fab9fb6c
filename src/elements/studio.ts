import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import type { FluxionViewChangeEvent, Window } from './events/view-change.ts';
import type { PlotCurve } from '../plot/plot-curve.ts';
import type { FluxionPlot } from './plot.ts';
import { AddressController } from './studio/address.ts';
import { afterMove, constructionControls, constructionElements, constructionStyles } from './studio/constructions.ts';
import { controlStyles } from './studio/control-styles.ts';
import { type DrawnRow, drawnRows, subjectOf } from './studio/drawn-rows.ts';
import type { FluxionExpressionRow } from './studio/expression-row.ts';
import { figureControls, figureControlStyles, segments } from './studio/figure-controls.ts';
import { figureCurves } from './studio/figure-curves.ts';
import { galleryDialog, galleryStyles } from './studio/gallery-dialog.ts';
import { mark, markStyles, plus } from './studio/icons.ts';
import { keyRow, keyStyles } from './studio/keys.ts';
import { parameterSliders, parameterSliderStyles } from './studio/parameter-sliders.ts';
import { parametersOf, readRows, type RowReading } from './studio/readings.ts';
import type { RowChangeEvent, RowCommand, RowCommandEvent } from './studio/row-events.ts';
import { decimals, roundTo } from './studio/short-number.ts';
import {
  initialState,
  mostRows,
  parameterOf,
  type StudioState,
  withNewRow,
  withoutRow,
  withParameter,
  withRow,
} from './studio/state.ts';
import { studioStyles } from './studio/studio-styles.ts';
import { rememberedTheme, rememberTheme, type Theme } from './studio/theme.ts';
import { themeChoice } from './studio/theme-choice.ts';
import { tokens } from './studio/tokens.ts';

/** By which the sliders name the figure that they move. */
const figureId = 'figure';

type FeatureView = 'table' | 'variation';

const featureViews = [
  ['table', 'List'],
  ['variation', 'Variation'],
] as const;

/**
 * The whole of Fluxion on one page: up to eight expressions, the figure of the selected one with its derivatives, sliders, the points
 * found, the trace at the crosshair, the shader that computes them, and examples.
 *
 * @slot links - links of the page, at the lower right
 */
export class FluxionStudio extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    controlStyles,
    studioStyles,
    markStyles,
    figureControlStyles,
    constructionStyles,
    galleryStyles,
    keyStyles,
    parameterSliderStyles,
  ];

  /** Keeps what it shows in the fragment of the page's address, so that a link restores it. @attr */
  @property({ type: Boolean }) address: boolean = false;

  /** `auto` follows the page. What the reader chose before comes first. @attr */
  @property({ reflect: true }) theme: Theme = 'auto';

  @state() private studio: StudioState = initialState;
  /** The window to which the figure returns on a reset: the last one that was asked for by other means than moving it. */
  @state() private home: Window = initialState;
  @state() private featureView: FeatureView = 'table';
  @state() private tracing: boolean = false;
  @query('fluxion-plot') private plot!: FluxionPlot;
  @query('dialog') private gallery!: HTMLDialogElement;
  @queryAll('fluxion-expression-row') private rowElements!: NodeListOf<FluxionExpressionRow>;

  #readings: readonly RowReading[] = [];
  #drawn: readonly DrawnRow[] = [];
  #subject: DrawnRow | undefined;
  #curves: readonly PlotCurve[] = [];
  readonly #address = new AddressController(this, (restored) => {
    this.restore(restored);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme = rememberedTheme() ?? this.theme;
  }

  override render(): TemplateResult {
    const { studio } = this;
    const change = (changes: Partial<StudioState>): void => this.change({ ...studio, ...changes });
    return html`<div class="page">
      <header>
        <h1>${mark} Fluxion</h1>
        <button @click=${() => this.gallery.showModal()}>Examples</button>
        ${themeChoice(this.theme, (theme) => {
          this.theme = theme;
          rememberTheme(theme);
        })}
      </header>
      <main>${this.rail()} ${this.figure(change)} ${this.points()}</main>
      <footer>
        ${this.trace()}
        <fluxion-shader
          .definition=${this.#subject?.definition ?? null}
          .order=${studio.order}
          .comparison=${studio.comparison}
        ></fluxion-shader>
        <slot name="links"></slot>
      </footer>
      ${galleryDialog(({ state }) => {
        this.restore(state);
        this.#address.save(state);
      })}
    </div>`;
  }

  override willUpdate(changed: PropertyValues): void {
    // `studio` is private, so that its name is none of the public properties.
    if (!changed.has('studio')) return;
    const { rows, selected, comparison } = this.studio;
    const before = changed.get('studio') as StudioState | undefined;
    if (rows.some(({ text }, i) => text !== before?.rows[i]?.text) || rows.length !== before?.rows.length) {
      this.#readings = readRows(rows.map(({ text }) => text));
    }
    if (rows !== before?.rows || selected !== before.selected || comparison !== before.comparison) {
      this.#drawn = drawnRows(rows, this.#readings, this.#drawn);
      this.#subject = subjectOf(this.#drawn, selected);
      this.#curves = figureCurves(this.#subject, this.#drawn, comparison);
    }
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('home')) void this.goHome();
  }

  /** Also where the figure was moved away from a window that is asked for once more. */
  private async goHome(): Promise<void> {
    await this.plot.updateComplete;
    const { from, to } = this.plot.view;
    if (from !== this.home.from || to !== this.home.to) this.plot.resetView();
  }

  private rail(): TemplateResult {
    const { rows, selected } = this.studio;
    const names = parametersOf(this.#readings);
    return html`<div class="rows">
      ${rows.map(
        (row, i) =>
          html`<fluxion-expression-row
            .row=${row}
            .reading=${this.#readings[i] ?? { kind: 'empty' }}
            .number=${i + 1}
            ?selected=${i === selected}
            @row-change=${({ change }: RowChangeEvent) => this.change(withRow(this.studio, i, change))}
            @row-command=${({ command }: RowCommandEvent) => void this.command(i, command)}
          ></fluxion-expression-row>`,
      )}
      ${
        rows.length < mostRows
          ? html`<button class="plain add" @click=${() => void this.addRow(rows.length - 1)}>
              ${plus} Add an expression
            </button>`
          : nothing
      }
      ${keyRow((text, caretBack) => this.rowElements[selected]?.insert(text, caretBack))}
      ${
        names.length > 0
          ? parameterSliders(
              figureId,
              names.map((name) => parameterOf(this.studio, name)),
              (parameter) => this.change(withParameter(this.studio, parameter)),
            )
          : nothing
      }
    </div>`;
  }

  /** Whether the figure shows what the subject was before it could not be read. */
  get #isStale(): boolean {
    return this.#subject !== undefined && this.#readings[this.#subject.index]?.kind === 'error';
  }

  private figure(change: (changes: Partial<StudioState>) => void): TemplateResult {
    const { studio } = this;
    return html`<section class="figure" aria-label="Figure">
      ${figureControls(studio, change)} ${constructionControls(studio, (constructions) => change({ constructions }))}
      <fluxion-plot
        id=${figureId}
        ?hidden=${!this.#subject}
        class="series-${this.#subject?.row.colour ?? 1} ${this.#isStale ? 'stale' : ''}"
        .curves=${this.#curves}
        .from=${this.home.from}
        .to=${this.home.to}
        .order=${studio.order}
        .curvature=${studio.curvature ? 'unsigned' : 'none'}
        .layout=${studio.layout}
        .legend=${studio.layout === 'overlay' ? 'auto' : 'none'}
        .engine=${studio.engine}
        .arithmeticRequest=${studio.arithmetic}
        @fluxion-view-change=${({ view }: FluxionViewChangeEvent) => this.followView(view)}
        @fluxion-construction-change=${this.followConstruction}
        >${constructionElements(studio.constructions)}</fluxion-plot
      >
      ${this.#subject ? nothing : html`<p class="invitation">Type a function of x, or open an example.</p>`}
    </section>`;
  }

  private points(): TemplateResult {
    return html`<section class="points" aria-labelledby="points">
      <header>
        <h2 id="points">Features</h2>
        ${segments('View', featureViews, this.featureView, (view) => (this.featureView = view))}
      </header>
      ${this.#subject ? html`<fluxion-features for=${figureId} .view=${this.featureView}></fluxion-features>` : nothing}
    </section>`;
  }

  private trace(): TemplateResult {
    const { from, to } = this.home;
    return html`<details class="trace" @toggle=${(event: Event) => (this.tracing = isOpen(event))}>
      <summary>Trace <span>f and f′ in dual numbers, step by step, where the crosshair is</span></summary>
      ${this.tracing && this.#subject ? html`<fluxion-trace for=${figureId} .at=${from / 2 + to / 2}></fluxion-trace>` : nothing}
    </details>`;
  }

  private change(studio: StudioState): void {
    this.show(studio);
    this.#address.save(studio);
  }

  /** Shows other rows than those so far: nothing is kept of what was read before. */
  private restore(studio: StudioState): void {
    this.#drawn = [];
    this.show(studio);
  }

  private show(studio: StudioState): void {
    if (studio.from !== this.studio.from || studio.to !== this.studio.to) this.home = studio;
    this.studio = studio;
  }

  private followView({ from, to }: Window): void {
    const digits = decimals(to - from);
    const rounded = { from: roundTo(from, digits), to: roundTo(to, digits) };
    if (rounded.from >= rounded.to) return;
    this.studio = { ...this.studio, ...rounded };
    this.#address.save(this.studio);
  }

  private followConstruction({ target }: Event): void {
    this.change({ ...this.studio, constructions: afterMove(this.studio.constructions, target) });
  }

  private async command(index: number, command: RowCommand): Promise<void> {
    const { studio } = this;
    const last = studio.rows.length - 1;
    switch (command) {
      case 'select':
        if (studio.selected !== index) this.change({ ...studio, selected: index });
        return;
      case 'remove':
        this.change(withoutRow(studio, index));
        return this.focusRow(Math.min(index, last - 1));
      case 'erase':
        if (last === 0) return;
        this.change(withoutRow(studio, index));
        return this.focusRow(Math.max(0, index - 1));
      case 'next':
        return index < last ? this.focusRow(index + 1) : this.addRow(index);
      case 'down':
        return this.focusRow(Math.min(last, index + 1));
      case 'up':
        return this.focusRow(Math.max(0, index - 1));
    }
  }

  private async addRow(after: number): Promise<void> {
    this.change(withNewRow(this.studio, after));
    await this.focusRow(this.studio.selected);
  }

  private async focusRow(index: number): Promise<void> {
    await this.updateComplete;
    this.rowElements[Math.max(0, index)]?.focusText();
  }
}

function isOpen({ currentTarget }: Event): boolean {
  return currentTarget instanceof HTMLDetailsElement && currentTarget.open;
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-studio': FluxionStudio;
  }
}
