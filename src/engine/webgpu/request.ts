import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { DerivativeProgram } from '../../program/program.ts';
import type { ResolvedOptions } from '../options.ts';
import { composeDifference, composeDual, type Shader } from './compose.ts';
import { MissingOperation } from './operation-functions.ts';
import { singleLibrary } from './shader-library.ts';

/** Bits of the mask of defined outputs; one more says whether every function was in its range. */
const mostOutputs = 31;

/**
 * Largest inlined size, in statements, that is compiled unless an engine is made with another budget: about a quarter of a second on
 * Chromium’s software adapter (`npm run bench:compile`). Larger programs stay on the CPU.
 */
export const compileBudget = 1200;

/** Why a request cannot run on the device; the CPU engine serves it, and the samples say so. */
export class Unsuitable extends Error {
  override readonly name = 'Unsuitable';
}

/**
 * The shader that would run for a request.
 *
 * @throws Unsuitable where the request runs on the CPU
 */
export function compose(
  f: Definition,
  program: DerivativeProgram,
  options: ResolvedOptions,
  budget: number = compileBudget,
): Shader {
  const { method } = options;
  if (program.outputs.length > mostOutputs) throw new Unsuitable(`more than ${mostOutputs} outputs run on the CPU`);
  try {
    const shader =
      method === 'dual'
        ? composeDual(program, singleLibrary, f.variable)
        : composeDifference(program, method, differenceOrder(options), singleLibrary, f.variable);
    if (shader.size > budget) throw new Unsuitable('compiling this for the device would take too long');
    return shader;
  } catch (error) {
    if (error instanceof MissingOperation) throw new Unsuitable(error.message, { cause: error });
    throw error;
  }
}

/** The program whose outputs the shader computes: with derivatives, or f alone for finite differences. */
export function programOf(f: Definition, { method, order, curvature }: ResolvedOptions): DerivativeProgram {
  return method === 'dual'
    ? differentiate(lower(f), { order, curvature })
    : differentiate(lower(f), { order: 0, curvature: 'none' });
}

/** Highest derivative that a finite difference has to give: κ needs two. */
export function differenceOrder({ order, curvature }: ResolvedOptions): number {
  return curvature === 'none' ? order : Math.max(order, 2);
}
