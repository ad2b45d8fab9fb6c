import type { Expression } from '../../expression/expression.ts';
import { baseOf } from './atom.ts';
import { integerValue, rationalValue, type Base, type Factor, type Sum, type Term, unity } from './sum.ts';
import { hasVariable, termHasVariable } from './variable.ts';

/** The places of factors in a product. */
const places = ['number', 'constant', 'letter', 'letters', 'variable', 'polynomial', 'exponential', 'function', 'sum'] as const; // prettier-ignore

/** Factors as people order them: 2 π a (a − 1) x (x + 1) e^x sin(x) (1 + cos(x)), letters by the alphabet. */
export function orderedFactors(factors: readonly Factor[]): readonly Factor[] {
  return factors.toSorted((a, b) => placeOf(a) - placeOf(b) || byAlphabet(a, b));
}

function byAlphabet(a: Factor, b: Factor): number {
  return kindOf(a.base, a.exponent) === 'letter' ? (a.key < b.key ? -1 : 1) : 0;
}

function placeOf({ base, exponent }: Factor): number {
  return places.indexOf(kindOf(base, exponent));
}

function kindOf(base: Base, exponent: Sum): (typeof places)[number] {
  if (hasVariable(exponent)) return 'exponential';
  if (base.kind === 'atom') {
    switch (base.expression.kind) {
      case 'number':
      case 'negation':
        return 'number';
      case 'variable':
      case 'constant':
        return base.expression.kind;
      case 'parameter':
        return 'letter';
      default:
        return base.call?.name === 'abs' ? kindOf(baseOf(base.call.operand), unity) : 'function';
    }
  }
  if (!isOfLetters(base)) return 'sum';
  return hasVariable(base) ? 'polynomial' : 'letters';
}

const letters: ReadonlySet<string> = new Set<Expression['kind']>(['variable', 'parameter', 'constant', 'number']);

/** Whether no function stands in a sum. */
function isOfLetters({ terms }: Sum): boolean {
  return terms.every(({ factors }) =>
    factors.every(({ base, exponent }) => {
      const plain = base.kind === 'sum' ? isOfLetters(base) : letters.has(base.expression.kind);
      return plain && (rationalValue(exponent) !== null || !hasVariable(exponent));
    }),
  );
}

/** Terms from the highest power of x to the lowest, what is free of x last; a positive one first where there are two. */
export function orderedTerms(terms: readonly Term[]): readonly Term[] {
  const ordered = terms
    .map((one) => ({ one, degree: degreeOf(one), free: termHasVariable(one) ? 0 : 1 }))
    .toSorted((a, b) => b.degree - a.degree || a.free - b.free)
    .map(({ one }) => one);
  const [first, second] = ordered;
  const swapped = ordered.length === 2 && first!.coefficient.numerator < 0n && second!.coefficient.numerator > 0n;
  return swapped ? [second!, first!] : ordered;
}

/** The power of x in a term, those in sums as they would be multiplied out. */
function degreeOf({ factors }: Term): number {
  return factors.reduce((degree, { base, exponent }) => {
    const value = rationalValue(exponent);
    if (!value) return degree;
    const power = Number(value.numerator) / Number(value.denominator);
    if (base.kind === 'sum') {
      const whole = integerValue(exponent);
      return whole === null || whole < 0n ? degree : degree + power * Math.max(...base.terms.map(degreeOf));
    }
    return base.expression.kind === 'variable' ? degree + power : degree;
  }, 0);
}
