import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without a change after which a text is read out. */
const rest = 500;

/** A text for a live region, which changes only once what it tells has come to rest. */
export class AnnouncementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #next = '';
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  say(text: string): void {
    if (text === this.#next) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, rest);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
