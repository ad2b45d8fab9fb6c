/** The features of a figure hold no more, and others are looked for. Told to those alone that listen to the figure itself. */
export class FeaturesLeaveEvent extends Event {
  static readonly type = 'features-leave';

  constructor() {
    super(FeaturesLeaveEvent.type);
  }
}
