import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSameRequest, type SamplingRequest } from './sampling.ts';

/**
 * Tells whether a figure moves or rests. Where frames are slow the time alone would not tell: it rests when a frame after that time has
 * nothing new. Updates its host when such a frame is due.
 */
export class RestController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #stillness: number;
  #followed: SamplingRequest | undefined;
  #isMoving = false;
  #mayRest = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param stillness milliseconds without a change after which the figure may rest */
  constructor(host: ReactiveControllerHost, stillness: number) {
    this.#host = host;
    this.#stillness = stillness;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#mayRest = true;
  }

  /** Whether the figure moved in the last frame. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /**
   * Takes notice of a frame. The first one is at rest.
   *
   * @param request what the frame asks for; undefined where it asks for nothing
   * @returns whether the figure moves
   */
  follow(request: SamplingRequest | undefined): boolean {
    const before = this.#followed;
    this.#followed = request ?? before;
    if (before && request && !isSameRequest(before, request)) this.#move();
    else if (this.#mayRest) this.#isMoving = false;
    return this.#isMoving;
  }

  #move(): void {
    this.#isMoving = true;
    this.#mayRest = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#mayRest = true;
      this.#host.requestUpdate();
    }, this.#stillness);
  }
}
