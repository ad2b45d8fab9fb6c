import { functionsOfOne, functionsOfTwo } from './single-functions.ts';
import type { SweptFunction } from './sweep-parts.ts';
import type { FunctionState } from './sweep-state.ts';
import { greatestError, type SweepResult } from './sweep.ts';
import { bitsOfNumber, numberOfBits } from './ulp.ts';

export type SweepReport = SweptFunction & { readonly hash: string; readonly state: FunctionState };

/** A function in `src/engine/webgpu/worst-arguments.json`. */
export interface WorstArguments {
  readonly name: string;
  /** The call in WGSL. */
  readonly call: string;
  /** Greatest error that is allowed, in ulp. */
  readonly bound: number;
  readonly u: readonly number[];
  /** The second arguments, for a function of two numbers. */
  readonly v?: readonly number[];
  /** Correctly rounded. */
  readonly values: readonly number[];
}

/** Arguments on record, of each function. */
const recorded = { most: 8, least: 4 } as const;

export function recordOf(swept: readonly SweepReport[], previous: readonly WorstArguments[]): WorstArguments[] {
  return swept.flatMap(({ name, bound, arity, state }) => {
    const known = previous.find((one) => one.name === name);
    const worst = state.result.worst.map(({ bits, v }) => [numberOfBits(bits), v ?? 0] as const);
    const before = known ? known.u.map((u, i) => [u, known.v?.[i] ?? 0] as const) : [];
    const f = arity === 1 ? functionsOfOne.find((one) => one.name === name) : undefined;
    // A function that is correctly rounded has no worst arguments.
    const special = (f?.special ?? []).map((u) => [Math.fround(u), 0] as const).slice(0, recorded.least);
    const exact = (f ?? functionsOfTwo.find((one) => one.name === name))!.exact;
    const taken = new Map<string, { u: number; v: number; value: number }>();
    for (const [candidates, most] of [
      [worst, recorded.most],
      [before, recorded.most],
      [special, recorded.least],
    ] as const) {
      for (const [u, v] of candidates) {
        const value = Math.fround(exact(u, v));
        const isNormal = Number.isFinite(value) && (value === 0 || Math.abs(value) >= 2 ** -126);
        if (taken.size < most && isNormal) taken.set(`${u} ${v}`, { u, v, value });
      }
    }
    const rows = [...taken.values()];
    if (rows.length === 0) return [];
    const { call } = (f ?? functionsOfTwo.find((one) => one.name === name))!;
    return {
      name,
      call,
      bound,
      u: rows.map(({ u }) => u),
      ...(arity === 2 && { v: rows.map(({ v }) => v) }),
      values: rows.map(({ value }) => value),
    };
  });
}

export interface Conditions {
  /** Adapter and browser. */
  readonly adapter: string;
  /** Variant of the error-free transforms. */
  readonly variant: string;
}

/**
 * The table as a page in Markdown.
 *
 * @param previous the page as it was: rows of what was swept on the same adapter, and is not now, stay if the shader is as it was
 */
