/** The window of a figure, in data units. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A reader or a script moved the window of a figure. */
export class FluxionViewChangeEvent extends Event {
  static readonly type = 'fluxion-view-change';
  /** What the figure shows now. */
  readonly view: Window;

  constructor(view: Window) {
    super(FluxionViewChangeEvent.type, { bubbles: true, composed: true });
    this.view = view;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-view-change': FluxionViewChangeEvent;
  }
}
