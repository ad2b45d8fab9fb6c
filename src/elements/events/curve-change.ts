/** A curve inside a figure was added or asks for something else. */
export class FluxionCurveChangeEvent extends Event {
  static readonly type = 'fluxion-curve-change';

  constructor() {
    super(FluxionCurveChangeEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-curve-change': FluxionCurveChangeEvent;
  }
}
