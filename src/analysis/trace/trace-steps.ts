import { children, isCondition } from '../../expression/children.ts';
import type { Expression, Piecewise } from '../../expression/expression.ts';
import { formulaOf } from '../../program/formula.ts';
import { natural } from '../../program/law.ts';
import { ProgramError } from '../../program/limits.ts';
import type { OperationName } from '../../program/operation.ts';
import type { Register } from '../../program/program.ts';
import type { TracedProgram } from './traced-program.ts';

/** What a step computes with: a step before it, or a number that is none. */
export interface Operand {
  readonly register: Register;
  readonly expression: Expression;
  readonly step: number | null;
  /** Free of x, and taken as one number. */
  readonly isConstant: boolean;
}

/** One operation on the way to f. */
export interface Step extends Omit<Operand, 'step'> {
  readonly operation: OperationName;
  readonly immediates: readonly number[];
  readonly operands: readonly Operand[];
  /** Nodes of the body that it is, or inside which it is computed. */
  readonly nodes: Set<Expression>;
}

/** Longer traces are not read. */
const mostSteps = 200;

/** Sine of πu is the sine of what was written: the trace has a step for πu. */
const written: Partial<Readonly<Record<OperationName, OperationName>>> = { sinpi: 'sin', cospi: 'cos', tanpi: 'tan' };

/**
 * The steps of a function at a point, operands first, those that f does not need left out; f is the last.
 *
 * @param valueAt the value of a register there, by which branches are chosen
 * @throws ProgramError where there are too many
 */
export function stepsOf(traced: TracedProgram, valueAt: (register: Register) => number): readonly Step[] {
  const steps = new Steps(traced, valueAt);
  return steps.upTo(steps.visit(traced.body));
}

class Steps {
  readonly #traced: TracedProgram;
  readonly #valueAt: (register: Register) => number;
  readonly #steps: Step[] = [];
  readonly #known = new Map<string, Operand>();
  readonly #visited = new Map<Expression, Operand>();

  constructor(traced: TracedProgram, valueAt: (register: Register) => number) {
    this.#traced = traced;
    this.#valueAt = valueAt;
  }

  /** The steps that an operand needs, it the last of them. A number becomes a step, since there would be none. */
  upTo(last: Operand): readonly Step[] {
    const end = last.step ?? this.#constant(last.expression, last.register).step!;
    const needed = new Set([end]);
    for (let i = end; i >= 0; i--) {
      if (needed.has(i)) for (const { step } of this.#steps[i]!.operands) if (step !== null) needed.add(step);
    }
    const kept = [...needed].sort((a, b) => a - b);
    const moved = (step: number | null): number | null => (step === null ? null : kept.indexOf(step));
    return kept.map((i) => {
      const step = this.#steps[i]!;
      return { ...step, operands: step.operands.map((operand) => ({ ...operand, step: moved(operand.step) })) };
    });
  }

  visit(node: Expression): Operand {
    let operand = this.#visited.get(node);
    if (!operand) this.#visited.set(node, (operand = this.#visit(node)));
    if (operand.step !== null) this.#steps[operand.step]!.nodes.add(node);
    return operand;
  }

  #visit(node: Expression): Operand {
    const register = this.#traced.registers.get(node)!;
    if (!this.#traced.depends[register]) {
      return isPlainNumber(node)
        ? { register, expression: node, step: null, isConstant: true }
        : this.#constant(node, register);
    }
    if (node.kind === 'negation') return this.#add('negate', [this.visit(node.operand)], node, register);
    if (node.kind === 'binary' && node.operator !== '^') {
      return this.#add(arithmetic[node.operator], [this.visit(node.left), this.visit(node.right)], node, register);
    }
    if (node.kind === 'piecewise') {
      const value = this.#branchOf(node, register);
      return this.#add('select', value ? [this.visit(value)] : [], node, register);
    }
    const operands = new Map<Register, Operand>();
    for (const child of children(node)) {
      const at = isCondition(child) ? undefined : this.#traced.registers.get(child);
      if (at !== undefined) operands.set(at, this.visit(child as Expression));
    }
    return this.#follow(register, node, operands);
  }

  /** The step for an instruction inside a node, after those that it needs. */
  #follow(register: Register, node: Expression, operands: Map<Register, Operand>, isWhole = true): Operand {
    const known = operands.get(register);
    if (known) return known;
    const { source, depends, registers } = this.#traced;
    const expression = isWhole ? node : this.#formula(register);
    if (!depends[register]) return { register, expression, step: null, isConstant: true };
    const instruction = source.instructions[register]!;
    const inner = node.kind === 'call' ? registers.get(node.operands[0]!) : undefined;
    const ofPi = inner === undefined ? undefined : written[instruction.operation];
    const operation = ofPi ?? instruction.operation;
    let needed = operation === 'select' ? this.#chosen(register) : instruction.operands;
    if (ofPi) needed = [inner!];
    const made = needed.map((operand) => this.#follow(operand, node, operands, false));
    const step = this.#add(operation, made, expression, register, instruction.immediates);
    if (step.step !== null) this.#steps[step.step]!.nodes.add(node);
    operands.set(register, step);
    return step;
  }

  #add(
    operation: OperationName,
    operands: readonly Operand[],
    expression: Expression,
    register: Register,
    immediates: readonly number[] = [],
    isConstant = false,
  ): Operand {
    const parts = operands.map(({ step, register }) => step ?? `number ${register}`).join();
    const key = isConstant ? `constant ${register}` : `${operation} ${parts} ${immediates.join()}`;
    let known = this.#known.get(key);
    if (!known) {
      if (this.#steps.length >= mostSteps) {
        throw new ProgramError(`A trace shows at most ${mostSteps} steps, and this has more. Trace a part of it.`);
      }
      const step = this.#steps.push({ operation, operands, expression, register, immediates, isConstant, nodes: new Set() }) - 1; // prettier-ignore
      this.#known.set(key, (known = { register, expression, step, isConstant }));
    }
    return known;
  }

  #constant(node: Expression, register: Register): Operand {
    return this.#add('literal', [], node, register, [], true);
  }

  /** The value of the branch that holds; undefined where none does or a condition is undefined. */
  #branchOf({ branches, otherwise }: Piecewise, register: Register): Expression | null {
    let at = register;
    for (const { value } of branches) {
      const [condition, , next] = this.#traced.source.instructions[at]!.operands;
      const truth = this.#valueAt(condition!);
      if (Number.isNaN(truth)) return null;
      if (truth !== 0) return value;
      at = next!;
    }
    return otherwise;
  }

  /** What a selection comes to, through those that it selects. */
  #chosen(register: Register): readonly Register[] {
    const { operation, operands } = this.#traced.source.instructions[register]!;
    if (operation === 'undefined') return [];
    if (operation !== 'select') return [register];
    const [condition, then, otherwise] = operands;
    const truth = this.#valueAt(condition!);
    return Number.isNaN(truth) ? [] : this.#chosen(truth === 0 ? otherwise! : then!);
  }

  #formula(register: Register): Expression {
    const formula = formulaOf(this.#traced.source, register);
    if (formula) return natural(formula);
    throw new ProgramError('A step of this is too long to be shown. Trace a part of it.');
  }
}

const arithmetic = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

/** What is written in a law as it is, and needs no step: numbers, π and e, with a sign. */
function isPlainNumber(node: Expression): boolean {
  return (
    node.kind === 'number' || node.kind === 'constant' || (node.kind === 'negation' && isPlainNumber(node.operand))
  );
}
