import type { Definition } from '../../expression/expression.ts';
import { EngineError, type EvaluateOptions } from '../engine.ts';
import { resolveOptions } from '../options.ts';
import { compose, programOf, Unsuitable } from './request.ts';
import { libraryOf } from './shader-library.ts';

/**
 * The WGSL that runs for a request, to be read: the program first, a register a line, then the kernel and the functions used, those
 * for any argument.
 *
 * @throws EngineError where the request is served by the CPU engine, with the reason
 */
export function shaderText(f: Definition, options: EvaluateOptions): string {
  const resolved = resolveOptions(options);
  try {
    const family = resolved.arithmetic === 'double-single' ? 'double_single' : 'single';
    const dialect = { family, library: libraryOf(family, 'split'), variable: f.variable } as const;
    return compose(programOf(f, resolved), resolved, dialect).code;
  } catch (error) {
    if (error instanceof Unsuitable)
      throw new EngineError(`There is no shader for this: ${error.message}.`, { cause: error });
    throw error;
  }
}
