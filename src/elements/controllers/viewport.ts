import type { ReactiveControllerHost } from 'lit';
import type { Point } from '../../plot/layers.ts';
import type { Panel } from '../../plot/panel.ts';
import { type Rectangle, spanEnds } from '../../plot/view.ts';
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
