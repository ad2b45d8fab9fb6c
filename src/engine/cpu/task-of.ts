import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { Program } from '../../program/program.ts';
import { parameterValues, type ResolvedOptions, toFloat64 } from '../options.ts';
import type { Task } from './task.ts';

/** What to evaluate for a request. */
export function taskOf(f: Definition, options: ResolvedOptions): Task {
  const { order, curvature, method, step } = options;
  const source = lower(f);
  const { instructions, literals, parameters, outputs }: Program =
    method === 'dual' ? differentiate(source, { order, curvature }) : source;
  return {
    program: { instructions, literals, parameters, outputs, guards: [] },
    parameters: Float64Array.from(parameterValues(parameters, options.parameters), (value, i) =>
      toFloat64(value, `parameter ${parameters[i]!}`),
    ),
    order,
    curvature,
    ...(method !== 'dual' && { difference: { method, step: toFloat64(step!, 'the step') } }),
  };
}
