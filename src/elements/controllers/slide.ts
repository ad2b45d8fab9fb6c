import type { ReactiveController, ReactiveControllerHost } from 'lit';

const query = '(prefers-reduced-motion: reduce)';

/** Milliseconds from one end to the other. */
const duration = 6000;

/** Moves something from 0 to 1, a step a frame, and never where the reader wants no motion. */
export class SlideController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onMove: (part: number) => void;
  #motion: MediaQueryList | undefined;
  #frame: number | null = null;

  /** @param onMove called in each frame of an animation with how far it is */
  constructor(host: ReactiveControllerHost, onMove: (part: number) => void) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** Whether it may play at all. */
  get allowed(): boolean {
    return !(this.#motion?.matches ?? true);
  }

  get playing(): boolean {
    return this.#frame !== null;
  }

  hostConnected(): void {
    this.#motion = matchMedia(query);
    this.#motion.addEventListener('change', this.#onMotion);
  }

  hostDisconnected(): void {
    this.#motion?.removeEventListener('change', this.#onMotion);
    this.pause();
  }

  /** Goes on from a part, or from the start where that is the end. */
  play(from: number): void {
    if (!this.allowed || this.playing) return;
    let part = from >= 1 ? 0 : from;
    let before: number | null = null;
    const step = (now: number): void => {
      part = Math.min(1, part + (before === null ? 0 : now - before) / duration);
      before = now;
      this.#frame = part < 1 ? requestAnimationFrame(step) : null;
      this.#onMove(part);
      if (part === 1) this.#host.requestUpdate();
    };
    this.#frame = requestAnimationFrame(step);
    this.#host.requestUpdate();
  }

  pause(): void {
    if (this.#frame === null) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#host.requestUpdate();
  }

  readonly #onMotion = (): void => {
    if (!this.allowed) this.pause();
    this.#host.requestUpdate();
  };
}
