import type { PropertyValues } from 'lit';
import type { Report } from '../../analysis/report.ts';
import type { Samples } from '../../engine/engine.ts';
import { placesOf } from '../../plot/drawn.ts';
import type { Quantity } from '../../plot/figure-input.ts';
import { leftOutText } from '../../plot/left-out.ts';
import { featuresOutOfView, outOfViewText } from '../../plot/out-of-view.ts';
import type { Panel } from '../../plot/panel.ts';
import type { Theme } from '../../plot/theme.ts';
import { FeaturesLeaveEvent } from '../events/features-leave.ts';
import { FluxionFeaturesEvent } from '../events/features.ts';
import { FluxionPointChangeEvent } from '../events/point-change.ts';
import { FluxionViewChangeEvent } from '../events/view-change.ts';
import type { FluxionPlot } from '../plot.ts';
import { homeOf, leastHeight, type Content } from '../plot-settings.ts';
import { makeRoom } from '../room.ts';
import type { Computed } from '../status.ts';
import { aroundFeatures, type Viewport } from '../viewport.ts';
import { ChildrenController } from './children.ts';
import { ConstructionsController } from './constructions.ts';
import { CrosshairController } from './crosshair.ts';
import { DeviceCurvesController } from './device-curves.ts';
import { FeaturesController } from './features.ts';
import { FrameController } from './frame.ts';
import { HandlesController } from './handles.ts';
import type { Interacted } from './interaction.ts';
import { ParametersController } from './parameters.ts';
import { compose, PictureController, type Shown } from './picture.ts';
import { PrintController, paperRatio, type PaperScene } from './print.ts';
import { RestController } from './rest.ts';
import { SamplingController, type SampledFunctions, type SamplingRequest } from './sampling.ts';
import { sceneAtOnce } from './scene-at-once.ts';
import { SeparatorsController } from './separators.ts';
import { Settings } from './settings.ts';
import { SizeController } from './size.ts';
import { ThemeController } from './theme.ts';
import { ViewportController } from './viewport.ts';
import { VisibilityController } from './visibility.ts';

/** Milliseconds after which a figure that rests is drawn finely, and searched for features: a search would take processors from the picture. */
const stillness = { ofPicture: 40, ofSearch: 160 } as const;

/**
 * What a figure shows, from its attributes to its pixels. In every animation frame it asks for what the picture lacks, and paints what there
 * is; while the figure is not to be seen, it asks for nothing.
 */
export class SceneController implements Interacted {
  readonly stage: () => HTMLElement | null;
  readonly viewport: ViewportController;
  readonly crosshair: CrosshairController;
  readonly constructions: ConstructionsController;
  readonly #host: FluxionPlot;
  readonly #size: SizeController;
  readonly #theme: ThemeController;
  readonly #visibility: VisibilityController;
  readonly #sampling: SamplingController;
  readonly #rest: RestController;
  readonly #longRest: RestController;
  readonly #onDevice: DeviceCurvesController;
  readonly #features: FeaturesController;
  readonly #children: ChildrenController;
  readonly #settings: Settings;
  readonly #handles: HandlesController;
  readonly #separators: SeparatorsController;
  readonly #picture: PictureController;
  readonly #paper: PrintController;
  readonly #frame: FrameController;
  /** How functions are shown, or were when they were asked for last. */
  readonly #contents = new WeakMap<SampledFunctions, Content>();
  #unseen: readonly string[] = [];

