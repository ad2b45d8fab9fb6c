import { binary, call, negation, number } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';
import { conjugated } from './conjugate.ts';
import { orderedFactors, orderedTerms } from './order.ts';
import { content, minusOne, negative, type Rational, reciprocal, times, written } from './rational.ts';
import { isBelow } from './size.ts';
import {
  type Factor,
  factor,
  integerValue,
  isNegative,
  rationalValue,
  scaled,
  type Sum,
  term,
  type Term,
} from './sum.ts';

const shown = new WeakMap<Sum, Expression>();

/** A sum as an expression: signs in front, quotients over one bar, roots as roots. */
export function write(u: Sum): Expression {
  let expression = shown.get(u);
  if (!expression) shown.set(u, (expression = writeTerms(orderedTerms(u.terms))));
  return expression;
}

function writeTerms(terms: readonly Term[]): Expression {
  const [first, ...rest] = terms.map(forDisplay);
  if (!first) return number(0);
  const head = writeSize(first);
  return rest.reduce<Expression>(
    (before, next) => binary(isNegative(next.coefficient) ? '-' : '+', before, writeSize(next)),
    isNegative(first.coefficient) ? negation(head) : head,
  );
}

/** A term without its sign. */
function writeSize({ coefficient, factors }: Term): Expression {
  const [only] = factors;
  if (
    only &&
    factors.length === 1 &&
    only.base.kind === 'atom' &&
    only.base.multiple &&
    integerValue(only.exponent) === 1n
  )
    return only.base.multiple(isNegative(coefficient) ? negative(coefficient) : coefficient).expression;
  const { above, below } = written(coefficient);
  const isOne = above.kind === 'number' && above.text === '1';
  const ordered = orderedFactors(factors);
  const top = ordered.filter(({ exponent }) => !isBelow(exponent)).map(writePower);
  const bottom = ordered.filter(({ exponent }) => isBelow(exponent)).map(({ base, exponent }) => writePower(factor(base, scaled(exponent, minusOne)))); // prettier-ignore
  const numerator = joined(isOne ? top : [above, ...top]);
  const denominator = joined(below ? [below, ...bottom] : bottom);
  return denominator ? binary('/', numerator ?? above, denominator) : (numerator ?? above);
}

/** 2(2x + 4) as 4(x + 2), (x − 1)(x + 1) as x² − 1, and −(x − 1) as 1 − x. */
function forDisplay(source: Term): Term {
  let { coefficient } = source;
  const factors = conjugated(source).factors.map((one, _, { length }) => {
    if (one.base.kind === 'atom' || integerValue(one.exponent) !== 1n || length === 1) return one;
    const shared = content(one.base.terms.map((part) => part.coefficient));
    if (shared.decimal || coefficient.decimal) return one;
    coefficient = times(coefficient, shared);
    return factor(scaled(one.base, reciprocal(shared)), one.exponent);
  });
  const turned = isNegative(coefficient) ? factors.findIndex(isDifference) : -1;
  if (turned < 0) return term(coefficient, factors);
  const { base, exponent } = factors[turned]!;
  return term(negative(coefficient), factors.with(turned, factor(scaled(base as Sum, minusOne), exponent)));
}

/** Whether it takes a sign: −1/(x² − 1) is 1/(1 − x²). */
function isDifference({ base, exponent }: Factor): boolean {
  const power = integerValue(exponent);
  if (base.kind === 'atom' || base.terms.length !== 2 || (power !== 1n && power !== -1n)) return false;
  return base.terms.filter((part) => isNegative(part.coefficient)).length === 1;
}

function joined(factors: readonly Expression[]): Expression | null {
  return factors.length === 0 ? null : factors.reduce((u, v) => binary('*', u, v));
}

function writePower({ base, exponent }: Factor): Expression {
  const u = base.kind === 'sum' ? write(base) : base.expression;
  const value = rationalValue(exponent);
  if (!value) return binary('^', u, write(exponent));
  const { numerator, denominator, decimal } = value;
  if (denominator === 1n && numerator === 1n) return u;
  if (numerator === 1n && denominator === 2n && !decimal) return call('sqrt', u);
  if (numerator === 1n && denominator === 3n) return call('cbrt', u);
  return binary('^', u, writeExponent(value));
}

function writeExponent(value: Rational): Expression {
  const { above, below } = written(isNegative(value) ? negative(value) : value);
  const size = below ? binary('/', above, below) : above;
  return isNegative(value) ? negation(size) : size;
}
