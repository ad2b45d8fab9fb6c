import type { ColumnValues } from '../engine.ts';
import { addSample, type ColumnGrid, emptyColumns } from '../envelope.ts';

/** Samples that are computed at once: memory does not grow with the envelope. */
const samplesAtOnce = 2 ** 16;

/** What is left of the samples of each column and output, in float64. `run` computes all outputs at some points. */
export async function envelopeInFloat64(
  grid: ColumnGrid,
  run: (x: Float64Array) => Promise<readonly Float64Array[]>,
): Promise<readonly ColumnValues[]> {
  const { from, to, count, samples } = grid;
  const step = (to - from) / (count * samples);
  const total = count * samples;
  let envelope: readonly ColumnValues[] = [];
  for (let first = 0; first < total; first += samplesAtOnce) {
    const length = Math.min(samplesAtOnce, total - first);
    const outputs = await run(Float64Array.from({ length }, (_, i) => from + (first + i) * step));
    if (first === 0) envelope = outputs.map(() => emptyColumns(count));
    outputs.forEach((values, k) => {
      values.forEach((value, i) => {
        const column = Math.floor((first + i) / samples);
        addSample(envelope[k]!, column, first + i - column * samples, samples, value);
      });
    });
  }
  return envelope;
}
