import type { FunctionName } from '../../expression/functions.ts';
import { baseOf, callOf } from './atom.ts';
import { compare, minusOne, type Rational, rational, negative } from './rational.ts';
import {
  added,
  type Atom,
  type Base,
  constant,
  type Factor,
  factor,
  integerValue,
  type Sum,
  term,
  type Term,
  rationalValue,
} from './sum.ts';

/** f(u)·g(u)^±1 = h(u), or 1: tan u·cos u = sin u. */
const products: readonly (readonly [f: FunctionName, g: FunctionName, sign: 1n | -1n, h: FunctionName | null])[] = [
  ['tan', 'cos', 1n, 'sin'],
  ['tanh', 'cosh', 1n, 'sinh'],
  ['tanh', 'sech', -1n, 'sinh'],
  ['cosh', 'sech', 1n, null],
];

/**
 * The factors of a product in a simpler form that equals it wherever it is defined; null where there is none.
 */
export function simplerFactors(factors: readonly Factor[]): readonly Factor[] | null {
  for (const one of factors) {
    const { base, exponent } = one;
    const power = integerValue(exponent);
    if (base.kind !== 'atom' || !base.call || power === null) continue;
    const { name, operand } = base.call;
    const simpler =
      name === 'abs'
        ? ofAbsolute(factors, one, power, operand)
        : name === 'sign'
          ? ofSign(factors, one, power, operand)
          : ofFunctions(factors, one, power, base);
    if (simpler) return simpler;
  }
  return null;
}

/** |u|² = u², and |u|/u² = 1/|u|. */
function ofAbsolute(factors: readonly Factor[], one: Factor, power: bigint, operand: Sum): readonly Factor[] | null {
  const base = baseOf(operand);
  if (power % 2n === 0n) return replaced(factors, [one], [raised(base, power)]);
  const other = find(factors, base.key);
  const otherPower = other ? integerValue(other.exponent) : null;
  if (!other || otherPower === null || otherPower % 2n !== 0n || otherPower * power > 0n) return null;
  return replaced(factors, [one, other], [raised(one.base, power + otherPower)]);
}

/** sgn u·u = |u|, sgn u·|u| = u, sgn³u = sgn u; sgn²u = 1 where zeros of u stand alone, as those of polynomials do. */
function ofSign(factors: readonly Factor[], one: Factor, power: bigint, operand: Sum): readonly Factor[] | null {
  if (power % 2n === 0n) return isPolynomial(operand) ? replaced(factors, [one], []) : null;
  if (power !== 1n) return replaced(factors, [one], [raised(one.base, 1n)]);
  const base = baseOf(operand);
  const absolute = factors.find((other) => isCall(other.base, 'abs', operand.key));
  const absolutePower = absolute ? integerValue(absolute.exponent) : null;
  if (absolute && absolutePower !== null && absolutePower % 2n !== 0n) {
    return replaced(factors, [one, absolute], [raised(absolute.base, absolutePower - 1n), raised(base, 1n)]);
  }
  const other = find(factors, base.key);
  const otherPower = other ? integerValue(other.exponent) : null;
  if (!other || otherPower === null || otherPower % 2n === 0n) return null;
  const [shown] = (one.base as Atom).expression.kind === 'call' ? operandsOf(one.base as Atom) : [];
  if (!shown) return null;
  const size = callOf('abs', operand, shown);
  return replaced(factors, [one, other], [raised(size, 1n), raised(base, otherPower - 1n)]);
}

function ofFunctions(factors: readonly Factor[], one: Factor, power: bigint, atom: Atom): readonly Factor[] | null {
  for (const [f, g, sign, h] of products) {
    if (atom.call?.name !== f) continue;
    const { operand } = atom.call;
    const other = factors.find(({ base }) => isCall(base, g, operand.key));
    const otherPower = other ? integerValue(other.exponent) : null;
    if (!other || otherPower === null || power * otherPower * sign <= 0n) continue;
    const shared = smaller(power, otherPower * sign);
    const result = h ? [raised(callOf(h, operand, operandsOf(atom)[0]!), shared)] : [];
    const rest = [raised(one.base, power - shared), raised(other.base, otherPower - shared * sign)];
    return replaced(factors, [one, other], [...result, ...rest]);
  }
  return null;
}

