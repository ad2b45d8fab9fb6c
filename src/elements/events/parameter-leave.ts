/** A slider moves no figure any more. Told to those alone that listen to the slider itself, since it may have left the page. */
export class ParameterLeaveEvent extends Event {
  static readonly type = 'parameter-leave';

  constructor() {
    super(ParameterLeaveEvent.type);
  }
}
