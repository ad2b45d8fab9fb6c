import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../../plot/layers.ts';
import { keyCommand } from './keys.ts';

/** What gestures ask for. Points are CSS pixels from the element's upper left corner; distances are CSS pixels. */
export interface GestureHandlers {
  /** Drag, or arrow keys. `at` is where the drag began. */
  pan(byX: number, byY: number, at: Point): void;
  /** Wheel, pinch, plus and minus keys: multiplies what is shown by a factor, about a point. */
  zoom(factor: number, at: Point): void;
  /** Double-click, or the keys 0 and Home. */
  reset(): void;
  /** The pointer rests or moves over the element, or a finger taps it; null when it has left. */
  point(at: Point | null): void;
  /** Shift and arrow keys: moves the crosshair by steps. */
  step(by: number): void;
}

/** A pointer that moves less than this has not been dragged; up or down, a drag across keeps its height until this is exceeded. */
const slop = { drag: 3, vertical: 12 } as const;

/** Zoom of a wheel for each CSS pixel; a pinch on a touch pad comes as a wheel with Ctrl, in smaller numbers. */
const wheelSpeed = 0.0015;
const pinchSpeed = 0.01;
/** CSS pixels in a line and in a page of a wheel that counts those. */
const wheelUnits = [1, 16, 400] as const;
/** One turn of a wheel zooms at most by this factor. */
const mostWheelZoom = 1.6;

interface Drag {
  readonly began: Point;
  readonly at: Point;
  readonly isMoving: boolean;
  /** Whether it goes up and down as well as across. */
  readonly isFree: boolean;
}

/**
 * Turns pointers, wheel and keys on an element into what they ask for. The page scrolls past it: the wheel zooms only with focus, Ctrl or
 * ⌘, and fingers move it only once it was tapped, until a tap elsewhere.
 */
export class GestureController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #element: () => HTMLElement | null;
  readonly #handlers: GestureHandlers;
  #listening = new AbortController();
  #listeningTo: HTMLElement | null = null;
  #enabled = false;
  #held = false;
  readonly #drags = new Map<number, Drag>();

  constructor(host: ReactiveControllerHost, element: () => HTMLElement | null, handlers: GestureHandlers) {
    this.#host = host;
    this.#element = element;
    this.#handlers = handlers;
    host.addController(this);
  }

  /** Whether the element answers at all. */
  set enabled(enabled: boolean) {
    this.#enabled = enabled;
    if (enabled) return;
    this.#drags.clear();
    this.#hold(false);
  }

  /** Whether fingers move the figure rather than the page. */
  get held(): boolean {
    return this.#held;
  }

  hostUpdated(): void {
    const element = this.#element();
    if (!element || element === this.#listeningTo) return;
    this.#stop();
    this.#listeningTo = element;
    this.#listen(element);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#hold(false);
  }

  #stop(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#listeningTo = null;
    this.#drags.clear();
  }

  #listen(element: HTMLElement): void {
    const { signal } = this.#listening;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      act: (event: HTMLElementEventMap[Type]) => void,
    ): void => element.addEventListener(type, (event) => this.#enabled && act(event), { signal, passive: false });
    on('pointerdown', this.#onDown);
    on('pointermove', this.#onMove);
    on('pointerup', this.#onUp);
    for (const type of ['pointercancel', 'lostpointercapture'] as const) {
      on(type, ({ pointerId }) => this.#drags.delete(pointerId));
    }
    on('pointerleave', ({ pointerType }) => pointerType !== 'touch' && this.#handlers.point(null));
    on('dblclick', () => this.#handlers.reset());
    on('wheel', this.#onWheel);
    on('keydown', this.#onKey);
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.composedPath().includes(element)) return;
        this.#hold(false);
        if (event.pointerType === 'touch') this.#handlers.point(null);
      },
      { signal },
    );
  }

  #hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#host.requestUpdate();
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = pointOf(event);
    this.#drags.set(event.pointerId, { began: at, at, isMoving: false, isFree: false });
    // A pointer made by a script is not there to be captured.
    if (event.isTrusted && (event.pointerType !== 'touch' || this.#held))
      this.#listeningTo?.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    // Let go where nothing told of it.
    if (event.pointerType !== 'touch' && event.buttons === 0) this.#drags.delete(event.pointerId);
    const drag = this.#drags.get(event.pointerId);
    const at = pointOf(event);
    if (event.pointerType !== 'touch') this.#handlers.point(at);
    if (!drag || (event.pointerType === 'touch' && !this.#held)) return;
    if (this.#drags.size > 1) this.#pinch(event.pointerId, drag, at);
    else this.#pan(event.pointerId, drag, at);
  };

  readonly #onUp = (event: PointerEvent): void => {
    const drag = this.#drags.get(event.pointerId);
    this.#drags.delete(event.pointerId);
    if (event.pointerType !== 'touch' || !drag || drag.isMoving) return;
    this.#hold(true);
    this.#handlers.point(pointOf(event));
  };

  #pan(id: number, drag: Drag, at: Point): void {
    const [fromStartX, fromStartY] = [Math.abs(at.x - drag.began.x), Math.abs(at.y - drag.began.y)];
    if (!drag.isMoving && Math.max(fromStartX, fromStartY) < slop.drag) return;
    const isFree = drag.isFree || fromStartY > slop.vertical;
    this.#drags.set(id, { ...drag, at, isMoving: true, isFree });
    this.#handlers.pan(at.x - drag.at.x, drag.isFree ? at.y - drag.at.y : 0, drag.began);
  }

  #pinch(id: number, drag: Drag, at: Point): void {
    const other = [...this.#drags].find(([key]) => key !== id)?.[1];
    this.#drags.set(id, { ...drag, at, isMoving: true });
    if (!other) return;
    const distance = (from: Point): number => Math.hypot(from.x - other.at.x, from.y - other.at.y);
    const middle = { x: (at.x + other.at.x) / 2, y: (at.y + other.at.y) / 2 };
    this.#handlers.pan((at.x - drag.at.x) / 2, 0, middle);
    if (distance(at) > slop.drag) this.#handlers.zoom(distance(drag.at) / distance(at), middle);
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey;
    if (event.deltaY === 0 || (!hasModifier && !this.#listeningTo?.matches(':focus'))) return;
    event.preventDefault();
    const delta = event.deltaY * (wheelUnits[event.deltaMode] ?? 1);
    const isPinch = event.ctrlKey && Math.abs(delta) < 50;
    const factor = Math.exp(delta * (isPinch ? pinchSpeed : wheelSpeed));
    this.#handlers.zoom(Math.min(mostWheelZoom, Math.max(1 / mostWheelZoom, factor)), pointOf(event));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const element = this.#listeningTo;
    const command = keyCommand(event);
    if (!element || !command) return;
    event.preventDefault();
    const middle = { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    if (command.kind === 'pan')
      this.#handlers.pan(command.x * element.clientWidth, command.y * element.clientHeight, middle);
    else if (command.kind === 'zoom') this.#handlers.zoom(command.factor, middle);
    else if (command.kind === 'step') this.#handlers.step(command.by);
    else if (command.kind === 'reset') this.#handlers.reset();
    else this.#handlers.point(null);
  };
}

function pointOf(event: MouseEvent): Point {
  const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
