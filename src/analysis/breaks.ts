import type { Scalar } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { lower } from '../program/lower.ts';
import { budgetOf } from './search/budget.ts';
import { ParameterValues } from './search/parameter-values.ts';
import { cutAtGuards, mostBreaks } from './search/pieces.ts';
import { ExactPlace } from './search/place.ts';
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

/**
 * Where f or a derivative of it may break, ascending, both ends of the window included: the zeros of its guards, crossed or touched, and
 * where a guard passes an integer. Of more than a few thousand only the first are told.
 *
 * @throws EngineError for a window that is empty, not finite, or too wide or narrow for float64
 */
export async function findBreaks(f: Definition, options: BreakOptions): Promise<readonly number[]> {
  const { low, high } = windowOf(options);
  const beyond = margin * (high - low);
  const window = { from: new ExactPlace(low - beyond), to: new ExactPlace(high + beyond) };
  const parameters = new ParameterValues(options.parameters);
  const { pieces } = await cutAtGuards(lower(f), parameters, window, budgetOf(cells, options.signal));
  const places = pieces.slice(1).map(({ from }) => from.x);
  return places.filter((x) => low <= x && x <= high).slice(0, mostBreaks);
}
