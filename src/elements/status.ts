import type { Arithmetic, EngineName } from '../engine/engine.ts';

const engines = { webgpu: 'WebGPU', cpu: 'CPU', reference: 'Reference' } as const;
const arithmetics = {
  single: 'single precision',
  'double-single': 'double-single precision',
  float64: 'double precision',
  decimal: 'correct decimals',
} as const;

/** What computed a picture. */
export interface Computed {
  /** Null before there is one. */
  readonly engineName: EngineName | null;
  /** The numbers in which it was computed. */
  readonly arithmetic: Arithmetic | null;
  /** Of each curve in a column of device pixels, at least. */
  readonly samplesPerColumn: number;
  /** Why another engine or finer numbers than those asked for computed it. */
  readonly reason: string | null;
}

/**
 * What a figure does not show, and what computed it, in one line; null while there is no picture.
 *
 * @param unseen texts of what it does not show
 */
export const statusOf = (
  { engineName, arithmetic, samplesPerColumn }: Computed,
  unseen: readonly string[],
): string | null =>
  engineName &&
  arithmetic &&
  [...unseen, engines[engineName], arithmetics[arithmetic], `${samplesPerColumn} samples per column`].join(' · ');
