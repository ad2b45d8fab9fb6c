import type { Definition } from '../../expression/expression.ts';
import { differentiate } from '../../program/derivatives.ts';
import { lower } from '../../program/lower.ts';
import type { DerivativeProgram } from '../../program/program.ts';
import type { ResolvedOptions } from '../options.ts';
import { composeDifference, composeDual, type Dialect, type KernelsFor, type Shader } from './compose.ts';
import type { ArgumentSize } from './operation-functions.ts';
import { withoutShortCircuits } from './short-circuits.ts';
import { type ExactVariant, type Family, libraryOf, type ShaderSources } from './shader-library.ts';

/** Bits of the mask of defined outputs. */
const mostOutputs = 32;

/**
 * Largest inlined size, in statements, that is compiled unless an engine is made with another budget: about a quarter of a second on
 * Chromium’s software adapter (`npm run bench:compile`). Larger programs stay on the CPU.
 */
export const compileBudget = 2000;

/** Why a request cannot run on the device; the CPU engine serves it, and the samples say so. */
export class Unsuitable extends Error {
  override readonly name = 'Unsuitable';
}

/**
 * The shader that would run for a request.
 *
 * @param program as {@link programOf} makes it
 * @throws Unsuitable where the request runs on the CPU
 */
export function compose(
  program: DerivativeProgram,
  options: ResolvedOptions,
  dialect: Dialect,
  budget: number = compileBudget,
  kernels?: KernelsFor,
): Shader {
  const { method } = options;
  const shader =
    method === 'dual'
      ? composeDual(program, dialect, kernels)
      : composeDifference(program, method, differenceOrder(options), dialect, kernels);
  requireSuitable(shader, budget);
  // Kernels may call the program in a loop.
  return kernels ? { ...shader, code: withoutShortCircuits(shader.code) } : shader;
}

/** @throws Unsuitable where a shader has too many outputs or would take too long to compile */
export function requireSuitable({ outputs, size }: Pick<Shader, 'outputs' | 'size'>, budget: number): void {
  if (outputs > mostOutputs) throw new Unsuitable(`more than ${mostOutputs} outputs run on the CPU`);
  if (size > budget) throw new Unsuitable('compiling this for the device would take too long');
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

/** Which of the functions that compute the same a shader is linked with. */
export interface Linkage {
  readonly family: Family;
  readonly variant: ExactVariant;
  /** How large the value of each register of the program may be. */
  readonly sizes: readonly ArgumentSize[];
}

/** Shaders made before. */
export class ShaderCache {
  readonly #budget: number;
  readonly #sources: ShaderSources;
  readonly #shaders = new WeakMap<DerivativeProgram, Map<string, Shader>>();

  constructor(budget: number, sources: ShaderSources) {
    this.#budget = budget;
    this.#sources = sources;
  }

  /** @throws Unsuitable as {@link compose} does */
  shader(
    { variable }: Definition,
    program: DerivativeProgram,
    options: ResolvedOptions,
    { family, variant, sizes }: Linkage,
    kernels?: KernelsFor,
  ): Shader {
    let shaders = this.#shaders.get(program);
    if (!shaders) this.#shaders.set(program, (shaders = new Map<string, Shader>()));
    const key = [kernels?.name ?? '', options.method, differenceOrder(options), family, variant, ...sizes].join(' ');
    let shader = shaders.get(key);
    if (!shader) {
      const library = libraryOf(family, variant, this.#sources);
      shader = compose(program, options, { family, library, sizes, variable }, this.#budget, kernels);
      shaders.set(key, shader);
    }
    return shader;
  }
}
