import { negation, nowhere } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';
import { simplerFactors } from './identities.ts';
import { isInteger, minusOne, one, type Rational, rational, reciprocal, times, toPower, zero } from './rational.ts';
import {
  added,
  type Atom,
  type Base,
  constant,
  type Factor,
  factor,
  integerValue,
  isNegative,
  onlyTerm,
  rationalValue,
  scaled,
  type Sum,
  sum,
  term,
  type Term,
  unity,
} from './sum.ts';
import { hasVariable } from './variable.ts';

/** What the keys of whole numbers as bases begin with. */
const numberKey = '#';
/** e, whose powers are positive. */
const eulerKey = 'e';

/** The product of terms, with every base once where powers of it may be joined, and numbers multiplied out. */
export function product(...terms: readonly Term[]): Term {
  const coefficient = terms.reduce((all, { coefficient: next }) => times(all, next), one);
  const factors = terms.flatMap((one) => one.factors);
  if (factors.length === 0 || terms.length === 1) return term(coefficient, factors);
  return tidied(coefficient, factors);
}

/** A product of powers that are not joined yet. */
export function tidied(coefficient: Rational, factors: readonly Factor[]): Term {
  let joined = join(factors);
  for (let simpler = simplerFactors(joined); simpler; simpler = simplerFactors(joined)) joined = join(simpler);
  const whole: Term[] = [];
  const rest: Factor[] = [];
  for (const next of joined) {
    const multiplied = multipliedOut(next);
    if (multiplied) whole.push(multiplied);
    else rest.push(next);
  }
  if (whole.length === 0) return term(coefficient, rest);
  return product(term(coefficient), ...whole, tidied(one, rest));
}

/** Joins powers of one base. Bases that differ in sign alone are one where an exponent is whole. */
function join(factors: readonly Factor[]): readonly Factor[] {
  const joined: Factor[] = [];
  const signs: Factor[] = [];
  for (const next of factors) {
    const at = joined.findIndex(({ base, exponent }) => base.key === next.base.key && mayJoin(base, exponent, next.exponent)); // prettier-ignore
    if (at >= 0) {
      joined[at] = factor(next.base, added(joined[at]!.exponent, next.exponent));
      continue;
    }
    const power = integerValue(next.exponent);
    const opposite = power === null || next.base.kind === 'atom' ? null : scaled(next.base, minusOne);
    const other = opposite && joined.findIndex(({ base, exponent }) => base.key === opposite.key && mayJoin(base, exponent, next.exponent)); // prettier-ignore
    if (opposite && other !== null && other >= 0) {
      joined[other] = factor(opposite, added(joined[other]!.exponent, next.exponent));
      if (power! % 2n !== 0n) signs.push(factor(numberBase(-1n), unity));
    } else joined.push(next);
  }
  return [...joined, ...signs].filter(({ exponent }) => exponent.terms.length > 0);
}

/**
 * Whether u^a·u^b is u^(a + b) wherever it is defined. Real roots of odd index are known by their exponent p/q alone: it may not be
 * lost in a sum with one that is judged at run time.
 */
function mayJoin(base: Base, a: Sum, b: Sum): boolean {
  if (base.key === eulerKey) return true;
  if (numberOf(base) !== null) return (rationalValue(a) === null) === (rationalValue(b) === null);
  const [one, other] = [rationalValue(a), rationalValue(b)];
  return (one === null || other !== null || isInteger(one)) && (other === null || one !== null || isInteger(other));
}

/** What a power is as a product of others, or a number; null where it stays. */
function multipliedOut({ base, exponent }: Factor): Term | null {
  const value = numberOf(base);
  if (value !== null) return powerOfNumber(value, exponent);
  const only = base.kind === 'sum' ? onlyTerm(base) : null;
  const whole = integerValue(exponent);
  if (only && whole !== null) return integerPower(only, whole);
  return null;
}

/** The whole part of the exponent, taken out: 2^(3/2) is 2·2^(1/2). */
function powerOfNumber(value: bigint, exponent: Sum): Term | null {
  const power = rationalValue(exponent);
  if (!power) return null;
  const whole = power.numerator / power.denominator;
  if (whole === 0n || (value === 0n && whole < 0n)) return null;
  const multiplied = toPower(rational(value), whole);
  if (!multiplied) return null;
  const rest = rational(power.numerator - whole * power.denominator, power.denominator, power.decimal);
  return term(multiplied, rest.numerator === 0n ? [] : [factor(numberBase(value), constant(rest))]);
}

