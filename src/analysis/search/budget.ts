import { nextTurn } from '../../engine/cpu/turn.ts';

/** What the search of one window may spend, in all its pieces. */
export interface Budget {
  /** Cells of the branch and bound that may still be looked at. */
  cells: number;
  /** Lets others have their turn; throws where the search was cancelled. */
  pause(): Promise<void>;
}

/** A share is at least so large, as long as there is enough: most parts need little, and leave the rest to the others. */
const leastShare = 1000;

/** Takes a part of a budget out; what is left of it can be put back. */
export function shareOf(budget: Budget, part: number): Budget {
  const cells = Math.min(budget.cells, Math.max(leastShare, Math.ceil(budget.cells * part)));
  budget.cells -= cells;
  return { cells, pause: () => budget.pause() };
}

/** Milliseconds between two turns of the event loop. */
const longestTurn = 8;

export function budgetOf(cells: number, signal: AbortSignal | undefined): Budget {
  let turn = performance.now();
  return {
    cells,
    pause: async () => {
      signal?.throwIfAborted();
      if (performance.now() - turn < longestTurn) return;
      await nextTurn();
      signal?.throwIfAborted();
      turn = performance.now();
    },
  };
}
