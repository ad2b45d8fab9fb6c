import type { Reading } from '../../analysis/reading.ts';

/** The crosshair of a figure reads another point, or none. */
export class FluxionPointChangeEvent extends Event {
  static readonly type = 'fluxion-point-change';
  /** Of the figure's first function; null where the crosshair has left the figure. */
  readonly reading: Reading | null;

  constructor(reading: Reading | null) {
    super(FluxionPointChangeEvent.type, { bubbles: true, composed: true });
    this.reading = reading;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-point-change': FluxionPointChangeEvent;
  }
}
