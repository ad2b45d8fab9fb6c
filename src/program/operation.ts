import type { Expression } from '../expression/expression.ts';
import type { Interval } from './interval.ts';
import type { Register } from './program.ts';
import type { Series, SeriesAlgebra } from './series.ts';

/**
 * The scalar operations, by the names that the engines and the shaders give them.
 *
 * Sources of a value:
 *   variable · literal[slot] · parameter[slot] · integer[value] · pi · e · undefined
 * Arithmetic; division by 0 is undefined:
 *   add · subtract · multiply · divide · negate · scale[p, q] = u·p/q
 * Powers; each is the j-th derivative of the power by its base, falling(a, j)·u^(a−j), 0 where the falling factorial is 0,
 * infinite at u = 0 where the power itself is defined there and the derivative is not bounded, undefined if the sides differ:
 *   integer_power[n] = uⁿ, 0⁰ = 1, undefined at 0 for n < 0
 *   rational_power[p, q, j]: q ≥ 2 and coprime to p; the real root, so u < 0 is defined for odd q
 *   power[j](u, a), a free of x, judged as it is: an integer a allows u < 0, 0⁰ = 1
 *   general_power[m](u, v) = u^v·(ln u)^m for u > 0, 0 at u = 0 for v > 0, else undefined
 * Functions as their names say; sinpi u = sin πu and its like (IEEE 754-2019), with zeros and poles where they are; acot u = atan(1/u), undefined at 0; round is half away from zero, modulo floored, sinc[j] the j-th derivative of sin u/u,
 * polygamma[m] the (m + 1)-th derivative of ln|Γ|; lgamma = ln|Γ|.
 * Truth values, for select(condition, then, else); NaN operands make a condition undefined, `and` and `or` are Kleene's:
 *   less · less_equal · equal · and · or · not
 */
export type OperationName = SourceName | ArithmeticName | PowerName | ElementaryName | SpecialName | PiecewiseName;

export type SourceName = 'variable' | 'literal' | 'parameter' | 'integer' | 'pi' | 'e' | 'undefined';
export type ArithmeticName = 'add' | 'subtract' | 'multiply' | 'divide' | 'negate' | 'scale';
export type PowerName = 'integer_power' | 'rational_power' | 'power' | 'general_power';
export type ElementaryName =
  | 'exp' | 'expm1' | 'ln' | 'log2' | 'log10'
  | 'sin' | 'cos' | 'tan' | 'sinpi' | 'cospi' | 'tanpi' | 'asin' | 'acos' | 'atan' | 'acot' | 'atan2'
  | 'sinh' | 'cosh' | 'tanh' | 'sech' | 'asinh' | 'acosh' | 'atanh' | 'hypotenuse'; // prettier-ignore
export type SpecialName = 'sigmoid' | 'softplus' | 'erf' | 'erfc' | 'gamma' | 'lgamma' | 'polygamma' | 'sinc';
export type PiecewiseName =
  | 'abs' | 'sign' | 'floor' | 'ceil' | 'round' | 'modulo' | 'minimum' | 'maximum'
  | 'less' | 'less_equal' | 'equal' | 'and' | 'or' | 'not' | 'select'; // prettier-ignore

/** How the Taylor coefficients of an operation follow from those of its operands. */
export type TaylorRule =
  /** y does not depend on x, or is constant wherever it is differentiable. */
  | { readonly kind: 'constant' }
  /** y_k by a recurrence of its own, for k ≥ 1. */
  | {
      readonly kind: 'recurrence';
      coefficient(algebra: SeriesAlgebra, y: Series, operands: readonly Series[], k: number): Register;
    }
  /** y′ = Σ gᵢ·uᵢ′ with the partial derivatives gᵢ, themselves series of operations; null is a partial derivative that is 0. */
  | {
      readonly kind: 'chain';
      /** What stands for the operands in this rule where they are multiplied first: πu for sinpi u. */
      inner?(algebra: SeriesAlgebra, operands: readonly Series[]): readonly Series[];
      partials(
        algebra: SeriesAlgebra,
        operands: readonly Series[],
        immediates: readonly number[],
        y: Series,
      ): readonly (Series | null)[];
    };

/** A quantity whose zero, crossed or touched, or whose passing an integer, may be a break of the operation. */
export interface GuardQuantity {
  readonly crossing: 'zero' | 'integer';
  readonly quantity: Series;
}

/** The intervals of what a program takes from outside. */
export interface SourceIntervals {
  readonly variable: Interval;
  readonly literals: readonly Interval[];
  readonly parameters: readonly Interval[];
}

/** One row of the table of operations. */
export interface Operation {
  readonly arity: 0 | 1 | 2 | 3;
  /** Names of the integers of the structure that it takes. */
  readonly immediates?: readonly string[];
  readonly result?: 'truth';
  readonly commutative?: true;
  readonly taylor: TaylorRule;
  /** Encloses the values of the operation where its operands are in the given intervals and it is defined. */
  interval(operands: readonly Interval[], immediates: readonly number[], sources: SourceIntervals): Interval;
  guards?(algebra: SeriesAlgebra, operands: readonly Series[], immediates: readonly number[]): readonly GuardQuantity[];
  /** The expression that it stands for. Slots, truth values and selections, which need the program, are in `formula.ts`. */
  express?(operands: readonly Expression[], immediates: readonly number[]): Expression;
}
