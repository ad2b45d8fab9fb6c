import { bracketCapacity } from './compose-scan.ts';
import { wordsOf } from './dispatch.ts';
import { probeCount } from './pipeline-probe.ts';
import type { Family } from './shader-library.ts';

/** Samples of one submit, of which none may take long. */
export const samplesPerSubmit: number = 2 ** 20;

/** Samples of a run, as the kernels have it. */
export const runLength = 32;

/** Bytes of the largest buffer. */
const mostBytes = 2 ** 24;

/** Bytes of the structures of the kernels. */
export const layout = { grid: 40, run: 12, signs: 12, change: 12, summary: 16, bracket: 32 } as const;

type Name =
  'grid' | 'slots' | 'results' | 'defined' | 'signs' | 'runs' | 'changes' | 'summary' | 'brackets' | 'reading';

/** Bytes of `struct Signs`, which has the floors of outputs that change at integers. */
const signsSize = (family: Family, integers: number) => layout.signs + 4 * wordsOf[family] * integers;

/** Samples of one submit: at most so many as were asked for and as fit in the largest buffer. */
export function samplesWithin(family: Family, integers: number, most: number): number {
  return Math.min(most, Math.floor(mostBytes / signsSize(family, integers)) - 2);
}

/**
 * The size, in bytes, of every buffer of a scan. None depends on the number of samples of the grid.
 *
 * @param outputs of the program, `integers` of which change at integers
 * @param slots bytes of `struct Slots`
 * @param samples of one submit
 */
export function scanMemory(
  family: Family,
  { outputs, integers }: { readonly outputs: number; readonly integers: number },
  slots: number,
  samples: number,
): Readonly<Record<Name, number>> {
  const results = 4 * wordsOf[family] * probeCount * (outputs + 1);
  const defined = 4 * probeCount;
  const room = Math.max(samples, probeCount);
  const brackets = layout.bracket * bracketCapacity;
  return {
    grid: layout.grid,
    slots,
    results,
    defined,
    signs: signsSize(family, integers) * (room + 2),
    runs: layout.run * Math.ceil(room / runLength),
    changes: layout.change * room,
    summary: layout.summary,
    brackets,
    reading: layout.summary + Math.max(brackets, results + defined),
  };
}
