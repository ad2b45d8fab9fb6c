import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { schedule } from '../audio/player.ts';
import { type Heard, scoreOf } from '../audio/score.ts';

/** Seconds for a window at the usual speed. */
const usualDuration = 5;

/** Plays a curve as sound, on request only. Stops when its host leaves the page, or the page is hidden. */
export class SoundController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #heard: () => Omit<Heard, 'start' | 'duration'> | null;
  readonly #onPlace: (part: number) => void;
  #speed = 1;
  #playing: { readonly context: AudioContext; readonly stop: () => void } | undefined;
  #frame: number | undefined;
  #part = 0;

  /**
   * @param heard what there is to be heard; null while there is nothing
   * @param onPlace called every frame with the part of the window that is played
   */
  constructor(
    host: ReactiveControllerHost,
    heard: () => Omit<Heard, 'start' | 'duration'> | null,
    onPlace: (part: number) => void,
  ) {
    this.#host = host;
    this.#heard = heard;
    this.#onPlace = onPlace;
    host.addController(this);
  }

  get isPlaying(): boolean {
    return this.#playing !== undefined;
  }

  /** A multiple of the usual speed, above 0. What plays goes on from where it is. */
  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    if (this.isPlaying) this.#play(this.#part);
    this.#host.requestUpdate();
  }

  toggle(): void {
    if (this.isPlaying) this.stop();
    else this.#play(0);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const playing = this.#playing;
    if (!playing) return;
    this.#playing = undefined;
    playing.stop();
    void playing.context.close();
    document.removeEventListener('visibilitychange', this.#onHidden);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }

  readonly #onHidden = (): void => {
    if (document.hidden) this.stop();
  };

  #play(start: number): void {
    this.stop();
    const heard = this.#heard();
    if (!heard) return;
    const duration = usualDuration / this.#speed;
    const context = new AudioContext();
    const began = context.currentTime + 0.05;
    const { stop } = schedule(context, scoreOf({ ...heard, start, duration }), began);
    this.#playing = { context, stop };
    document.addEventListener('visibilitychange', this.#onHidden);
    const follow = (): void => {
      this.#part = start + Math.max(0, context.currentTime - began) / duration;
      if (this.#part >= 1) {
        this.stop();
        return;
      }
      this.#onPlace(this.#part);
      this.#frame = requestAnimationFrame(follow);
    };
    this.#frame = requestAnimationFrame(follow);
    this.#host.requestUpdate();
  }
}
