import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { CpuEngine } from '../cpu/engine.ts';
import { evaluateProgram } from '../cpu/evaluate-program.ts';
import { type Arithmetic, EngineError, type Picture, type Samples } from '../engine.ts';
import { parameterValues, type ResolvedGrid, type ResolvedOptions, toFloat64 } from '../options.ts';
import { spread } from './pipeline-probe.ts';

/** Neighbouring samples nearer than this many units in the last place would fall on one another. */
const leastSpacing = 8;

/** Spacing of numbers of magnitude m is at least m times this. */
const unitOf: Readonly<Record<Exclude<Arithmetic, 'decimal' | 'float64'>, number>> = {
  single: 2 ** -24,
  'double-single': 2 ** -48,
};

/** Probes that are evenly spread, and parts of the window of which each has one where it bends most. */
const probes = { even: 128, rough: 64 } as const;

/** Samples beside a break that are probes, on both sides, and breaks, evenly taken from all, at most. */
const nearBreak = { samples: [0, 1, 2, 3, 5, 8, 13], breaks: 32 } as const;

/** Most samples of which the guards are evaluated, and which are judged where probes seem off; of more, some. */
const mostJudged = 16_384;

/** Samples beyond which an edge of the domain may not have moved: there, rounding decides whether there is a value. */
const movedEdge = 2;

/** Rows of a picture whose range was not said. */
const rows = 250;

/** Whether the numbers of an arithmetic are too coarse for a grid: its neighbours would be nearer than so many ulp. */
export function isTooCoarse(
  arithmetic: keyof typeof unitOf,
  { from, to, step }: Pick<ResolvedGrid, 'from' | 'to' | 'step'>,
  spacing: number = leastSpacing,
): boolean {
  return step < spacing * unitOf[arithmetic] * Math.max(Math.abs(from), Math.abs(to));
}

/**
 * Whether samples are off by more than a quarter of a device pixel of the picture that they are for, judged at probe points by
 * float64 at the same numbers x. Float64 stands for the next arithmetic up: it is finer than any of the device's, and compiles nothing.
 */
export async function isVisiblyOff(
  samples: Samples,
  f: Definition,
  options: ResolvedOptions,
  exact: CpuEngine,
): Promise<boolean> {
  const { x } = samples;
  if (x.length === 0) return false;
  const columns = quantitiesOf(samples);
  const even = spread(x.length, probes.even);
  const places = [...new Set([...even, ...columns.flatMap(roughest), ...nearBreaks(f, x, options)])];
  const { order, curvature, parameters, method, step, signal } = options;
  const quantity = (k: number) => (k > order ? 'curvature' : k);
  const truthsAt = async (positions: readonly number[]): Promise<readonly Float64Array[]> => {
    const points = positions.map((i) => x[i]!);
    const judged = await exact.evaluate(f, points, { order, curvature, parameters, method, ...(step !== undefined && { step }), ...(signal && { signal }) }); // prettier-ignore
    return quantitiesOf(judged) as readonly Float64Array[];
  };
  const isOff = (k: number, picture: Picture, positions: readonly number[], truth: Float64Array) =>
    positions.some((i, at) => isSeen(columns[k]!, i, truth[at]!, picture));

  // A few values tell little of the picture: what is right in each that may come of them needs no closer look.
  const truths = await truthsAt(places);
  const isDoubtful = truths.some((truth, k) =>
    [truth.subarray(0, even.length), inOrder(truth, places), Float64Array.from(columns[k]!)].some((values) =>
      isOff(k, pictureOf(values, quantity(k), options), places, truth),
    ),
  );
  if (!isDoubtful) return false;
  const all = spread(x.length, mostJudged);
  return (await truthsAt(all)).some((truth, k) => isOff(k, pictureOf(truth, quantity(k), options), all, truth));
}

/** Whether the i-th of some values differs from the true one by more than a quarter of a pixel, or in whether there is one. */
function isSeen(values: ArrayLike<number>, i: number, truth: number, { least, greatest, pixel }: Picture): boolean {
  const value = values[i]!;
  if (Number.isNaN(value) !== Number.isNaN(truth)) return !isEdge(values, i, Number.isNaN(truth));
  // Where the curve leaves the picture nothing is to be seen.
  return truth >= least && truth <= greatest && Math.abs(value - truth) > pixel / 4;
}

