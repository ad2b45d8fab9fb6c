import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FluxionParameterChangeEvent } from '../events/parameter-change.ts';
import type { FluxionParameter } from '../parameter.ts';

interface Host extends ReactiveControllerHost, Element {
  parameters: Readonly<Record<string, number>>;
}

/** Whether an element is a slider whose class is at work. */
const isSlider = (target: EventTarget | null): target is FluxionParameter =>
  target instanceof Element && 'appliesTo' in target;

/** Takes the values of the sliders that apply to its host, wherever in its document or shadow tree they stand. */
export class ParametersController implements ReactiveController {
  readonly #host: Host;
  #root: Node | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#root = root;
    root.addEventListener('fluxion-parameter-change', this.#onChange);
    if (!(root instanceof Document || root instanceof DocumentFragment)) return;
    for (const slider of root.querySelectorAll('fluxion-parameter')) {
      if (isSlider(slider) && slider.hasUpdated) this.#take(slider);
    }
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('fluxion-parameter-change', this.#onChange);
  }

  readonly #onChange = (event: Event): void => {
    const slider = event.composedPath()[0] ?? null;
    if (isSlider(slider)) this.#take(slider);
  };

  #take(slider: FluxionParameter): void {
    const { name, value }: Pick<FluxionParameterChangeEvent, 'name' | 'value'> = slider;
    const { parameters } = this.#host;
    if (name === '' || !slider.appliesTo(this.#host) || parameters[name] === value) return;
    this.#host.parameters = { ...parameters, [name]: value };
  }
}
