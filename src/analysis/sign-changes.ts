/** Two numbers between which a quantity changes sign, and its sign at the left one. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/**
 * Where samples change sign, in order of x. A single sample that is 0 or undefined lies inside its bracket; along a stretch of them
 * nothing changes sign at a point.
 */
export function signChanges(x: ArrayLike<number>, values: ArrayLike<number>): Bracket[] {
  const brackets: Bracket[] = [];
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    const sign = Math.sign(values[i]!);
    if (sign !== 1 && sign !== -1) continue;
    if (last >= 0 && i - last <= 2 && values[last]! * sign < 0)
      brackets.push({ from: x[last]!, to: x[i]!, sign: sign === 1 ? -1 : 1 });
    last = i;
  }
  return brackets;
}

/** A function of many points at once. */
export type Values = (points: Float64Array) => Promise<ArrayLike<number>>;

/** Brackets narrower than this part of the first one are narrow enough, which spares a thousand halvings towards 0. */
const narrowest = 2 ** -80;

/**
 * Halves brackets, all of them side by side, until their ends are neighbouring float64 numbers, or a value is exactly 0 or undefined,
 * which gives a bracket of no width. A bracket that narrows down on 0 means 0.
 */
export async function refine(brackets: readonly Bracket[], values: Values): Promise<Bracket[]> {
  const refined = brackets.map((bracket) => ({ ...bracket, enough: narrowest * (bracket.to - bracket.from) }));
  let open = refined;
  while (open.length > 0) {
    const middles = Float64Array.from(open, ({ from, to }) => from / 2 + to / 2);
    const at = await values(middles);
    open = open.filter((bracket, i) => {
      const middle = middles[i]!;
      if (middle <= bracket.from || middle >= bracket.to) return false;
      const sign = Math.sign(at[i]!);
      if (sign === bracket.sign) bracket.from = middle;
      else if (sign === -bracket.sign) bracket.to = middle;
      else bracket.from = bracket.to = middle;
      return bracket.to - bracket.from > bracket.enough;
    });
  }
  return refined.map(({ from, to, sign }) => (from <= 0 && to >= 0 ? { from: 0, to: 0, sign } : { from, to, sign }));
}
