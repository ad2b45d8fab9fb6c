import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../../plot/layers.ts';
import { Drags, type Grip } from './drags.ts';
import type { GestureHandlers } from './gesture-handlers.ts';
import { isItem } from './items.ts';
import { keyCommand } from './keys.ts';
import { wheelCommand } from './wheel.ts';

/** A double-click zooms in by this factor, and out with Shift. */
const doubleClickZoom = 2;

/**
 * Turns pointers, wheel and keys on an element into what they ask for. The page scrolls past it: the wheel zooms only with focus, Ctrl or
 * ⌘, and fingers move it only once it was tapped, until a tap elsewhere. Items inside, such as buttons, keep their own clicks and keys.
 */
export class GestureController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #element: () => HTMLElement | null;
  readonly #handlers: GestureHandlers;
  readonly #drags: Drags;
  #listening = new AbortController();
  #listeningTo: HTMLElement | null = null;
  #enabled = false;
  #held = false;
  #drawsBoxes = false;

  constructor(host: ReactiveControllerHost, element: () => HTMLElement | null, handlers: GestureHandlers) {
    this.#host = host;
    this.#element = element;
    this.#handlers = handlers;
    this.#drags = new Drags(handlers);
    host.addController(this);
  }

  /** Whether the element answers at all. */
  set enabled(enabled: boolean) {
    this.#enabled = enabled;
    if (enabled) return;
    this.#drags.clear();
    this.#drawsBoxes = false;
    this.#hold(false);
  }

  /** Whether fingers move the figure rather than the page. */
  get held(): boolean {
    return this.#held;
  }

  /** Whether every drag draws a box to zoom to, rather than only one with Shift. */
  get drawsBoxes(): boolean {
    return this.#drawsBoxes;
  }

  set drawsBoxes(drawsBoxes: boolean) {
    this.#drawsBoxes = drawsBoxes;
    this.#hold(this.#held || drawsBoxes);
    this.#host.requestUpdate();
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
      on(type, ({ pointerId }) => this.#drags.cancel(pointerId));
    }
    on('pointerleave', ({ pointerType }) => pointerType !== 'touch' && this.#handlers.point(null, 'mouse'));
    on('dblclick', this.#onDoubleClick);
    on('wheel', this.#onWheel);
    on('keydown', this.#onKey);
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.composedPath().includes(element.getRootNode())) return;
        this.#drags.stop();
        this.#hold(false);
        if (event.pointerType === 'touch') this.#handlers.point(null, 'touch');
      },
      { signal },
    );
  }

  #hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#host.requestUpdate();
  }

  #gripOf(event: PointerEvent, at: Point): Grip {
    if (this.#drawsBoxes || event.shiftKey) return 'box';
    return event.pointerType === 'touch' && this.#handlers.holdsCrosshair(at) ? 'crosshair' : 'picture';
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || isItem(event.target)) return;
    const at = pointOf(event);
    this.#drags.begin(event.pointerId, at, this.#gripOf(event, at));
    // A pointer made by a script is not there to be captured.
    if (event.isTrusted && (event.pointerType !== 'touch' || this.#held))
      this.#listeningTo?.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const isTouch = event.pointerType === 'touch';
    // Let go where nothing told of it.
    if (!isTouch && event.buttons === 0) this.#drags.cancel(event.pointerId);
    const at = pointOf(event);
    const isOverItem = !this.#drags.has(event.pointerId) && isItem(event.target);
    if (!isTouch) this.#handlers.point(isOverItem ? null : at, 'mouse');
    if (!isTouch || this.#held) this.#drags.move(event.pointerId, at, event.timeStamp);
  };

  readonly #onUp = (event: PointerEvent): void => {
    const at = pointOf(event);
    const isTap = event.pointerType === 'touch' && this.#drags.isTap(event.pointerId, at);
    this.#drags.end(event.pointerId, event.timeStamp);
    if (!isTap) return;
    this.#hold(true);
    this.#handlers.point(at, 'touch');
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    if (isItem(event.target)) return;
    this.#handlers.zoom(event.shiftKey ? doubleClickZoom : 1 / doubleClickZoom, pointOf(event));
  };

  readonly #onWheel = (event: WheelEvent): void => {
    const command = wheelCommand(event, this.#listeningTo?.matches(':focus-within') ?? false);
    if (!command) return;
    event.preventDefault();
    this.#drags.stop();
    const at = pointOf(event);
    if (command.kind === 'zoom') this.#handlers.zoom(command.factor, at);
    else this.#handlers.pan(command.byX, 0, at);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const element = this.#listeningTo;
    const command = event.target === element ? keyCommand(event) : undefined;
    if (!element || !command) return;
    this.#drags.stop();
    if (command.kind === 'leave') {
      if (this.#leave()) event.preventDefault();
      return;
    }
    event.preventDefault();
    const middle = { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    if (command.kind === 'pan')
      this.#handlers.pan(command.x * element.clientWidth, command.y * element.clientHeight, middle);
    else if (command.kind === 'zoom') this.#handlers.zoom(command.factor, middle);
    else if (command.kind === 'reset') this.#handlers.reset();
    else this.#handlers.trace(command);
  };

  /** Drops a box, then the mode that draws them, then whatever else is shown. */
  #leave(): boolean {
    if (this.#drags.dropBox()) return true;
    if (!this.#drawsBoxes) return this.#handlers.leave();
    this.drawsBoxes = false;
    return true;
  }
}

/** From the upper left corner of the element that listens. */
function pointOf(event: MouseEvent): Point {
  const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
