import type { Expression } from '../../expression/expression.ts';
import type { FunctionName } from '../../expression/functions.ts';
import { compare, one, plus, type Rational, times, zero } from './rational.ts';

/**
 * The form in which formulas are simplified: a sum of terms c·Π bᵢ^eᵢ, each product of powers in it once, each base in a product
 * once. Equal forms have equal keys.
 */
export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly Term[];
  readonly key: string;
}

export interface Term {
  readonly coefficient: Rational;
  readonly factors: readonly Factor[];
  /** Of the factors alone: terms of one key are like terms. */
  readonly key: string;
}

export interface Factor {
  readonly base: Base;
  readonly exponent: Sum;
  readonly key: string;
}

export type Base = Atom | Sum;

/** What algebra does not look into. */
export interface Atom {
  readonly kind: 'atom';
  readonly expression: Expression;
  readonly key: string;
  /** The function of one operand that it is. */
  readonly call: { readonly name: FunctionName; readonly operand: Sum } | null;
  /** A number times it as one atom, where that is shorter: a factor before braces goes into their branches. */
  readonly multiple?: (by: Rational) => Atom;
}

/** A formula that is too long to be read. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

const mostTerms = 48;
const longestKey = 6000;

export function factor(base: Base, exponent: Sum): Factor {
  return { base, exponent, key: `${base.kind === 'sum' ? `(${base.key})` : base.key}^${exponentKey(exponent)}` };
}

function exponentKey(exponent: Sum): string {
  const value = rationalValue(exponent);
  return value ? `${value.numerator}/${value.denominator}` : `(${exponent.key})`;
}

export function term(coefficient: Rational, factors: readonly Factor[] = []): Term {
  const key = factors.map((one) => one.key).sort().join(' '); // prettier-ignore
  return { coefficient, factors, key };
}

/** The sum of terms, like ones taken together. */
export function sum(terms: readonly Term[]): Sum {
  const merged = new Map<string, Term>();
  for (const next of terms) {
    const before = merged.get(next.key);
    merged.set(next.key, before ? { ...before, coefficient: plus(before.coefficient, next.coefficient) } : next);
  }
  const kept = [...merged.values()].filter(({ coefficient }) => coefficient.numerator !== 0n);
  const keys = kept.map(({ coefficient: { numerator, denominator }, key }) => `${numerator}/${denominator} ${key}`);
  const key = keys.sort().join(' + ');
  if (kept.length > mostTerms || key.length > longestKey) throw new TooLong();
  return { kind: 'sum', terms: kept, key };
}

export function constant(value: Rational): Sum {
  return sum([term(value)]);
}

export const nothing: Sum = sum([]);
export const unity: Sum = constant(one);

export function scaled(u: Sum, by: Rational): Sum {
  return sum(u.terms.map((one) => ({ ...one, coefficient: times(one.coefficient, by) })));
}

export function added(...sums: readonly Sum[]): Sum {
  return sum(sums.flatMap(({ terms }) => terms));
}

/** The value of a sum that is a number; null of any other. */
export function rationalValue({ terms }: Sum): Rational | null {
  if (terms.length === 0) return zero;
  const [only] = terms;
  return terms.length === 1 && only!.factors.length === 0 ? only!.coefficient : null;
}

/** A number of whole value as an exponent; null of any other. */
export function integerValue(u: Sum): bigint | null {
  const value = rationalValue(u);
  return value?.denominator === 1n ? value.numerator : null;
}

export function isNegative(u: Rational): boolean {
  return compare(u, zero) < 0;
}

/** A sum with one term; null of any other. */
export function onlyTerm({ terms }: Sum): Term | null {
  return terms.length === 1 ? terms[0]! : null;
}
