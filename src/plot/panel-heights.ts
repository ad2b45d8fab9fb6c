import type { PanelFrame } from './layout.ts';

/** CSS pixels: no panel is made lower than this by its share, as long as there is room for all. */
const leastFrameHeight = 24;

/** Decimals of shares. */
const decimals = 3;

/** Divides a height in proportion to shares, each above 0; what would be too low has the least height, and the others share the rest. */
export const divideHeight = (height: number, shares: readonly number[]): readonly number[] => {
  const least = Math.min(leastFrameHeight, height / shares.length);
  const raised = new Set<number>();
  for (;;) {
    const rest = height - least * raised.size;
    const total = shares.reduce((sum, share, i) => (raised.has(i) ? sum : sum + share), 0);
    const heightOf = (share: number): number => (rest * share) / total;
    const low = shares.findIndex((share, i) => !raised.has(i) && heightOf(share) < least);
    if (low < 0 || raised.size === shares.length - 1) {
      return shares.map((share, i) => (raised.has(i) ? least : heightOf(share)));
    }
    raised.add(low);
  }
};

/** Between what ends the edge between two panels can be moved, and where it is: heights of the panel above it in CSS pixels. */
export interface EdgeRange {
  readonly least: number;
  readonly now: number;
  readonly most: number;
}

/** @param index of the panel above the edge */
export const edgeRange = (panels: readonly PanelFrame[], index: number): EdgeRange | undefined => {
  const [above, below] = [panels[index], panels[index + 1]];
  if (!above || !below) return undefined;
  const both = above.frame.height + below.frame.height;
  const least = Math.min(leastFrameHeight, both / 2);
  return { least, now: above.frame.height, most: both - least };
};

/**
 * Shares after the edge below a panel was moved: only the two beside it change. They are in proportion to heights, and 1 on average.
 *
 * @param shares those of panels that are not shown are kept
 * @param height that the panel above the edge is to have, in CSS pixels; it is brought into its range
 */
export const movedEdge = (
  panels: readonly PanelFrame[],
  shares: readonly number[],
  index: number,
  height: number,
): readonly number[] => {
  const range = edgeRange(panels, index);
  if (!range) return shares;
  const above = Math.min(Math.max(height, range.least), range.most);
  const heights = panels.map(({ frame }, i) => {
    if (i === index) return above;
    return i === index + 1 ? range.now + frame.height - above : frame.height;
  });
  const mean = heights.reduce((sum, one) => sum + one, 0) / heights.length;
  return [...heights.map((one) => Number((one / mean).toFixed(decimals))), ...shares.slice(heights.length)];
};
