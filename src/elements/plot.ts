import { LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Reading } from '../analysis/reading.ts';
import type { Report } from '../analysis/report.ts';
import type { Arithmetic, EngineName, Scalar } from '../engine/engine.ts';
import type { PlotCurve } from '../plot/plot-curve.ts';
import { restoreStyles } from './adopted-styles.ts';
import { curvatureAttribute, legendAttribute, numberAttribute, onUnlessFalse, textUnlessEmpty } from './attribute-converters.ts'; // prettier-ignore
import { ExportController } from './controllers/export.ts';
import { Interaction } from './controllers/interaction.ts';
import { Narration } from './controllers/narration.ts';
import { SceneController } from './controllers/scene.ts';
import { FluxionErrorEvent } from './events/error.ts';
import type { Window } from './events/view-change.ts';
import { figureStyles } from './figure-styles.ts';
import { legendView } from './legend-view.ts';
import { figureTemplate } from './plot-template.ts';
import { statusOf } from './status.ts';

/**
 * Plots functions with their derivatives in aligned panels, and marks where those change sign. Its content is shown where the element
 * is not defined; `<fluxion-curve>` and `<fluxion-parameter>` inside add curves and sliders.
 *
 * @fires fluxion-view-change - the window moved
 * @fires fluxion-features - the features of the first function were found
 * @fires fluxion-point-change - the crosshair reads another point, or none
 * @fires fluxion-parameter-change - a slider inside has a new value
 * @fires fluxion-construction-change - a point of a construction inside was moved
 * @fires fluxion-error - the figure cannot show what it was asked for
 * @slot - elements with a `<fluxion-parameter>` or a `<fluxion-features>`, below the figure
 * @csspart figure - the canvases, which take the focus
 * @csspart separator - an edge between two panels, which can be moved
 * @csspart handles - the layer with the points of constructions that can be moved
 * @csspart handle - one of them, a slider
 * @csspart legend - the list of curves
 * @csspart legend-item - one of them
 * @csspart toolbar - the buttons in its corner, for fingers below the picture
 * @csspart toolbar-button - each of them
 * @csspart dialog - the keys, the features, the window or the files, while it is open
 * @csspart selection - the `<svg>` with the box that is being drawn
 * @csspart bubble - what is read, above the finger
 * @csspart status - the line with the engine, its arithmetic and the samples per device column
 * @csspart error - the message in place of a new picture
 * @cssprop --fluxion-background-color - behind all
 * @cssprop --fluxion-text-color - numbers and words
 * @cssprop --fluxion-muted-color - formulas, notes and the status
 * @cssprop --fluxion-frame-color - edges of panels and of the toolbar
 * @cssprop --fluxion-axis-color - x and y axes
 * @cssprop --fluxion-grid-color - lines at the numbers of axes
 * @cssprop --fluxion-minor-grid-color - lines between them
 * @cssprop --fluxion-guide-color - lines through all panels at features, and edges that can be moved
 * @cssprop --fluxion-positive-color - tint where f′, or the derivative of the panel, is above 0
 * @cssprop --fluxion-negative-color - tint where it is below 0
 * @cssprop --fluxion-function-color - f
 * @cssprop --fluxion-first-derivative-color - f′
 * @cssprop --fluxion-second-derivative-color - f″
 * @cssprop --fluxion-third-derivative-color - f‴
 * @cssprop --fluxion-fourth-derivative-color - f⁽⁴⁾
 * @cssprop --fluxion-higher-derivative-color - all beyond
 * @cssprop --fluxion-curvature-color - κ
 * @cssprop --fluxion-series-1-color - the first of several functions, and so to --fluxion-series-8-color
 * @cssprop --fluxion-font-family - numbers and words, which grow with the font size of the element: 0.75rem unless a page gives another
 * @cssprop --fluxion-math-font-family - names and formulas
 * @cssprop --fluxion-toolbar-background - behind its buttons
 * @cssprop --fluxion-focus-color - the ring around what has the focus
 */