/** Values by the positions that they stand for, as a picture has them from left to right. */
function inOrder(values: Float64Array, positions: readonly number[]): Float64Array {
  const order = Array.from(positions.keys()).sort((a, b) => positions[a]! - positions[b]!);
  return Float64Array.from(order, (i) => values[i]!);
}

/** Whether a sample next to position i is as defined as that at i should be: the edge of a domain that rounding moved. */
function isEdge(values: ArrayLike<number>, i: number, isUndefined: boolean): boolean {
  for (let j = Math.max(0, i - movedEdge); j <= Math.min(values.length - 1, i + movedEdge); j++) {
    if (Number.isNaN(values[j]) === isUndefined) return true;
  }
  return false;
}

/** @throws EngineError where the option `picture` throws */
function pictureOf(values: Float64Array, quantity: number | 'curvature', { picture }: ResolvedOptions): Picture {
  if (!picture) return plainPicture(values);
  try {
    return picture(values, quantity);
  } catch (error) {
    throw new EngineError(`the option picture fails: ${(error as Error).message}`, { cause: error });
  }
}

/** Each quantity of samples in turn. */
const quantitiesOf = ({ derivatives, curvature }: Samples): readonly (Float32Array | Float64Array)[] => [
  ...derivatives,
  ...(curvature ? [curvature] : []),
];

/** Relative height below which a range of float64 is rounding noise, and its function as good as constant. */
const noise = 2 ** -46;

/** The range of nearly all values, with as much room again above and below. */
function plainPicture(values: Float64Array): Picture {
  const sorted = values.filter(Number.isFinite).sort();
  const quantile = (p: number) => sorted[Math.round(p * (sorted.length - 1))] ?? 0;
  const [low, middle, high] = [quantile(0.05), quantile(0.5), quantile(0.95)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  const height = high - low > noise * size ? high - low : Math.abs(middle) || 1;
  return { least: low - height, greatest: high + height, pixel: height / rows };
}

/** The index at which each part of the samples bends most. */
function roughest(values: ArrayLike<number>): number[] {
  const places: number[] = [];
  const last = values.length - 2;
  for (let part = 0; part < probes.rough; part++) {
    let [place, greatest] = [-1, -1];
    const end = Math.ceil(((part + 1) * last) / probes.rough);
    for (let i = Math.ceil((part * last) / probes.rough) + 1; i <= end; i++) {
      const bend = Math.abs(values[i - 1]! - 2 * values[i]! + values[i + 1]!);
      if (bend > greatest) [place, greatest] = [i, bend];
    }
    if (place >= 0) places.push(place);
  }
  return places;
}

/** Indices beside the places where guards change sign or come near 0, where programs cancel and branch. */
function nearBreaks(f: Definition, x: Float64Array, { parameters }: ResolvedOptions): number[] {
  const program = differentiate(lower(f), { order: 0, guards: true });
  if (program.guards.length === 0) return [];
  const places = spread(x.length, mostJudged);
  const slots = parameterValues(program.parameters, parameters).map((value) => toFloat64(value, 'a parameter'));
  const points = Float64Array.from(places, (i) => x[i]!);
  const outputs = program.guards.map(({ value }) => value);
  const guards = evaluateProgram({ ...program, outputs, guards: [] }, points, Float64Array.from(slots));
  const breaks = new Set<number>();
  for (const guard of guards) {
    for (let j = 1; j < places.length; j++) {
      const [before, here, after] = [guard[j - 1]!, guard[j]!, guard[j + 1] ?? Infinity];
      const [left, right] = [Math.abs(before) - Math.abs(here), Math.abs(after) - Math.abs(here)];
      // A parabola on its zero is so much lower than beside it; a low point elsewhere is not.
      const touches = left >= 0 && right >= 0 && Math.abs(here) <= left + right;
      if (before * here < 0 || touches) breaks.add(places[j]!);
    }
  }
  const found = [...breaks].sort((a, b) => a - b);
  const around = nearBreak.samples.flatMap((distance) => [-distance, distance]);
  return spread(found.length, nearBreak.breaks)
    .flatMap((which) => around.map((offset) => found[which]! + offset))
    .filter((i) => i >= 0 && i < x.length);
}
