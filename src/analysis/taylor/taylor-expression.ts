import { binary, negation, nowhere, number } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';
import type { Fraction } from './fraction.ts';

/** A coefficient as it is written: a fraction where it is a simple one, else a float64. */
export type WrittenCoefficient = Fraction | number;

/** Σ c_k (x − x₀)ᵏ as people write it, with ascending powers and without zero terms: 1 + x + x^2/2, 2 - 3 (x - 1)^2. */
export function taylorExpression(coefficients: readonly WrittenCoefficient[], about: number): Expression {
  const variable: Expression = { kind: 'variable', span: nowhere };
  const distance = about === 0 ? variable : binary(about < 0 ? '+' : '-', variable, number(Math.abs(about)));
  const terms = coefficients
    .map((coefficient, k) => ({ sign: signOf(coefficient), coefficient, k }))
    .filter(({ sign }) => sign !== 0)
    .map(({ sign, coefficient, k }) => {
      const power = k === 1 ? distance : binary('^', distance, number(k));
      return { isNegative: sign < 0, size: term(coefficient, power, k) };
    });
  const [first, ...rest] = terms;
  if (!first) return number(0);
  const start = first.isNegative ? negation(first.size) : first.size;
  return rest.reduce((sum, { isNegative, size }) => binary(isNegative ? '-' : '+', sum, size), start);
}

function signOf(coefficient: WrittenCoefficient): number {
  if (typeof coefficient === 'number') return Math.sign(coefficient);
  return coefficient.p === 0n ? 0 : coefficient.p < 0n ? -1 : 1;
}

/** |c|·power, without the power for k = 0. */
function term(coefficient: WrittenCoefficient, power: Expression, k: number): Expression {
  if (typeof coefficient === 'number') {
    const size = number(Math.abs(coefficient));
    if (k === 0) return size;
    return Math.abs(coefficient) === 1 ? power : binary('*', size, power);
  }
  const { p, q } = coefficient;
  const size = p < 0n ? -p : p;
  const above = k === 0 ? whole(size) : size === 1n ? power : binary('*', whole(size), power);
  return q === 1n ? above : binary('/', above, whole(q));
}

function whole(value: bigint): Expression {
  return { kind: 'number', text: String(value), span: nowhere };
}
