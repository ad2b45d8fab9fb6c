import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ToldPart } from '../../plot/place-text.ts';

/** Milliseconds without a change after which a text is read out. */
const rest = 500;

/** A text for a live region: once what it tells has come to rest, those parts of it that are not as they were told before. */
export class AnnouncementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #next: readonly ToldPart[] = [];
  #told: readonly ToldPart[] = [];
  /** What anything was ever told about. */
  readonly #heard = new Set<string>();
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** @param parts all that holds now */
  say(parts: readonly ToldPart[]): void {
    if (areSame(parts, this.#next)) return;
    this.#next = parts;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const before = this.#told;
      const heard = new Set(this.#heard);
      this.#told = parts;
      const text = parts
        .filter((part) => !before.some((one) => isSame(one, part)))
        .filter(({ about, isQuietAtFirst = false }) => !isQuietAtFirst || heard.has(about))
        .map(({ text }) => text)
        .join(', ')
        .replaceAll('., ', '. ');
      for (const { about } of parts) this.#heard.add(about);
      if (text === this.#text) return;
      this.#text = text;
      this.#host.requestUpdate();
    }, rest);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = [];
    this.#told = [];
    this.#text = '';
  }
}

const isSame = (a: ToldPart, b: ToldPart): boolean => a.about === b.about && a.text === b.text;

const areSame = (a: readonly ToldPart[], b: readonly ToldPart[]): boolean =>
  a.length === b.length && a.every((part, i) => isSame(part, b[i] ?? part));
