import { EngineError, type EvaluateOptions } from '../engine/engine.ts';
import { ReferenceEngine } from '../engine/reference/engine.ts';
import type { Definition } from '../expression/expression.ts';
import type { Stretch } from './scan.ts';
import type { Bracket } from './sign-changes.ts';

/** Distances, in samples, at which a sign change is looked at from both sides. */
const distances = [1, 2, 4, 8] as const;

/** Points that {@link surroundings} gives for one bracket. */
export const surroundingsSize: number = 2 * distances.length;

/** Places of a stretch at which the reference engine is asked for the sign. */
const probes = 5;

/** Most sign changes of one derivative that the reference engine is asked about. */
const mostAsked = 64;

/** So many from all over the window stand for all, where they agree: a value that vanishes costs the reference engine all its digits. */
const spotChecks = 6;

/** The points on the left of a bracket, from the nearest, then those on its right. */
export function surroundings({ from, to }: Bracket, step: number): number[] {
  return [...distances.map((distance) => from - distance * step), ...distances.map((distance) => to + distance * step)];
}

/**
 * Whether values at {@link surroundings} are those of a quantity that plainly changes sign: one sign on each side, growing away from
 * the change, or falling away as near a pole. Where rounding makes the signs, they are not.
 */
export function isPlain(values: readonly number[]): boolean {
  const left = values.slice(0, distances.length);
  const right = values.slice(distances.length);
  const isOneSign = (side: readonly number[]) =>
    side.every((value) => Math.sign(value) === Math.sign(side[0]!) && value !== 0);
  const isMonotone = (side: readonly number[]) => {
    const sizes = side.map(Math.abs);
    return [1, -1].some((way) => sizes.slice(1).every((size, i) => way * (size - sizes[i]!) >= 0));
  };
  const isOpposite = Math.sign(left[0]!) === -Math.sign(right[0]!);
  return isOpposite && [left, right].every((side) => isOneSign(side) && isMonotone(side));
}

/** Asks for the true signs of f⁽ᵏ⁾, from correct digits. */
export class Judge {
  readonly #reference = new ReferenceEngine();
  readonly #f: Definition;
  readonly #k: number;
  readonly #options: EvaluateOptions;

  /** @param options parameters of f, and the signal that ends the search */
  constructor(f: Definition, k: number, options: EvaluateOptions) {
    this.#f = f;
    this.#k = k;
    this.#options = options;
  }

  /** Those brackets at whose sides f⁽ᵏ⁾ has opposite signs, and those that were too many to be asked about. */
  async real(brackets: readonly Bracket[], step: number): Promise<{ real: Bracket[]; open: Bracket[] }> {
    const real: Bracket[] = [];
    const spots = await Promise.all(spread(brackets, spotChecks).map((bracket) => this.#isReal(bracket, step)));
    if (!spots.includes(true)) return { real, open: [] };
    const asked = spread(brackets, mostAsked);
    for (const bracket of asked) if (await this.#isReal(bracket, step)) real.push(bracket);
    return { real, open: brackets.filter((bracket) => !asked.includes(bracket)) };
  }

  /** Whether some of the brackets, from all over the window, are real, so that one may believe the others. */
  async trusts(brackets: readonly Bracket[], step: number): Promise<boolean> {
    for (const bracket of spread(brackets, spotChecks)) if (!(await this.#isReal(bracket, step))) return false;
    return true;
  }

  async #isReal({ from, to }: Bracket, step: number): Promise<boolean> {
    const signs = await this.#signs([from - step / 4, to + step / 4]);
    return signs.includes(1) && signs.includes(-1);
  }

  /** Whether f⁽ᵏ⁾ has both signs in a stretch. */
  async changesSign({ from, to }: Stretch): Promise<boolean> {
    const signs = await this.#signs(
      Array.from({ length: probes }, (_, i) => from + ((i + 0.5) / probes) * (to - from)),
    );
    return signs.includes(1) && signs.includes(-1);
  }

  async #signs(points: readonly number[]): Promise<number[]> {
    try {
      const options = { ...this.#options, order: this.#k, digits: 5 };
      const { derivatives } = await this.#reference.evaluate(this.#f, points, options);
      return Array.from(derivatives[this.#k]!, Math.sign);
    } catch (error) {
      // What no number of digits decides has no sign.
      if (!(error instanceof EngineError)) throw error;
      return points.map(() => 0);
    }
  }
}

/** At most `most` of a list, evenly. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  const every = Math.ceil(items.length / most);
  return items.filter((_, i) => i % every === 0);
}
