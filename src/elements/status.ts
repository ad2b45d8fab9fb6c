import type { Arithmetic, EngineName } from '../engine/engine.ts';
import { outOfViewText } from '../plot/out-of-view.ts';

const engines = { webgpu: 'WebGPU', cpu: 'CPU', reference: 'Reference' } as const;
const arithmetics = {
  single: 'single precision',
  'double-single': 'double-single precision',
  float64: 'double precision',
  decimal: 'correct decimals',
} as const;

/** What computed a picture. */
interface Computed {
  readonly engineName: EngineName | null;
  readonly arithmetic: Arithmetic | null;
  readonly samplesPerColumn: number;
}

/** What computed a figure, in one line, and how many features it does not show; null while there is no picture. */
export const statusOf = ({ engineName, arithmetic, samplesPerColumn }: Computed, outOfView: number): string | null =>
  engineName &&
  arithmetic &&
  [outOfViewText(outOfView), engines[engineName], arithmetics[arithmetic], `${samplesPerColumn} samples per column`]
    .filter((part) => part !== '')
    .join(' · ');
