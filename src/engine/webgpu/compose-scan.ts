import compactionKernel from '../../../shaders/kernels/compaction.wgsl?raw';
import gridKernel from '../../../shaders/kernels/grid.wgsl?raw';
import doubleSinglePoints from '../../../shaders/kernels/points_double_single.wgsl?raw';
import singlePoints from '../../../shaders/kernels/points_single.wgsl?raw';
import refineKernel from '../../../shaders/kernels/refine.wgsl?raw';
import scanKernel from '../../../shaders/kernels/scan.wgsl?raw';
import signChangeKernel from '../../../shaders/kernels/sign_change.wgsl?raw';
import type { ScanRequest } from '../scan-request.ts';
import { type Dialect, finishShader, indent, outputsOf, programFunction, type Shader } from './compose.ts';
import { withoutComments } from './linker.ts';
import { programBody } from './program-body.ts';
import type { Family } from './shader-library.ts';

/** Changes that are refined and read at once; more in one submit are fetched in several rounds. */
export const bracketCapacity: number = 2 ** 14;

const points: Readonly<Record<Family, string>> = { single: singlePoints, double_single: doubleSinglePoints };
const capacityText = `const capacity = ${bracketCapacity}u;`;

/** The shader with the entry points `sign_change` and `refine` for a program and what is asked of its outputs. */
export function composeScan({ program, outputs }: Pick<ScanRequest, 'program' | 'outputs'>, dialect: Dialect): Shader {
  const body = programBody(program, dialect.variable, dialect.sizes);
  const values = body.outputs.map(({ value }) => value);
  const masks = body.outputs.map(({ defined }, k) =>
    // A derivative is defined only where f and all lower ones are, a guard where it is itself.
    outputs[k]!.kind === 'guard' ? defined : body.outputs.slice(0, k + 1).flatMap((one) => one.defined),
  );
  const texts = [
    refineKernel,
    signChangeKernel,
    scanKernel,
    gridKernel,
    points[dialect.family],
    capacityText,
    signsOf(outputs),
    outputsOf(values.length),
    programFunction(body.lines, values, masks),
  ];
  return finishShader(texts, body, values.length, dialect);
}

const compactionCode = [compactionKernel, scanKernel, capacityText].join('\n\n');

/** The shader with the entry points `offsets` and `scatter`, which are the same for all programs. */
export const compaction: Pick<Shader, 'code' | 'key'> = {
  code: compactionCode,
  key: withoutComments(compactionCode),
};

/** What the kernels have to know of the outputs: their signs, the floors of those that change at integers, and each by its number. */
function signsOf(outputs: ScanRequest['outputs']): string {
  const numbers = outputs.map((_, k) => k);
  const integers = numbers.filter((k) => outputs[k]!.crossing === 'integer');
  const bits = (those: readonly number[]) => `${those.reduce((sum, k) => sum + 2 ** k, 0)}u`;
  const either = (those: readonly number[], condition: (k: number) => string) =>
    those.map((k) => `select(0u, ${bits([k])}, ${condition(k)})`).join(' | ') || '0u';
  const floors = integers.map((k) => `, floor_of(outputs.f${k})`).join('');
  const choices = numbers.slice(1).map((k) => `value = choose(k == ${k}u, outputs.f${k}, value);`);
  return `const output_count = ${outputs.length}u;
const asked = ${bits(numbers.filter((k) => outputs[k]!.isAsked))};
const integers = ${bits(integers)};

struct Signs {
  defined: u32,
  positive: u32,
  // Those that are defined and 0.
  zero: u32,
${indent(integers.map((k) => `floor${k}: Real,`))}}

fn signs_of(outputs: Outputs) -> Signs {
  let positive = ${either(numbers, (k) => `is_positive(outputs.f${k})`)};
  let zero = ${either(numbers, (k) => `counts_as_zero(outputs.f${k})`)};
  return Signs(outputs.defined, positive, zero & outputs.defined${floors});
}

// Bits of the outputs whose floor is less in a than in b.
fn floors_below(a: Signs, b: Signs) -> u32 {
  return ${either(integers, (k) => `less(a.floor${k}, b.floor${k})`)};
}

fn value_of(outputs: Outputs, k: u32) -> Real {
  var value = outputs.f0;
${indent(choices)}  return value;
}`;
}
