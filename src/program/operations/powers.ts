import { binary, call, number } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';
import * as extensions from '../interval/powers.ts';
import type { PowerName, Operation } from '../operation.ts';
import type { Series, SeriesAlgebra } from '../series.ts';
import { derivative, zeroOf } from './rules.ts';

/** uⁿ as a series; the powers 1 and 0 need no operation. */
export function integerPower(algebra: SeriesAlgebra, u: Series, n: number): Series {
  if (n === 1) return u;
  return n === 0 ? algebra.integer(1) : algebra.apply('integer_power', [u], [n]);
}

/**
 * Powers. Their derivatives are powers again, by the power rule: dividing by u₀, as the common recurrence does, would lose every
 * derivative of xⁿ at 0. The number j of derivatives taken belongs to the structure, so that a vanishing factor a − j is seen as
 * such: the third derivative of x² is 0, not 0·∞.
 */
export const powers: Readonly<Record<PowerName, Operation>> = {
  integer_power: {
    arity: 1,
    immediates: ['exponent'],
    taylor: derivative((algebra, u, _y, [n]) => (n === 0 ? null : algebra.scale(integerPower(algebra, u, n! - 1), n!))),
    interval: ([u], [n]) => extensions.integerPower(u!, n!),
    guards: (_, [u], [n]) => (n! < 0 ? [zeroOf(u!)] : []),
    express: ([u], [n]) => binary('^', u!, number(n!)),
  },
  rational_power: {
    arity: 1,
    immediates: ['numerator', 'denominator', 'derivatives'],
    taylor: derivative((algebra, u, _y, [p, q, j]) => algebra.apply('rational_power', [u], [p!, q!, j! + 1])),
    interval: ([u], [p, q, j]) => extensions.rationalPower(u!, p!, q!, j!),
    guards: (_, [u]) => [zeroOf(u!)],
    express: ([u], [p, q, j]) => rationalPower(u!, p!, q!, j!),
  },
  power: {
    arity: 2,
    immediates: ['derivatives'],
    taylor: {
      kind: 'chain',
      partials: (algebra, [u, a], [j]) => [
        algebra.apply('power', [u!, a!], [j! + 1]),
        algebra.apply('multiply', [algebra.apply('power', [u!, a!], [j!]), growthByExponent(algebra, u!, a!, j!)]),
      ],
    },
    interval: ([u, a], [j]) => extensions.power(u!, a!, j!),
    guards: (_, [u]) => [zeroOf(u!)],
    express: ([u, a], [j]) => fallingPower(u!, a!, j!),
  },
  /** ∂/∂u u^v·lnᵐu = v·u^{v−1}·lnᵐu + m·u^{v−1}·lnᵐ⁻¹u, ∂/∂v u^v·lnᵐu = u^v·lnᵐ⁺¹u. */
  general_power: {
    arity: 2,
    immediates: ['logarithms'],
    taylor: {
      kind: 'chain',
      partials: (algebra, [u, v], [m]) => {
        const lower = algebra.apply('subtract', [v!, algebra.integer(1)]);
        const power = algebra.apply('multiply', [v!, algebra.apply('general_power', [u!, lower], [m!])]);
        const byBase =
          m === 0
            ? power
            : algebra.apply('add', [power, algebra.scale(algebra.apply('general_power', [u!, lower], [m! - 1]), m!)]);
        return [byBase, algebra.apply('general_power', [u!, v!], [m! + 1])];
      },
    },
    interval: ([u, v], [m]) => extensions.generalPower(u!, v!, m!),
    guards: (_, [u]) => [zeroOf(u!)],
    express: ([u, v], [m]) => {
      const power = binary('^', u!, v!);
      if (m === 0) return power;
      const logarithm = call('ln', u!);
      return binary('*', power, m === 1 ? logarithm : binary('^', logarithm, number(m!)));
    },
  },
};

/** ln u + Σ 1/(a − i) for i < j: the relative derivative of falling(a, j)·u^(a − j) by a. Along x it is not used, since a is free of x. */
function growthByExponent(algebra: SeriesAlgebra, u: Series, a: Series, j: number): Series {
  let sum = algebra.apply('ln', [u]);
  for (let i = 0; i < j; i++) {
    const factor = algebra.apply('subtract', [a, algebra.integer(i)]);
    sum = algebra.apply('add', [sum, algebra.apply('divide', [algebra.integer(1), factor])]);
  }
  return sum;
}

function rationalPower(u: Expression, p: number, q: number, j: number): Expression {
  if (j === 0 && p === 1 && q === 2) return call('sqrt', u);
  if (j === 0 && p === 1 && q === 3) return call('cbrt', u);
  let [numerator, denominator] = [1, 1];
  for (let i = 0; i < j; i++) [numerator, denominator] = [numerator * (p - i * q), denominator * q];
  const power = binary('^', u, binary('/', number(p - j * q), number(q)));
  return j === 0 ? power : binary('*', binary('/', number(numerator), number(denominator)), power);
}

/** a·(a − 1)⋯(a − j + 1)·u^(a − j) */
function fallingPower(u: Expression, a: Expression, j: number): Expression {
  const less = (i: number) => (i === 0 ? a : binary('-', a, number(i)));
  let result: Expression | undefined;
  for (let i = 0; i < j; i++) result = result ? binary('*', result, less(i)) : less(i);
  const power = binary('^', u, less(j));
  return result ? binary('*', result, power) : power;
}
