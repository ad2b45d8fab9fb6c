import { LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Reading } from '../analysis/reading.ts';
import type { Report } from '../analysis/report.ts';
import type { Arithmetic, EngineName, Samples, Scalar } from '../engine/engine.ts';
import { featuresOutOfView } from '../plot/out-of-view.ts';
import { linear, log } from '../plot/scale.ts';
import { placesOf } from '../plot/drawn.ts';
import { placeParts, type ToldPart } from '../plot/place-text.ts';
import { spanBetween, zoomSpan } from '../plot/view.ts';
import { axisProperties } from './axis-settings.ts';
import { restoreStyles } from './adopted-styles.ts';
import { AnnouncementController } from './controllers/announcement.ts';
import { ChildrenController } from './controllers/children.ts';
import { ConstructionsController } from './controllers/constructions.ts';
import { CrosshairController } from './controllers/crosshair.ts';
import { ExportController } from './controllers/export.ts';
import { DeviceCurvesController } from './controllers/device-curves.ts';
import { FeaturesController } from './controllers/features.ts';
import { Description } from './controllers/description.ts';
import { FrameController } from './controllers/frame.ts';
import { HandlesController } from './controllers/handles.ts';
import { Interaction } from './controllers/interaction.ts';
import { SeparatorsController } from './controllers/separators.ts';
import { ParametersController } from './controllers/parameters.ts';
import { compose, PictureController } from './controllers/picture.ts';
import { PrintController, paperRatio } from './controllers/print.ts';
import { SamplingController, type SamplingRequest } from './controllers/sampling.ts';
import { SizeController } from './controllers/size.ts';
import { ThemeController } from './controllers/theme.ts';
import { ViewportController } from './controllers/viewport.ts';
import { VisibilityController } from './controllers/visibility.ts';
import { errorStyles } from './error-styles.ts';
import { FluxionErrorEvent } from './events/error.ts';
import { FeaturesLeaveEvent } from './events/features-leave.ts';
import { FluxionFeaturesEvent } from './events/features.ts';
import { FluxionPointChangeEvent } from './events/point-change.ts';
import { FluxionViewChangeEvent, type Window } from './events/view-change.ts';
import { legendView } from './legend-view.ts';
import {
  curvatureAttribute,
  legendAttribute,
  numberAttribute,
  onUnlessFalse,
  textUnlessEmpty,
} from './attribute-converters.ts';
import type { PlotCurve } from '../plot/plot-curve.ts';
import { contentOf, homeOf, leastHeight, sharesOf, type Content, type PlotAttributes } from './plot-settings.ts';
import { aroundFeatures, type Viewport } from './viewport.ts';
import { paperStyles } from './paper-styles.ts';
import { plotStyles } from './plot-styles.ts';
import { figureTemplate } from './plot-template.ts';
import { caught } from './reader-error.ts';
import { makeRoom } from './room.ts';
import { separatorStyles } from './separator-styles.ts';
import { statusOf } from './status.ts';
import { themeStyles } from './theme-samples.ts';
import { dialogStyles } from './toolbar/dialog-styles.ts';
import { toolbarStyles } from './toolbar/toolbar-styles.ts';

const windowProperties: readonly (keyof PlotAttributes)[] = ['from', 'to', 'yFrom', 'yTo', 'xScale', 'yScale'];
const contentProperties: readonly (keyof PlotAttributes)[] = [
  'expression',
  'curves',
  'order',
  'curvature',
  'layout',
  'legend',
  'engine',
  'arithmeticRequest',
  ...axisProperties,
];

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
 * @csspart legend - the list of curves; legend-item: one of them
 * @csspart toolbar - the buttons in its corner; toolbar-button: each of them
 * @csspart selection - the `<svg>` with the box that is being drawn
 * @csspart status - the line with the engine, its arithmetic and the samples per device column
 * @csspart error - the message in place of a new picture
 * @cssprop --fluxion-background-color - and so for every colour of the figure: text, muted, frame, axis, grid, minor-grid, guide,
 *   positive, negative, function, first-derivative, second-derivative, higher-derivative, curvature, series-1 … series-8
 * @cssprop --fluxion-font-family - of numbers and words; --fluxion-math-font-family: of names and formulas. Texts and the room for them grow
 *   with the font size of the element, which is 0.75rem unless a page gives another
 * @cssprop --fluxion-toolbar-background - behind its buttons
 * @cssprop --fluxion-focus-color - the ring around a figure with the focus
 */
