import type { Samples } from '../engine/engine.ts';
import { outOfViewText } from '../plot/out-of-view.ts';

const engines = { webgpu: 'WebGPU', cpu: 'CPU', reference: 'Reference' } as const;
const arithmetics = {
  single: 'single precision',
  'double-single': 'double-single precision',
  float64: 'double precision',
  decimal: 'correct decimals',
} as const;

/** What computed a figure, in one line, and how many features it does not show. */
export const statusOf = ({ engine, arithmetic }: Samples, samplesPerColumn: number, outOfView: number): string =>
  [outOfViewText(outOfView), engines[engine], arithmetics[arithmetic], `${samplesPerColumn} samples per column`]
    .filter((part) => part !== '')
    .join(' · ');