/** f(u)² + sign·g(u)² = h(u)^power, or 1; without g, f(u)² + sign. */
interface Squares {
  readonly f: FunctionName;
  readonly g: FunctionName | null;
  readonly sign: 1 | -1;
  readonly result: readonly [h: FunctionName, power: bigint] | null;
}

const squares: readonly Squares[] = [
  { f: 'sin', g: 'cos', sign: 1, result: null },
  { f: 'cosh', g: 'sinh', sign: -1, result: null },
  { f: 'tan', g: null, sign: 1, result: ['cos', -2n] },
  { f: 'sinh', g: null, sign: 1, result: ['cosh', 2n] },
];

/** Terms of a sum with sin² + cos² = 1 and its kin made use of where they stand with one factor; null where they do not. */
export function simplerTerms(terms: readonly Term[]): readonly Term[] | null {
  for (const one of terms) {
    for (const { base, exponent } of one.factors) {
      const power = integerValue(exponent);
      if (base.kind !== 'atom' || !base.call || power === null || power < 2n) continue;
      for (const { f, g, sign, result } of squares) {
        if (base.call.name !== f) continue;
        const { operand } = base.call;
        const [shown] = operandsOf(base);
        const rest = shifted(one.factors, base, -2n);
        const partner = g === null ? rest : shifted(rest, callOf(g, operand, shown!), 2n);
        const key = term(minusOne, partner).key;
        const wanted = sign === 1 ? one.coefficient : negative(one.coefficient);
        const other = terms.find((candidate) => candidate.key === key && isEqual(candidate.coefficient, wanted));
        if (!other) continue;
        const merged = result ? shifted(rest, callOf(result[0], operand, shown!), result[1]) : rest;
        return [
          ...terms.filter((candidate) => candidate !== one && candidate !== other),
          term(one.coefficient, merged),
        ];
      }
    }
  }
  return null;
}

/** Factors with the exponent of one base changed by a whole number. */
function shifted(factors: readonly Factor[], base: Base, by: bigint): readonly Factor[] {
  const before = find(factors, base.key);
  const change = constant(rational(by));
  const after = factor(base, before ? added(before.exponent, change) : change);
  return replaced(factors, before ? [before] : [], [after]);
}

function replaced(factors: readonly Factor[], gone: readonly Factor[], come: readonly Factor[]): readonly Factor[] {
  return [...factors.filter((one) => !gone.includes(one)), ...come.filter(({ exponent }) => exponent.terms.length > 0)];
}

function raised(base: Base, power: bigint): Factor {
  return factor(base, constant(rational(power)));
}

function find(factors: readonly Factor[], key: string): Factor | undefined {
  return factors.find(({ base }) => base.key === key);
}

function isCall(base: Base, name: FunctionName, operandKey: string): boolean {
  return base.kind === 'atom' && base.call?.name === name && base.call.operand.key === operandKey;
}

function operandsOf({ expression }: Atom) {
  return expression.kind === 'call' ? expression.operands : [];
}

function smaller(a: bigint, b: bigint): bigint {
  return (a < 0n ? -a : a) < (b < 0n ? -b : b) ? a : b;
}

function isEqual(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

/** Whether a sum is a polynomial in the variable with numbers as coefficients, and not a number. */
function isPolynomial(u: Sum): boolean {
  const ofVariable = ({ base, exponent }: Factor): boolean =>
    base.kind === 'atom' && base.expression.kind === 'variable' && (integerValue(exponent) ?? -1n) >= 0n;
  return rationalValue(u) === null && u.terms.every(({ factors }) => factors.every(ofVariable));
}