export class FluxionPlot extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };
  static override styles: CSSResultGroup = [
    plotStyles,
    separatorStyles,
    errorStyles,
    toolbarStyles,
    dialogStyles,
    paperStyles,
    themeStyles,
  ];

  /** Functions, separated by `;`: each may use those before it, and the first owns tints, markers and crosshair. @attr */
  @property({ useDefault: true }) expression: string = '';

  /** What is drawn instead of `expression`, for scripts that have parsed it already. The first is the subject. */
  @property({ attribute: false }) curves: readonly PlotCurve[] | undefined;

  /** Ends of the window at first and after a reset, finite, `from` < `to`. @attr */
  @property({ type: Number, useDefault: true }) from: number = -10;
  @property({ type: Number, useDefault: true }) to: number = 10;

  /** Range of f; without both, it is chosen. @attr y-from, y-to */
  @property({ attribute: 'y-from', converter: numberAttribute }) yFrom: number | undefined;
  @property({ attribute: 'y-to', converter: numberAttribute }) yTo: number | undefined;

  /** `linear` or `log`, on which `from` is above 0. @attr x-scale */
  @property({ attribute: 'x-scale', useDefault: true }) xScale: string = 'linear';

  /** How f stands along its axis: `linear` or `log`. @attr y-scale */
  @property({ attribute: 'y-scale', useDefault: true }) yScale: string = 'linear';

  /** `decimal`, `pi`, or `auto`: multiples of π where the first function has a period of that kind. @attr x-ticks */
  @property({ attribute: 'x-ticks', useDefault: true }) xTicks: string = 'auto';

  /** What x and f are, and in which units. @attr x-label, y-label, x-unit, y-unit */
  @property({ attribute: 'x-label', useDefault: true }) xLabel: string = '';
  @property({ attribute: 'y-label', useDefault: true }) yLabel: string = '';
  @property({ attribute: 'x-unit', useDefault: true }) xUnit: string = '';
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

  /** `auto`, `webgpu`, `cpu` or `reference`. @attr */
  @property({ useDefault: true }) engine: string = 'auto';

  /** Numbers in which a WebGPU device computes: `auto`, `single` or `double-single`. @attr arithmetic */
  @property({ attribute: 'arithmetic', useDefault: true }) arithmeticRequest: string = 'auto';

  /** What the figure is called, in place of a generated name. @attr */
  @property({ useDefault: true }) label: string = '';

  /** Whether it can be moved, zoomed and read; on unless the attribute is `false`. @attr */
  @property({ converter: onUnlessFalse }) interactive: boolean = true;

  /** Values of the free names; one that is missing is 1. */
  @property({ attribute: false }) parameters: Readonly<Record<string, number>> = {};

  readonly #stage = (): HTMLElement | null => this.renderRoot.querySelector('.stage');
  readonly #size = new SizeController(this, this.#stage);
  readonly #theme = new ThemeController(this);
  readonly #visibility = new VisibilityController(this);
  readonly #sampling = new SamplingController(this);
  readonly #onDevice = new DeviceCurvesController(this);
  readonly #features = new FeaturesController(this, (report) =>
    this.dispatchEvent(report ? new FluxionFeaturesEvent(report) : new FeaturesLeaveEvent()),
  );
  readonly #crosshair = new CrosshairController(this, (reading) =>
    this.dispatchEvent(new FluxionPointChangeEvent(reading)),
  );
  readonly #announcement = new AnnouncementController(this);
  readonly #children = new ChildrenController(this, () => {
    this.#hasNewCurves = true;
    this.requestUpdate();
  });
  readonly #constructions = new ConstructionsController(() => this.#children.constructions);
  readonly #handles = new HandlesController(this);
  readonly #separators = new SeparatorsController(this, (shares) => {
    this.panelHeights = shares?.join(' ') ?? '';
  });
  readonly #picture = new PictureController(this, () => this.renderRoot.querySelector<HTMLCanvasElement>('.overlay'));
  readonly #viewport = new ViewportController(
    this,
    () => this.#picture.figure?.panels ?? [],
    (window) => this.dispatchEvent(new FluxionViewChangeEvent(window)),
  );
  readonly #interaction = new Interaction(this, {
    stage: this.#stage,
    viewport: this.#viewport,
    crosshair: this.#crosshair,
    panels: () => this.#picture.figure?.panels ?? [],
    quantities: () => this.#content?.quantities ?? [],
    samples: () => this.#samples,
    breaks: () => this.#sampling.latest?.curves[0]?.breaks ?? [],
    report: () => this.report,
    fit: () => this.fit(),
    setWindow: ([from, to], y) =>
      this.#viewport.change(() =>
        homeOf({ from, to, yFrom: y?.[0], yTo: y?.[1], xScale: this.xScale, yScale: this.yScale }),
      ),
  });
  readonly #description = new Description();
  readonly #export = new ExportController(this, () => ({
    shown: this.#picture.shown,
    title: this.#description.name || this.label,
    description: this.#description.features,
  }));

  #outOfView = 0;
  readonly #paper = new PrintController(this, () => {
    const { shown } = this.#picture;
    if (!shown) return undefined;
    const theme = this.#theme.onPaper;
    const size = { ...shown.scene.size, pixelRatio: paperRatio };
    return { figure: compose({ ...shown.scene, size }, theme), theme };
  });

  #hasNewCurves = false;
  #content: Content | undefined;
  #contentError: Error | undefined;
  #windowError: Error | undefined;
  #heightsError: Error | undefined;
  #shares: readonly number[] = [];
  #toldError: Error | null = null;

  constructor() {
    super();
    new ParametersController(this);
    new FrameController(this, () => this.#advance());
  }

  /** What the figure shows: `from` and `to`, or where it was moved. */
  get view(): Window {
    return this.#viewport.window ?? { from: this.from, to: this.to };
  }

  /** Free names of the functions, in the order in which they appear. */
  get freeParameters(): readonly string[] {
    const curves = this.#content?.functions.curves ?? [];
    return [...new Set(curves.flatMap(({ definition }) => definition.parameters))];
  }

  /** Features of the first function, once they are found. */
  get report(): Report | null {
    return this.#features.report ?? null;
  }

  /** Where the crosshair stands, in data units; null where there is none. */
  get point(): number | null {
    const { x } = this.#crosshair;
    return x === null ? null : Number(x);
  }

  set point(x: number | null) {
    this.#crosshair.moveTo(x);
  }

  /** What the crosshair reads. */
  get reading(): Reading | null {
    return this.#crosshair.reading;
  }

  /** The figure in words: its functions and window, and the features found. */
  get description(): string {
    return `${this.#description.text} ${this.#constructions.description}`.trim();
  }

  /** Why the figure shows an earlier picture, or none. */
  get error(): Error | null {
    return (
      this.#windowError ?? this.#contentError ?? this.#heightsError ?? this.#sampling.error ?? this.#constructions.error
    );
  }

  /** The engine that computed the picture; null before there is one. */
  get engineName(): EngineName | null {
    return this.#onDevice.status ? 'webgpu' : (this.#samples?.engine ?? null);
  }

  /** The numbers in which it was computed. */
  get arithmetic(): Arithmetic | null {
    return this.#onDevice.status?.arithmetic ?? this.#samples?.arithmetic ?? null;
  }

  /** Samples of each curve in a column of device pixels, at least. */
  get samplesPerColumn(): number {
    const { latest } = this.#sampling;
    const { status } = this.#onDevice;
    if (status) return status.samplesPerColumn;
    return latest ? Math.floor(((this.#samples?.x.length ?? 1) - 1) / latest.request.columns) : 0;
  }

  /** Why another engine than the one asked for computed the picture. */
  get reason(): string | null {
    return this.#onDevice.reason ?? this.#samples?.reason ?? null;
  }

  /** Goes back to the window from `from` to `to`, and to the ranges given or chosen. */
  resetView(): void {
    this.#viewport.reset();
  }

  /** Shows all features that were found of the first function; without any, goes back. */
  fit(): void {
    const panel = this.#picture.figure?.panels[0];
    const { report } = this;
    const fitted = (viewport: Viewport): Viewport | undefined =>
      panel && report ? aroundFeatures(viewport, panel, report.features) : undefined;
    this.#viewport.change((viewport) => fitted(viewport) ?? this.#viewport.home);
  }

  /**
   * Moves the window without changing `from` and `to`. Text is read as an exact decimal: windows may be as narrow as 10⁻⁶⁰ of their distance
   * from 0. Throws a RangeError where an end is NaN, or has no place on the scale.
   */
  showWindow(from: Scalar, to: Scalar): void {
    this.#viewport.change((viewport) => ({
      ...viewport,
      x: spanBetween(from, to, viewport.x.scale?.kind === 'log' ? log : linear),
    }));
  }

  /** Multiplies the width of the window by a factor above 0, about its middle. */
  zoom(factor: number): void {
    this.#viewport.change((viewport) => ({ ...viewport, x: zoomSpan(viewport.x, factor) }));
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
    const hasNew = (names: readonly (keyof PlotAttributes)[]): boolean =>
      !this.hasUpdated || names.some((name) => changed.has(name));
    if (hasNew(windowProperties)) this.#windowError = caught(() => this.#viewport.settle(homeOf(this)));
    if (changed.has('panelHeights')) {
      this.#heightsError = caught(() => {
        this.#shares = sharesOf(this.panelHeights);
      });
    }
    if (this.#hasNewCurves || hasNew(contentProperties)) {
      this.#hasNewCurves = false;
      this.#contentError = caught(() => {
        this.#content = contentOf(this, this.#children.curves);
      });
    }
    const { interactive, label, report } = this;
    const { viewport } = this.#viewport;
    this.#interaction.gestures.enabled = interactive;
    if (this.#content && viewport) {
      this.#description.update({
        curves: this.#content.functions.curves,
        viewport,
        report,
        label,
        outOfView: this.#outOfView,
      });
    }
    const { note } = this.#interaction.tracing;
    this.#announcement.say([...this.#description.parts, ...this.#place, ...(note ? [note] : [])]);
  }

  /** What is told of where the crosshair is. */
  get #place(): readonly ToldPart[] {
    const { reading } = this.#crosshair;
    const { from, to } = this.view;
    return reading ? placeParts(reading, this.report, to - from, this.#interaction.tracing.quantity) : [];
  }

  protected override render(): TemplateResult {
    const { error, interactive, expression, reason } = this;
    const { gestures, toolbar } = this.#interaction;
    const place = this.#place.map(({ text }) => text).join(', ');
    return figureTemplate({
      interactive,
      error,
      expression,
      held: gestures.held,
      name: this.#description.name || this.label,
      features: `${this.#description.features} ${this.#constructions.description}`.trim(),
      canvases: [this.#picture.canvas, this.#paper.canvas],
      handles: [this.#separators.layer, this.#handles.layer],
      marks: this.#interaction.marks(place),
      toolbar: toolbar.template(this.#export.button),
      dialogs: [toolbar.dialogs, this.#export.dialog],
      reading: this.#crosshair.reading,
      reason,
      computed: statusOf(this, this.#outOfView),
      announced: this.#announcement.text,
      legend: this.#content && this.report ? legendView(this.#content, this.#theme.theme.palette) : nothing,
      colours: this.#theme.template,
    });
  }

  protected override updated(): void {
    const { error } = this;
    if (error && error !== this.#toldError) this.dispatchEvent(new FluxionErrorEvent(error));
    this.#toldError = error;
  }

  get #samples(): Samples | undefined {
    return this.#sampling.latest?.curves[0]?.samples;
  }

  /** Where crosshair and handles stop, since only there a feature or a break is met exactly. */
  get #places(): readonly number[] {
    const breaks = this.#sampling.latest?.curves[0]?.breaks ?? [];
    return [...(this.report?.features.flatMap(placesOf) ?? []), ...breaks];
  }

  #countOutOfView(): void {
    const panel = this.#picture.figure?.panels[0];
    const count = panel?.quantities.includes(0) ? featuresOutOfView(panel, this.report?.features ?? []) : 0;
    if (count === this.#outOfView) return;
    this.#outOfView = count;
    this.requestUpdate();
  }

  /** One animation frame: asks for what the picture lacks, and paints what there is. */
  #advance(): void {
    if (this.#content) makeRoom(this.renderRoot, leastHeight(this.#content, this.#theme.theme.textScale));
    const { width, height, pixelRatio } = this.#size.size;
    const { viewport } = this.#viewport;
    if (!this.#content || !viewport || !this.#visibility.visible || width < 1 || height < 1) return;
    const { functions } = this.#content;
    const { x, y } = viewport;
    let request: SamplingRequest | undefined;
    if (!this.#windowError && !this.#contentError) {
      const [columns, rows] = [width, height].map((length) => Math.ceil(length * pixelRatio)) as [number, number];
      request = { functions, parameters: this.parameters, x, y, columns, rows, pixelRatio };
      this.#sampling.request(request);
    }
    const { latest } = this.#sampling;
    if (!latest) return;
    this.#features.request(latest.request);
    this.#crosshair.follow(latest.curves[0]?.curve.definition, latest.request.parameters);
    const { report } = this.#features;
    const { figure } = this.#picture;
    const scene = {
      size: this.#size.size,
      viewport,
      content: this.#content,
      sampling: latest,
      onDevice: request && this.#onDevice.follow(request, this.#picture.device),
      report,
      panelHeights: this.#shares,
      constructions: this.#constructions.follow({ sampling: latest, x, report, point: this.point, figure }),
    };
    this.#picture.paint(scene, this.#theme.theme, this.#crosshair.reading);
    this.#countOutOfView();
    const elements = this.interactive ? this.#children.constructions : [];
    this.#separators.put(this.#picture.figure?.panels ?? [], this.#shares);
    this.#handles.put({ figure: this.#picture.figure, elements, window: this.view, places: this.#places });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-plot': FluxionPlot;
  }
}
