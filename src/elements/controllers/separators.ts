import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { edgeRange, movedEdge } from '../../plot/panel-heights.ts';
import type { Panel } from '../../plot/panel.ts';
import { quantityName } from '../../plot/quantity.ts';

/** CSS pixels up or down after which a pointer drags an edge; until then it is a tap, which is the figure's. */
const slop = { mouse: 2, touch: 6 } as const;

/** An edge is hit no deeper in a panel than this part of its height, so that the rest of a small one is the figure's. */
const deepest = 1 / 3;

/** Part of both heights by which an arrow key moves an edge. */
const keyStep = 0.05;

/** A pointer on an edge. */
interface Held {
  /** Where it went down. */
  readonly y: number;
  /** From there to the lower end of the panel that it drags, CSS pixels. */
  readonly grip: number;
  readonly isDragged: boolean;
}

/**
 * The edges between panels, as separators above the canvases of a figure that can be moved by pointer, finger and keys; a double-click or
 * Enter takes the heights back. Each is an item of the figure (`data-item`). They are placed by script, since a strict policy blocks styles
 * in templates.
 */
export class SeparatorsController implements ReactiveController {
  readonly #onMove: (shares: readonly number[] | null) => void;
  readonly #separators: HTMLElement[] = [];
  #layer: HTMLElement | undefined;
  #panels: readonly Panel[] = [];
  #shares: readonly number[] = [];
  #held: Held | null = null;

  /** @param onMove is told the new shares of the panels' heights, or null for the usual ones */
  constructor(host: ReactiveControllerHost, onMove: (shares: readonly number[] | null) => void) {
    this.#onMove = onMove;
    host.addController(this);
  }

  /** The element that holds them, which the host renders over its canvases. */
  get layer(): HTMLElement {
    if (!this.#layer) {
      this.#layer = document.createElement('div');
      this.#layer.className = 'separators';
    }
    return this.#layer;
  }

  hostDisconnected(): void {
    this.#held = null;
  }

  /** Puts one between each panel and the next. */
  put(panels: readonly Panel[], shares: readonly number[]): void {
    if (panels === this.#panels && shares === this.#shares) return;
    this.#panels = panels;
    this.#shares = shares;
    while (this.#separators.length >= Math.max(1, panels.length)) this.#separators.pop()?.remove();
    while (this.#separators.length < panels.length - 1) this.#add();
    for (const [i, separator] of this.#separators.entries()) this.#show(separator, i);
  }

  #add(): void {
    const separator = document.createElement('div');
    separator.className = 'separator';
    separator.setAttribute('role', 'separator');
    separator.setAttribute('part', 'separator');
    separator.setAttribute('aria-orientation', 'horizontal');
    separator.setAttribute('aria-valuemin', '0');
    separator.setAttribute('aria-valuemax', '100');
    separator.dataset['item'] = '';
    separator.tabIndex = -1;
    separator.addEventListener('pointerdown', this.#onDown);
    separator.addEventListener('pointermove', this.#onDrag);
    separator.addEventListener('pointerup', this.#onUp);
    for (const type of ['pointercancel', 'lostpointercapture'] as const) {
      separator.addEventListener(type, this.#onCancel);
    }
    separator.addEventListener('dblclick', () => this.#onMove(null));
    separator.addEventListener('keydown', this.#onKey);
    this.#separators.push(separator);
    this.layer.append(separator);
  }

  #show(separator: HTMLElement, index: number): void {
    const range = edgeRange(this.#panels, index);
    const [above, below] = [this.#panels[index], this.#panels[index + 1]];
    if (!range || !above || !below) return;
    const { frame } = above;
    const middle = (frame.y + frame.height + below.frame.y) / 2;
    separator.style.setProperty('left', `${frame.x + frame.width / 2}px`);
    separator.style.setProperty('top', `${middle}px`);
    const depth = deepest * Math.min(frame.height, below.frame.height);
    separator.style.setProperty('--room', `${below.frame.y - frame.y - frame.height + 2 * depth}px`);
    const part = Math.round((100 * (range.now - range.least)) / (range.most - range.least));
    const [upper, lower] = [above, below].map(({ quantities }) => quantities.map(quantityName).join(', '));
    const attributes = {
      'aria-label': `Edge between the panels of ${upper} and ${lower}`,
      'aria-valuenow': String(part),
      'aria-valuetext': `${upper} ${Math.round(above.frame.height)} pixels, ${lower} ${Math.round(below.frame.height)} pixels`,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (separator.getAttribute(name) !== value) separator.setAttribute(name, value);
    }
  }

  /** Whether fingers move the figure around rather than the page. */
  get #isHeld(): boolean {
    return this.layer.parentElement?.classList.contains('held') ?? false;
  }

  #indexOf({ currentTarget }: Event): number {
    return this.#separators.findIndex((one) => one === currentTarget);
  }

  #moveTo(index: number, height: number): void {
    this.#onMove(movedEdge(this.#panels, this.#shares, index, height));
  }

  readonly #onDown = (event: PointerEvent): void => {
    const frame = this.#panels[this.#indexOf(event)]?.frame;
    if (event.button !== 0 || !frame) return;
    const { clientY: y } = event;
    this.#held = { y, grip: frame.y + frame.height - y, isDragged: false };
    // A pointer made by a script is not there to be captured.
    if (event.isTrusted) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #onDrag = (event: PointerEvent): void => {
    const index = this.#indexOf(event);
    const frame = this.#panels[index]?.frame;
    const held = this.#held;
    if (!held || !frame) return;
    const least = event.pointerType === 'mouse' ? slop.mouse : slop.touch;
    if (!held.isDragged && Math.abs(event.clientY - held.y) < least) return;
    // Until the figure was tapped, fingers scroll the page past it.
    if (event.pointerType === 'touch' && !this.#isHeld) return;
    this.#held = { ...held, isDragged: true };
    this.#moveTo(index, event.clientY + held.grip - frame.y);
  };

  /** A tap goes on to the figure. */
  readonly #onUp = (event: PointerEvent): void => {
    const held = this.#held;
    const isTap =
      held?.isDragged === false && Math.abs(event.clientY - held.y) < slop.touch && event.pointerType === 'touch';
    this.#held = null;
    if (!isTap) return;
    const { pointerId, pointerType, clientX, clientY } = event;
    for (const type of ['pointerdown', 'pointerup']) {
      const tap = new PointerEvent(type, { pointerId, pointerType, clientX, clientY, isPrimary: true });
      this.layer.parentElement?.dispatchEvent(tap);
    }
  };

  readonly #onCancel = (): void => {
    this.#held = null;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = this.#indexOf(event);
    const range = edgeRange(this.#panels, index);
    if (!range || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = keyStep * (range.least + range.most);
    const heights: Readonly<Record<string, number>> = {
      ArrowUp: range.now - step,
      ArrowDown: range.now + step,
      Home: range.least,
      End: range.most,
    };
    const height = heights[event.key];
    if (event.key === 'Enter') this.#onMove(null);
    else if (height === undefined) return;
    else this.#moveTo(index, height);
    event.preventDefault();
    event.stopPropagation();
  };
}
