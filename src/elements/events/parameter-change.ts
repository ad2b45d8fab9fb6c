/** A slider has a value: when it appears, and whenever it is moved. */
export class FluxionParameterChangeEvent extends Event {
  static readonly type = 'fluxion-parameter-change';
  readonly name: string;
  readonly value: number;

  constructor(name: string, value: number) {
    super(FluxionParameterChangeEvent.type, { bubbles: true, composed: true });
    this.name = name;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-parameter-change': FluxionParameterChangeEvent;
  }
}
