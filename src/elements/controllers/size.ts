import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The size of an element in CSS pixels, and the device pixels to each of them. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/**
 * Follows the size of an element of its host and the resolution of the screen. Its observer changes nothing that takes part in the layout:
 * browsers report an error where an observer does.
 */
export class SizeController implements ReactiveController {
  readonly #element: () => Element | null;
  readonly #onChange: () => void;
  #observer: ResizeObserver | undefined;
  #observed: Element | null = null;
  #resolution: MediaQueryList | undefined;
  #size: Size = { width: 0, height: 0, pixelRatio: 1 };

  /**
   * @param element what to follow, once the host has rendered it
   * @param onChange is told of every change, and lays nothing out before the next frame
   */
  constructor(host: ReactiveControllerHost, element: () => Element | null, onChange: () => void) {
    this.#element = element;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Zero in both directions until the element has a box. */
  get size(): Size {
    return this.#size;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box) this.#set({ ...this.#size, width: box.width, height: box.height });
    });
    this.#observe();
    this.#followResolution();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
    this.#resolution?.removeEventListener('change', this.#followResolution);
  }

  #observe(): void {
    const element = this.#element();
    if (!element || element === this.#observed) return;
    this.#observer?.disconnect();
    this.#observer?.observe(element);
    this.#observed = element;
  }

  // A query holds for one resolution only, so each change needs a new one.
  readonly #followResolution = (): void => {
    this.#resolution?.removeEventListener('change', this.#followResolution);
    this.#resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#resolution.addEventListener('change', this.#followResolution);
    this.#set({ ...this.#size, pixelRatio: devicePixelRatio });
  };

  #set(size: Size): void {
    const { width, height, pixelRatio } = this.#size;
    if (size.width === width && size.height === height && size.pixelRatio === pixelRatio) return;
    this.#size = size;
    this.#onChange();
  }
}
