import evaluateKernel from '../../../shaders/kernels/evaluate.wgsl?raw';
import slotsKernel from '../../../shaders/kernels/slots.wgsl?raw';
import finiteDifferenceKernel from '../../../shaders/kernels/finite_difference.wgsl?raw';
import type { DerivativeProgram, Register } from '../../program/program.ts';
import { type StencilName, stencils } from '../../program/finite-differences.ts';
import { inlinedSize, type Library, link, withoutComments } from './linker.ts';
import type { ArgumentSize } from './operation-functions.ts';
import { type ProgramBody, programBody } from './program-body.ts';
import type { Family } from './shader-library.ts';

/** A compute shader that evaluates a program, and what its buffers hold. */
export interface Shader {
  /** The family of functions that it is linked with, and so its numbers. */
  readonly family: Family;
  readonly code: string;
  /** The code without its comments, which name literals: what has the same key need not be compiled again. */
  readonly key: string;
  /** Functions of the library that the program calls, as {@link ProgramBody} has them. */
  readonly calls: readonly string[];
  /** Whether it forms sums or products with their exact error. */
  readonly isExact: boolean;
  /** Values per point. */
  readonly outputs: number;
  /** Registers whose values the host writes to `slots.values`, in order. */
  readonly slots: readonly Register[];
  /** Statements once every call is inlined: the measure of what compiling costs. */
  readonly size: number;
}

/** In which numbers a program is written, and with which functions. */
export interface Dialect {
  readonly family: Family;
  readonly library: Library;
  /** How large the value of each register of the program may be; where it is not given, it may be anything. */
  readonly sizes?: readonly ArgumentSize[];
  /** The letter that comments give to the independent variable. */
  readonly variable?: string;
}

/** Texts of kernels that call `program`, besides the one that evaluates it at given points. */
export type KernelsFor = (outputs: number, dialect: Dialect) => readonly string[];

const evaluateOnly: KernelsFor = () => [];

/** The shader for a program and its derivatives by Taylor arithmetic, the program itself first, since it is meant to be read. */
export function composeDual(program: DerivativeProgram, dialect: Dialect, kernels: KernelsFor = evaluateOnly): Shader {
  const body = programBody(program, dialect.variable, dialect.sizes);
  const values = body.outputs.map(({ value }) => value);
  // A derivative is defined only where f and all lower ones are.
  const masks = body.outputs.map((_, k) => body.outputs.slice(0, k + 1).flatMap(({ defined }) => defined));
  const text = programFunction(body.lines, values, masks);
  return finishShader(
    [...kernels(values.length, dialect), outputsOf(values.length), text],
    body,
    values.length,
    dialect,
  );
}

/**
 * The shader for f and derivatives up to order 2 by a finite difference with the step `slots.step`.
 *
 * @param program f alone, order 0
 */
export function composeDifference(
  program: DerivativeProgram,
  method: StencilName,
  order: number,
  dialect: Dialect,
  kernels: KernelsFor = evaluateOnly,
): Shader {
  const body = programBody(program, dialect.variable, dialect.sizes);
  const stencil = stencils[method];
  const differences = [stencil.first, stencil.second].slice(0, order);
  const offsets = [...new Set([0, ...differences.flatMap((terms) => terms.flatMap((term) => term.offsets))])];
  const point = (offset: number) => `s${offset < 0 ? `m${-offset}` : offset}`;

  const lines = offsets.map((offset) =>
    offset === 0
      ? `let ${point(0)} = sample_at(x);`
      : `let ${point(offset)} = sample_at(stencil_point(x, ${offset}.0));`,
  );
  const values = [`${point(0)}.f`];
  const masks: (readonly string[])[] = [[`${point(0)}.defined`]];
  differences.forEach((terms, i) => {
    const name = ['first_difference', 'second_difference'][i]!;
    const quotients = terms.map(({ offsets: at }) => `(${at.map(point).join(', ')})`);
    const sum = terms.map(({ weight: [p, q] }, term) => {
      const quotient = `${name}${quotients[term]}`;
      return p === q ? quotient : `scale(${quotient}, ${p}.0, ${q}.0)`;
    });
    lines.push(`let d${i + 1} = ${sum.reduce((total, term) => `add(${total}, ${term})`)};`);
    values.push(`d${i + 1}`);
    masks.push([...masks.at(-1)!, ...quotients.map((quotient) => `${name}_defined${quotient}`)]);
  });

  const { value, defined } = body.outputs[0]!;
  const texts = [
    ...kernels(values.length, dialect),
    outputsOf(values.length),
    `fn sample_at(x: Real) -> Sample {\n${indent(body.lines)}  return Sample(x, ${value}, ${all(defined)});\n}`,
    programFunction(lines, values, masks),
    finiteDifferenceKernel,
  ];
  return finishShader(texts, body, values.length, dialect);
}

/** `fn program(x: Real)`, whose outputs are values that are defined where their masks hold. */
export function programFunction(
  lines: readonly string[],
  values: readonly string[],
  masks: readonly (readonly string[])[],
): string {
  const bits = masks.map((needed, k) => (needed.length === 0 ? `${2 ** k}u` : `select(0u, ${2 ** k}u, ${all([...new Set(needed)])})`)); // prettier-ignore
  return `fn program(x: Real) -> Outputs {\n${indent(lines)}  return Outputs(${values.join(', ')}, ${bits.join(' | ')});\n}`;
}

const all = (conditions: readonly string[]): string => conditions.join(' && ') || 'true';

/** What `program` returns, and how a point's outputs are stored. */
export function outputsOf(count: number): string {
  const numbers = Array.from({ length: count }, (_, k) => k);
  const fields = numbers.map((k) => `  f${k}: Real,\n`).join('');
  const stores = numbers.map((k) => `  results[${k}u * slots.count + i] = outputs.f${k};\n`).join('');
  return `struct Outputs {\n${fields}  defined: u32,\n}\n\nfn store(i: u32, outputs: Outputs) {\n${stores}  defined[i] = outputs.defined;\n}`;
}

/**
 * The shader of some texts with all that they need.
 *
 * @param texts the last of them will stand first
 */
export function finishShader(
  texts: readonly string[],
  body: ProgramBody,
  outputs: number,
  { family, library }: Dialect,
): Shader {
  const own = [...texts.toReversed(), valuesOf(body.slots.length), slotsKernel, evaluateKernel].join('\n\n');
  const code = `${own}\n\n${link(library, own).join('\n\n')}\n`;
  return {
    family,
    code,
    key: withoutComments(code),
    calls: body.calls,
    isExact: /^fn (fast_)?two_(sum|product|square)\(/m.test(code),
    outputs,
    slots: body.slots,
    size: inlinedSize(library, texts.join('\n')),
  };
}

/** The values free of x, as members: compilers copy an array by a loop, and then keep it in memory. */
function valuesOf(slots: number): string {
  const members = Array.from({ length: Math.max(1, slots) }, (_, i) => `v${i}: vec2<f32>,`);
  return `struct Values {\n${indent(members)}}`;
}

export function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}
