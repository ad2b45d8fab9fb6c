import { evaluateProgram } from '../../engine/cpu/evaluate-program.ts';
import { EngineError, type Scalar } from '../../engine/engine.ts';
import { parameterValues, spreadUndefined, toFloat64 } from '../../engine/options.ts';
import type { Definition, Expression, Span } from '../../expression/expression.ts';
import { nowhere, number } from '../../expression/construct.ts';
import { printExpression } from '../../expression/print.ts';
import { rewrite } from '../../expression/rewrite.ts';
import { type Law, lawOf, type Letter, primeOf } from '../../program/law.ts';
import type { OperationName } from '../../program/operation.ts';
import { type OperandKind, type RuleName, ruleOf } from '../../program/rule-names.ts';
import { readBreak, type Slopes } from '../reading.ts';
import { type Operand, type Step, stepsOf } from './trace-steps.ts';
import { tracedProgram } from './traced-program.ts';

/** What an operand of a step goes by in the law of its rule. */
export interface TraceOperand {
  readonly letter: Letter;
  readonly expression: Expression;
  /** Which step computes it; null for numbers. */
  readonly step: number | null;
  readonly value: number;
  readonly derivative: number;
}

/** One operation of f, with its value and its derivative at the point: a dual number. */
export interface TraceStep {
  /** The subexpression that is computed. */
  readonly expression: Expression;
  /** The nodes of the trace's body that it is, or inside which it is computed; the same object where a body uses one twice. */
  readonly nodes: readonly Expression[];
  /** Where those stand in the text; empty for a tree that was never text. */
  readonly spans: readonly Span[];
  readonly operands: readonly TraceOperand[];
  /** In float64; NaN where it is undefined. */
  readonly value: number;
  /** In float64; where the step is not differentiable, what frameworks use. NaN where the value is undefined. */
  readonly derivative: number;
  /** The slopes on both sides where the step is not differentiable, else null. */
  readonly slopes: Slopes | null;
  readonly rule: RuleName;
  /** The rule in letters. */
  readonly law: Law;
  /** The right side of the law with the operands' values and derivatives put in, to four digits; null where there is none to put in. */
  readonly numbers: Expression | null;
}

/** The evaluation of f and f′ at a point in dual numbers, step by step. */
export interface Trace {
  readonly definition: Definition;
  /** The body of f as it is traced: some calls, such as σ(u), are written as their definition, 1/(1 + e⁻ᵘ). */
  readonly body: Expression;
  readonly x: number;
  /** Operands before what they are operands of, equal ones once; the last is f. At least one. */
  readonly steps: readonly TraceStep[];
}

export interface TraceOptions {
  /** Values of the free names; one that is missing is 1. */
  readonly parameters?: Readonly<Record<string, Scalar>>;
}

/** Digits of the numbers that are put in a law. */
const digits = 4;

/**
 * The forward-mode trace of f at a point: what a computer does that evaluates f in dual numbers u + u′ε, by which rule, and where a step has
 * no derivative.
 *
 * @throws ProgramError where f has more steps than can be read, EngineError for a point that is no finite number, or a parameter that is none
 */
export async function traceOf(f: Definition, x: Scalar, { parameters = {} }: TraceOptions = {}): Promise<Trace> {
  const point = toFloat64(x, 'the point');
  if (!Number.isFinite(point)) throw new EngineError(`the point must be finite, not ${point}`);
  const traced = tracedProgram(f);
  const slots = Float64Array.from(parameterValues(traced.dual.parameters, parameters), (value) =>
    toFloat64(value, 'a parameter'),
  );
  const results = evaluateProgram(traced.dual, Float64Array.of(point), slots);
  const dual = (register: number): Dual => {
    const both = [results[2 * register]!, results[2 * register + 1]!];
    spreadUndefined(both);
    return { value: both[0]![0]!, derivative: both[1]![0]! };
  };
  const steps: TraceStep[] = [];
  for (const step of stepsOf(traced, (register) => dual(register).value)) {
    const broken = step.isConstant ? null : await readBreak(functionOf(step.expression, f), x, { parameters });
    steps.push({ ...describe(step, dual), slopes: broken?.slopes ?? null });
  }
  return { definition: f, body: traced.body, x: point, steps };
}

interface Dual {
  readonly value: number;
  readonly derivative: number;
}

function describe(step: Step, dual: (register: number) => Dual): Omit<TraceStep, 'slopes'> {
  const { expression, operation, immediates } = step;
  const nodes = [...step.nodes];
  const operands = step.operands.map((operand) => ({ ...operand, ...dual(operand.register) }));
  const kinds = operands.map((operand) => kindOf(operand));
  const law = lawOf({ operation, immediates, operands: kinds, taken: takenBy(operation, operands) });
  const lettered = operands.map(({ expression, step, value, derivative }, i) => ({
    letter: law.letters[i]!,
    expression,
    step,
    value,
    derivative,
  }));
  return {
    expression,
    nodes,
    spans: nodes.map(({ span }) => span).filter((span) => span !== nowhere),
    operands: lettered,
    ...dual(step.register),
    rule: step.isConstant ? 'constant' : ruleOf(operation, kinds),
    law,
    numbers: putIn(law.right, lettered),
  };
}

function kindOf({ step, expression, isConstant }: Operand): OperandKind {
  if (expression.kind === 'variable') return 'variable';
  return step === null || isConstant ? 'constant' : 'function';
}

/** Which operand a minimum or a maximum takes: on a tie the left. */
function takenBy(operation: OperationName, [u, v]: readonly Dual[]): number {
  if (operation === 'minimum') return v!.value < u!.value ? 1 : 0;
  return operation === 'maximum' && v!.value > u!.value ? 1 : 0;
}

/** The side of a law with numbers in place of its letters; null where it has no letter, or an operand no number. */
function putIn(side: Expression, operands: readonly TraceOperand[]): Expression | null {
  const isNumber = operands.every(({ value, derivative }) => Number.isFinite(value) && Number.isFinite(derivative));
  if (operands.length === 0 || side.kind === 'number' || !isNumber) return null;
  const numbers = new Map<string, number>();
  for (const { letter, value, derivative } of operands) {
    numbers.set(keyOf(letter), value);
    const prime = primeOf(letter);
    if (prime) numbers.set(keyOf(prime), derivative);
  }
  return rewrite(side, (node) => {
    const value = node.kind === 'variable' || node.kind === 'parameter' ? numbers.get(keyOf(node)) : undefined;
    return value === undefined ? node : shortNumber(value);
  });
}

const keyOf = (letter: Letter): string => (letter.kind === 'variable' ? '' : letter.name);

/** A number as a law shows it. */
const shortNumber = (value: number): Expression => number(Number(value.toPrecision(digits)));

const functions = new WeakMap<Expression, Definition>();

/** A subexpression as a function by itself. */
function functionOf(body: Expression, f: Definition): Definition {
  let definition = functions.get(body);
  if (!definition) functions.set(body, (definition = { ...f, name: null, body }));
  return definition;
}

/** The rule of a step with the numbers put in, as plain text: `(u v)′ = u′ v + u v′ = 1·0.8415 + 1·0.5403`. */
export function ruleText({ law, numbers }: TraceStep, variable = 'x'): string {
  const left = printExpression(law.left, variable);
  const sides = [
    law.left.kind === 'parameter' || law.left.kind === 'variable' ? `${left}′` : `(${left})′`,
    printExpression(law.right, variable),
    ...(numbers ? [printExpression(numbers, variable)] : []),
  ];
  return sides.join(' = ').replaceAll('*', '·').replaceAll('-', '−');
}
