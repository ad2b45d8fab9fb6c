import type { Scale } from './scale.ts';

/** What the axes of a figure say beside their numbers, and how f stands along its own. */
export interface AxisOptions {
  /** Whether ticks along x are multiples of π where that tells more than decimals. */
  readonly inPi?: boolean;
  /** Of the panel that shows f; default linear. */
  readonly yScale?: Scale;
  /** Whether a unit along y is as long as one along x in the panel that shows f, where neither axis is logarithmic. */
  readonly equal?: boolean;
  /** What x and f are, and in which units. */
  readonly xLabel?: string;
  readonly yLabel?: string;
  readonly xUnit?: string;
  readonly yUnit?: string;
}

/** What stands beside an axis: `t (s)`; empty where nothing is said. */
export const axisTitle = (label = '', unit = ''): string =>
  label !== '' && unit !== '' ? `${label} (${unit})` : label + unit;