function integerPower({ coefficient, factors }: Term, n: bigint): Term | null {
  if (coefficient.numerator === 0n && n <= 0n) return null;
  const power = toPower(coefficient, n);
  if (!power) return null;
  const by = rational(n);
  return tidied(power, factors.map(({ base, exponent }) => factor(base, scaled(exponent, by)))); // prettier-ignore
}

/** A whole number as a base. */
function numberBase(value: bigint): Atom {
  const size: Expression = { kind: 'number', text: String(value < 0n ? -value : value), span: nowhere };
  return { kind: 'atom', expression: value < 0n ? negation(size) : size, key: `${numberKey}${value}`, call: null };
}

function numberOf({ key }: Base): bigint | null {
  return key.startsWith(numberKey) ? BigInt(key.slice(numberKey.length)) : null;
}

/** u^v, as a term where it is one. */
export function power(u: Sum, v: Sum): Sum {
  const value = rationalValue(v);
  if (value?.numerator === 0n) return unity;
  if (value && isInteger(value) && value.numerator === 1n) return u;
  const only = onlyTerm(u);
  const whole = integerValue(v);
  if (only && whole !== null) {
    const multiplied = integerPower(only, whole);
    if (multiplied) return sum([multiplied]);
  }
  return sum([powerOf(u, only, v)]);
}

function powerOf(u: Sum, only: Term | null, v: Sum): Term {
  const number = rationalValue(u);
  if (number && !isNegative(number)) return powerOfFraction(number, v);
  const [single] = only?.factors ?? [];
  if (single && only!.factors.length === 1 && only!.coefficient.numerator === 1n && isInteger(only!.coefficient)) {
    if (single.base.key === eulerKey) return product(...exponentials(v, single.exponent));
    if (integerValue(single.exponent) === 1n) return tidied(one, [factor(single.base, v)]);
  }
  return tidied(one, [factor(u, v)]);
}

/** e^(u·v), by term where one of them is a number. */
function exponentials(v: Sum, exponent: Sum): readonly Term[] {
  const value = rationalValue(v);
  const by = value ? scaled(exponent, value) : multiplied(v, exponent);
  return [term(one, [factor(euler, by)])];
}

export const euler: Atom = {
  kind: 'atom',
  expression: { kind: 'constant', name: 'e', span: nowhere },
  key: eulerKey,
  call: null,
};

function powerOfFraction({ numerator, denominator }: Rational, v: Sum): Term {
  // where v is positive or depends on x, 0^v has no other value than 0
  const exponent = rationalValue(v);
  if (numerator === 0n)
    return hasVariable(v) || (exponent && !isNegative(exponent)) ? term(zero) : term(one, [factor(numberBase(0n), v)]);
  const above = numerator === 1n ? [] : [factor(numberBase(numerator), v)];
  const below = denominator === 1n ? [] : [factor(numberBase(denominator), scaled(v, minusOne))];
  return tidied(one, [...above, ...below]);
}

/** u·v: multiplied out where one is a single term with a number alone, else as factors. */
export function multiplied(u: Sum, v: Sum): Sum {
  const [a, b] = [rationalValue(u), rationalValue(v)];
  if (a) return scaled(v, a);
  if (b) return scaled(u, b);
  return spread(product(asTerm(u), asTerm(v)));
}

/** A sum as one factor of a product. */
export function asTerm(u: Sum): Term {
  return onlyTerm(u) ?? (u.terms.length === 0 ? term(zero) : term(one, [factor(u, unity)]));
}

/** A number times a sum as a sum; any other term as it is. */
export function spread(only: Term): Sum {
  const [single] = only.factors;
  if (single && only.factors.length === 1 && single.base.kind === 'sum' && integerValue(single.exponent) === 1n)
    return scaled(single.base, only.coefficient);
  return sum([only]);
}

/** u/v */
export function quotient(u: Sum, v: Sum): Sum {
  const number = rationalValue(v);
  if (number && number.numerator !== 0n) return scaled(u, reciprocal(number));
  return multiplied(u, power(v, constant(minusOne)));
}
