import { binary, call, negation, nowhere, number } from '../expression/construct.ts';
import type { Expression, Parameter, Variable } from '../expression/expression.ts';
import { rewrite } from '../expression/rewrite.ts';
import { Builder } from './builder.ts';
import { formulaOf } from './formula.ts';
import type { OperationName } from './operation.ts';
import { operations } from './operations.ts';
import type { Register } from './program.ts';
import { type OperandKind, ruleOf } from './rule-names.ts';
import { SeriesAlgebra } from './series.ts';

/** A letter of a law; x itself stands for the operand of a standard derivative. */
export type Letter = Parameter | Variable;

/** A rule of differentiation as a formula, `left`′ = `right`, in letters. */
export interface Law {
  readonly left: Expression;
  readonly right: Expression;
  /** The letter of each operand; its derivative goes by `primeOf` the letter. */
  readonly letters: readonly Letter[];
}

export interface AppliedOperation {
  readonly operation: OperationName;
  readonly immediates: readonly number[];
  readonly operands: readonly OperandKind[];
  /** Which operand a minimum or a maximum takes. */
  readonly taken?: number;
}

/**
 * The rule of an operation: in u and v for functions of x, c for what is free of x. Sums, products and quotients are written as
 * textbooks have them, all other derivatives as the table of operations does, but where textbooks have a shorter form.
 */
export function lawOf(applied: AppliedOperation): Law {
  const { operation, immediates } = applied;
  if (operation === 'variable') return { left: variable, right: number(1), letters: [] };
  if (ruleOf(operation, []) === 'constant') return { left: letter('c'), right: number(0), letters: [] };
  const letters = lettersOf(applied);
  const left = operation === 'select' ? letter('y') : operations[operation].express!(letters, immediates);
  return { left: natural(left), right: natural(rightOf(applied, letters)), letters };
}

/** The letter for the derivative of what a letter stands for, u′; null where that is no letter: x′ = 1, c′ = 0. */
export function primeOf(one: Letter): Parameter | null {
  return one.kind === 'variable' || one.name === 'c' ? null : letter(`${one.name}′`);
}

/** e^u in place of exp(u), as formulas are written. */
export function natural(formula: Expression): Expression {
  return rewrite(formula, (node) =>
    node.kind === 'call' && node.name === 'exp'
      ? binary('^', { kind: 'constant', name: 'e', span: node.span }, node.operands[0]!)
      : node,
  );
}

const variable: Variable = { kind: 'variable', span: nowhere };
const letter = (name: string): Parameter => ({ kind: 'parameter', name, span: nowhere });

function lettersOf({ operation, operands }: AppliedOperation): readonly Letter[] {
  const rule = ruleOf(operation, operands);
  const names = ['u', 'v'];
  return operands.map((kind) => {
    if (kind === 'variable' && (rule === 'standard derivative' || rule === 'power rule')) return variable;
    // The quotient rule stays one rule where its numerator is constant.
    return letter(kind === 'constant' && rule !== 'quotient rule' ? 'c' : names.shift()!);
  });
}

function rightOf(applied: AppliedOperation, letters: readonly Letter[]): Expression {
  const { operation, operands, taken = 0 } = applied;
  const [u, v] = letters as readonly [Letter, Letter];
  const [du, dv] = letters.map(primeOf);
  switch (operation) {
    case 'select':
    case 'minimum':
    case 'maximum':
      return [du, dv][taken] ?? number(0);
    case 'add':
      return du && dv ? binary('+', du, dv) : (du ?? dv)!;
    case 'subtract':
      return du && dv ? binary('-', du, dv) : (du ?? negation(dv!));
    case 'negate':
    case 'scale':
      return operations[operation].express!([du!], applied.immediates);
    case 'multiply':
      if (!du) return binary('*', u, dv!);
      return dv ? binary('+', binary('*', du, v), binary('*', u, dv)) : binary('*', v, du);
    case 'divide': {
      if (ruleOf(operation, operands) === 'linearity') return binary('/', du!, v);
      const difference = binary('-', binary('*', du!, v), binary('*', u, dv!));
      return binary('/', difference, square(v));
    }
    case 'modulo': {
      if (!dv) return du!;
      const multiple = binary('*', call('floor', binary('/', u, v)), dv);
      return du ? binary('-', du, multiple) : negation(multiple);
    }
    default:
      return chain(applied, letters);
  }
}

const one = number(1);
const square = (u: Expression): Expression => binary('^', u, number(2));
const root = (u: Expression): Expression => call('sqrt', u);
const over = (u: Expression): Expression => binary('/', one, u);

/** Standard derivatives that textbooks write in another way than the table of operations, which looks to the digits in the tails. */
const textbook: Partial<
  Readonly<Record<OperationName, (u: Expression, immediates: readonly number[]) => Expression | null>>
> = {
  rational_power: (u, [p, q, j]) => (p === 1 && q === 2 && j === 0 ? over(binary('*', number(2), root(u))) : null),
  tan: (u) => over(square(call('cos', u))),
  asin: (u) => over(root(binary('-', one, square(u)))),
  acos: (u) => negation(over(root(binary('-', one, square(u))))),
  atan: (u) => over(binary('+', one, square(u))),
  acot: (u) => negation(over(binary('+', one, square(u)))),
  tanh: (u) => binary('-', one, square(call('tanh', u))),
  asinh: (u) => over(root(binary('+', square(u), one))),
  acosh: (u) => over(root(binary('-', square(u), one))),
  atanh: (u) => over(binary('-', one, square(u))),
  sigmoid: (u) => binary('*', call('sigmoid', u), binary('-', one, call('sigmoid', u))),
};

/** Σ g·u′ with the partial derivatives g of the operation. */
function chain({ operation, immediates }: AppliedOperation, letters: readonly Letter[]): Expression {
  const rule = operations[operation].taylor;
  const builder = new Builder();
  const algebra = new SeriesAlgebra(builder);
  const registers = letters.map((one) => (one.kind === 'variable' ? builder.variable : builder.parameter(one.name)));
  const formula = (register: Register): Expression => formulaOf(builder.finish([register]), register)!;
  if (rule.kind !== 'chain') return number(0);
  const operands = registers.map((register) => algebra.constant(register));
  const partials = rule.partials(algebra, operands, immediates, algebra.apply(operation, operands, immediates));
  const terms = letters.flatMap((one, i) => {
    const partial = partials[i];
    const prime = primeOf(one);
    if (!partial || (!prime && one.kind !== 'variable')) return [];
    const inner = rule.inner?.(
      algebra,
      registers.map((register) => algebra.variable(register)),
    )[i];
    const factors = [
      ...(inner ? [formula(inner.coefficient(1))] : []),
      textbook[operation]?.(one, immediates) ?? formula(partial.coefficient(0)),
      ...(prime ? [prime] : []),
    ];
    return [factors.reduce(times)];
  });
  return terms.length === 0 ? number(0) : terms.reduce((sum, term) => (term.kind === 'negation' ? binary('-', sum, term.operand) : binary('+', sum, term))); // prettier-ignore
}

/** A product whose sign stands before it, and without factors 1. */
function times(u: Expression, v: Expression): Expression {
  if (u.kind === 'negation') return negation(times(u.operand, v));
  if (v.kind === 'negation') return negation(times(u, v.operand));
  return u.kind === 'number' && u.text === '1' ? v : binary('*', u, v);
}
