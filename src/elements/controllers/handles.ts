import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Figure } from '../../plot/figure.ts';
import type { Panel } from '../../plot/panel.ts';
import type { FluxionConstruction } from '../construction.ts';
import type { Window } from '../events/view-change.ts';
import { placeUnder } from '../crosshair-place.ts';
import { type Handle, placeAfter } from '../handles.ts';

/** What handles are put over. */
export interface HandleScene {
  readonly figure: Figure | undefined;
  readonly elements: readonly FluxionConstruction[];
  readonly window: Window;
  /** Where handles stop: features and breaks. */
  readonly places: readonly number[];
}

interface Held {
  readonly construction: FluxionConstruction;
  readonly id: string;
}

/**
 * The points of constructions that can be moved, as sliders above the canvases of a figure: by pointer, finger and keys. Each is an item of
 * the figure (`data-item`). They are placed by script, since a strict policy blocks styles in templates.
 */
export class HandlesController implements ReactiveController {
  #layer: HTMLElement | undefined;
  #scene: HandleScene = { figure: undefined, elements: [], window: { from: 0, to: 0 }, places: [] };
  /** The slider of each handle; and whose it is. */
  readonly #sliders = new Map<string, HTMLElement>();
  readonly #held = new WeakMap<HTMLElement, Held>();
  readonly #numbers = new WeakMap<FluxionConstruction, number>();
  #next = 0;
  /** From the pointer to the middle of the handle that it drags, CSS pixels. */
  #grip: number | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The element that holds them, which the host renders over its canvases. */
  get layer(): HTMLElement {
    if (!this.#layer) {
      this.#layer = document.createElement('div');
      this.#layer.className = 'handles';
      this.#layer.setAttribute('part', 'handles');
    }
    return this.#layer;
  }

  hostDisconnected(): void {
    this.#grip = null;
  }

  /** Puts a slider over every handle that is in view, and takes away those that are gone. */
  put(scene: HandleScene): void {
    this.#scene = scene;
    const kept = new Set<string>();
    for (const construction of scene.elements) {
      for (const handle of construction.handles) {
        const key = `${this.#numberOf(construction)} ${handle.id}`;
        kept.add(key);
        const slider = this.#sliders.get(key) ?? this.#add(key, { construction, id: handle.id });
        this.#show(slider, handle);
      }
    }
    for (const [key, slider] of this.#sliders) {
      if (kept.has(key)) continue;
      slider.remove();
      this.#sliders.delete(key);
    }
  }

  #numberOf(construction: FluxionConstruction): number {
    const number = this.#numbers.get(construction) ?? this.#next++;
    this.#numbers.set(construction, number);
    return number;
  }

  #add(key: string, held: Held): HTMLElement {
    const slider = document.createElement('div');
    slider.className = 'handle';
    slider.setAttribute('role', 'slider');
    slider.setAttribute('part', 'handle');
    slider.dataset['item'] = '';
    slider.tabIndex = -1;
    slider.addEventListener('pointerdown', this.#onDown);
    slider.addEventListener('pointermove', this.#onMove);
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      slider.addEventListener(type, this.#onUp);
    }
    slider.addEventListener('keydown', this.#onKey);
    this.#sliders.set(key, slider);
    this.#held.set(slider, held);
    this.layer.append(slider);
    return slider;
  }

  #show(slider: HTMLElement, handle: Handle): void {
    const panel = this.#panelOf(handle);
    const x = panel?.projection.pixelX(handle.x) ?? NaN;
    slider.hidden = !panel || !(x >= panel.frame.x && x <= panel.frame.x + panel.frame.width);
    if (!panel) return;
    const { frame, projection } = panel;
    // A point that is above or below the window, or nowhere, can still be taken hold of at the edge.
    const bottom = frame.y + frame.height;
    const pixelY = projection.pixelY(handle.y);
    const y = Number.isNaN(pixelY) ? bottom : Math.min(Math.max(pixelY, frame.y), bottom);
    slider.style.setProperty('left', `${x}px`);
    slider.style.setProperty('top', `${y}px`);
    const { from, to } = this.#scene.window;
    setAttributes(slider, {
      'aria-label': handle.label,
      'aria-valuemin': String(from),
      'aria-valuemax': String(to),
      'aria-valuenow': String(handle.x),
      'aria-valuetext': handle.valueText,
    });
  }

  #panelOf({ quantity }: Handle): Panel | undefined {
    return this.#scene.figure?.panels.find(({ quantities }) => quantities.includes(quantity));
  }

  /** The handle of a slider as it is now, with its panel. */
  #find(slider: HTMLElement): { readonly held: Held; readonly handle: Handle; readonly panel: Panel } | undefined {
    const held = this.#held.get(slider);
    const handle = held?.construction.handles.find(({ id }) => id === held.id);
    const panel = handle && this.#panelOf(handle);
    return held && handle && panel && { held, handle, panel };
  }

  readonly #onDown = (event: PointerEvent): void => {
    const slider = event.currentTarget as HTMLElement;
    const found = this.#find(slider);
    if (event.button !== 0 || !found) return;
    const { left } = this.layer.getBoundingClientRect();
    this.#grip = found.panel.projection.pixelX(found.handle.x) - (event.clientX - left);
    // A pointer made by a script is not there to be captured.
    if (event.isTrusted) slider.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const found = this.#grip === null ? undefined : this.#find(event.currentTarget as HTMLElement);
    if (this.#grip === null || !found) return;
    const { held, handle, panel } = found;
    const { left } = this.layer.getBoundingClientRect();
    const { frame } = panel;
    const pixel = Math.min(Math.max(event.clientX - left + this.#grip, frame.x), frame.x + frame.width);
    const x = placeUnder({ x: pixel, y: frame.y }, panel, this.#scene.places);
    if (x !== null && x !== handle.x) held.construction.moveHandle(held.id, x);
  };

  readonly #onUp = (): void => {
    this.#grip = null;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const found = this.#find(event.currentTarget as HTMLElement);
    if (!found) return;
    const { held, handle } = found;
    const { window, places } = this.#scene;
    const x = placeAfter(event, handle.x, { ...window, places });
    if (x === undefined) return;
    event.preventDefault();
    if (x !== handle.x) held.construction.moveHandle(held.id, x);
  };
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
