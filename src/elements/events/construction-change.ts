/** A reader moved a point of a construction, or its animation did. The target is its element, whose attribute is the new place already. */
export class FluxionConstructionChangeEvent extends Event {
  static readonly type = 'fluxion-construction-change';
  /** The attribute that moved: `at`, `step`, `about` or `start`. */
  readonly attribute: string;
  /** Where the point is now, in data units. */
  readonly x: number;
  /** NaN where f is undefined. */
  readonly y: number;

  constructor(attribute: string, x: number, y: number) {
    super(FluxionConstructionChangeEvent.type, { bubbles: true, composed: true });
    this.attribute = attribute;
    this.x = x;
    this.y = y;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fluxion-construction-change': FluxionConstructionChangeEvent;
  }
}
