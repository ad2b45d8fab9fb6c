import type { Expression } from '../../expression/expression.ts';
import { conjugated } from './conjugate.ts';
import { asTerm, product, spread } from './product.ts';
import { simplerTerms } from './identities.ts';
import { compare, content, minusOne, negative, one, type Rational, rational, reciprocal, zero } from './rational.ts';
import { isBelow, sizeOf } from './size.ts';
import {
  added,
  constant,
  type Factor,
  factor,
  integerValue,
  isNegative,
  rationalValue,
  scaled,
  type Sum,
  sum,
  term,
  type Term,
} from './sum.ts';

/** Products of sums with more terms than this stay products. */
const mostExpanded = 16;
/** How much shorter an expanded form has to be to be preferred. */
const reserve = 8;

/** What a quotient inside a sum costs where the sum is a factor, so that it is brought over one denominator. */
const nested = 16;

/** Where a sum stands: by itself, as the argument of a function, or as a factor of a product or quotient. */
export type Place = 'alone' | 'factor';

const known: Readonly<Record<Place, WeakMap<Sum, Sum>>> = { alone: new WeakMap(), factor: new WeakMap() };

/**
 * The shortest of the forms in which a sum can be written: as it is, with its products expanded, over one denominator, with common
 * factors taken out.
 */
export function settle(u: Sum, place: Place): Sum {
  let settled = known[place].get(u);
  if (!settled) known[place].set(u, (settled = shortest(u, place)));
  return settled;
}

function shortest(u: Sum, place: Place): Sum {
  const start = identified(u);
  if (start.terms.length < 2) return start;
  const flat = expanded(start);
  let best = start;
  let least = costOf(start, place);
  const consider = (candidate: Sum | null, penalty: number): void => {
    if (!candidate || costOf(candidate, place) + penalty >= least) return;
    best = candidate;
    least = costOf(candidate, place) + penalty;
  };
  const considerForms = (form: Sum, penalty: number): void => {
    consider(form, penalty);
    if (form.terms.length < 2) return;
    consider(overCommonNumber(form), penalty);
    if (isPolynomial(form)) return;
    consider(withCommonFactor(form, false), penalty);
    consider(withCommonFactor(form, true), penalty);
  };
  considerForms(start, 0);
  if (flat) considerForms(flat, reserve);
  return best;
}

function costOf(u: Sum, place: Place): number {
  return sizeOf(u) + nested * quotientsIn(u, place);
}

/** Quotients in sums that are factors. */
function quotientsIn({ terms }: Sum, place: Place): number {
  const counts = place === 'factor' && terms.length > 1;
  return terms.reduce((total, { factors }) => {
    const own = counts && factors.some(({ exponent }) => isBelow(exponent)) ? 1 : 0;
    const inside = factors.map(({ base, exponent }) => (base.kind === 'sum' && integerValue(exponent) !== null ? quotientsIn(base, 'factor') : 0)); // prettier-ignore
    return inside.reduce((sum, count) => sum + count, total + own);
  }, 0);
}

/** Identities of squares, as long as they apply. */
function identified(u: Sum): Sum {
  // below a bar (1 − x)(1 + x) stays, since 1 − x² would not be seen to have a factor in common with 1 − x
  let result = sum(u.terms.flatMap((one) => spread(conjugated(one, isNotBelow)).terms));
  for (let terms = simplerTerms(result.terms); terms; terms = simplerTerms(result.terms)) {
    result = sum(terms.map((one) => product(one)));
  }
  return result;
}

function isNotBelow(exponent: Sum): boolean {
  return integerValue(exponent) === null || !isBelow(exponent);
}

