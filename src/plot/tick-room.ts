import { textWidth } from './text.ts';
import type { Tick, TickOptions } from './ticks.ts';

/** Preferred distances between ticks, in font heights. */
const spacing = { x: 5, y: 3.2 } as const;

/** More intervals than this tell a reader no more. */
export const mostIntervals = 14;

/** Free space between two labels, in font heights. */
const gap = { x: 0.8, y: 0.35 } as const;

/** Lines of the minor grid are at least this many CSS pixels apart. */
export const minorSpacing = 12;

/** Intervals that an axis has room for; at least 1. */
export const roomFor = ({ axis, length, size }: TickOptions): number =>
  Math.min(mostIntervals, Math.max(1, Math.floor(length / (spacing[axis] * size))));

/** Whether the labels of ticks, in ascending order, stand clear of one another. */
export const fits = (labels: readonly Tick[], pixelsPerUnit: number, { axis, size }: TickOptions): boolean =>
  labels.every((tick, i) => {
    const before = labels[i - 1];
    if (!before) return true;
    const extent = axis === 'y' ? size : (textWidth(before.label, size) + textWidth(tick.label, size)) / 2;
    return (tick.offset - before.offset) * pixelsPerUnit >= extent + gap[axis] * size;
  });
