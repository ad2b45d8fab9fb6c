import type { SignChange } from '../engine.ts';
import type { ScannedOutput } from '../scan-request.ts';

/** A change between two samples, or at one, and the output that changes. */
export interface Bracket {
  readonly output: number;
  readonly from: number;
  readonly to: number;
  readonly sign: SignChange['sign'];
  /** The integer that a guard passes; 0 for a change of sign. */
  readonly level: number;
}

/** Values of each output at some points. */
export type Columns = readonly ArrayLike<number>[];

/**
 * The changes at samples first … end − 1, and between each of them and the next one.
 *
 * @param x the samples from one before the first, where there is one, up to one after the last, where there is one
 * @param first where they begin in x: 0 or 1
 */
export function changesBetween(
  x: Float64Array,
  columns: Columns,
  outputs: readonly ScannedOutput[],
  first: number,
  end: number,
): Bracket[] {
  const brackets: Bracket[] = [];
  outputs.forEach(({ crossing, isAsked }, output) => {
    if (!isAsked) return;
    const values = columns[output]!;
    for (let i = first; i < end; i++) {
      const change = crossing === 'zero' ? zeroAt(x, values, i) : integerAfter(x, values, i);
      if (change) brackets.push({ output, ...change });
    }
  });
  return brackets;
}

type Found = Omit<Bracket, 'output'> | undefined;

function zeroAt(x: Float64Array, values: ArrayLike<number>, i: number): Found {
  const [before, here, next] = [values[i - 1], values[i]!, values[i + 1]];
  if (next !== undefined && ((here > 0 && next < 0) || (here < 0 && next > 0))) {
    return { from: x[i]!, to: x[i + 1]!, sign: here > 0 ? 1 : -1, level: 0 };
  }
  if (here !== 0) return undefined;
  // Inside a run of zeros nothing changes, nor at the ends of the grid.
  if ((before === 0 || i === 0) && (next === 0 || next === undefined)) return undefined;
  const sign = Math.sign(before ?? 0) || -Math.sign(next ?? 0) || 1;
  return { from: x[i]!, to: x[i]!, sign: sign > 0 ? 1 : -1, level: 0 };
}

function integerAfter(x: Float64Array, values: ArrayLike<number>, i: number): Found {
  const [here, next] = [Math.floor(values[i]!), Math.floor(values[i + 1]!)];
  if (!(here < next || here > next)) return undefined;
  return { from: x[i]!, to: x[i + 1]!, sign: here < next ? -1 : 1, level: Math.max(here, next) };
}

/** Halvings after which a bracket is narrow enough: only one that narrows down on a number near 0 has so many. */
const mostHalvings = 96;

/**
 * Halves brackets, all of them side by side, until their ends are neighbouring numbers, or the middle is 0 or undefined, which gives a
 * bracket of no width. Around 0, which has numbers of every size beside it, 0 itself is tried first.
 *
 * @param evaluate the values of all outputs at some points
 */
export async function refine(
  brackets: readonly Bracket[],
  outputs: readonly ScannedOutput[],
  evaluate: (points: Float64Array) => Promise<Columns>,
): Promise<Bracket[]> {
  const refined = brackets.map((bracket) => ({ ...bracket }));
  let open = refined;
  for (let halving = 0; halving < mostHalvings; halving++) {
    open = open.filter((bracket) => bracket.from < middleOf(bracket) && middleOf(bracket) < bracket.to);
    if (open.length === 0) break;
    const middles = Float64Array.from(open, middleOf);
    const columns = await evaluate(middles);
    open.forEach((bracket, i) => {
      const value = columns[bracket.output]![i]! - bracket.level;
      const isInteger = outputs[bracket.output]!.crossing === 'integer';
      const sign = isInteger && value === 0 ? 1 : Math.sign(value);
      if (sign !== -bracket.sign) bracket.from = middles[i]!;
      if (sign !== bracket.sign) bracket.to = middles[i]!;
    });
  }
  return refined;
}

function middleOf({ from, to }: Pick<Bracket, 'from' | 'to'>): number {
  return from < 0 && to > 0 ? 0 : from / 2 + to / 2;
}
