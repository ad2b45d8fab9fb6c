import { emptyResult, sumOf, type SweepResult } from './sweep.ts';

/** What is known of a function, so that a sweep goes on where it was stopped. */
export interface FunctionState {
  /** Of the shader's text: that of another text is not continued. */
  readonly hash: string;
  readonly parts: number;
  /** Parts that are done, as ascending intervals from … to − 1 that do not touch. */
  readonly done: readonly (readonly [from: number, to: number])[];
  /** Arguments or pairs of the parts that are done, defined or not. */
  readonly swept: number;
  readonly result: SweepResult;
}

/** By the names of functions. */
export type SweepState = Readonly<Record<string, FunctionState>>;

interface Swept {
  readonly name: string;
  readonly hash: string;
  readonly parts: number;
}

/** What is known of this text of a function; nothing of it where another one was swept. */
export function stateOf(state: SweepState, { name, hash, parts }: Swept): FunctionState {
  const known = state[name];
  return known?.hash === hash && known.parts === parts
    ? known
    : { hash, parts, done: [], swept: 0, result: emptyResult };
}

export function remainingParts({ parts, done }: FunctionState): number[] {
  const remaining: number[] = [];
  let next = 0;
  for (const [from, to] of [...done, [parts, parts] as const]) {
    for (; next < from; next++) remaining.push(next);
    next = to;
  }
  return remaining;
}

export function withPart(known: FunctionState, part: number, swept: number, result: SweepResult): FunctionState {
  const sorted = [...known.done, [part, part + 1] as const].sort(([a], [b]) => a - b);
  const done: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = done.at(-1);
    if (last && from < last[1]) throw new RangeError(`Part ${part} is done already.`);
    if (last?.[1] === from) last[1] = to;
    else done.push([from, to]);
  }
  return { ...known, done, swept: known.swept + swept, result: sumOf(known.result, result) };
}
