import type { Definition } from '../../expression/expression.ts';
import type { EvaluateOptions, Samples } from '../engine.ts';
import { resolveOptions } from '../options.ts';
import { scanRequest } from '../scan-request.ts';
import { evaluateRange } from './evaluator.ts';
import { changesBetween } from './sign-changes.ts';
import { taskOf } from './task-of.ts';
import { TaskEvaluator, resultCount, type Task } from './task.ts';

/** Samples, and where the function may break between two of them. */
export interface SamplesAtOnce {
  readonly samples: Samples;
  /** Ascending; the middles between samples at which a guard has other signs, or is other integers. */
  readonly breaks: readonly number[];
}

/**
 * Evaluates in float64 on this thread before it returns, for a moment in which nothing asynchronous happens. It holds the thread up for as long
 * as it takes. A break that comes and goes between two samples is not seen.
 *
 * @param x ascending, at least two
 * @throws EngineError for a bad option, ProgramError for an expression that is too large
 */
export function sampleAtOnce(f: Definition, x: Float64Array, options: EvaluateOptions): SamplesAtOnce {
  const resolved = resolveOptions(options);
  const [derivatives, rest] = split(run(taskOf(f, resolved), x), resolved.order + 1);
  const [curvature] = rest;
  const samples: Samples = { engine: 'cpu', arithmetic: 'float64', x, derivatives, ...(curvature && { curvature }) };
  return { samples, breaks: breaksBetween(f, x, options) };
}

function breaksBetween(f: Definition, x: Float64Array, { parameters = {} }: EvaluateOptions): readonly number[] {
  const grid = { from: x[0] ?? NaN, to: x.at(-1) ?? NaN, count: x.length };
  const request = scanRequest(f, { ...grid, orders: [0], parameters });
  const { program, outputs } = request;
  const task: Task = {
    program: { ...program, guards: [] },
    parameters: request.parameters,
    order: program.order,
    curvature: 'none',
    guards: outputs.length - program.order - 1,
  };
  const asked = outputs.map((output) => ({ ...output, isAsked: output.kind === 'guard' }));
  const changes = changesBetween(x, run(task, x), asked, 0, x.length);
  return [...new Set(changes.map(({ from, to }) => from / 2 + to / 2))].sort((a, b) => a - b);
}

function run(task: Task, x: Float64Array): Float64Array[] {
  const results = Array.from({ length: resultCount(task) }, () => new Float64Array(x.length));
  evaluateRange(new TaskEvaluator(task), x, results);
  return results;
}

const split = <Item>(items: readonly Item[], at: number): readonly [Item[], Item[]] => [items.slice(0, at), items.slice(at)]; // prettier-ignore
