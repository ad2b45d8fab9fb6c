import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does a task at most once in an animation frame, however often its host updates. Nothing runs while the host is disconnected. */
export class FrameController implements ReactiveController {
  readonly #task: () => void;
  #handle: number | undefined;

  constructor(host: ReactiveControllerHost, task: () => void) {
    this.#task = task;
    host.addController(this);
  }

  hostUpdated(): void {
    this.request();
  }

  /** Does the task in the next frame, without an update of the host. */
  request(): void {
    this.#handle ??= requestAnimationFrame(() => {
      this.#handle = undefined;
      this.#task();
    });
  }

  hostDisconnected(): void {
    if (this.#handle !== undefined) cancelAnimationFrame(this.#handle);
    this.#handle = undefined;
  }
}
