import single from './worst-arguments.json';
import pairs from './worst-pairs.json';
import type { Family } from './shader-library.ts';

/** The arguments at which a function of the library is furthest off, as sweeps found them, and what is right there. */
export interface WorstArguments {
  /** With operands u and v, as a program makes the call. */
  readonly call: string;
  readonly u: readonly number[];
  readonly v?: readonly number[];
  readonly values: readonly number[];
  /** How far a result may be from each of them. */
  readonly errors: readonly number[];
}

/** Of a function that no sweep goes over there is no record. */
export function worstArgumentsOf(family: Family, call: string): WorstArguments | undefined {
  return records[family].get(call);
}

export function callsOnRecord(family: Family): readonly string[] {
  return [...records[family].keys()];
}

const ofSingle = ({ bound, ...record }: (typeof single)[number]): WorstArguments => ({
  ...record,
  // The values on record are rounded.
  errors: record.values.map((value) => (bound + 0.5) * ulp(value)),
});

/** The distance of neighbouring numbers in single precision, at least that of normal ones. */
function ulp(value: number): number {
  return 2 ** (Math.max(Math.floor(Math.log2(Math.abs(value))), -126) - 23);
}

/** A function in `worst-pairs.json`, with its bounds. */
interface PairRecord extends Omit<WorstArguments, 'errors'> {
  readonly relative: number;
  readonly absolute: number;
}

const ofPairs = ({ relative, absolute, ...record }: PairRecord): WorstArguments => ({
  ...record,
  errors: record.values.map((value) => Math.max(relative * Math.abs(value), absolute)),
});

const byCall = (all: readonly WorstArguments[]) => new Map(all.map((record) => [record.call, record]));

const records: Readonly<Record<Family, ReadonlyMap<string, WorstArguments>>> = {
  single: byCall(single.map(ofSingle)),
  double_single: byCall((pairs as readonly PairRecord[]).map(ofPairs)),
};
