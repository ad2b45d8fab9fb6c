import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FluxionParameterChangeEvent } from '../events/parameter-change.ts';
import { ParameterLeaveEvent } from '../events/parameter-leave.ts';
import type { FluxionParameter } from '../parameter.ts';

interface Host extends ReactiveControllerHost, Element {
  parameters: Readonly<Record<string, number>>;
}

/** Whether an element is a slider whose class is at work. */
const isSlider = (target: EventTarget | null): target is FluxionParameter =>
  target instanceof Element && 'appliesTo' in target;

/**
 * Takes the values of the sliders that apply to its host, wherever in its document or shadow tree they stand, and gives up those of
 * sliders that do so no more.
 */
export class ParametersController implements ReactiveController {
  readonly #host: Host;
  #root: Node | undefined;
  /** The sliders that move the host, with the names that they set. */
  readonly #taken = new Map<FluxionParameter, string>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#root = root;
    root.addEventListener(FluxionParameterChangeEvent.type, this.#onChange);
    for (const slider of [...this.#taken.keys()]) this.#follow(slider);
    if (!(root instanceof Document || root instanceof DocumentFragment)) return;
    for (const slider of root.querySelectorAll('fluxion-parameter')) {
      if (isSlider(slider) && slider.hasUpdated) this.#follow(slider);
    }
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(FluxionParameterChangeEvent.type, this.#onChange);
    for (const slider of this.#taken.keys()) slider.removeEventListener(ParameterLeaveEvent.type, this.#onChange);
  }

  readonly #onChange = (event: Event): void => {
    const slider = event.composedPath()[0] ?? null;
    if (isSlider(slider)) this.#follow(slider);
  };

  #follow(slider: FluxionParameter): void {
    const { name } = slider;
    const isHere = slider.isConnected || this.#host.contains(slider);
    const applies = name !== '' && isHere && slider.appliesTo(this.#host);
    const before = this.#taken.get(slider);
    if (before !== undefined && (!applies || before !== name)) this.#giveUp(slider, before);
    if (!applies) return;
    this.#taken.set(slider, name);
    slider.addEventListener(ParameterLeaveEvent.type, this.#onChange);
    this.#set(name, slider.value);
  }

  /** What no other slider sets is not set any more. */
  #giveUp(slider: FluxionParameter, name: string): void {
    this.#taken.delete(slider);
    slider.removeEventListener(ParameterLeaveEvent.type, this.#onChange);
    const other = [...this.#taken].find(([, set]) => set === name)?.[0];
    this.#set(name, other?.value);
  }

  #set(name: string, value: number | undefined): void {
    const { parameters } = this.#host;
    if (parameters[name] === value) return;
    const others = Object.entries(parameters).filter(([key]) => key !== name);
    this.#host.parameters = Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
  }
}
