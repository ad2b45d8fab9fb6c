/** For each of several columns, how much of it lies in each of its rows. */
export class RowHistogram {
  readonly #rows: number;
  /** The change of every column's content from row to row, one column after the other. */
  readonly #changes: Float64Array;
  /** What is in the rows of each column together. */
  readonly #contents: Float64Array;
  readonly #collected: Float64Array;
  #collectedContent = 0;

  constructor(columns: number, rows: number) {
    this.#rows = rows;
    this.#changes = new Float64Array(columns * (rows + 2));
    this.#contents = new Float64Array(columns);
    this.#collected = new Float64Array(rows + 2);
  }

  /** Spreads an amount evenly over the rows from `high` to `low` ≥ `high`, at least one; what falls outside is lost. */
  add(column: number, high: number, low: number, amount: number): void {
    const rows = this.#rows;
    const widened = Math.max(0, 1 - (low - high)) / 2;
    const height = low - high + 2 * widened;
    const [from, to] = [Math.max(0, high - widened), Math.min(rows, low + widened)];
    const each = amount / height;
    if (!(to > from && each > 0)) return;
    const start = column * (rows + 2);
    const change = (place: number, by: number): void => {
      const row = Math.floor(place);
      const below = place - row;
      this.#changes[start + row] = (this.#changes[start + row] ?? NaN) + by * (1 - below);
      this.#changes[start + row + 1] = (this.#changes[start + row + 1] ?? NaN) + by * below;
    };
    change(from, each);
    change(to, -each);
    this.#contents[column] = (this.#contents[column] ?? NaN) + each * (to - from);
  }

  /** Begins a new collection. */
  clear(): void {
    this.#collected.fill(0);
    this.#collectedContent = 0;
  }

  /** Adds a column, weighted, to the collection. */
  collect(column: number, weight: number): void {
    const start = column * (this.#rows + 2);
    for (let row = 0; row < this.#rows; row++) {
      this.#collected[row] = (this.#collected[row] ?? NaN) + weight * (this.#changes[start + row] ?? NaN);
    }
    this.#collectedContent += weight * (this.#contents[column] ?? NaN);
  }

  /** The part of the collection in each row; 0 where nothing is collected. Valid until the next collection. */
  parts(): Float64Array {
    let sum = 0;
    const scale = this.#collectedContent > 0 ? 1 / this.#collectedContent : 0;
    for (let row = 0; row < this.#rows; row++) {
      sum += this.#collected[row] ?? NaN;
      this.#collected[row] = Math.max(0, sum * scale);
    }
    return this.#collected;
  }
}
