import type { Definition } from '../../expression/expression.ts';
import { printExpression } from '../../expression/print.ts';
import { dependsOnVariable } from '../../program/dependence.ts';
import { formulaOf } from '../../program/formula.ts';
import type { DerivativeProgram, Instruction, Program, Register } from '../../program/program.ts';
import { operations } from '../../program/operations.ts';
import { type ArgumentSize, functionOf, isPartial, writeCall } from './operation-functions.ts';

/** Longer formulas would be no help to a reader. */
const longestComment = 80;

/** The WGSL of a program, to be read: a register a line, with the subexpression and the derivative that it holds. */
export interface ProgramBody {
  /** Statements of `fn program(x: Real)` up to the return. */
  readonly lines: readonly string[];
  /** Names of the values of the outputs, and of the truth values that must all hold where they are defined. */
  readonly outputs: readonly { readonly value: string; readonly defined: readonly string[] }[];
  /** Functions of the library that are called, each as a call with the operands u and v: `sine_medium(u)`, `power(u, v, 0)`. */
  readonly calls: readonly string[];
  /** Registers free of x that the host evaluates; slot i of `slots.values` holds the i-th. */
  readonly slots: readonly Register[];
}

/** @param sizes how large the value of each register may be; where it is not given, it may be anything */
export function programBody(
  program: DerivativeProgram,
  variable: Definition['variable'] = 'x',
  sizes: readonly ArgumentSize[] = [],
): ProgramBody {
  return new Writer(program, variable, sizes).write();
}

class Writer {
  readonly #program: DerivativeProgram;
  readonly #variable: string;
  readonly #sizes: readonly ArgumentSize[];
  readonly #depends: readonly boolean[];
  /** Registers whose operation is undefined for some operands that it may have. */
  readonly #isPartial: readonly boolean[];
  /** Registers that are written where they are used: used once, and neither a coefficient of anything nor used by a condition. */
  readonly #isInline: readonly boolean[];
  /** Registers that a value of x or an output uses. */
  readonly #needed: ReadonlySet<Register>;
  readonly #mayBeUndefined: readonly boolean[];
  readonly #lines: string[] = [];
  readonly #calls = new Set<string>();
  readonly #slots: Register[] = [];
  /** WGSL of the value of a register: its name, or its expression where it is used once and has no name of its own. */
  readonly #values: string[] = [];
  /** Names of the truth values that must all hold where a register is defined. */
  readonly #masks: (readonly string[])[] = [];

  constructor(program: DerivativeProgram, variable: string, sizes: readonly ArgumentSize[]) {
    this.#program = program;
    this.#variable = variable;
    this.#sizes = sizes;
    this.#depends = dependsOnVariable(program.instructions);
    this.#isPartial = program.instructions.map(
      ({ operation, operands, immediates }) =>
      isPartial(operation, immediates, operands.map((u) => sizes[u])), // prettier-ignore
    );
    this.#isInline = inlineRegisters(program, this.#depends, this.#isPartial);
    const ofVariable = program.instructions.filter((_, register) => this.#depends[register]);
    this.#needed = new Set([...program.outputs, ...ofVariable.flatMap(({ operands }) => operands)]);
    this.#mayBeUndefined = mayBeUndefined(program.instructions, this.#isPartial);
  }

