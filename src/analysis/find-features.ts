import type { Scalar } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { print } from '../expression/print.ts';
import type { Interval } from '../program/interval.ts';
import { ProgramError } from '../program/limits.ts';
import { lower } from '../program/lower.ts';
import { reportFeatures, type ReportedFeatures } from './features/report-features.ts';
import type { Guidance } from './guidance.ts';
import { placeOf, type Report } from './report.ts';
import { budgetOf } from './search/budget.ts';
import { ParameterValues } from './search/parameter-values.ts';
import { search } from './search/search.ts';

/** A search that can be sent to a worker. */
export interface SearchRequest {
  readonly f: Definition;
  readonly window: Interval;
  readonly parameters: Readonly<Record<string, Scalar>>;
  readonly guidance: Guidance;
  /** Bound on the work: cells of the branch and bound. */
  readonly cells: number;
}

/** The search itself, without an engine. */
export async function findFeatures(request: SearchRequest, signal?: AbortSignal): Promise<Report> {
  const { f, window, guidance, cells } = request;
  const source = lower(f);
  const parameters = new ParameterValues(request.parameters);
  const found = async (): Promise<ReportedFeatures> => {
    try {
      const result = await search(source, parameters, window, guidance.cuts, budgetOf(cells, signal));
      return reportFeatures(source, parameters, window, result);
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      const unfollowed = [
        { ...window, reason: 'the function has too many operations for its derivatives to be enclosed' },
      ];
      return reportFeatures(source, parameters, window, { pieces: [], unfollowed });
    }
  };
  const { features, intervals, unresolved, extremes } = await found();
  const isInside = (x: number) => window.low < x && x < window.high;
  return {
    expression: print(f),
    from: window.low,
    to: window.high,
    engine: guidance.engine,
    arithmetic: guidance.arithmetic,
    samples: guidance.samples,
    features: features
      .filter((feature) => feature.kind === 'plateau' || isInside(feature.x))
      .sort((a, b) => placeOf(a) - placeOf(b)),
    intervals,
    unresolved,
    window: extremes,
  };
}
