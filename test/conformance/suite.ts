import { Decimal } from 'decimal.js';
import {
  EngineError,
  type Arithmetic,
  type Engine,
  type EvaluateOptions,
  type Samples,
} from '../../src/engine/engine.ts';
import { conditionNumbers } from '../../src/engine/reference/condition.ts';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import { run } from '../../src/engine/reference/interpreter.ts';
import type { Definition } from '../../src/expression/expression.ts';
import { parse } from '../../src/expression/parse.ts';
import { differentiate } from '../../src/program/derivatives.ts';
import { lower } from '../../src/program/lower.ts';
import type { Program, Register } from '../../src/program/program.ts';
import type { Case } from './cases.ts';

/** Bits after the leading one, least normal exponent, and overflow threshold of an arithmetic. */
const formats: Readonly<Record<Exclude<Arithmetic, 'decimal'>, { bits: number; least: number; most: number }>> = {
  float64: { bits: 52, least: 2 ** -1022, most: Number.MAX_VALUE },
  // The bound of a pair holds for numbers above 2⁻⁸⁰, so for operations on the way that are as small.
  'double-single': { bits: 44, least: 2 ** -80, most: 2 ** 128 },
  single: { bits: 23, least: 2 ** -126, most: 2 ** 128 },
};

const highestOrder = 8;
const digits = 30;
const greatestCondition = 1e6;

export interface Outcome {
  /** Values that were compared by the bound. */
  readonly compared: number;
  /** Values whose condition number is above a million: counted, not compared. */
  readonly illConditioned: number;
  /** What broke the bound, to be read. */
  readonly failures: readonly string[];
  /** Largest error in units of the bound, and where. */
  readonly worst: { readonly share: number; readonly where: string };
}

interface ConformanceOptions {
  readonly order?: number;
  /**
   * Passes over points where some number on the way leaves the range of the arithmetic, or where a decision (the sign of what
   * stands under a root) hangs on rounding.
   */
  readonly onlyWellPosed?: boolean;
}

/**
 * Holds an engine to the reference engine: every derivative up to order 8 within (operations + 2)·C units in the last place, where
 * C is the condition number of the derivative by all that it is computed from. Undefined and infinite values must be the same.
 */
export async function conformance(
  engine: Engine,
  cases: readonly Case[],
  { order = highestOrder, onlyWellPosed = false }: ConformanceOptions = {},
): Promise<Outcome> {
  const outcome = { compared: 0, illConditioned: 0, failures: [] as string[], worst: { share: 0, where: '' } };
  for (const { expression, points } of cases) {
    const f = parse(expression);
    const parameters = Object.fromEntries(f.parameters.map((name) => [name, 0.75]));
    const samples = await engine.evaluate(f, points, { order, parameters });
    if (samples.engine !== engine.name) outcome.failures.push(`${expression} ran elsewhere: ${samples.reason}`);
    const reference = await referenceSamples(f, samples.x, { order, digits, parameters }, onlyWellPosed);
    if (!reference) continue;
    const format = formats[samples.arithmetic as keyof typeof formats];
    samples.x.forEach((x, i) => {
      if (onlyWellPosed && !isWellPosed(f, x, order, format)) return;
      const conditions = conditionsAt(f, x, Object.values(parameters), order);
      for (let k = 0; k <= order; k++) {
        const where = `(${expression})${'′'.repeat(k)} at ${Object.is(x, -0) ? '-0' : x} (${samples.engine})`;
        compare(samples, reference, i, k, conditions[k], format, where, outcome);
      }
    });
  }
  return outcome;
}

/** Where questions may be ill posed, undefined for one that the reference engine gives up. */
async function referenceSamples(
  f: Definition,
  x: ArrayLike<number>,
  options: EvaluateOptions,
  mayGiveUp: boolean,
): Promise<Samples | undefined> {
  try {
    return await new ReferenceEngine().evaluate(f, x, options);
  } catch (error) {
    if (mayGiveUp && error instanceof EngineError) return undefined;
    throw error;
  }
}

