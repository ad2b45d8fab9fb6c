import type { ElementaryName, Operation } from '../operation.ts';
import { binary, call, number } from '../../expression/construct.ts';
import type { Series, SeriesAlgebra } from '../series.ts';
import { integerPower } from './powers.ts';
import { derivative, integerOf, named, zeroOf } from './rules.ts';

const square = (algebra: SeriesAlgebra, u: Series) => integerPower(algebra, u, 2);
const reciprocal = (algebra: SeriesAlgebra, u: Series) => algebra.apply('divide', [algebra.integer(1), u]);
const plusOne = (algebra: SeriesAlgebra, u: Series) => algebra.apply('add', [u, algebra.integer(1)]);
const minusOne = (algebra: SeriesAlgebra, u: Series) => algebra.apply('subtract', [u, algebra.integer(1)]);
const negate = (algebra: SeriesAlgebra, u: Series) => algebra.apply('negate', [u]);

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

/** The elementary functions by their derivatives, each in the form that keeps its digits in the tails. */
export const elementary: Readonly<Record<ElementaryName, Operation>> = {
  exp: named('exp', derivative((_, _u, y) => y)), // prettier-ignore
  expm1: {
    arity: 1,
    taylor: derivative((algebra, u) => algebra.apply('exp', [u])),
    express: ([u]) => binary('-', call('exp', u!), number(1)),
  },
  ln: named('ln', logarithm(null), zeroAt),
  log2: named('log2', logarithm(2), zeroAt),
  log10: named('log10', logarithm(10), zeroAt),
  sin: named('sin', derivative((algebra, u) => algebra.apply('cos', [u]))), // prettier-ignore
  cos: named('cos', derivative((algebra, u) => negate(algebra, algebra.apply('sin', [u])))), // prettier-ignore
  tan: named(
    'tan',
    derivative((algebra, _u, y) => plusOne(algebra, square(algebra, y))),
    (algebra, [u]) => [
      integerOf(
        algebra.apply('subtract', [
          algebra.apply('divide', [u!, algebra.apply('pi')]),
          algebra.scale(algebra.integer(1), 1, 2),
        ]),
      ),
    ],
  ),
  asin: named('asin', derivative((algebra, u) => inverseRoot(algebra, oneMinusSquare(algebra, u))), zeroAtPlusMinusOne), // prettier-ignore
  acos: named(
    'acos',
    derivative((algebra, u) => negate(algebra, inverseRoot(algebra, oneMinusSquare(algebra, u)))),
    zeroAtPlusMinusOne,
  ),
  atan: named('atan', derivative((algebra, u) => reciprocal(algebra, plusOne(algebra, square(algebra, u))))), // prettier-ignore
  /** By its own derivative, where that of atan(1/u) cancels near 0. */
  acot: named(
    'acot',
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
    guards: zeroAt,
    express: ([u, v]) => call('atan2', u!, v!),
  },
  sinh: named('sinh', derivative((algebra, u) => algebra.apply('cosh', [u]))), // prettier-ignore
  cosh: named('cosh', derivative((algebra, u) => algebra.apply('sinh', [u]))), // prettier-ignore
  /** sech² rather than 1 − tanh², which cancels in the tails. */
  tanh: named('tanh', derivative((algebra, u) => square(algebra, algebra.apply('sech', [u])))), // prettier-ignore
  sech: named(
    'sech',
    derivative((algebra, u, y) => negate(algebra, algebra.apply('multiply', [y, algebra.apply('tanh', [u])]))),
  ),
  asinh: named(
    'asinh',
    derivative((algebra, u) => reciprocal(algebra, algebra.apply('hypotenuse', [u]))),
  ),
  acosh: named(
    'acosh',
    derivative((algebra, u) =>
      inverseRoot(algebra, algebra.apply('multiply', [minusOne(algebra, u), plusOne(algebra, u)])),
    ),
    (algebra, [u]) => [zeroOf(minusOne(algebra, u!))],
  ),
  atanh: named('atanh', derivative((algebra, u) => reciprocal(algebra, oneMinusSquare(algebra, u))), zeroAtPlusMinusOne), // prettier-ignore
  /** √(1 + u²), the length over a unit of x of a line with slope u. */
  hypotenuse: {
    arity: 1,
    taylor: derivative((algebra, u, y) => algebra.apply('divide', [u, y])),
    express: ([u]) => call('sqrt', binary('+', number(1), binary('^', u!, number(2)))),
  },
};
