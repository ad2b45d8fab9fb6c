import type { ReactiveControllerHost } from 'lit';
import type { Scalar } from '../../engine/engine.ts';
import type { Point } from '../../plot/layers.ts';
import type { Panel } from '../../plot/panel.ts';
import { linear, log } from '../../plot/scale.ts';
import { type Rectangle, spanBetween, spanEnds, zoomSpan } from '../../plot/view.ts';
import type { Window } from '../events/view-change.ts';
import { fitted, panelAt, panned, zoomed, type Viewport } from '../viewport.ts';

/** What a figure shows, and where it goes back to. Updates its host and tells it when a reader or a script has moved it. */
export class ViewportController {
  readonly #host: ReactiveControllerHost;
  readonly #panels: () => readonly Panel[];
  readonly #onMove: (window: Window) => void;
  #home: Viewport | undefined;
  #viewport: Viewport | undefined;

  /** @param panels those that are shown */
  constructor(host: ReactiveControllerHost, panels: () => readonly Panel[], onMove: (window: Window) => void) {
    this.#host = host;
    this.#panels = panels;
    this.#onMove = onMove;
  }

  /** Undefined until there is a home. */
  get viewport(): Viewport | undefined {
    return this.#viewport;
  }

  /** Where it goes back to. */
  get home(): Viewport | undefined {
    return this.#home;
  }

  get window(): Window | undefined {
    if (!this.#viewport) return undefined;
    const [from, to] = spanEnds(this.#viewport.x);
    return { from, to };
  }

  /** Sets where it goes back to, and goes there; nobody is told. */
  settle(home: Viewport): void {
    this.#home = this.#viewport = home;
  }

  reset(): void {
    this.change(() => this.#home);
  }

  change(next: (viewport: Viewport) => Viewport | undefined): void {
    const viewport = this.#viewport && next(this.#viewport);
    if (!viewport || viewport === this.#viewport) return;
    this.#viewport = viewport;
    this.#host.requestUpdate();
    if (this.window) this.#onMove(this.window);
  }

  /** Shows another window. @throws RangeError for an end that is NaN, or has no place on the scale */
  show(from: Scalar, to: Scalar): void {
    this.change((viewport) => ({
      ...viewport,
      x: spanBetween(from, to, viewport.x.scale?.kind === 'log' ? log : linear),
    }));
  }

  /** Multiplies the width of the window about its middle. */
  widen(factor: number): void {
    this.change((viewport) => ({ ...viewport, x: zoomSpan(viewport.x, factor) }));
  }

  /** Moves by CSS pixels; `at` tells which panel goes up or down. */
  pan(byX: number, byY: number, at: Point): void {
    this.#changeAt(at, (viewport, panel) => panned(viewport, panel, byX, byY));
  }

  /** Multiplies what is shown by a factor about a point in CSS pixels. */
  zoom(factor: number, at: Point): void {
    this.#changeAt(at, (viewport, panel) => zoomed(viewport, panel, factor, at));
  }

  /** Shows what is in a box of CSS pixels inside a panel. */
  fit(box: Rectangle): void {
    this.#changeAt(box, (viewport, panel) => fitted(viewport, panel, box));
  }

  #changeAt(at: Point, next: (viewport: Viewport, panel: Panel) => Viewport): void {
    const panel = panelAt(this.#panels(), at);
    if (panel) this.change((viewport) => next(viewport, panel));
  }
}
