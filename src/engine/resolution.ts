import type { Engine } from './engine.ts';

/** Neighbouring samples nearer than this many units in the last place of f32 would fall on one another. */
const leastSpacing = 8;

/** Spacing of f32 numbers of magnitude m is at least m·2⁻²⁴. */
const singleUnit: number = 2 ** -24;

/** Whether an engine's numbers are too coarse for a grid of `count` points. */
export function isTooCoarse({ arithmetic }: Engine, from: number, to: number, count: number): boolean {
  const magnitude = Math.max(Math.abs(from), Math.abs(to));
  return arithmetic === 'single' && (to - from) / count < leastSpacing * singleUnit * magnitude;
}
