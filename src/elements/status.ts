import type { Samples } from '../engine/engine.ts';

const engines = { webgpu: 'WebGPU', cpu: 'CPU', reference: 'Reference' } as const;
const arithmetics = {
  single: 'single precision',
  'double-single': 'double-single precision',
  float64: 'double precision',
  decimal: 'correct decimals',
} as const;

/** What computed a figure, in one line. */
export const statusOf = ({ engine, arithmetic }: Samples, samplesPerColumn: number): string =>
  `${engines[engine]} · ${arithmetics[arithmetic]} · ${samplesPerColumn} samples per column`;
