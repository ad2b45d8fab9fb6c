/** A figure cannot show what it was asked for; its last good picture stays. */
export class FluxionErrorEvent extends Event {
  static readonly type = 'fluxion-error';
  /** An ExpressionError carries its place in the text as `span`. */
  readonly error: Error;

  constructor(error: Error) {
    super(FluxionErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-error': FluxionErrorEvent;
  }
}