  write(): ProgramBody {
    this.#program.instructions.forEach((instruction, register) => {
      if (this.#depends[register]) this.#computed(instruction, register);
      else if (this.#needed.has(register)) this.#fromHost(register);
    });
    const outputs = this.#program.outputs.map((register) => ({
      value: this.#values[register]!,
      defined: this.#masks[register]!,
    }));
    return { lines: this.#lines, outputs, calls: [...this.#calls], slots: this.#slots };
  }

  #fromHost(register: Register): void {
    const slot = `held.values.v${this.#slots.push(register) - 1}`;
    const isTruth = operations[this.#program.instructions[register]!.operation].result === 'truth';
    this.#declare(register, `${isTruth ? 'slot_holds' : 'slot'}(${slot})`);
    this.#masks[register] = [];
    if (this.#mayBeUndefined[register]) this.#condition(register, `slot_defined(${slot})`, []);
  }

  #computed({ operation, operands, immediates }: Instruction, register: Register): void {
    const values = operands.map((u) => this.#values[u]!);
    const masks = operands.map((u) => this.#masks[u]!);
    const all = [...new Set(masks.flat())];
    this.#masks[register] = all;
    switch (operation) {
      case 'variable':
        return this.#declare(register, 'x', `${this.#variable}, whose dual part is 1`);
      case 'not':
        return this.#declare(register, `!${values[0]}`);
      case 'and':
      case 'or': {
        this.#declare(register, `${values[0]} ${operation === 'and' ? '&&' : '||'} ${values[1]}`);
        if (all.length === 0) return;
        // Kleene's logic: one operand decides alone where it is defined and false (and) or true (or).
        const decides = values.map((value) => (operation === 'and' ? `!${value}` : value));
        const ways = [all, [...masks[0]!, decides[0]!], [...masks[1]!, decides[1]!]];
        return this.#condition(register, ways.map((way) => `(${conjunction(way)})`).join(' || '), []);
      }
      case 'select': {
        this.#declare(register, `choose(${values.join(', ')})`);
        const [condition, then, otherwise] = masks;
        if (then!.length + otherwise!.length === 0) return;
        return this.#condition(
          register,
          `select(${conjunction(otherwise!)}, ${conjunction(then!)}, ${values[0]})`,
          condition!,
        );
      }
      default: {
        const shader = functionOf(operation, immediates);
        const size = this.#sizes[operands[0]!];
        this.#declare(register, writeCall(shader, values, immediates, size));
        this.#calls.add(writeCall(shader, ['u', 'v', 'w'].slice(0, operands.length), immediates, size));
        if (this.#isPartial[register])
          this.#condition(register, writeCall(shader, values, immediates, '_defined'), all);
      }
    }
  }

  /** Adds a truth value to those that a register needs besides the ones given. */
  #condition(register: Register, text: string, besides: readonly string[]): void {
    const name = `m_${this.#name(register)}`;
    this.#lines.push(`let ${name} = ${text};`);
    this.#masks[register] = [...besides, name];
  }

  #declare(register: Register, value: string, comment: string = this.#comment(register)): void {
    if (this.#isInline[register]) {
      this.#values[register] = /^[!\w.]+\(|^[\w.]+$/.test(value) ? value : `(${value})`;
      return;
    }
    const name = this.#name(register);
    this.#values[register] = name;
    this.#lines.push(`let ${name} = ${value};${comment ? ` // ${comment}` : ''}`);
  }

  /** v7 a value, d7 its derivative, t7_2 its second Taylor coefficient; f2 an output, w12 a step on the way. */
  #name(register: Register): string {
    const role = this.#program.roles[register];
    if (role) return role.order < 2 ? `${'vd'[role.order]}${role.register}` : `t${role.register}_${role.order}`;
    const output = this.#program.outputs.indexOf(register);
    return output < 0 ? `w${register}` : `f${output}`;
  }

  #comment(register: Register): string {
    const { roles, source, outputs, order, curvature } = this.#program;
    const role = roles[register];
    if (role) return derivativeSign(role.order, this.#formula(source, role.register), this.#variable, role.order > 1);
    const output = outputs.indexOf(register);
    if (output > order && curvature !== 'none') return 'curvature';
    if (output < 0 || output > order) return this.#formula(this.#program, register);
    return derivativeSign(output, this.#formula(source, source.outputs[0]!), this.#variable, false);
  }

  /** The expression that a register stands for; empty for truth values and where it would be long. */
  #formula(program: Program, register: Register): string {
    if (operations[program.instructions[register]!.operation].result === 'truth') return '';
    const formula = formulaOf(program, register);
    const text = formula ? printExpression(formula, this.#variable) : '';
    return text.length > longestComment ? '' : text;
  }
}

const conjunction = (masks: readonly string[]) => masks.join(' && ') || 'true';

function mayBeUndefined(instructions: readonly Instruction[], isPartial: readonly boolean[]): readonly boolean[] {
  const may: boolean[] = [];
  instructions.forEach(({ operands }, register) => may.push(isPartial[register]! || operands.some((u) => may[u])));
  return may;
}

function inlineRegisters(
  program: DerivativeProgram,
  depends: readonly boolean[],
  isPartial: readonly boolean[],
): readonly boolean[] {
  const { instructions, outputs, roles } = program;
  const uses = new Array<number>(instructions.length).fill(0);
  for (const output of outputs) uses[output] = 2;
  instructions.forEach(({ operation, operands }, register) => {
    // What a condition mentions is written a second time there.
    for (const operand of operands) uses[operand]! += isPartial[register] || operation === 'select' ? 2 : 1;
  });
  return instructions.map((_, register) => depends[register]! && uses[register] === 1 && !roles[register]);
}

/** `d/dx sin(x)`, and for a Taylor coefficient `d²/dx² sin(x) / 2!`. */
function derivativeSign(order: number, text: string, variable: string, isCoefficient: boolean): string {
  if (order === 0) return text;
  const operand = text === '' ? '…' : /^\w+\([^()]*\)$|^\w+$/.test(text) ? text : `(${text})`;
  const power = order === 1 ? '' : String(order).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
  return `d${power}/d${variable}${power} ${operand}${isCoefficient ? ` / ${order}!` : ''}`;
}
