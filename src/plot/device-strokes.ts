import type { DeviceCurve } from '../engine/webgpu/device-curve.ts';
import type { ColumnDrawing, ColumnTarget, IndirectDraw } from '../engine/webgpu/device-envelope.ts';
import type { Polyline, Shape, Stroke } from './layers.ts';
import { segmentsWithin } from './polyline.ts';
import type { Stretch, StrokeColumns } from './stroke-columns.ts';
import type { Projection } from './view.ts';

/** Curves that a device computes while it paints, by their number in the figure, and in how many samples a column. */
export interface DeviceCurves {
  readonly curves: readonly (DeviceCurve | undefined)[];
  readonly samplesPerColumn: number;
}

/** A stroke as it is painted: its segments on the device, and the line beside them. */
export interface DeviceStroke {
  readonly segments: GPUBuffer;
  readonly draw: IndirectDraw;
  /** Heights of the segments, column by column. */
  readonly heights: GPUBuffer;
  /** Number of the first column in `heights`. */
  readonly first: number;
  readonly columns: Columns;
  readonly line: Polyline;
}

/** Device pixels beyond a clip rectangle to which strokes are followed, besides their width. */
const overshoot = 2;

/** Columns of a panel, numbered from the left edge of the first. */
interface Columns {
  readonly left: number;
  readonly count: number;
}

/**
 * Lets the device compute the strokes of some curves, each curve in one pass for all of its panels.
 *
 * @returns what to paint in place of the strokes that it computes; those are in the buffers once the encoder's commands ran
 */
export const encodeStrokes = (
  encoder: GPUCommandEncoder,
  shapes: readonly Shape[],
  pixelRatio: number,
  { curves, samplesPerColumn }: DeviceCurves,
): ReadonlyMap<Stroke, DeviceStroke> => {
  const strokes = new Map<Stroke, DeviceStroke>();
  curves.forEach((curve, number) => {
    if (!curve) return;
    const own = shapes.filter((shape) => shape.kind === 'stroke' && shape.columns?.curve === number) as Stroke[];
    const [sample] = own;
    if (!sample?.columns) return;
    const columns = columnsOf(sample.columns, pixelRatio);
    const targets = new Array<ColumnTarget | undefined>(curve.envelope.outputs).fill(undefined);
    const drawnIn: Projection[] = [];
    const found: { readonly stroke: Stroke; readonly output: number }[] = [];
    for (const stroke of own) {
      const output = stroke.columns && curve.outputOf(stroke.columns.quantity);
      if (!stroke.columns || output === undefined) continue;
      // Where densities stand between its parts, a curve has several strokes in one panel.
      const isOther = stroke.columns.projection !== drawnIn[output];
      if (targets[output] && isOther) continue;
      if (columnsOf(stroke.columns, pixelRatio).left !== columns.left || !isInReach(stroke.columns)) continue;
      targets[output] ??= targetOf(stroke, stroke.columns, pixelRatio);
      drawnIn[output] = stroke.columns.projection;
      found.push({ stroke, output });
    }
    if (found.length === 0 || columns.count < 1) return;
    const { projection, byLine } = sample.columns;
    const x = (pixel: number): number => projection.toData(pixel / pixelRatio, 0)[0];
    const drawing: ColumnDrawing = {
      ...columns,
      from: x(columns.left),
      to: x(columns.left + columns.count),
      samples: samplesPerColumn,
      targets,
      leftOut: leftOut(columns, byLine, pixelRatio),
    };
    curve.envelope.encode(encoder, drawing);
    const { segments, heights } = curve.envelope;
    for (const { stroke, output } of found) {
      const line = segmentsWithin(stroke.line, besides(byLine, 1 / pixelRatio));
      const draw = curve.envelope.draw(output);
      strokes.set(stroke, { segments, draw, heights, first: output * columns.count, columns, line });
    }
  });
  return strokes;
};

/** The columns of a stroke that reach into a stretch of device pixels, with those beside them, by their numbers in its heights. */
export const columnsBetween = (
  { first, columns: { left, count } }: DeviceStroke,
  from: number,
  to: number,
): { readonly first: number; readonly count: number } => {
  const start = Math.max(0, Math.floor(from - left) - 1);
  const end = Math.min(count, Math.ceil(to - left) + 1);
  return { first: first + start, count: Math.max(0, end - start) };
};

/** The whole columns of device pixels in a panel. */
const columnsOf = ({ projection: { frame } }: StrokeColumns, pixelRatio: number): Columns => {
  const left = Math.ceil(frame.x * pixelRatio - 1e-6);
  return { left, count: Math.floor((frame.x + frame.width) * pixelRatio + 1e-6) - left };
};

/** Whether heights in a panel are numbers of single precision, none of them subnormal. */
const isInReach = ({ projection }: StrokeColumns): boolean => {
  const { centre, halfWidth } = projection.view.y;
  return Math.abs(centre) + halfWidth < 2 ** 100 && halfWidth > 2 ** -100;
};

const targetOf = ({ width, clip }: Stroke, { projection }: StrokeColumns, pixelRatio: number): ColumnTarget => {
  const { view, frame } = projection;
  const halfWidth = (width * pixelRatio) / 2;
  return {
    centre: view.y.centre,
    scale: (frame.height * pixelRatio) / (2 * view.y.halfWidth),
    middle: projection.pixelY(view.y.centre) * pixelRatio,
    top: clip.y * pixelRatio - halfWidth - overshoot,
    bottom: (clip.y + clip.height) * pixelRatio + halfWidth + overshoot,
    halfWidth,
  };
};

/** A bit for every column that reaches into one of some stretches. */
const leftOut = (
  { left, count }: Columns,
  stretches: readonly Stretch[],
  pixelRatio: number,
): Uint32Array<ArrayBuffer> => {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (const { from, to } of stretches) {
    const first = Math.max(0, Math.floor(from * pixelRatio - left));
    const last = Math.min(count - 1, Math.ceil(to * pixelRatio - left) - 1);
    for (let column = first; column <= last; column++)
      bits[column >> 5] = (bits[column >> 5] ?? 0) | (1 << (column & 31));
  }
  return bits;
};

/** Stretches that reach so much farther, so that the line overlaps with the columns beside it. */
const besides = (stretches: readonly Stretch[], by: number): Stretch[] =>
  stretches.map(({ from, to }) => ({ from: from - 2 * by, to: to + 2 * by }));
