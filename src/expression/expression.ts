import type { FunctionName } from './functions.ts';

/** A half-open range of UTF-16 offsets in the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ConstantName = 'pi' | 'e';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/**
 * The syntax tree of a real function of one variable. Everything that people write in several ways (bars, primes, LaTeX,
 * superscripts, implicit products) has one form here.
 */
export type Expression =
  NumberLiteral | Constant | Variable | Parameter | Negation | Binary | Call | Application | Derivative | Piecewise;

/** A decimal number, kept as text so that engines with more digits than float64 read it exactly: `0.1`, `2e3`. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly text: string;
  readonly span: Span;
}

export interface Constant {
  readonly kind: 'constant';
  readonly name: ConstantName;
  readonly span: Span;
}

/** The independent variable of the definition that the tree belongs to, whatever letter it was given. */
export interface Variable {
  readonly kind: 'variable';
  readonly span: Span;
}

/** A free name: a slider. */
export interface Parameter {
  readonly kind: 'parameter';
  readonly name: string;
  readonly span: Span;
}

export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** A known function: `|u|` is abs, `√u` sqrt, `u!` factorial, `log_b(u)` is log with the operands (u, b). */
export interface Call {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly operands: readonly Expression[];
  readonly span: Span;
}

/** A function defined in the text, or its derivative of some order, at an argument: `f(u)`, `f'(u)`, `f''(u)`. */
export interface Application {
  readonly kind: 'application';
  readonly definition: Definition;
  readonly order: number;
  readonly operand: Expression;
  readonly span: Span;
}

/** `d/dx(…)`, `D(…)`: the derivative of the operand by the variable, at the variable. */
export interface Derivative {
  readonly kind: 'derivative';
  readonly order: number;
  readonly operand: Expression;
  readonly span: Span;
}

/** The value of the first branch whose condition holds, else `otherwise`, else undefined. A restricted domain is one branch. */
export interface Piecewise {
  readonly kind: 'piecewise';
  readonly branches: readonly Branch[];
  readonly otherwise: Expression | null;
  readonly span: Span;
}

export interface Branch {
  readonly condition: Condition;
  readonly value: Expression;
}

export type Condition = Comparison | Conjunction | Disjunction | Complement;

/** A chain `a < b <= c`: operators[i] stands between operands[i] and operands[i + 1]. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
  readonly span: Span;
}

export interface Conjunction {
  readonly kind: 'and';
  readonly conditions: readonly Condition[];
  readonly span: Span;
}

export interface Disjunction {
  readonly kind: 'or';
  readonly conditions: readonly Condition[];
  readonly span: Span;
}

export interface Complement {
  readonly kind: 'not';
  readonly condition: Condition;
  readonly span: Span;
}

/** A function of one variable as it was written: `f(t) = a t²`, or a bare expression, which has no name. */
export interface Definition {
  readonly name: string | null;
  /** The letter of the independent variable: `x` unless the definition names another. */
  readonly variable: string;
  readonly body: Expression;
  /** Free names in the order in which they appear, those of applied definitions included. */
  readonly parameters: readonly string[];
  /** The text that was parsed; every span in the body refers to it. */
  readonly text: string;
}
