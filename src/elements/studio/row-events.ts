import type { Row } from './state.ts';

/** A row asks to be changed. */
export class RowChangeEvent extends Event {
  static readonly type = 'row-change';
  readonly change: Partial<Row>;

  constructor(change: Partial<Row>) {
    super(RowChangeEvent.type);
    this.change = change;
  }
}

/** `next` goes to the row below, or adds one; `erase` is a backspace in an empty row. */
export type RowCommand = 'select' | 'remove' | 'erase' | 'next' | 'down' | 'up';

/** A row asks its studio to act. */
export class RowCommandEvent extends Event {
  static readonly type = 'row-command';
  readonly command: RowCommand;

  constructor(command: RowCommand) {
    super(RowCommandEvent.type);
    this.command = command;
  }
}
