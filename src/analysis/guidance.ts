import type { Arithmetic, Engine, EngineName, Scalar } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import type { Interval } from '../program/interval.ts';
import { cut } from './search/place.ts';

/** More proposals than this are noise, and guide nothing. */
const mostProposals = 4096;

/** Sign changes nearer to each other than this many samples are not told apart by samples. */
const crowded = 4;

/** What a scan says of a window before anything is proved. */
export interface Guidance {
  /** The engine that scanned. */
  readonly engine: EngineName;
  readonly arithmetic: Arithmetic;
  readonly samples: number;
  /** Numbers between the places where roots of f and f′ are expected, at which the window is cut first. */
  readonly cuts: readonly number[];
}

export interface ScanWindowOptions {
  readonly parameters: Readonly<Record<string, Scalar>>;
  readonly count: number;
  readonly signal?: AbortSignal;
}

/** Scans a window for sign changes of f and f′. The reference engine does not scan: without a scan a search only takes longer. */
export async function guide(
  engine: Engine,
  f: Definition,
  window: Interval,
  options: ScanWindowOptions,
): Promise<Guidance> {
  if (engine.name === 'reference') return { engine: engine.name, arithmetic: 'decimal', samples: 0, cuts: [] };
  const { parameters, count, signal } = options;
  const proposals: number[] = [];
  let guidance: Guidance = { engine: engine.name, arithmetic: engine.arithmetic.numbers[0]!, samples: count, cuts: [] };
  const grid = { from: window.low, to: window.high, count, parameters, orders: [0, 1], guards: false } as const;
  for await (const { engine: scanned, arithmetic, changes } of engine.signChanges(f, {
    ...grid,
    ...(signal && { signal }),
  })) {
    guidance = { ...guidance, engine: scanned, arithmetic };
    proposals.push(...changes.map(({ from }) => from));
    if (proposals.length > mostProposals) return guidance;
  }
  return {
    ...guidance,
    cuts: cutsBetween(
      proposals.sort((a, b) => a - b),
      (window.high - window.low) / (count - 1),
    ),
  };
}

/** Numbers between neighbours; none where most are crowded, as noise is. */
function cutsBetween(proposals: readonly number[], step: number): number[] {
  const gaps = proposals.slice(1).map((at, i) => ({ from: proposals[i]!, width: at - proposals[i]! }));
  const wide = gaps.filter(({ width }) => width > crowded * step);
  return 2 * wide.length < gaps.length ? [] : wide.map(({ from, width }) => from + cut * width);
}
