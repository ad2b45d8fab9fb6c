import { CpuEngine } from '../engine/cpu/engine.ts';
import type { Engine, Scalar } from '../engine/engine.ts';
import { toFloat64 } from '../engine/options.ts';
import { isTooCoarse } from '../engine/resolution.ts';
import type { Definition } from '../expression/expression.ts';
import { print } from '../expression/print.ts';
import { Neighbourhood, neighbourhoodPoints, neighbourhoodSize } from './neighbourhood.ts';
import { noiseAmong } from './noise.ts';
import type { Feature, Report } from './report.ts';
import { type Bracket, refine, signChanges } from './sign-changes.ts';

/** Dense enough for a few thousand oscillations in a window. */
export const defaultSamples: number = 2 ** 16;

/** Points of float64 in which a bracket of the scan is looked at again, since its own arithmetic may be coarser. */
const pointsPerBracket = 9;

export interface AnalyzeOptions {
  readonly from: Scalar;
  readonly to: Scalar;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  /** Number of samples to search; default {@link defaultSamples}. */
  readonly samples?: number;
  readonly signal?: AbortSignal;
}

/**
 * The points of a window where f′ or f″ changes sign: the engine's samples propose, float64 confirms and refines to neighbouring
 * numbers. What lies between two samples is not seen.
 *
 * @throws EngineError for a window that is empty or not finite
 */
export async function analyze(engine: Engine, f: Definition, options: AnalyzeOptions): Promise<Report> {
  const { from, to, parameters = {}, samples: count = defaultSamples, signal } = options;
  const shared = { parameters, ...(signal && { signal }) };
  const exact = new CpuEngine();
  try {
    const isCoarse = isTooCoarse(engine, toFloat64(from, 'from'), toFloat64(to, 'to'), count);
    const samples = await (isCoarse ? exact : engine).sample(f, { ...shared, order: 2, from, to, count });
    const { x } = samples;
    const step = (x.at(-1)! - x[0]!) / (count - 1);
    const evaluate = async (points: Float64Array) => (await exact.evaluate(f, points, { ...shared, order: 3 })).derivatives; // prettier-ignore
    const find = async (k: 1 | 2, classify: Classify) => {
      const brackets = await confirm(x, samples.derivatives[k]!, async (points) => (await evaluate(points))[k]!);
      const points = Float64Array.from(brackets.flatMap((bracket) => neighbourhoodPoints(bracket, step)));
      const derivatives = await evaluate(points);
      const around = brackets.map((bracket, i) => new Neighbourhood(bracket, derivatives, i * neighbourhoodSize));
      const found = around.flatMap((neighbourhood) => {
        const kind = classify(neighbourhood);
        return kind ? [{ kind, neighbourhood }] : [];
      });
      const suspects = found.filter(({ neighbourhood }) => neighbourhood.isNoise(k, step * count));
      const noise = await noiseAmong(suspects.map(({ neighbourhood }) => neighbourhood.bracket), { f, k, step, ...shared }); // prettier-ignore
      const real = found.filter(({ neighbourhood }) => !noise.has(neighbourhood.bracket));
      const places = Float64Array.from(real, ({ neighbourhood }) => neighbourhood.place(k));
      const [values, slopes] = await evaluate(places);
      return real.flatMap(({ kind, neighbourhood }, i): Feature[] => {
        const y = values![i]!;
        // At a hole nothing is attained.
        if (Number.isNaN(y)) return [];
        const { from: left, to: right } = neighbourhood.bracket;
        const feature = { kind, x: places[i]!, y, error: right - left };
        return [kind === 'inflection' ? { ...feature, slope: slopes![i]! } : feature];
      });
    };
    const features = [...(await find(1, extremum)), ...(await find(2, inflection))];
    return {
      expression: print(f),
      from: x[0]!,
      to: x.at(-1)!,
      engine: samples.engine,
      arithmetic: samples.arithmetic,
      samples: count,
      features: features.sort((a, b) => a.x - b.x),
      unresolved: [],
    };
  } finally {
    exact.dispose();
  }
}

type Classify = (around: Neighbourhood) => Feature['kind'] | null;

/** f′ changes sign where f is continuous; a corner counts. */
const extremum: Classify = (around) => {
  if (!around.isContinuous(0)) return null;
  return around.bracket.sign < 0 ? 'minimum' : 'maximum';
};

/** f″ changes sign where f is continuous and has a tangent; a vertical one counts. */
const inflection: Classify = (around) => (around.isContinuous(0) && around.hasTangent() ? 'inflection' : null);

/** The sign changes that float64 sees as well, refined, strictly inside the window. */
async function confirm(
  x: Float64Array,
  values: ArrayLike<number>,
  exact: (points: Float64Array) => Promise<ArrayLike<number>>,
): Promise<Bracket[]> {
  const proposed = signChanges(x, values);
  const points = Float64Array.from(proposed.flatMap(({ from, to }) => {
    // A sample more on each side: in coarse arithmetic the zero may lie just beyond.
    const margin = to - from;
    return Array.from({ length: pointsPerBracket }, (_, j) => from - margin + (3 * margin * j) / (pointsPerBracket - 1));
  })); // prettier-ignore
  const found = await exact(points);
  const confirmed = proposed.flatMap((_, i) => {
    const [first, end] = [i * pointsPerBracket, (i + 1) * pointsPerBracket];
    return signChanges(points.subarray(first, end), Array.prototype.slice.call(found, first, end));
  });
  const refined = await refine(confirmed, exact);
  const inside = refined.filter(({ from, to }) => from > x[0]! && to < x.at(-1)!);
  // Margins overlap, so neighbouring proposals may have found the same change.
  return [...new Map(inside.map((bracket) => [bracket.from, bracket])).values()];
}
