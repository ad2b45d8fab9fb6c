/** A construction inside a figure has something new to draw, or cannot. */
export class ConstructionDrawnEvent extends Event {
  static readonly type = 'fluxion-construction-drawn';

  constructor() {
    super(ConstructionDrawnEvent.type, { bubbles: true });
  }
}
