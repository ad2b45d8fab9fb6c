import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { CpuEngine } from '../cpu/engine.ts';
import { evaluateProgram } from '../cpu/evaluate-program.ts';
import { type Arithmetic, type Picture, type Samples } from '../engine.ts';
import { parameterValues, type ResolvedOptions, toFloat64 } from '../options.ts';
import { spread } from './pipeline-probe.ts';

/** Neighbouring samples nearer than this many units in the last place would fall on one another. */
const leastSpacing = 8;

/** Spacing of numbers of magnitude m is at least m times this. */
const unitOf: Readonly<Record<Exclude<Arithmetic, 'decimal' | 'float64'>, number>> = {
  single: 2 ** -24,
  'double-single': 2 ** -48,
};

/** Probes that are evenly spread, those where each part of the window is roughest, and those near breaks, at most. */
const probes = { even: 128, rough: 64, nearBreaks: 64 } as const;

/** Rows of a picture whose range was not said. */
const rows = 250;

/** The part of the probes that may differ in whether there is a value: at the ends of a domain and at poles rounding decides. */
const mostUndecided = 1 / 8;

/** Whether the numbers of an arithmetic are too coarse for a grid: its neighbours would be nearer than 8 ulp. */
export function isTooCoarse(arithmetic: keyof typeof unitOf, x: Float64Array): boolean {
  const [from, to] = [x[0]!, x.at(-1)!];
  const magnitude = Math.max(Math.abs(from), Math.abs(to));
  return (to - from) / (x.length - 1) < leastSpacing * unitOf[arithmetic] * magnitude;
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
  const judged = await exact.evaluate(
    f,
    places.map((i) => x[i]!),
    { order, curvature, parameters, method, ...(step !== undefined && { step }), ...(signal && { signal }) },
  );
  const truths = quantitiesOf(judged) as readonly Float64Array[];
  return columns.some((values, k) => {
    const truth = truths[k]!;
    // The first probes are the even ones.
    const { least, greatest, pixel } = (options.picture ?? plainPicture)(
      truth.subarray(0, even.length),
      k > order ? 'curvature' : k,
    );
    let undecided = 0;
    for (const [probe, i] of places.entries()) {
      const [value, exactValue] = [values[i]!, truth[probe]!];
      if (Number.isNaN(value) !== Number.isNaN(exactValue)) undecided++;
      // Where the curve leaves the picture nothing is to be seen.
      if (exactValue >= least && exactValue <= greatest && Math.abs(value - exactValue) > pixel / 4) return true;
    }
    return undecided > mostUndecided * places.length;
  });
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
  const places = spread(x.length, 4 * probes.even);
  const slots = parameterValues(program.parameters, parameters).map((value) => toFloat64(value, 'a parameter'));
  const points = Float64Array.from(places, (i) => x[i]!);
  const outputs = program.guards.map(({ value }) => value);
  const guards = evaluateProgram({ ...program, outputs, guards: [] }, points, Float64Array.from(slots));
  const found = new Set<number>();
  for (const guard of guards) {
    for (let j = 1; j < places.length; j++) {
      const [before, here, after] = [guard[j - 1]!, guard[j]!, guard[j + 1] ?? Infinity];
      const touches = Math.abs(here) <= Math.abs(before) && Math.abs(here) <= Math.abs(after);
      if (!(before * here < 0 || touches)) continue;
      const nearest = Math.round(places[j - 1]! + ((places[j]! - places[j - 1]!) * before) / (before - here));
      for (const i of [nearest - 1, nearest, nearest + 1, places[j]!]) {
        if (i >= 0 && i < x.length && found.size < probes.nearBreaks) found.add(i);
      }
    }
  }
  return [...found];
}