  constructor(host: FluxionPlot) {
    this.#host = host;
    this.stage = () => host.renderRoot.querySelector('.stage');
    this.#size = new SizeController(host, this.stage, () => this.#frame.request());
    this.#theme = new ThemeController(host);
    this.#visibility = new VisibilityController(host);
    this.#sampling = new SamplingController(host);
    this.#rest = new RestController(host, stillness.ofPicture);
    this.#longRest = new RestController(host, stillness.ofSearch);
    this.#onDevice = new DeviceCurvesController(host);
    this.#features = new FeaturesController(host, (report) =>
      host.dispatchEvent(report ? new FluxionFeaturesEvent(report) : new FeaturesLeaveEvent()),
    );
    this.crosshair = new CrosshairController(host, (reading) =>
      host.dispatchEvent(new FluxionPointChangeEvent(reading)),
    );
    this.#children = new ChildrenController(host, () => {
      this.#settings.expectCurves();
      host.requestUpdate();
    });
    this.constructions = new ConstructionsController(() => this.#children.constructions);
    this.#handles = new HandlesController(host);
    this.#separators = new SeparatorsController(host, (shares) => {
      host.panelHeights = shares?.join(' ') ?? '';
    });
    this.#picture = new PictureController(host, () => host.renderRoot.querySelector<HTMLCanvasElement>('.overlay'));
    this.viewport = new ViewportController(host, this.panels, (window) =>
      host.dispatchEvent(new FluxionViewChangeEvent(window)),
    );
    this.#settings = new Settings(
      () => this.#children.curves,
      (home) => this.viewport.settle(home),
    );
    this.#paper = new PrintController(host, () => this.#onPaper());
    new ParametersController(host);
    this.#frame = new FrameController(host, () => this.#advance());
  }

  /** With the shapes, and with what is printed. */
  get canvases(): readonly HTMLElement[] {
    return [this.#picture.surface, this.#paper.canvas];
  }

  /** Layers above the canvases with what can be moved: edges of panels, and points of constructions. */
  get layers(): readonly HTMLElement[] {
    return [this.#separators.layer, this.#handles.layer];
  }

  /** Available once the host has rendered. */
  get theme(): Theme {
    return this.#theme.theme;
  }

  /** Samples of its colours, which the host renders. */
  get themeSamples(): ThemeController['template'] {
    return this.#theme.template;
  }

  get content(): Content | undefined {
    return this.#settings.content;
  }

  /** Undefined before there is a picture. */
  get shown(): Shown | undefined {
    return this.#picture.shown;
  }

  /** What the picture does not show, in words: features above or below it, and panels for which it has no room. */
  get unseen(): readonly string[] {
    return this.#unseen;
  }

  /** Why the figure shows an earlier picture, or none. */
  get error(): Error | null {
    return this.#settings.error ?? this.#sampling.error ?? this.constructions.error;
  }

  get computed(): Computed {
    const [samples, { status, reason }] = [this.samples(), this.#onDevice];
    const columns = this.#sampling.latest?.request.columns ?? Infinity;
    return {
      engineName: status ? 'webgpu' : (samples?.engine ?? null),
      arithmetic: status?.arithmetic ?? samples?.arithmetic ?? null,
      samplesPerColumn: status?.samplesPerColumn ?? Math.floor(((samples?.x.length ?? 1) - 1) / columns),
      reason: reason ?? samples?.reason ?? null,
    };
  }

  readonly panels = (): readonly Panel[] => this.#picture.figure?.panels ?? [];
  readonly quantities = (): readonly Quantity[] => this.content?.quantities ?? [];
  readonly samples = (): Samples | undefined => this.#sampling.latest?.curves[0]?.samples;
  readonly breaks = (): readonly number[] => this.#sampling.latest?.curves[0]?.breaks ?? [];
  readonly report = (): Report | null => this.#features.report ?? null;

  /** Shows all features that were found; without any, goes back. */
  readonly fit = (): void => {
    const [[panel], report] = [this.panels(), this.report()];
    const fitted = (viewport: Viewport): Viewport | undefined =>
      panel && report ? aroundFeatures(viewport, panel, report.features) : undefined;
    this.viewport.change((viewport) => fitted(viewport) ?? this.viewport.home);
  };

  readonly setWindow: Interacted['setWindow'] = ([from, to], y) => {
    const { xScale, yScale } = this.#host;
    this.viewport.change(() => homeOf({ from, to, yFrom: y?.[0], yTo: y?.[1], xScale, yScale }));
  };

  /** Reads what has changed of the host's properties, and asks for samples, which the next frame may paint already. */
  update(changed: PropertyValues): void {
    this.#settings.update(this.#host, changed);
    const { content } = this;
    if (content) this.#contents.set(content.functions, content);
    this.#ask();
  }

  /** Where crosshair and handles stop, since only there a feature or a break is met exactly. */
  get #places(): readonly number[] {
    return [...(this.report()?.features.flatMap(placesOf) ?? []), ...this.breaks()];
  }

  #onPaper(): PaperScene | undefined {
    const { content } = this;
    const { viewport } = this.viewport;
    const shown = this.shown?.scene;
    const request = content && viewport && this.#request(content, viewport);
    const [{ size }, panelHeights] = [this.#size, this.#settings.shares];
    const scene = (request && sceneAtOnce({ size, viewport, content, panelHeights }, request, shown)) ?? shown;
    if (!scene) return undefined;
    const theme = this.#theme.onPaper;
    // A search may have ended since the last frame, or the figure been scrolled away before.
    const report = this.#features.reportFor(scene.sampling.request);
    return { figure: compose({ ...scene, report, size: { ...scene.size, pixelRatio: paperRatio } }, theme), theme };
  }

  #noteUnseen(): void {
    const { figure } = this.#picture;
    const [panel] = this.panels();
    const count = panel?.quantities.includes(0) ? featuresOutOfView(panel, this.report()?.features ?? []) : 0;
    const unseen = [outOfViewText(count), figure ? leftOutText(figure) : ''].filter((text) => text !== '');
    if (unseen.join() === this.#unseen.join()) return;
    this.#unseen = unseen;
    this.#host.requestUpdate();
  }

  /** Asks for samples of what is to be seen; undefined while nothing is. */
  #ask(): { readonly viewport: Viewport; readonly request: SamplingRequest | undefined } | undefined {
    const { content } = this;
    const { viewport } = this.viewport;
    const { width, height } = this.#size.size;
    if (!content || !viewport || !this.#visibility.visible || width < 1 || height < 1) return undefined;
    const request = this.#request(content, viewport);
    if (request) this.#sampling.request({ ...request, isMoving: this.#rest.isMoving });
    return { viewport, request };
  }

  /** What to sample for the picture that is asked for; undefined while it cannot be said. */
  #request({ functions }: Content, { x, y }: Viewport): SamplingRequest | undefined {
    if (this.#settings.pictureError) return undefined;
    const { width, height, pixelRatio } = this.#size.size;
    const [columns, rows] = [Math.ceil(width * pixelRatio), Math.ceil(height * pixelRatio)];
    return { functions, parameters: this.#host.parameters, x, y, columns, rows, pixelRatio };
  }

  /** One animation frame. */
  #advance(): void {
    const { content } = this;
    if (content) makeRoom(this.#host.renderRoot, leastHeight(content, this.theme.textScale));
    const asked = this.#ask();
    const { latest } = this.#sampling;
    if (!content || !asked || !latest) return;
    const { viewport, request } = asked;
    const { functions } = latest.request;
    const isMoving = this.#rest.follow(request);
    if (request && !isMoving) this.#sampling.request(request);
    this.#features.request(latest.request, this.#longRest.follow(request));
    this.crosshair.follow(latest.curves[0]?.curve.definition, latest.request.parameters);
    const { size } = this.#size;
    const { report } = this.#features;
    const { figure } = this.#picture;
    const { point } = this.#host;
    const scene = {
      size,
      viewport,
      // What is sampled stays as it is shown while samples of other functions are on their way.
      content: this.#contents.get(functions) ?? content,
      sampling: latest,
      onDevice: request && this.#onDevice.follow({ ...request, functions }, this.#picture.device, isMoving),
      report,
      panelHeights: this.#settings.shares,
      constructions: this.constructions.follow({ sampling: latest, x: viewport.x, report, point, figure }),
    };
    this.#picture.paint(scene, this.theme, this.crosshair.reading);
    this.#noteUnseen();
    this.#putLayers();
  }

  #putLayers(): void {
    const { interactive, view } = this.#host;
    const elements = interactive ? this.#children.constructions : [];
    this.#separators.put(this.panels(), this.#settings.shares);
    this.#handles.put({ figure: this.#picture.figure, elements, window: view, places: this.#places });
  }
}