export class FluxionPlot extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };
  static override styles: CSSResultGroup = [...figureStyles];

  /** Functions, separated by `;`: each may use those before it, and the first owns tints, markers and crosshair. @attr */
  @property({ useDefault: true }) expression: string = '';

  /** What is drawn instead of `expression`, for scripts that have parsed it already. The first is the subject. */
  @property({ attribute: false }) curves: readonly PlotCurve[] | undefined;

  /** Left end of the window at first and after a reset: finite, less than `to`. @attr */
  @property({ type: Number, useDefault: true }) from: number = -10;

  /** Its right end. @attr */
  @property({ type: Number, useDefault: true }) to: number = 10;

  /** Lower end of the range of f; without both, it is chosen. @attr y-from */
  @property({ attribute: 'y-from', converter: numberAttribute }) yFrom: number | undefined;

  /** Its upper end. @attr y-to */
  @property({ attribute: 'y-to', converter: numberAttribute }) yTo: number | undefined;

  /** How x stands along its axis: `linear`, or `log`, for which `from` is above 0. @attr x-scale */
  @property({ attribute: 'x-scale', useDefault: true }) xScale: string = 'linear';

  /** How f stands along its axis: `linear` or `log`. @attr y-scale */
  @property({ attribute: 'y-scale', useDefault: true }) yScale: string = 'linear';

  /** `decimal`, `pi`, or `auto`: multiples of π where the first function has a period of that kind. @attr x-ticks */
  @property({ attribute: 'x-ticks', useDefault: true }) xTicks: string = 'auto';

  /** What x is. @attr x-label */
  @property({ attribute: 'x-label', useDefault: true }) xLabel: string = '';

  /** What f is. @attr y-label */
  @property({ attribute: 'y-label', useDefault: true }) yLabel: string = '';

  /** In which unit x is told. @attr x-unit */
  @property({ attribute: 'x-unit', useDefault: true }) xUnit: string = '';

  /** In which unit f is told. @attr y-unit */
  @property({ attribute: 'y-unit', useDefault: true }) yUnit: string = '';

  /** `equal` where a unit along y is to be as long as one along x in the panel of f, else `auto`. @attr */
  @property({ useDefault: true }) aspect: string = 'auto';

  /** Highest derivative that is drawn: 0 to 32. @attr */
  @property({ type: Number, useDefault: true }) order: number = 2;

  /** Whether κ is drawn: `none`, `unsigned` (also the attribute without a value) or `signed`. @attr */
  @property({ converter: curvatureAttribute }) curvature: string = 'none';

  /** `panels`, one below the other, or `overlay`, all in one. @attr */
  @property({ useDefault: true }) layout: string = 'panels';

  /** Shares of the panels' heights, from the top, each above 0: `3 1 1`; chosen without it. Follows where a reader moves their edges. @attr panel-heights */
  @property({ attribute: 'panel-heights', converter: textUnlessEmpty, reflect: true }) panelHeights: string = '';

  /** Whether the curves are listed with their dashes and formulas: `auto` (where a panel has several), `shown` or `none`. @attr */
  @property({ converter: legendAttribute }) legend: string = 'auto';

  /** What computes: `auto`, `webgpu`, `cpu` or `reference`. @attr */
  @property({ useDefault: true }) engine: string = 'auto';

  /** Numbers in which a WebGPU device computes: `auto`, `single` or `double-single`. @attr arithmetic */
  @property({ attribute: 'arithmetic', useDefault: true }) arithmeticRequest: string = 'auto';

  /** What the figure is called, in place of a generated name. @attr */
  @property({ useDefault: true }) label: string = '';

  /** Whether it can be moved, zoomed and read; on unless the attribute is `false`. @attr */
  @property({ converter: onUnlessFalse }) interactive: boolean = true;

  /** Values of the free names; one that is missing is 1. */
  @property({ attribute: false }) parameters: Readonly<Record<string, number>> = {};

  readonly #scene = new SceneController(this);
  readonly #interaction = new Interaction(this, this.#scene);
  readonly #narration = new Narration(this, this.#scene, this.#interaction.tracing);
  readonly #export = new ExportController(this, () => ({
    shown: this.#scene.shown,
    viewport: this.#scene.viewport.viewport,
    title: this.#narration.name,
    description: this.#narration.features,
  }));
  #toldError: Error | null = null;

  /** What the figure shows: `from` and `to`, or where it was moved. */
  get view(): Window {
    return this.#scene.viewport.window ?? { from: this.from, to: this.to };
  }

  /** Free names of the functions, in the order in which they appear. */
  get freeParameters(): readonly string[] {
    const curves = this.#scene.content?.functions.curves ?? [];
    return [...new Set(curves.flatMap(({ definition }) => definition.parameters))];
  }

  /** Features of the first function, once they are found. */
  get report(): Report | null {
    return this.#scene.report();
  }

  /** Where the crosshair stands, in data units; null where there is none. */
  get point(): number | null {
    const { x } = this.#scene.crosshair;
    return x === null ? null : Number(x);
  }

  set point(x: number | null) {
    this.#scene.crosshair.moveTo(x);
  }

  /** What the crosshair reads. */
  get reading(): Reading | null {
    return this.#scene.crosshair.reading;
  }

  /** The figure in words: its functions and window, and the features found. */
  get description(): string {
    return this.#narration.text;
  }

  /** Why the figure shows an earlier picture, or none. */
  get error(): Error | null {
    return this.#scene.error;
  }

  /** The engine that computed the picture; null before there is one. */
  get engineName(): EngineName | null {
    return this.#scene.computed.engineName;
  }

  /** The numbers in which it was computed. */
  get arithmetic(): Arithmetic | null {
    return this.#scene.computed.arithmetic;
  }

  /** Samples of each curve in a column of device pixels, at least. */
  get samplesPerColumn(): number {
    return this.#scene.computed.samplesPerColumn;
  }

  /** Why another engine than the one asked for computed the picture. */
  get reason(): string | null {
    return this.#scene.computed.reason;
  }

  /** Goes back to the window from `from` to `to`, and to the ranges given or chosen. */
  resetView(): void {
    this.#scene.viewport.reset();
  }

  /** Shows all features that were found of the first function; without any, goes back. */
  fit(): void {
    this.#scene.fit();
  }

  /**
   * Moves the window without changing `from` and `to`. Text is read as an exact decimal: windows may be as narrow as 10⁻⁶⁰ of their distance
   * from 0. Throws a RangeError where an end is NaN, or has no place on the scale.
   */
  showWindow(from: Scalar, to: Scalar): void {
    this.#scene.viewport.show(from, to);
  }

  /** Multiplies the width of the window by a factor above 0, about its middle. */
  zoom(factor: number): void {
    this.#scene.viewport.widen(factor);
  }

  /** The picture as a file of SVG, without the crosshair. This and what follows throw an Error while there is no picture. */
  toSvg(): string {
    return this.#export.svg();
  }

  /** The picture as a PNG file with so many pixels to a CSS pixel: above 0, at most 16; the screen's unless given. */
  toPng(scale?: number): Promise<Blob> {
    return this.#export.png(scale);
  }

  /** The samples, or the features once they are found, as CSV (RFC 4180) with all digits. */
  toCsv(what: 'samples' | 'features' = 'samples'): string {
    return this.#export.csv(what);
  }

  /** Samples and features as JSON with all digits; NaN and the infinities are text. */
  toJson(): string {
    return this.#export.json();
  }

  /** HTML that shows the same figure where it is pasted. */
  toHtml(): string {
    return this.#export.html();
  }

  /** Called by the browser when the element is in another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) restoreStyles(this.shadowRoot, FluxionPlot.elementStyles);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#scene.update(changed);
    this.#interaction.gestures.enabled = this.interactive;
    this.#narration.update();
  }

  protected override render(): TemplateResult {
    const { content, computed, unseen } = this.#scene;
    const { gestures, toolbar } = this.#interaction;
    return figureTemplate({
      figure: this,
      scene: this.#scene,
      told: this.#narration,
      held: gestures.held,
      marks: this.#interaction.marks(this.#narration.place),
      toolbar: toolbar.template(this.#export.button),
      dialogs: [toolbar.dialogs, this.#export.dialog],
      computed: statusOf(computed, unseen),
      legend: content && this.report ? legendView(content, this.#scene.theme.palette) : nothing,
    });
  }

  protected override updated(): void {
    const { error } = this;
    if (error && error !== this.#toldError) this.dispatchEvent(new FluxionErrorEvent(error));
    this.#toldError = error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-plot': FluxionPlot;
  }
}
