import columnsText from '../../../shaders/kernels/columns.wgsl?raw';
import doubleSingleColumns from '../../../shaders/kernels/columns_double_single.wgsl?raw';
import envelopeKernel from '../../../shaders/kernels/column_envelope.wgsl?raw';
import segmentsKernel from '../../../shaders/kernels/column_segments.wgsl?raw';
import doubleSinglePoints from '../../../shaders/kernels/points_double_single.wgsl?raw';
import singlePoints from '../../../shaders/kernels/points_single.wgsl?raw';
import singleColumns from '../../../shaders/kernels/columns_single.wgsl?raw';
import { indent, type KernelsFor, type Shader } from './compose.ts';
import { withoutComments } from './linker.ts';
import type { Family } from './shader-library.ts';

const columnsOfFamily: Readonly<Record<Family, string>> = { single: singleColumns, double_single: doubleSingleColumns };

const pointsOfFamily: Readonly<Record<Family, string>> = { single: singlePoints, double_single: doubleSinglePoints };

const targetCount = (outputs: number): string => `const target_count = ${outputs}u;`;

/** The kernel with the entry point `column_envelope`. */
export const columnEnvelope: KernelsFor = (outputs, { family }) => [
  envelopeKernel,
  runsOf(outputs),
  columnsOfFamily[family],
  pointsOfFamily[family],
  columnsText,
  targetCount(outputs),
];

/** The shader with the entry point `column_segments`, the same for all programs with so many outputs. */
export function composeSegments(outputs: number): Pick<Shader, 'code' | 'key'> {
  const code = [targetCount(outputs), columnsText, segmentsKernel].join('\n\n');
  return { code, key: withoutComments(code) };
}

/** One run for each output, as structures: arrays that are indexed in a loop are slow on software adapters. */
function runsOf(outputs: number): string {
  const numbers = Array.from({ length: outputs }, (_, k) => k);
  const height = (k: number) => `height_over(outputs.f${k}, middle.c${k})`;
  const isDefined = (k: number) => `(outputs.defined & ${2 ** k}u) != 0u`;
  const list = (each: (k: number) => string) => numbers.map((k) => `    ${each(k)},\n`).join('');
  return `const output_count = ${outputs}u;
const all_outputs = ${2 ** outputs - 1}u;

struct Centres {
${indent(numbers.map((k) => `c${k}: vec2<f32>,`))}}

fn centres() -> Centres {
  return Centres(
${list((k) => `columns.targets[${k}].centre`)}  );
}

struct Runs {
${indent(numbers.map((k) => `r${k}: Run,`))}}

fn no_runs() -> Runs {
  return Runs(
${list(() => 'Run(0.0, 0.0, beyond, -beyond, 0u, 0u, 0u)')}  );
}

fn extended_runs(runs: Runs, outputs: Outputs, middle: Centres, i: i32) -> Runs {
  return Runs(
${list((k) => `extended(runs.r${k}, ${height(k)}, ${isDefined(k)}, i)`)}  );
}

fn store_runs(part: u32, held: Runs, outputs: Outputs, middle: Centres, undefined: Undefined) {
${indent(numbers.map((k) => `runs[${k}u * columns.count * columns.parts + part] = finished(held.r${k}, ${height(k)}, ${2 ** k}u, undefined);`))}}`;
}
