import type { ScanPart } from '../engine.ts';
import { pointsOf } from '../options.ts';
import { inOrder, type ScanRequest } from '../scan-request.ts';
import { changesBetween, type Columns, refine } from './sign-changes.ts';
import type { Task } from './task.ts';
import { nextTurn } from './turn.ts';

/** Samples of a part: half a megabyte an output. */
export const samplesOfPart: number = 2 ** 16;

/** Evaluates the outputs of a task at points. */
export type EvaluateTask = (task: Task, points: Float64Array, signal: AbortSignal | undefined) => Promise<Columns>;

/**
 * Scans in float64, a part of the grid at a time. Between parts the event loop turns.
 *
 * @param start the sample to begin with
 */
export async function* scanInFloat64(
  { program, outputs, grid, parameters, signal }: ScanRequest,
  evaluateTask: EvaluateTask,
  start = 0,
  length: number = samplesOfPart,
): AsyncGenerator<ScanPart, void, undefined> {
  const { instructions, literals, parameters: names, order } = program;
  const task: Task = {
    program: { instructions, literals, parameters: names, outputs: program.outputs, guards: [] },
    parameters,
    order,
    curvature: 'none',
    guards: outputs.length - order - 1,
  };
  const evaluate = (points: Float64Array) => evaluateTask(task, points, signal);
  for (let first = start; first < grid.count; first += length) {
    signal?.throwIfAborted();
    const end = Math.min(first + length, grid.count);
    // A sample more on each side: a zero is judged by both of its neighbours.
    const before = Math.min(first, 1);
    const x = pointsOf(grid, first - before, Math.min(end + 1, grid.count));
    const found = changesBetween(x, await evaluate(x), outputs, before, before + end - first);
    const refined = await refine(found, outputs, evaluate);
    const changes = refined.map(({ output, from, to, sign }) => {
      const { kind, index } = outputs[output]!;
      return { kind, index, from, to, sign };
    });
    yield { engine: 'cpu', arithmetic: 'float64', scanned: end, changes: inOrder(changes) };
    await nextTurn();
  }
}
