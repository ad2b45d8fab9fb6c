import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Marks what can be acted on inside a figure: a button of its toolbar, a point that can be dragged. */
const itemSelector = '[data-item]';

/** Whether an event comes from an item inside a figure. */
export const isItem = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(itemSelector) !== null;

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes a figure one tab stop: Enter or F6 on the stage goes to the items inside, which are marked with `data-item` and have a
 * tabindex of −1; arrow keys go from one to the next where the item itself does not use them, F6 always does (with Shift back); Escape
 * goes back to the stage. Tab leaves the figure from anywhere.
 */
export class ItemsController implements ReactiveController {
  readonly #stage: () => HTMLElement | null;
  #listening = new AbortController();
  #listeningTo: HTMLElement | null = null;
  #last: HTMLElement | null = null;

  /** @param stage what takes the focus, inside an element of the class `figure` with all the items */
  constructor(host: ReactiveControllerHost, stage: () => HTMLElement | null) {
    this.#stage = stage;
    host.addController(this);
  }

  hostUpdated(): void {
    const figure = this.#stage()?.closest<HTMLElement>('.figure') ?? null;
    if (!figure || figure === this.#listeningTo) return;
    this.hostDisconnected();
    this.#listeningTo = figure;
    const { signal } = this.#listening;
    figure.addEventListener('keydown', this.#onKey, { signal });
    figure.addEventListener('focusin', this.#onFocus, { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#listeningTo = null;
  }

  /** In the order of the document, but for the edges between panels, which come last. */
  get #items(): readonly HTMLElement[] {
    const items = this.#listeningTo?.querySelectorAll<HTMLElement>(itemSelector) ?? [];
    const isEdge = (item: Element): number => Number(item.role === 'separator');
    const ordered = [...items].sort((a, b) => isEdge(a) - isEdge(b));
    return ordered.filter((item) => item.checkVisibility({ visibilityProperty: false }) && !item.matches(':disabled'));
  }

  readonly #onFocus = ({ target }: Event): void => {
    if (target instanceof HTMLElement && target.matches(itemSelector)) this.#last = target;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target === this.#stage()) {
      if (key === 'Enter' || key === 'F6') this.#enter(event);
      return;
    }
    if (!(target instanceof HTMLElement) || !target.matches(itemSelector)) return;
    if (key === 'Escape') {
      event.preventDefault();
      this.#stage()?.focus();
      return;
    }
    const by = key === 'F6' ? (shiftKey ? -1 : 1) : steps[key];
    if (by !== undefined) this.#go(event, target, by);
  };

  /** Back to the item that was left last, where it is still there. */
  #enter(event: KeyboardEvent): void {
    const items = this.#items;
    const item = items.find((one) => one === this.#last) ?? items[0];
    if (!item) return;
    event.preventDefault();
    item.focus();
  }

  #go(event: KeyboardEvent, from: HTMLElement, by: 1 | -1): void {
    const items = this.#items;
    event.preventDefault();
    items.at((items.indexOf(from) + by) % items.length)?.focus();
  }
}
