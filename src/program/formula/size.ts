import { children } from '../../expression/children.ts';
import type { Condition, Expression } from '../../expression/expression.ts';
import { isUnit, type Rational } from './rational.ts';
import { type Factor, isNegative, rationalValue, type Sum, type Term } from './sum.ts';

/** Nodes of a tree. */
export function nodesOf(node: Expression | Condition): number {
  return children(node).reduce((count, child) => count + nodesOf(child), 1);
}

const known = new WeakMap<Sum, number>();

/** About how many signs it takes to write a sum. */
export function sizeOf(u: Sum): number {
  let size = known.get(u);
  if (size === undefined) {
    size = u.terms.reduce((count, one) => count + 1 + sizeOfTerm(one), 0);
    known.set(u, size);
  }
  return size;
}

function sizeOfTerm({ coefficient, factors }: Term): number {
  const quotient = factors.some(({ exponent }) => isBelow(exponent)) || coefficient.denominator !== 1n;
  return factors.reduce((count, one) => count + sizeOfFactor(one), sizeOfNumber(coefficient)) + (quotient ? 1 : 0);
}

function sizeOfNumber(value: Rational): number {
  if (isUnit(value)) return 0;
  return (value.numerator === 1n || value.numerator === -1n ? 0 : 2) + (value.denominator === 1n ? 0 : 2);
}

function sizeOfFactor({ base, exponent }: Factor): number {
  const ofBase = base.kind === 'sum' ? sizeOf(base) + 2 : nodesOf(base.expression);
  const value = rationalValue(exponent);
  if (!value) return 1 + ofBase + sizeOf(exponent);
  return 1 + ofBase + (isUnit(value) ? 0 : value.denominator === 1n ? 2 : value.denominator === 2n ? 3 : 5);
}

/** Whether a power is written below a bar. */
export function isBelow(exponent: Sum): boolean {
  const value = rationalValue(exponent);
  return value !== null && isNegative(value);
}