function compare(
  samples: Samples,
  reference: Samples,
  i: number,
  k: number,
  condition: { readonly number: number; readonly operations: number } | undefined,
  { bits, least, most }: (typeof formats)['single'],
  where: string,
  outcome: { compared: number; illConditioned: number; failures: string[]; worst: { share: number; where: string } },
): void {
  const got = samples.derivatives[k]![i]!;
  const truth = reference.digits![i]![k]!;
  const fail = (detail: string) => outcome.failures.push(`${where}: ${got}, not ${truth}${detail}`);
  if (!condition || truth === 'NaN' || truth.endsWith('Infinity')) {
    if (!Object.is(got, Number(truth))) fail('');
    return;
  }
  if (truth === '0' && got === 0) {
    outcome.compared++;
    return;
  }
  if (condition.number > greatestCondition || Number.isNaN(condition.number)) {
    outcome.illConditioned++;
    return;
  }
  const exact = new Decimal(truth);
  if (exact.abs().greaterThan(most)) {
    if (Number.isFinite(got)) fail(', which is beyond the range');
    return;
  }
  if (exact.abs().lessThan(least)) {
    if (!(Math.abs(got) <= 2 * least)) fail(`, which is below the range`);
    return;
  }
  outcome.compared++;
  const ulp = 2 ** (Math.floor(Math.log2(Math.abs(Number(truth)))) - bits);
  const bound = (condition.operations + 2) * condition.number;
  const error = Number.isFinite(got) ? new Decimal(got).minus(exact).abs().div(ulp).toNumber() : Infinity;
  const share = error / bound;
  if (!(share <= 1)) fail(`: ${error.toPrecision(3)} ulp, allowed ${bound.toPrecision(3)}`);
  if (share > outcome.worst.share)
    outcome.worst = { share, where: `${where}: ${error.toPrecision(3)} of ${bound.toPrecision(3)} ulp` };
}

/** The condition number of each derivative, and the number of operations that it is computed by; undefined where x is no number. */
function conditionsAt(f: Definition, x: number, parameters: readonly number[], order: number) {
  if (Number.isNaN(x)) return [];
  const program = differentiate(lower(f), { order });
  const point = { x: new Decimal(x), parameters: parameters.map((value) => new Decimal(value)) };
  const numbers = conditionNumbers(program, point);
  return program.outputs.map((output, k) => ({ number: numbers[k]!, operations: operationsBehind(program, output) }));
}

function isWellPosed(f: Definition, x: number, order: number, { least, most }: (typeof formats)['single']): boolean {
  const program = differentiate(lower(f), { order, guards: true });
  const point = { x: new Decimal(x), parameters: [] };
  const inRange = run(program, point, 60).every(({ value }) => {
    return value.isNaN() || value.isZero() || (value.abs().greaterThan(least) && value.abs().lessThan(most));
  });
  const decisions = { ...program, outputs: program.guards.map(({ value }) => value) };
  return inRange && conditionNumbers(decisions, point).every((condition) => !(condition > greatestCondition));
}

function operationsBehind({ instructions }: Program, output: Register): number {
  const seen = new Set<Register>();
  const open = [output];
  for (let register = open.pop(); register !== undefined; register = open.pop()) {
    const { operands } = instructions[register]!;
    if (operands.length === 0 || seen.has(register)) continue;
    seen.add(register);
    open.push(...operands);
  }
  return seen.size;
}

/** What a run of the suite has to report, for the log. */
export function summary(title: string, { compared, illConditioned, worst }: Outcome): string {
  const share = ((100 * illConditioned) / (compared + illConditioned)).toFixed(1);
  return `${title}: ${compared} values within the bound, ${illConditioned} (${share} %) with a condition number above 10⁶; nearest to its bound: ${worst.where}`;
}
