import { decimalTicks } from './decimal-ticks.ts';
import { logTicks } from './log-ticks.ts';
import { ticksInPi } from './ticks-in-pi.ts';
import type { Span } from './view.ts';

export interface Tick {
  /** From the span's centre, in plane coordinates. */
  readonly offset: number;
  readonly label: string;
}

/** The numbers of an axis. A label stands for base + label × 10ᵉ, where `note` says so. */
export interface Ticks {
  readonly major: readonly Tick[];
  /** Offsets of the minor grid, those of major ticks left out. */
  readonly minor: readonly number[];
  /** What labels are multiplied by and counted from: `×10⁷`, `1.25 + …×10⁻⁹`; empty where they are the numbers themselves. */
  readonly note: string;
}

export interface TickOptions {
  /** Labels stand side by side along x, one over the other along y. */
  readonly axis: 'x' | 'y';
  /** CSS pixels. */
  readonly length: number;
  /** Height of the font in CSS pixels. */
  readonly size: number;
  /** Whether they are to be multiples of π on a linear axis; windows in which those tell little have decimals. Default false. */
  readonly inPi?: boolean;
}

/** Round numbers for an axis, as many as stand apart in its length. */
export const ticks = (span: Span, options: TickOptions): Ticks => {
  if (span.scale?.kind === 'log') return logTicks(span, options);
  return (options.inPi ? ticksInPi(span, options) : undefined) ?? decimalTicks(span, options);
};