export function tableOf(swept: readonly SweepReport[], { adapter, variant }: Conditions, previous: string): string {
  const conditions = `Adapter: ${adapter}. Variant of the error-free transforms: ${variant}.`;
  const lines = previous.includes(conditions) ? previous.split('\n') : [];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = (cellsOf: (one: SweepReport) => readonly string[], ofArity: 1 | 2, kind: 'errors' | 'subnormal') =>
    swept
      .filter(({ arity }) => arity === ofArity)
      .map((one) => {
        const ending = kind === 'errors' ? one.hash.slice(0, 8) : undefined;
        const kept = lines.find((line) => isRowOf(line, one.title, ending));
        return one.state.swept === 0 && kept !== undefined && ending !== undefined ? kept : row(cellsOf(one));
      })
      .join('\n');
  return `# Accuracy of the functions in single precision

Every function of \`shaders/single/\` that a program may call, measured on a device against its values in float64. This page is written by
\`npm run sweep:single\`.

- **Arguments.** A function of one number is computed at all 2³² bit patterns but those of NaN, of the infinities, and outside its
  domain. Functions of two numbers are computed at more than 10⁸ seeded pairs, random and awkward ones.
- **Error.** |computed − exact|/ulp, where an ulp is the distance of neighbouring single-precision numbers at the exact value. The best
  that is possible, correct rounding, is at most 0.5 ulp off. An infinite result stands for 2¹²⁸, and is right where the exact value
  is that great.
- **Exact.** The functions of JavaScript in V8, at most 2 units in the last place of float64 off (in \`src/program/float64/built-in-errors.ts\`),
  and those of \`src/program/float64/\`, at most 4, so that an error in ulp is right to 2⁻²⁷ ulp, but next to the zeros of
  ln|Γ(u)| for u < 0 only to 2⁻⁹ ulp. Errors are rounded up. Whether a result is correctly rounded may be misjudged for a few arguments in
  2³², where the exact value is that close to the middle of two numbers.
- **Subnormal numbers** may count as zero, as the specification of WGSL lets a device do; they are counted apart, below.
- **Shader** is the beginning of a hash of the function's text with all that it calls: a function whose text has changed is not swept
  until it is swept anew. An error above the bound is printed **bold**.

${conditions}

## Functions of one number

| function | greatest error, ulp | at u | bits of u | not correctly rounded | compared | swept | bound, ulp | shader |
| :-- | --: | --: | :-- | --: | --: | --: | --: | :-- |
${rows((one) => errorCells(one), 1, 'errors')}

## Functions of two numbers

| function | greatest error, ulp | at u | v | not correctly rounded | pairs compared | swept | bound, ulp | shader |
| :-- | --: | --: | --: | --: | --: | --: | --: | :-- |
${rows((one) => errorCells(one), 2, 'errors')}

## Subnormal numbers

Of what was swept: subnormal arguments in the domain, and those of them whose result is not that of the argument but that of 0;
subnormal results of other arguments that came out as 0; results that are right in neither way.

| function | subnormal arguments | as zero | results as zero | wrong |
| :-- | --: | --: | --: | --: |
${rows(subnormalCells, 1, 'subnormal')}
${rows(subnormalCells, 2, 'subnormal')}
`;
}

function isRowOf(line: string, title: string, ending: string | undefined): boolean {
  // A | in a cell is escaped.
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return cells[1] === title && cells.at(-2) === ending;
}

const wholeNumber = (n: number): string => n.toLocaleString('en-US');

function errorCells({ title, bound, arity, total, hash, state }: SweepReport): readonly string[] {
  const { swept, result } = state;
  const ending = [String(bound), hash.slice(0, 8)];
  if (swept === 0) return [title, '', '', '', '', '', 'not swept', ...ending];
  const [worst] = result.worst;
  const u = worst ? numberOfBits(worst.bits) : 0;
  const place = !worst ? ['', ''] : [shortest(u), arity === 1 ? hexadecimal(worst.bits) : shortest(worst.v ?? 0)];
  const share = swept === total ? 'all' : `only ${((100 * swept) / total).toPrecision(2)} %`;
  return [
    title,
    errorText(result, bound),
    ...place,
    result.compared === 0 ? '' : percentage(result.notCorrectlyRounded / result.compared),
    wholeNumber(result.compared),
    share,
    ...ending,
  ];
}

function errorText(result: SweepResult, bound: number): string {
  const error = greatestError(result);
  if (error <= 0.5) return '0.5';
  const text = (Math.ceil(error * 1e4) / 1e4).toFixed(4);
  return error > bound ? `**${text}**` : text;
}

function percentage(share: number): string {
  return share === 0 ? '0' : `${(100 * share).toPrecision(3)} %`;
}

function subnormalCells({ title, state: { result } }: SweepReport): readonly string[] {
  const { arguments: count, argumentsAsZero, resultsAsZero, wrong } = result.subnormal;
  return [title, wholeNumber(count), wholeNumber(argumentsAsZero), wholeNumber(resultsAsZero), wrong === 0 ? '0' : `**${wholeNumber(wrong)}**`]; // prettier-ignore
}

function hexadecimal(bits: number): string {
  return `0x${bits.toString(16).padStart(8, '0')}`;
}

/** The shortest decimal that is this single-precision number. */
function shortest(x: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(x.toPrecision(digits));
    if (bitsOfNumber(text) === bitsOfNumber(x)) return String(text);
  }
  return String(Number(x.toPrecision(9)));
}
