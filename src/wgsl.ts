import { type ExactChoice, chooseVariant } from './engine/webgpu/exact-self-test.ts';
import { link } from './engine/webgpu/linker.ts';
import {
  type ExactVariant,
  exactVariants,
  families,
  type Family,
  libraryOf,
  shaderSources,
} from './engine/webgpu/shader-library.ts';

export type { ExactChoice, ExactVariant, Family };
export { exactVariants, shaderSources };

export interface LinkOptions {
  /** Numbers of the functions: f32, or pairs of f32. Default `single`. */
  readonly family?: Family;
  /** How sums and products with their exact rounding error are formed, as {@link exactVariantsOf} finds it. Default `split`. */
  readonly exact?: ExactVariant;
}

/**
 * WGSL with the functions that a shader of your own mentions, to be put beside it: exactly those, and what they need. The shader supplies
 * two functions, whose values it reads from a buffer so that compilers do not know them: `infinity() -> f32`, and
 * `opaque_zero() -> u32`, which is 0.
 *
 * ```ts
 * const code = linkWgsl(kernel) + kernel; // the kernel calls sine_medium(x), natural_logarithm(x) …
 * ```
 *
 * Names of the library are taken: a shader cannot have a function `square` of its own beside one that needs the library's.
 *
 * @throws TypeError for a family or a variant that does not exist
 */
export function linkWgsl(text: string, { family = 'single', exact = 'split' }: LinkOptions = {}): string {
  requireOneOf('family', families, family);
  requireOneOf('variant of exact sums', exactVariants, exact);
  return `${link(libraryOf(family, exact), text).join('\n\n')}\n\n`;
}

/** The variants of error-free sums and products for a device: the cheapest that its self-test found exact comes first. */
export function exactVariantsOf(device: GPUDevice): Promise<ExactChoice> {
  return chooseVariant(device, exactVariants, shaderSources);
}

function requireOneOf(what: string, choices: readonly string[], value: string): void {
  if (!choices.includes(value)) throw new TypeError(`There is no ${what} ${value}: use ${choices.join(', ')}.`);
}
