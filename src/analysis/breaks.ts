import type { Scalar } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { lower } from '../program/lower.ts';
import { finite } from './search/behaviour.ts';
import { budgetOf } from './search/budget.ts';
import { ParameterValues } from './search/parameter-values.ts';
import { cutAtGuards, mostBreaks } from './search/pieces.ts';
import { ExactPlace, isExactPlace, type Place } from './search/place.ts';
import { valueAt } from './search/value-at.ts';
import { windowOf } from './window.ts';

/** Bound on the work, in cells of the branch and bound. */
const cells = 20_000;

/** So much is looked at beyond the ends, as a part of the window, for breaks that are at them. */
const margin = 2 ** -30;

export interface BreakOptions {
  readonly from: Scalar;
  readonly to: Scalar;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  readonly signal?: AbortSignal;
}

/** A place at which f or a derivative of it may break. */
export interface Break {
  /** The float64 number nearest to it. */
  readonly x: number;
  /**
   * f there, computed when it is asked for first; null where it is undefined. Undefined where it is not known: at a place that is no
   * decimal it would take longer than a frame may.
   */
  readonly value: () => number | null | undefined;
}

/**
 * Where f or a derivative of it may break, ascending, both ends of the window included: the zeros of its guards, crossed or touched, and
 * where a guard passes an integer. Of more than a few thousand only the first are told.
 *
 * @throws EngineError for a window that is empty, not finite, or too wide or narrow for float64
 */
export async function findBreaks(f: Definition, options: BreakOptions): Promise<readonly Break[]> {
  const { low, high } = windowOf(options);
  const beyond = margin * (high - low);
  const window = { from: new ExactPlace(low - beyond), to: new ExactPlace(high + beyond) };
  const parameters = new ParameterValues(options.parameters);
  const program = lower(f);
  const { pieces } = await cutAtGuards(program, parameters, window, budgetOf(cells, options.signal));
  const places = pieces.slice(1).map(({ from }) => from);
  const valueOf = (place: Place): number | null | undefined => {
    if (!isExactPlace(place)) return undefined;
    const value = valueAt(program, parameters, place);
    return value && finite(value);
  };
  return places
    .filter(({ x }) => low <= x && x <= high)
    .slice(0, mostBreaks)
    .map((place) => ({ x: place.x, value: once(() => valueOf(place)) }));
}

/** The same function, which computes its result only once. */
function once<Result>(compute: () => Result): () => Result {
  let done: { readonly result: Result } | undefined;
  return () => (done ??= { result: compute() }).result;
}
