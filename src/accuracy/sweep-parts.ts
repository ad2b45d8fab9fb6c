import { codeOf } from '../engine/webgpu/function-on-device.ts';
import { type FunctionOfOne, type FunctionOfTwo, functionsOfOne, functionsOfTwo } from './single-functions.ts';
import { argumentCount, rangesOf } from './sweep.ts';
import { withoutComments } from '../engine/webgpu/linker.ts';
import type { ExactVariant } from '../engine/webgpu/shader-library.ts';

/** Arguments that the device computes at a time: some ten milliseconds, and much memory is not needed. */
export const argumentsPerPart: number = 2 ** 21;
export const pairsPerPart: number = 2 ** 20;
/** More than 10⁸ pairs. */
const partsOfPairs = 96;

export interface SweptFunction {
  readonly name: string;
  readonly title: string;
  readonly bound: number;
  readonly arity: 1 | 2;
  readonly parts: number;
  /** Arguments of all parts, or pairs. */
  readonly total: number;
  /** What the results depend on: the shader without its comments, and how the arguments are parted. */
  readonly text: string;
}

/** The functions that `npm run sweep:single` sweeps, and in how many parts. */
export function sweptFunctions(variant: ExactVariant): SweptFunction[] {
  const textOf = ({ call }: FunctionOfOne | FunctionOfTwo, parts: number) => {
    const code = codeOf(call, '', { family: 'single', variant });
    return `${parts} ${withoutComments(code).replaceAll(/\s+/g, ' ')}`;
  };
  const common = (f: FunctionOfOne | FunctionOfTwo) => ({ name: f.name, title: f.title, bound: f.bound });
  return [
    ...functionsOfOne.map((f) => {
      const ranges = rangesOf(f, argumentsPerPart);
      const total = ranges.reduce((sum, range) => sum + argumentCount(range), 0);
      const parts = ranges.length;
      return { ...common(f), arity: 1, parts, total, text: textOf(f, parts) } as const;
    }),
    ...functionsOfTwo.map((f) => {
      const total = partsOfPairs * pairsPerPart;
      return { ...common(f), arity: 2, parts: partsOfPairs, total, text: textOf(f, partsOfPairs) } as const;
    }),
  ];
}
