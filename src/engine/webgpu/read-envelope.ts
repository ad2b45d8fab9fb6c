import type { ColumnValues, Envelope } from '../engine.ts';
import { type ColumnGrid, emptyColumns } from '../envelope.ts';
import type { DeviceCurve } from './device-curve.ts';
import { partsOf } from './device-envelope.ts';

/** Words of `struct Run`, and the bits of its last one, as the kernels have them. */
const words = 7;
const bits = { any: 1, all: 2, first: 4, last: 8 } as const;

/** The envelope of a curve, read back from the device. */
export async function readEnvelope(curve: DeviceCurve, grid: ColumnGrid): Promise<Envelope> {
  const bytes = await curve.envelope.runs(grid);
  const { parts, length } = partsOf(grid.samples);
  const outputs = Array.from({ length: curve.envelope.outputs }, (_, k) =>
    columnsFrom(bytes, k * grid.count * parts, grid.count, parts, length),
  );
  const last = curve.outputOf('curvature');
  return {
    engine: 'webgpu',
    arithmetic: curve.arithmetic,
    ...(curve.reason !== undefined && { reason: curve.reason }),
    samplesPerColumn: parts * length,
    derivatives: outputs.slice(0, last),
    ...(last !== undefined && { curvature: outputs[last]! }),
  };
}

/** The columns of one output, whose runs begin with number `start`. */
function columnsFrom(bytes: ArrayBuffer, start: number, count: number, parts: number, length: number): ColumnValues {
  const heights = new Float32Array(bytes);
  const numbers = new Uint32Array(bytes);
  const columns = emptyColumns(count);
  for (let column = 0; column < count; column++) {
    columns.isWhole[column] = 1;
    for (let part = 0; part < parts; part++) {
      const at = (start + column * parts + part) * words;
      const [first, last, least, greatest] = heights.subarray(at, at + 4);
      const state = numbers[at + 6]!;
      if (part === 0 && (state & bits.first) !== 0) columns.first[column] = first!;
      if (part === parts - 1 && (state & bits.last) !== 0) columns.last[column] = last!;
      if ((state & bits.all) === 0) columns.isWhole[column] = 0;
      if ((state & bits.any) === 0) continue;
      if (!(least! >= columns.least[column]!)) {
        columns.least[column] = least!;
        columns.leastAt[column] = part * length + numbers[at + 4]!;
      }
      if (!(greatest! <= columns.greatest[column]!)) {
        columns.greatest[column] = greatest!;
        columns.greatestAt[column] = part * length + numbers[at + 5]!;
      }
    }
  }
  return columns;
}
