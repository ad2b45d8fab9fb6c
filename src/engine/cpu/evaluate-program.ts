import type { Program } from '../../program/program.ts';
import { evaluateRange } from './evaluator.ts';
import { ProgramEvaluator } from './program-evaluator.ts';

/**
 * All outputs of a program at all points, in float64 and at once: for programs that are no derivative program, such as guards.
 *
 * @param parameters values of the parameter slots, in order
 * @returns one array of values a program output
 */
export function evaluateProgram(program: Program, points: Float64Array, parameters: Float64Array): Float64Array[] {
  const results = program.outputs.map(() => new Float64Array(points.length));
  evaluateRange(new ProgramEvaluator(program, parameters), points, results);
  return results;
}
