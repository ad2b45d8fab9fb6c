import type { Engine, Scalar } from '../engine/engine.ts';
import type { Definition } from '../expression/expression.ts';
import { findFeatures, type SearchRequest } from './find-features.ts';
import { guide } from './guidance.ts';
import type { Report } from './report.ts';
import { windowOf } from './window.ts';

/** Dense enough to guide the search through a few thousand oscillations. */
export const defaultSamples: number = 2 ** 14;

/** Cells that one search may look at. */
export const defaultCells = 32_000;

export interface AnalyzeOptions {
  readonly from: Scalar;
  readonly to: Scalar;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  /** Number of samples that guide the search; default {@link defaultSamples}. */
  readonly samples?: number;
  /** Bound on the work: cells of the branch and bound. What is open when it is used up is unresolved. Default {@link defaultCells}. */
  readonly cells?: number;
  readonly signal?: AbortSignal;
  /** Runs the search; on this thread, with turns for others, unless given. */
  readonly run?: (request: SearchRequest, signal?: AbortSignal) => Promise<Report>;
}

/**
 * Everything that happens to f, f′ and f″ in a window: breaks, roots, extrema, inflections and plateaus, each proved or, where no proof is
 * possible, decided by correct digits; and what could not be resolved. The engine's scan only says where to look first.
 *
 * @throws EngineError for a window that is empty, not finite, or too wide or narrow for float64
 */
export async function analyze(engine: Engine, f: Definition, options: AnalyzeOptions): Promise<Report> {
  const {
    parameters = {},
    samples: count = defaultSamples,
    cells = defaultCells,
    signal,
    run = findFeatures,
  } = options;
  const window = windowOf(options);
  const guidance = await guide(engine, f, window, { parameters, count, ...(signal && { signal }) });
  return run({ f, window, parameters, guidance, cells }, signal);
}
