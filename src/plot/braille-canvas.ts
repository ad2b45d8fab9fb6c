/** Dots of a character of Braille, in columns and rows. */
export const dots = { columns: 2, rows: 4 } as const;

/** Bits of the dots of a Braille pattern (Unicode, U+2800), row by row: the last row was added later, with the bits above the others. */
const bits: readonly (readonly [number, number])[] = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** Sides of a cell to which a line runs. */
const sides = { up: 1, right: 2, down: 4, left: 8 } as const;

/** Lines by the sides to which they run: 1 up, 2 right, 4 down, 8 left. */
const lines = ' ╵╶└╷│┌├╴┘─┴┐┤┬┼';

/** What a character of the terminal shows. Its colour is one of 256, or the terminal's own for null. */
interface Cell {
  dots: number;
  line: number;
  text: string;
  colour: number | null;
}

/** Characters in rows that show dots, thin lines where there are no dots, and texts over both. */
export class BrailleCanvas {
  readonly columns: number;
  readonly rows: number;
  readonly #cells: readonly Cell[];

  /** Sizes in characters. */
  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.#cells = Array.from({ length: columns * rows }, () => ({ dots: 0, line: 0, text: '', colour: null }));
  }

  /** Lights the dot in which a place lies; places are counted in dots from the upper left corner. */
  dot(x: number, y: number, colour: number | null): void {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const cell = this.#at(Math.floor(column / dots.columns), Math.floor(row / dots.rows));
    if (!cell) return;
    cell.dots |= bits[row % dots.rows]?.[column % dots.columns] ?? 0;
    cell.colour = colour;
  }

  /** A thin vertical line through cells from one row to another, both included. */
  vertical(column: number, from: number, to: number, colour: number | null): void {
    for (let row = from; row <= to; row++) {
      this.#line(column, row, (row > from ? sides.up : 0) | (row < to ? sides.down : 0), colour);
    }
  }

  /** A thin horizontal line through cells from one column to another, both included. */
  horizontal(row: number, from: number, to: number, colour: number | null): void {
    for (let column = from; column <= to; column++) {
      this.#line(column, row, (column > from ? sides.left : 0) | (column < to ? sides.right : 0), colour);
    }
  }

  /** Puts a character over what is there. */
  mark(character: string, column: number, row: number, colour: number | null): void {
    const cell = row < 0 || row >= this.rows ? undefined : this.#at(column, row);
    if (cell) [cell.text, cell.colour] = [character, colour];
  }

  /** Writes a text over what is there; where it would touch another text or leave the canvas, nothing. Whether it was written. */
  write(text: string, column: number, row: number, colour: number | null): boolean {
    const characters = Array.from(text);
    const end = column + characters.length;
    if (row < 0 || row >= this.rows || column < 0 || end > this.columns) return false;
    for (let i = column - 1; i <= end; i++) if (this.#at(i, row)?.text) return false;
    characters.forEach((character, i) => {
      const cell = this.#at(column + i, row);
      if (cell) [cell.text, cell.colour] = [character, colour];
    });
    return true;
  }

  /** The rows, without spaces at their ends; colours as escape sequences (ECMA-48) where they are wanted. */
  toString(isColoured: boolean): string {
    return Array.from({ length: this.rows }, (_, row) => {
      const cells = this.#cells.slice(row * this.columns, (row + 1) * this.columns);
      const last = cells.findLastIndex((cell) => characterOf(cell) !== ' ');
      return written(cells.slice(0, last + 1), isColoured);
    }).join('\n');
  }

  #at(column: number, row: number): Cell | undefined {
    return column < 0 || column >= this.columns ? undefined : this.#cells[row * this.columns + column];
  }

  #line(column: number, row: number, to: number, colour: number | null): void {
    const cell = this.#at(column, row);
    if (!cell) return;
    cell.line |= to;
    if (cell.dots === 0 && cell.text === '') cell.colour = colour;
  }
}

const characterOf = ({ text, dots: lit, line }: Cell): string => {
  if (text !== '') return text;
  return lit === 0 ? (lines[line] ?? ' ') : String.fromCharCode(0x2800 + lit);
};

const written = (cells: readonly Cell[], isColoured: boolean): string => {
  let row = '';
  let current: number | null = null;
  for (const cell of cells) {
    const character = characterOf(cell);
    if (isColoured && character !== ' ' && cell.colour !== current) {
      current = cell.colour;
      row += current === null ? '\x1b[39m' : `\x1b[38;5;${current}m`;
    }
    row += character;
  }
  return current === null ? row : `${row}\x1b[39m`;
};
