/** Two numbers between which a quantity changes sign, and its sign at the left one. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/**
 * Where samples change sign, in order of x. A single sample that is 0 lies inside its bracket; along a stretch of zeros nothing
 * changes sign at a point; undefined samples end a stretch.
 */
export function signChanges(x: ArrayLike<number>, values: ArrayLike<number>): Bracket[] {
  const brackets: Bracket[] = [];
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      last = -1;
    } else if (value !== 0) {
      const before = last < 0 ? 0 : Math.sign(values[last]!);
      if (before !== 0 && before !== Math.sign(value) && i - last <= 2) {
        brackets.push({ from: x[last]!, to: x[i]!, sign: before < 0 ? -1 : 1 });
      }
      last = i;
    }
  }
  return brackets;
}

/** A function of many points at once. */
export type Values = (points: Float64Array) => Promise<ArrayLike<number>>;

/** Brackets narrower than this part of the first one are narrow enough, which spares a thousand halvings towards 0. */
const narrowest = 2 ** -80;

/**
 * Halves brackets, all of them side by side, until their ends are neighbouring float64 numbers, or a value is exactly 0, which gives
 * a bracket of no width.
 */
export async function refine(brackets: readonly Bracket[], values: Values): Promise<Bracket[]> {
  const refined = brackets.map((bracket) => ({ ...bracket, enough: narrowest * (bracket.to - bracket.from) }));
  let open = refined;
  while (open.length > 0) {
    const middles = Float64Array.from(open, ({ from, to }) => from / 2 + to / 2);
    const at = await values(middles);
    open = open.filter((bracket, i) => {
      const middle = middles[i]!;
      const sign = Math.sign(at[i]!);
      // Neighbouring numbers have no middle of their own; where f is undefined inside, there is nothing to follow.
      if (middle <= bracket.from || middle >= bracket.to || Number.isNaN(sign)) return false;
      if (sign === 0) bracket.from = bracket.to = middle;
      else if (sign === bracket.sign) bracket.from = middle;
      else bracket.to = middle;
      return bracket.to - bracket.from > bracket.enough;
    });
  }
  return refined.map(({ from, to, sign }) => ({ from, to, sign }));
}