/** Every product of sums multiplied out; null where there is none or it would be long. */
function expanded(u: Sum): Sum | null {
  if (!u.terms.some(({ factors }) => factors.some(isExpandable))) return null;
  const terms: Term[] = [];
  for (const { coefficient, factors } of u.terms) {
    let all: readonly Term[] = [term(coefficient, factors.filter((one) => !isExpandable(one)))]; // prettier-ignore
    for (const { base, exponent } of factors.filter(isExpandable)) {
      for (let n = integerValue(exponent)!; n > 0n; n--) {
        const { terms: others } = base as Sum;
        if (all.length * others.length > mostExpanded) return null;
        all = sum(all.flatMap((a) => others.map((b) => product(a, b)))).terms;
      }
    }
    terms.push(...all);
  }
  return identified(sum(terms));
}

function isExpandable({ base, exponent }: Factor): boolean {
  const power = integerValue(exponent);
  return base.kind === 'sum' && base.terms.length > 1 && power !== null && power > 0n && power <= 4n;
}

/**
 * A sum as a product of what its terms share and the rest.
 *
 * @param denominators whether terms without a denominator are brought over that of the others
 */
function withCommonFactor(u: Sum, denominators: boolean): Sum | null {
  const common: Factor[] = [];
  const seen = new Set<string>();
  for (const { base, exponent } of u.terms.flatMap(({ factors }) => factors)) {
    const isRational = rationalValue(exponent) !== null;
    // exponents by how much they are above this one, where that is a number
    const powers = u.terms.map(({ factors }) => {
      for (const other of factors) {
        if (other.base.key !== base.key || (rationalValue(other.exponent) !== null) !== isRational) continue;
        const above = rationalValue(isRational ? other.exponent : added(other.exponent, scaled(exponent, minusOne)));
        if (above) return above;
      }
      return null;
    });
    const inAll = powers.every((above) => above !== null);
    const least = powers.map((above) => above ?? zero).reduce((a, b) => (compare(b, a) < 0 ? b : a));
    const power = isRational ? constant(least) : added(exponent, constant(least));
    const next = factor(base, power);
    if (seen.has(next.key)) continue;
    seen.add(next.key);
    const isShared = inAll && (!isRational || least.numerator !== 0n);
    if (isShared || (denominators && isRational && isNegative(least))) common.push(next);
  }
  if (common.length === 0) return null;
  const shared = term(one, common);
  const inverse = term(one, common.map(({ base, exponent }) => factor(base, scaled(exponent, minusOne)))); // prettier-ignore
  const rest = identified(sum(u.terms.map((one) => product(one, inverse))));
  const flat = expanded(rest);
  const inner = flat && sizeOf(flat) <= sizeOf(rest) + reserve ? flat : rest;
  if (inner.terms.length === 0) return inner;
  const deeper = inner === flat && inner.terms.length > 1 ? withCommonFactor(inner, false) : null;
  if (deeper) return sum([product(shared, asTerm(deeper))]);
  const by = contentOf(inner);
  return sum([product(shared, asTerm(scaled(inner, reciprocal(by))), term(by))]);
}

/** x/2 + y/2 as (x + y)/2 */
function overCommonNumber(u: Sum): Sum | null {
  const { denominator, decimal } = content(u.terms.map(({ coefficient }) => coefficient));
  if (denominator === 1n || decimal) return null;
  const by = rational(1n, denominator);
  return sum([product(term(by), asTerm(scaled(u, reciprocal(by))))]);
}

/** What all coefficients share, their sign too. */
function contentOf({ terms }: Sum): Rational {
  const shared = content(terms.map(({ coefficient }) => coefficient));
  const size = shared.decimal ? one : shared;
  return terms.every(({ coefficient }) => isNegative(coefficient)) ? negative(size) : size;
}

const letters: ReadonlySet<string> = new Set<Expression['kind']>(['variable', 'parameter', 'constant']);

/** Whether it is a polynomial in letters that is multiplied out, which is left as it is. */
function isPolynomial(u: Sum): boolean {
  return u.terms.every(({ factors }) =>
    factors.every(
      ({ base, exponent }) =>
        base.kind === 'atom' && letters.has(base.expression.kind) && (integerValue(exponent) ?? -1n) > 0n,
    ),
  );
}
