import type { ElementaryName, Operation } from '../operation.ts';
import { binary, call, number } from '../../expression/construct.ts';
import * as extensions from '../interval/elementary.ts';
import type { Extension } from '../interval/monotone.ts';
import * as trigonometric from '../interval/trigonometric.ts';
import type { Series, SeriesAlgebra } from '../series.ts';
import { integerPower } from './powers.ts';
import { derivative, integerOf, named, zeroOf } from './rules.ts';
import { timesPi } from './times-pi.ts';

const square = (algebra: SeriesAlgebra, u: Series) => integerPower(algebra, u, 2);
const reciprocal = (algebra: SeriesAlgebra, u: Series) => algebra.apply('divide', [algebra.integer(1), u]);
const plusOne = (algebra: SeriesAlgebra, u: Series) => algebra.apply('add', [u, algebra.integer(1)]);
const minusOne = (algebra: SeriesAlgebra, u: Series) => algebra.apply('subtract', [u, algebra.integer(1)]);
const negate = (algebra: SeriesAlgebra, u: Series) => algebra.apply('negate', [u]);

const minusHalf = (algebra: SeriesAlgebra, u: Series) =>
  algebra.apply('subtract', [u, algebra.scale(algebra.integer(1), 1, 2)]);

/** (1 − u)(1 + u), whose factors are exact near ±1, where 1 − u² has lost its digits. */
const oneMinusSquare = (algebra: SeriesAlgebra, u: Series) =>
  algebra.apply('multiply', [negate(algebra, minusOne(algebra, u)), plusOne(algebra, u)]);

/** u^(−½), infinite at 0 as the derivative of a root is. */
const inverseRoot = (algebra: SeriesAlgebra, u: Series) =>
  algebra.scale(algebra.apply('rational_power', [u], [1, 2, 1]), 2);

/** y′ = u′/(u·ln b) for the logarithm to base b. */
const logarithm = (base: number | null) =>
  derivative((algebra, u) =>
    reciprocal(
      algebra,
      base === null ? u : algebra.apply('multiply', [u, algebra.apply('ln', [algebra.integer(base)])]),
    ),
  );

const zeroAt: NonNullable<Operation['guards']> = (_, [u]) => [zeroOf(u!)];
const zeroAtPlusMinusOne: NonNullable<Operation['guards']> = (algebra, [u]) => [
  zeroOf(minusOne(algebra, u!)),
  zeroOf(plusOne(algebra, u!)),
];

/** f(πu), by the derivative of f at πu. */
function ofPi(
  name: 'sin' | 'cos' | 'tan',
  extension: Extension,
  slope: (algebra: SeriesAlgebra, u: Series, y: Series) => Series,
): Operation {
  return {
    arity: 1,
    taylor: {
      kind: 'chain',
      inner: (algebra, [u]) => [algebra.apply('multiply', [algebra.apply('pi'), u!])],
      partials: (algebra, [u], _immediates, y) => [slope(algebra, u!, y)],
    },
    interval: ([u]) => extension(u!),
    express: ([u]) => call(name, timesPi(u!)),
  };
}

