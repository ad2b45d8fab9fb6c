import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { Program } from '../../program/program.ts';
import { parameterValues, type ResolvedOptions, toFloat64 } from '../options.ts';
import type { Task } from './task.ts';

/** The last task of each derivative program. */
const known = new WeakMap<Program, Task>();

/** What to evaluate for a request. While nothing but its points changes it is the same task, which threads know already. */
export function taskOf(f: Definition, options: ResolvedOptions): Task {
  const { order, curvature, method, step } = options;
  const source = lower(f);
  const program: Program = method === 'dual' ? differentiate(source, { order, curvature }) : source;
  const { instructions, literals, parameters: names, outputs } = program;
  const parameters = Float64Array.from(parameterValues(names, options.parameters), (value, i) =>
    toFloat64(value, `parameter ${names[i]!}`),
  );
  const common = { program: { instructions, literals, parameters: names, outputs, guards: [] }, parameters };
  if (method !== 'dual') {
    return { ...common, order, curvature, difference: { method, step: toFloat64(step!, 'the step') } };
  }
  const before = known.get(program);
  if (before?.parameters.every((value, i) => Object.is(value, parameters[i]))) return before;
  const task = { ...common, order, curvature };
  known.set(program, task);
  return task;
}
