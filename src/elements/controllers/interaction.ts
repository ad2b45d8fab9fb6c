import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Report } from '../../analysis/report.ts';
import type { Samples } from '../../engine/engine.ts';
import { placesOf } from '../../plot/drawn.ts';
import type { Quantity } from '../../plot/figure-input.ts';
import type { Point } from '../../plot/layers.ts';
import type { Panel } from '../../plot/panel.ts';
import { type Rectangle, spanEnds } from '../../plot/view.ts';
import { boxBetween } from '../box-zoom.ts';
import { placeBubble } from '../bubble.ts';
import { panelAt } from '../viewport.ts';
import type { CrosshairController } from './crosshair.ts';
import { GestureController } from './gestures.ts';
import { ItemsController } from './items.ts';
import type { TraceCommand } from './keys.ts';
import { SoundController } from './sound.ts';
import { Toolbar } from './toolbar.ts';
import { Tracing } from './tracing.ts';
import type { ViewportController } from './viewport.ts';

/** What a reader can do things with. */
export interface Interacted {
  readonly stage: () => HTMLElement | null;
  readonly viewport: ViewportController;
  readonly crosshair: CrosshairController;
  readonly panels: () => readonly Panel[];
  readonly quantities: () => readonly Quantity[];
  readonly samples: () => Samples | undefined;
  readonly breaks: () => readonly number[];
  readonly report: () => Report | null;
  /** Shows a window; y is automatic without ends. @throws AttributeError for ends that make no window */
  readonly setWindow: (x: readonly [number, number], y: readonly [number, number] | null) => void;
  readonly fit: () => void;
}

/** Everything that a reader does with a figure: gestures, keys, the walk along the curve, its sound, and the buttons for all of that. */
export class Interaction {
  readonly gestures: GestureController;
  readonly tracing: Tracing;
  readonly toolbar: Toolbar;
  readonly #host: ReactiveControllerHost;
  readonly #of: Interacted;
  readonly #sound: SoundController;
  #box: Rectangle | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, of: Interacted) {
    this.#host = host;
    this.#of = of;
    const { viewport, crosshair } = of;
    this.tracing = new Tracing(
      () => this.#traced,
      () => crosshair.x,
      (x) => {
        crosshair.moveTo(x);
        host.requestUpdate();
      },
    );
    this.gestures = new GestureController(host, of.stage, {
      pan: (byX, byY, at) => viewport.pan(byX, byY, at),
      zoom: (factor, at) => viewport.zoom(factor, at),
      drawBox: (from, to) => this.#drawBox(from, to),
      zoomToBox: () => this.#zoomToBox(),
      reset: () => viewport.reset(),
      point: (at, pointer) => this.tracing.pointAt(at, pointer),
      holdsCrosshair: (at) => this.tracing.isHeldAt(at),
      trace: (command) => this.#trace(command),
      leave: () => this.#leave(),
    });
    new ItemsController(host, of.stage);
    this.#sound = new SoundController(
      host,
      () => this.#heard,
      (part) => {
        const panel = of.panels()[0];
        if (panel) crosshair.moveTo(panel.projection.toData(panel.frame.x + part * panel.frame.width, 0)[0]);
      },
    );
    this.toolbar = new Toolbar(host, this.#toolbarTarget);
  }

  /** What stands above the canvases: the box that is drawn, and what is read at a finger. */
  marks(reading: string): TemplateResult {
    const { finger } = this.tracing;
    return html`${this.#box ? selection(this.#box) : nothing}
    ${
      finger && reading !== ''
        ? html`<div class="bubble" part="bubble" aria-hidden="true" ${ref((element) => placeBubble(element, finger))}>
            ${reading}
          </div>`
        : nothing
    }`;
  }

  get #traced() {
    const { panels, quantities, report, breaks } = this.#of;
    const features = [...new Set((report()?.features ?? []).flatMap(placesOf))].sort((a, b) => a - b);
    return { panels: panels(), quantities: quantities(), features, breaks: breaks() };
  }

  #trace(command: TraceCommand): void {
    switch (command.kind) {
      case 'step':
        return this.tracing.step(command.by);
      case 'feature':
        this.tracing.toFeature(command.by);
        return this.#host.requestUpdate();
      case 'quantity':
        this.tracing.toQuantity(command.by);
        return this.#host.requestUpdate();
      case 'sound':
        return this.#sound.toggle();
      case 'help':
        return this.toolbar.showKeys();
    }
  }

  #leave(): boolean {
    if (this.#sound.isPlaying) {
      this.#sound.stop();
      return true;
    }
    const isShown = this.#of.crosshair.x !== null;
    this.tracing.pointAt(null);
    return isShown;
  }

  #drawBox(from: Point, to: Point | null): void {
    const panel = panelAt(this.#of.panels(), from);
    this.#box = to && panel ? boxBetween(from, to, panel) : null;
    this.#host.requestUpdate();
  }

  #zoomToBox(): void {
    const box = this.#box;
    this.#box = null;
    if (box) this.#of.viewport.fit(box);
    this.#host.requestUpdate();
  }

  get #heard() {
    const [panel] = this.#of.panels();
    const samples = this.#of.samples();
    const { quantity } = this.tracing;
    const values = quantity === 'curvature' ? samples?.curvature : samples?.derivatives[quantity];
    const own = this.#of.panels().find(({ quantities }) => quantities.includes(quantity)) ?? panel;
    if (!panel || !own || !values) return null;
    const { frame } = own;
    const partOf = (x: number): number => (panel.projection.pixelX(x) - panel.frame.x) / panel.frame.width;
    return {
      values,
      heightOf: (value: number) => (frame.y + frame.height - own.projection.pixelY(value)) / frame.height,
      features: this.#traced.features.map(partOf),
    };
  }

  #toolbarTarget = ((): ConstructorParameters<typeof Toolbar>[1] => {
    const middle = (): Point => {
      const frame = this.#of.panels()[0]?.frame;
      return frame ? { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 } : { x: 0, y: 0 };
    };
    const interaction = (): Interaction => this;
    return {
      get drawsBoxes() {
        return interaction().gestures.drawsBoxes;
      },
      get isPlaying() {
        return interaction().#sound.isPlaying;
      },
      get speed() {
        return interaction().#sound.speed;
      },
      get report() {
        return interaction().#of.report();
      },
      get window() {
        const { viewport } = interaction().#of.viewport;
        const y = viewport?.y.get(0);
        return { x: viewport ? spanEnds(viewport.x) : ([0, 1] as const), y: y ? spanEnds(y) : null };
      },
      zoom: (factor) => this.#of.viewport.zoom(factor, middle()),
      // Beside the frame, where the numbers of the y axis are.
      zoomY: (factor) => this.#of.viewport.zoom(factor, { x: -1, y: middle().y }),
      move: (x, y) => {
        const stage = this.#of.stage();
        if (stage) this.#of.viewport.pan(x * stage.clientWidth, y * stage.clientHeight, middle());
      },
      home: () => this.#of.viewport.reset(),
      fit: () => this.#of.fit(),
      setDrawsBoxes: (drawsBoxes) => (this.gestures.drawsBoxes = drawsBoxes),
      toggleSound: () => this.#sound.toggle(),
      setSpeed: (speed) => (this.#sound.speed = speed),
      setWindow: (x, y) => this.#of.setWindow(x, y),
    };
  })();
}

const selection = ({ x, y, width, height }: Rectangle): TemplateResult =>
  html`<svg class="selection" part="selection" aria-hidden="true">
    ${svg`<rect x=${x} y=${y} width=${width} height=${height}></rect>`}
  </svg>`;
