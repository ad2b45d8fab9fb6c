import { shaderText } from '../engine/webgpu/shader-text.ts';
import { Arguments } from './arguments.ts';

/** `fluxion shader`: the WGSL that would run. */
export function shader(text: readonly string[]): string {
  const args = new Arguments(text, ['order', 'arithmetic', 'method', 'step', 'set']);
  return shaderText(args.definition, { order: 1, ...args.evaluation });
}
