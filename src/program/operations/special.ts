import { call, derivativeOf } from '../../expression/construct.ts';
import * as elementary from '../interval/elementary.ts';
import * as gamma from '../interval/gamma.ts';
import { sinc } from '../interval/sinc.ts';
import type { SpecialName, Operation } from '../operation.ts';
import type { Series, SeriesAlgebra } from '../series.ts';
import { integerPower } from './powers.ts';
import { derivative, integerOf, named } from './rules.ts';

/** 2/√π·e^(−u²) */
function bell(algebra: SeriesAlgebra, u: Series): Series {
  const exponential = algebra.apply('exp', [algebra.apply('negate', [integerPower(algebra, u, 2)])]);
  const height = algebra.apply('divide', [
    algebra.integer(2),
    algebra.apply('rational_power', [algebra.apply('pi')], [1, 2, 0]),
  ]);
  return algebra.apply('multiply', [height, exponential]);
}

const integerAt: NonNullable<Operation['guards']> = (_, [u]) => [integerOf(u!)];

/** Functions of learning machines, of probability and of number theory. */
export const special: Readonly<Record<SpecialName, Operation>> = {
  /** σ′ = σ(u)·σ(−u) rather than σ(1 − σ), which cancels for large u. */
  sigmoid: named(
    'sigmoid',
    elementary.sigmoid,
    derivative((algebra, u, y) =>
      algebra.apply('multiply', [y, algebra.apply('sigmoid', [algebra.apply('negate', [u])])]),
    ),
  ),
  softplus: named('softplus', elementary.softplus, derivative((algebra, u) => algebra.apply('sigmoid', [u]))), // prettier-ignore
  erf: named('erf', elementary.erf, derivative(bell)),
  erfc: named('erfc', elementary.erfc, derivative((algebra, u) => algebra.apply('negate', [bell(algebra, u)]))), // prettier-ignore
  gamma: named(
    'gamma',
    gamma.gamma,
    derivative((algebra, u, y) => algebra.apply('multiply', [y, algebra.apply('polygamma', [u], [0])])),
    integerAt,
  ),
  lgamma: named('lgamma', gamma.lgamma, derivative((algebra, u) => algebra.apply('polygamma', [u], [0])), integerAt), // prettier-ignore
  polygamma: {
    arity: 1,
    immediates: ['order'],
    taylor: derivative((algebra, u, _y, [m]) => algebra.apply('polygamma', [u], [m! + 1])),
    interval: ([u], [m]) => gamma.polygamma(u!, m!),
    guards: integerAt,
    express: ([u], [m]) => derivativeOf('lgamma', m! + 1, u!),
  },
  /** sin u/u, whose quotient rule would lose every digit near 0: the derivatives are functions of their own. */
  sinc: {
    arity: 1,
    immediates: ['derivatives'],
    taylor: derivative((algebra, u, _y, [j]) => algebra.apply('sinc', [u], [j! + 1])),
    interval: ([u], [j]) => sinc(u!, j!),
    express: ([u], [j]) => (j === 0 ? call('sinc', u!) : derivativeOf('sinc', j!, u!)),
  },
};
