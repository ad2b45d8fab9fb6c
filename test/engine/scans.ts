import type { Engine, ScanOptions, ScanPart, SignChange } from '../../src/engine/engine.ts';
import { parse } from '../../src/expression/parse.ts';
import fast from './sign-changes.json' with { type: 'json' };

/** The parts of a scan, and all their changes. */
export async function scan(
  engine: Pick<Engine, 'signChanges'>,
  text: string,
  options: ScanOptions,
): Promise<{ readonly parts: readonly ScanPart[]; readonly changes: readonly SignChange[] }> {
  const parts: ScanPart[] = [];
  for await (const part of engine.signChanges(parse(text), options)) parts.push(part);
  return { parts, changes: parts.flatMap(({ changes }) => changes) };
}

/** A function, a window, and where its quantities change, ascending: `f0`, `f1`, `f2`, `g0` … */
export interface Known {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly changes: Readonly<Record<string, readonly number[]>>;
}

const { PI, SQRT2 } = Math;
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** Those of place(k) for k = 0, ±1, ±2 … that lie in a window, ascending. */
function inside(from: number, to: number, place: (k: number) => number): number[] {
  const places = Array.from({ length: 401 }, (_, i) => place(i - 200));
  return ascending(places.filter((x) => x > from && x < to));
}

const tangentZeros = inside(-10, 10, (k) => k * PI);
const tangentPoles = inside(-10, 10, (k) => (k + 0.5) * PI);

/** By closed forms; f′ and f″ of cos(x)·sin(eˣ) by mpmath, roots of their closed forms with 40 digits. */
export const known: readonly Known[] = [
  {
    text: fast.expression,
    from: fast.from,
    to: fast.to,
    count: 100_001,
    changes: {
      f0: ascending([...inside(0, 6, (k) => Math.log(k * PI)), PI / 2, (3 * PI) / 2]),
      f1: fast.first,
      f2: fast.second,
    },
  },
  {
    text: 'sin(40/x)',
    from: 0.1,
    to: 1,
    count: 20_001,
    changes: { f0: inside(0.1, 1, (k) => 40 / (k * PI)), f1: inside(0.1, 1, (k) => 40 / ((k + 0.5) * PI)) },
  },
  {
    text: 'tan x',
    from: -10,
    to: 10,
    count: 2001,
    changes: {
      f0: ascending([...tangentZeros, ...tangentPoles]),
      f1: [],
      f2: ascending([...tangentZeros, ...tangentPoles]),
      g0: tangentPoles,
    },
  },
  { text: 'floor(x/3 + 0.1)', from: -4, to: 10, count: 1000, changes: { g0: [-3.3, -0.3, 2.7, 5.7, 8.7] } },
  {
    text: '|x^2 - 2|',
    from: -3,
    to: 2,
    count: 1000,
    changes: { f0: [], f1: [-SQRT2, 0, SQRT2], f2: [-SQRT2, SQRT2], g0: [-SQRT2, SQRT2] },
  },
  { text: 'ln(x) sqrt(2 - x)', from: 0.3, to: 4, count: 1001, changes: { f0: [1], g0: [], g1: [2] } },
];

/** The changes of one quantity by its short name. */
export function changesOf(changes: readonly SignChange[], name: string): readonly SignChange[] {
  return changes.filter(({ kind, index }) => `${kind === 'guard' ? 'g' : 'f'}${index}` === name);
}
