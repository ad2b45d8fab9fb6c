import { CpuEngine } from '../engine/cpu/engine.ts';
import type { Engine, EvaluateOptions, Samples, Scalar } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { print } from '../expression/print.ts';
import { findBreaks } from './breaks.ts';
import { isPlain, Judge, surroundings, surroundingsSize } from './doubt.ts';
import { Neighbourhood, neighbourhoodPoints, neighbourhoodSize } from './neighbourhood.ts';
import type { Feature, Report, Unresolved } from './report.ts';
import { confirm, scan } from './scan.ts';
import type { Bracket } from './sign-changes.ts';

/** Dense enough for a few thousand oscillations in a window. */
export const defaultSamples: number = 2 ** 16;

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
 * numbers, and the reference engine decides where rounding could have made the signs. Where sign changes are too dense to be told
 * apart, the window is unresolved; a feature narrower than the distance of two samples is not seen.
 *
 * @throws EngineError for a window that is empty or not finite
 */
export async function analyze(engine: Engine, f: Definition, options: AnalyzeOptions): Promise<Report> {
  const { from, to, parameters = {}, samples: count = defaultSamples, signal } = options;
  const shared = { parameters, ...(signal && { signal }) };
  const exact = new CpuEngine();
  try {
    const samples = await engine.sample(f, { ...shared, order: 2, from, to, count });
    const breaks = await findBreaks(f, { ...shared, from, to });
    const search = new Search(
      f,
      samples,
      breaks,
      shared,
      async (points, order) => (await exact.evaluate(f, points, { ...shared, order })).derivatives,
    );
    await search.find(1, extremum);
    await search.find(2, inflection);
    return {
      expression: print(f),
      from: samples.x[0]!,
      to: samples.x.at(-1)!,
      engine: samples.engine,
      arithmetic: samples.arithmetic,
      samples: count,
      features: search.features.sort((a, b) => a.x - b.x),
      unresolved: search.unresolved.sort((a, b) => a.from - b.from),
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

type Evaluate = (points: Float64Array, order: number) => Promise<Samples['derivatives']>;

class Search {
  readonly features: Feature[] = [];
  readonly unresolved: Unresolved[] = [];
  readonly #f: Definition;
  readonly #samples: Samples;
  readonly #breaks: readonly number[];
  readonly #options: EvaluateOptions;
  readonly #evaluate: Evaluate;
  readonly #step: number;

  constructor(
    f: Definition,
    samples: Samples,
    breaks: readonly number[],
    options: EvaluateOptions,
    evaluate: Evaluate,
  ) {
    this.#f = f;
    this.#samples = samples;
    this.#breaks = breaks;
    this.#options = options;
    this.#evaluate = evaluate;
    this.#step = (samples.x.at(-1)! - samples.x[0]!) / (samples.x.length - 1);
  }

  /** Adds the sign changes of f⁽ᵏ⁾ that are features of a kind. */
  async find(k: 1 | 2, classify: Classify): Promise<void> {
    const { x, derivatives } = this.#samples;
    const { alone, dense } = scan(x, derivatives[k]!, this.#step);
    const judge = new Judge(this.#f, k, this.#options);
    const name = k === 1 ? 'f′' : 'f″';
    for (const stretch of dense) {
      if (!(await judge.changesSign(stretch))) continue;
      this.unresolved.push({
        ...stretch,
        reason: `${name} changes sign too often for the samples to tell where`,
        atLeast: 0,
      });
    }

    const valueOf = async (points: Float64Array) => (await this.#evaluate(points, k))[k]!;
    const brackets = await confirm(alone, { from: x[0]!, to: x.at(-1)! }, valueOf);
    const classified = await this.#classified(brackets, classify);
    const all = classified.map(({ around }) => around.bracket);
    const looksPlain = await this.#plain(all, valueOf);
    const plain = (await judge.trusts([...looksPlain], this.#step)) ? looksPlain : new Set<Bracket>();
    const doubtful = all.filter((bracket) => !plain.has(bracket));
    const { real, open } = await judge.real(doubtful, this.#step);
    if (open.length > 0) {
      const reason = `the signs of ${name} may be rounding of float64`;
      this.unresolved.push({ from: open[0]!.from, to: open.at(-1)!.to, reason, atLeast: 0 });
    }
    await this.#add(
      classified.filter(({ around: { bracket } }) => plain.has(bracket) || real.includes(bracket)),
      k,
    );
  }

  async #classified(brackets: readonly Bracket[], classify: Classify) {
    const points = Float64Array.from(brackets.flatMap((bracket) => neighbourhoodPoints(bracket, this.#step)));
    const derivatives = await this.#evaluate(points, 3);
    return brackets.flatMap((bracket, i) => {
      const around = new Neighbourhood(bracket, derivatives, i * neighbourhoodSize);
      const kind = classify(around);
      return kind ? [{ kind, around }] : [];
    });
  }

  async #plain(brackets: readonly Bracket[], valueOf: (points: Float64Array) => Promise<ArrayLike<number>>) {
    const values = await valueOf(Float64Array.from(brackets.flatMap((bracket) => surroundings(bracket, this.#step))));
    const around = (i: number) => Array.from({ length: surroundingsSize }, (_, j) => values[i * surroundingsSize + j]!);
    return new Set(brackets.filter((_, i) => isPlain(around(i))));
  }

  async #add(
    found: readonly { readonly kind: Feature['kind']; readonly around: Neighbourhood }[],
    k: 1 | 2,
  ): Promise<void> {
    const places = Float64Array.from(found, ({ around }) => around.place(k));
    const [values, slopes] = await this.#evaluate(places, 1);
    const holes = await this.#holes();
    found.forEach(({ kind, around: { bracket } }, i) => {
      const [at, y] = [places[i]!, values![i]!];
      // At a hole nothing is attained; near it the sign of f′ is rounding, so the change may be found a little beside.
      if (Number.isNaN(y) || holes.some((hole) => Math.abs(hole - at) < this.#step)) return;
      const error = Math.max(bracket.to - bracket.from, Number.EPSILON * Math.abs(at));
      const feature = { kind, x: at, y, error };
      this.features.push(kind === 'inflection' ? { ...feature, slope: slopes![i]! } : feature);
    });
  }

  /** Breaks at which f has no value. */
  async #holes(): Promise<readonly number[]> {
    const [values] = await this.#evaluate(Float64Array.from(this.#breaks), 0);
    return this.#breaks.filter((_, i) => Number.isNaN(values![i]!));
  }
}
