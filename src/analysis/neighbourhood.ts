import type { Bracket } from './sign-changes.ts';

/** Distances from a bracket, in units of the sampling step, at which its two sides are looked at. */
const distances = [2 ** -2, 2 ** -8, 2 ** -14] as const;

/** Points that {@link neighbourhoodPoints} gives for one bracket. */
export const neighbourhoodSize: number = 2 + 2 * distances.length;

/** Both ends of a bracket, then points on its left and on its right, each time nearer. */
export function neighbourhoodPoints({ from, to }: Bracket, step: number): number[] {
  return [
    from,
    to,
    ...distances.map((distance) => from - distance * step),
    ...distances.map((distance) => to + distance * step),
  ];
}

/**
 * f and its derivatives at and around a bracket. What can be said about limits from a few values close by is a judgement, not a
 * proof: a sequence counts as convergent when its differences shrink, by a quarter at least for each factor 64 in distance.
 */
export class Neighbourhood {
  readonly #derivatives: readonly ArrayLike<number>[];
  readonly #first: number;
  readonly bracket: Bracket;

  /**
   * @param derivatives f … f‴ at the points of all neighbourhoods
   * @param first index of this neighbourhood's first point
   */
  constructor(bracket: Bracket, derivatives: readonly ArrayLike<number>[], first: number) {
    this.bracket = bracket;
    this.#derivatives = derivatives;
    this.#first = first;
  }

  /** The end of the bracket where f⁽ᵏ⁾ is nearer to 0. */
  place(k: number): number {
    const { from, to } = this.bracket;
    const end = (which: 0 | 1) => Math.abs(this.#derivatives[k]![this.#first + which]!);
    return end(1) < end(0) ? to : from;
  }

  /** Whether f⁽ᵏ⁾ tends to the same finite number from both sides. */
  isContinuous(k: number): boolean {
    const [left, right] = this.#sides(k);
    // What a rounding of x, or of a number of the size of f, is worth.
    const size = largest(left) + largest(right) + Math.abs(this.bracket.to) * largest(this.#sides(k + 1).flat());
    return [left, right].every((side) => vanishes(steps(side), size)) && vanishes(gaps(left, right), size);
  }

  /** Whether the tangents of both sides become one, which may be vertical. */
  hasTangent(): boolean {
    const [left, right] = this.#sides(1);
    const size = Math.max(Math.abs(left.at(-1)!), Math.abs(right.at(-1)!));
    return gaps(left, right).at(-1)! <= size / 1024 || this.isContinuous(1);
  }

  #sides(k: number): readonly [left: readonly number[], right: readonly number[]] {
    const values = this.#derivatives[k]!;
    const side = (which: 0 | 1) => distances.map((_, i) => values[this.#first + 2 + which * distances.length + i]!);
    return [side(0), side(1)];
  }
}

function gaps(left: readonly number[], right: readonly number[]): readonly number[] {
  return left.map((value, i) => Math.abs(value - right[i]!));
}

function steps(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, i) => Math.abs(value - values[i]!));
}

function largest(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}

/** Whether distances shrink, or are no more than rounding of numbers of a size. False for NaN and infinities. */
function vanishes(sizes: readonly number[], of: number): boolean {
  return sizes.every(Number.isFinite) && (sizes.at(-1)! <= 0.75 * sizes[0]! || sizes.at(-1)! <= 1e-14 * of);
}
