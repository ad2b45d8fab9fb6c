import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FluxionConstruction } from '../construction.ts';
import type { FluxionCurve } from '../curve.ts';
import { ConstructionDrawnEvent } from '../events/construction-drawn.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/** Constructions that have a card below the figure. */
export const cards = 'fluxion-secant, fluxion-linear, fluxion-taylor, fluxion-newton, fluxion-descent';

/** What is shown below a figure, with whatever is around it. */
const shown = `fluxion-parameter, fluxion-features, ${cards}`;

const constructions = `fluxion-tangent, fluxion-osculating-circle, ${cards}`;

/**
 * What stands inside a figure. Children with a slider or a list of features are shown below it; all others but curves are the fallback for
 * browsers without the element, and stay hidden. Needs a shadow root with manual slot assignment.
 */
export class ChildrenController implements ReactiveController {
  readonly #host: Host;
  readonly #onCurves: () => void;
  #observer: MutationObserver | undefined;

  /** @param onCurves called when the curves may have changed */
  constructor(host: Host, onCurves: () => void) {
    this.#host = host;
    this.#onCurves = onCurves;
    host.addController(this);
  }

  get curves(): readonly FluxionCurve[] {
    return [...this.#host.querySelectorAll('fluxion-curve')].filter((element) => 'curve' in element);
  }

  /** Tangents, secants and the like, in the order in which they stand. */
  get constructions(): readonly FluxionConstruction[] {
    return [...this.#host.querySelectorAll<FluxionConstruction>(constructions)].filter((element) => 'drawn' in element);
  }

  hostConnected(): void {
    this.#host.addEventListener('fluxion-curve-change', this.#onCurves);
    this.#host.addEventListener(ConstructionDrawnEvent.type, this.#onDrawn);
    this.#observer = new MutationObserver(() => {
      this.#onCurves();
      this.#assign();
    });
    this.#observer.observe(this.#host, { childList: true, subtree: true });
  }

  hostUpdated(): void {
    this.#assign();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('fluxion-curve-change', this.#onCurves);
    this.#host.removeEventListener(ConstructionDrawnEvent.type, this.#onDrawn);
    this.#observer?.disconnect();
  }

  readonly #onDrawn = (): void => {
    this.#host.requestUpdate();
  };

  #assign(): void {
    const isShown = (child: Element): boolean => child.matches(shown) || child.querySelector(shown) !== null;
    this.#host.renderRoot.querySelector('slot')?.assign(...[...this.#host.children].filter(isShown));
  }
}
