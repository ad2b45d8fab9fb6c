import type { Engine, EvaluateOptions, Samples } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import type { Values } from './branches.ts';
import { defaultWidth, type CurveStyle, type Quantity } from './figure-input.ts';
import { automaticRange } from './range.ts';
import { bandHeight } from './saturation.ts';
import type { Span } from './view.ts';

/** Samples in a CSS pixel where a curve turns too fast for a stroke, in a picture at rest and in one of many in a row. */
const samplesPerPixel = { resting: 256, moving: 96 } as const;

/** A curve is looked at in blocks of so many stroke widths. */
const blockWidth = 4;

/** Fewer turns in a block are drawn as a stroke, with which the shade begins. */
const fewTurns = 3;

/** A curve whose derivative accounts for so many times its way between most samples turns there. */
const longWay = 4;

/** Blocks on each side of a fast one that are sampled with it, since density averages over columns. */
const margin = 1;

export interface DenseOptions extends EvaluateOptions {
  /** Device pixels of the picture, and how many make a CSS pixel. */
  readonly columns: number;
  readonly rows: number;
  readonly pixelRatio: number;
  /** Ranges of quantities that are fixed. */
  readonly y: ReadonlyMap<Quantity, Span>;
  /** Default false. */
  readonly isMoving?: boolean;
}

/**
 * Finer samples of the stretches in which a curve or a derivative turns too fast for a stroke, of which density is made; undefined where
 * there is none. They stand at random in even cells, always the same, so that no frequency beats with them.
 */
export const denseSamples = async (
  engine: Engine,
  { definition, style = {} }: { readonly definition: Definition; readonly style?: CurveStyle },
  samples: Samples,
  options: DenseOptions,
): Promise<Samples | undefined> => {
  const { columns, pixelRatio } = options;
  const stroke = (style.width ?? defaultWidth) * pixelRatio;
  const perColumn = (samples.x.length - 1) / columns;
  const block = Math.max(8, Math.round(blockWidth * stroke * perColumn));
  const isFast = new Uint8Array(Math.ceil((samples.x.length - 1) / block));
  samples.derivatives.forEach((y, order) => {
    markFast(isFast, block, samples, y, samples.derivatives[order + 1], options.y.get(order), {
      rows: options.rows,
      stroke,
    });
  });
  if (!isFast.includes(1)) return undefined;

  const wanted = options.isMoving ? samplesPerPixel.moving : samplesPerPixel.resting;
  const parts = Math.max(2, Math.round(wanted / (pixelRatio * perColumn)));
  const points: number[] = [];
  isFast.forEach((_, i) => {
    if (!isFast.subarray(Math.max(0, i - margin), i + margin + 1).includes(1)) return;
    for (let from = i * block; from < Math.min((i + 1) * block, samples.x.length - 1); from++) {
      const [start = NaN, end = NaN] = [samples.x[from], samples.x[from + 1]];
      for (let part = 0; part < parts; part++) {
        points.push(start + ((end - start) * (part + random(from * parts + part))) / parts);
      }
    }
  });
  return engine.evaluate(definition, points, options);
};

/** Marks the blocks in which samples turn often, or the derivative says that the curve does between them, by more than a stroke is wide. */
const markFast = (
  isFast: Uint8Array,
  block: number,
  { x }: Samples,
  y: Values,
  derivative: Values | undefined,
  fixed: Span | undefined,
  { rows, stroke }: { readonly rows: number; readonly stroke: number },
): void => {
  let range = fixed;
  for (let i = 0; i < isFast.length; i++) {
    let [turns, hidden, told, least, greatest] = [0, 0, 0, Infinity, -Infinity];
    let before = 0;
    for (let j = i * block + 1; j <= Math.min((i + 1) * block, x.length - 1); j++) {
      const step = (y[j] ?? NaN) - (y[j - 1] ?? NaN);
      if (!Number.isFinite(step)) continue;
      if (step * before < 0) turns++;
      if (step !== 0) before = step;
      const way = Math.abs((derivative?.[j] ?? 0) * ((x[j] ?? NaN) - (x[j - 1] ?? NaN)));
      if (way > longWay * Math.abs(step)) hidden++;
      told += way;
      least = Math.min(least, y[j] ?? NaN);
      greatest = Math.max(greatest, y[j] ?? NaN);
    }
    const isHidden = hidden > block / 2;
    if (turns < fewTurns && !isHidden) continue;
    range ??= automaticRange([y]);
    const height = ((isHidden ? told : greatest - least) * rows) / (2 * range.halfWidth);
    if (height > bandHeight.begins * stroke) isFast[i] = 1;
  }
};

/** 0 … 1, from a whole number: the 32-bit mix of MurmurHash3 (A. Appleby, public domain). */
const random = (seed: number): number => {
  let hash = seed | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};