/** The elementary functions by their derivatives, each in the form that keeps its digits in the tails. */
export const elementary: Readonly<Record<ElementaryName, Operation>> = {
  exp: named('exp', extensions.exp, derivative((_, _u, y) => y)), // prettier-ignore
  expm1: {
    arity: 1,
    taylor: derivative((algebra, u) => algebra.apply('exp', [u])),
    interval: ([u]) => extensions.expm1(u!),
    express: ([u]) => binary('-', call('exp', u!), number(1)),
  },
  ln: named('ln', extensions.ln, logarithm(null), zeroAt),
  log2: named('log2', extensions.log2, logarithm(2), zeroAt),
  log10: named('log10', extensions.log10, logarithm(10), zeroAt),
  sin: named('sin', trigonometric.sin, derivative((algebra, u) => algebra.apply('cos', [u]))), // prettier-ignore
  cos: named('cos', trigonometric.cos, derivative((algebra, u) => negate(algebra, algebra.apply('sin', [u])))), // prettier-ignore
  tan: named(
    'tan',
    trigonometric.tan,
    derivative((algebra, _u, y) => plusOne(algebra, square(algebra, y))),
    (algebra, [u]) => [integerOf(minusHalf(algebra, algebra.apply('divide', [u!, algebra.apply('pi')])))],
  ),
  sinpi: ofPi('sin', trigonometric.sinpi, (algebra, u) => algebra.apply('cospi', [u])),
  cospi: ofPi('cos', trigonometric.cospi, (algebra, u) => negate(algebra, algebra.apply('sinpi', [u]))),
  tanpi: {
    ...ofPi('tan', trigonometric.tanpi, (algebra, _u, y) => plusOne(algebra, square(algebra, y))),
    guards: (algebra, [u]) => [integerOf(minusHalf(algebra, u!))],
  },
  asin: named('asin', trigonometric.asin, derivative((algebra, u) => inverseRoot(algebra, oneMinusSquare(algebra, u))), zeroAtPlusMinusOne), // prettier-ignore
  acos: named(
    'acos',
    trigonometric.acos,
    derivative((algebra, u) => negate(algebra, inverseRoot(algebra, oneMinusSquare(algebra, u)))),
    zeroAtPlusMinusOne,
  ),
  atan: named('atan', trigonometric.atan, derivative((algebra, u) => reciprocal(algebra, plusOne(algebra, square(algebra, u))))), // prettier-ignore
  /** By its own derivative, where that of atan(1/u) cancels near 0. */
  acot: named(
    'acot',
    trigonometric.acot,
    derivative((algebra, u) => negate(algebra, reciprocal(algebra, plusOne(algebra, square(algebra, u))))),
    zeroAt,
  ),
  /** The angle of (v, u): (v·u′ − u·v′)/(u² + v²); cut along u = 0 for v < 0. */
  atan2: {
    arity: 2,
    taylor: {
      kind: 'chain',
      partials: (algebra, [u, v]) => {
        const squares = algebra.apply('add', [square(algebra, u!), square(algebra, v!)]);
        return [algebra.apply('divide', [v!, squares]), negate(algebra, algebra.apply('divide', [u!, squares]))];
      },
    },
    interval: ([u, v]) => trigonometric.atan2(u!, v!),
    guards: zeroAt,
    express: ([u, v]) => call('atan2', u!, v!),
  },
  sinh: named('sinh', extensions.sinh, derivative((algebra, u) => algebra.apply('cosh', [u]))), // prettier-ignore
  cosh: named('cosh', extensions.cosh, derivative((algebra, u) => algebra.apply('sinh', [u]))), // prettier-ignore
  /** sech² rather than 1 − tanh², which cancels in the tails. */
  tanh: named('tanh', extensions.tanh, derivative((algebra, u) => square(algebra, algebra.apply('sech', [u])))), // prettier-ignore
  sech: named(
    'sech',
    extensions.sech,
    derivative((algebra, u, y) => negate(algebra, algebra.apply('multiply', [y, algebra.apply('tanh', [u])]))),
  ),
  asinh: named(
    'asinh',
    extensions.asinh,
    derivative((algebra, u) => reciprocal(algebra, algebra.apply('hypotenuse', [u]))),
  ),
  acosh: named(
    'acosh',
    extensions.acosh,
    derivative((algebra, u) =>
      inverseRoot(algebra, algebra.apply('multiply', [minusOne(algebra, u), plusOne(algebra, u)])),
    ),
    (algebra, [u]) => [zeroOf(minusOne(algebra, u!))],
  ),
  atanh: named('atanh', extensions.atanh, derivative((algebra, u) => reciprocal(algebra, oneMinusSquare(algebra, u))), zeroAtPlusMinusOne), // prettier-ignore
  /** √(1 + u²), the length over a unit of x of a line with slope u. */
  hypotenuse: {
    arity: 1,
    taylor: derivative((algebra, u, y) => algebra.apply('divide', [u, y])),
    interval: ([u]) => extensions.hypotenuse(u!),
    express: ([u]) => call('sqrt', binary('+', number(1), binary('^', u!, number(2)))),
  },
};
