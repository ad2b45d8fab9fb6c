import type { Decimal } from 'decimal.js';
import type { ElementaryName } from '../../../program/operation.ts';
import { absorbing, isExact, isExactZero, logSum, magnitude, mayBeZero, roundingError, undecided } from '../ball.ts';
import * as exponential from '../functions/exponential.ts';
import * as hyperbolic from '../functions/hyperbolic.ts';
import * as trigonometric from '../functions/trigonometric.ts';
import { analytic, magnitudeAboveOne } from './analytic.ts';
import type { BallOperation } from './arithmetic.ts';

const atZero = (u: Decimal) => u.isZero();
const atOne = (u: Decimal) => u.eq(1);
const atHalf = (u: Decimal) => u.times(2).isInteger();
const unit = () => 0;
const ofPi = () => Math.log10(Math.PI);
const size = (u: Decimal) => Math.abs(u.toNumber());
/** log₁₀(e^x) */
const decadesOf = (x: number) => x * Math.LOG10E;

/** log₁₀ of the distances from ±1: |u| − 1 and |u| + 1. */
const fromOne = (u: Decimal) => magnitude(u.abs().minus(1));
const besideOne = (u: Decimal) => magnitude(u.abs().plus(1));

const logarithm = (base: 2 | 10) =>
  analytic({
    value: exponential.logarithmToBase(base),
    slope: (u) => -magnitude(u) - Math.log10(Math.log(base)),
    reach: (u) => magnitude(u),
    exact: (u) => u.isFinite() && u.gt(0) && isPowerOf(base, u),
  });

function isPowerOf(base: 2 | 10, u: Decimal): boolean {
  if (base === 10) return u.precision() === 1 && u.d[0] !== undefined && /^10*$/.test(String(u.d[0]));
  const exponent = Math.round(magnitude(u) / Math.log10(2));
  return Number.isSafeInteger(exponent) && Math.abs(exponent) < 1000 && u.eq(2 ** exponent);
}

const inverseSine = (value: typeof trigonometric.asin, exact: (u: Decimal) => boolean) =>
  analytic({ value, slope: (u) => -(fromOne(u) + besideOne(u)) / 2, reach: fromOne, exact });

/** The angle of (v, u): its error is that of the point, seen from the origin. */
const atan2: BallOperation = (D, operands) => {
  const absorbed = absorbing(operands);
  if (absorbed) return absorbed;
  const [u, v] = [operands[0]!, operands[1]!];
  if (mayBeZero(u) && (mayBeZero(v) || v.value.isZero() || v.value.isNegative())) return undecided(D);
  if (mayBeZero(v) && isExactZero(u)) return undecided(D);
  const value = trigonometric.atan2(D, u.value, v.value);
  const distance = Math.max(magnitude(u.value), magnitude(v.value));
  const inherited = logSum(u.error, v.error) - distance + Math.log10(2);
  return {
    value,
    error: isExact(u) && isExact(v) ? roundingError(D, value) : logSum(inherited, roundingError(D, value)),
  };
};

export const elementary: Readonly<Record<ElementaryName, BallOperation>> = {
  exp: analytic({ value: exponential.exp, slope: (_, y) => magnitude(y), reach: unit, exact: atZero }),
  expm1: analytic({ value: exponential.expm1, slope: (_, y) => magnitudeAboveOne(y), reach: unit, exact: atZero }),
  ln: analytic({ value: exponential.ln, slope: (u) => -magnitude(u), reach: magnitude, exact: atOne }),
  log2: logarithm(2),
  log10: logarithm(10),
  sin: analytic({ value: trigonometric.sin, slope: unit, reach: unit, exact: atZero }),
  cos: analytic({ value: trigonometric.cos, slope: unit, reach: unit, exact: atZero }),
  tan: analytic({
    value: trigonometric.tan,
    slope: (_, y) => 2 * magnitudeAboveOne(y) + Math.log10(2),
    reach: (_, y) => -magnitudeAboveOne(y),
    poles: true,
    exact: atZero,
  }),
  sinpi: analytic({ value: trigonometric.sinpi, slope: ofPi, reach: unit, exact: atHalf }),
  cospi: analytic({ value: trigonometric.cospi, slope: ofPi, reach: unit, exact: atHalf }),
  tanpi: analytic({
    value: trigonometric.tanpi,
    slope: (_, y) => 2 * magnitudeAboveOne(y) + Math.log10(2 * Math.PI),
    reach: (_, y) => -magnitudeAboveOne(y) - Math.log10(Math.PI),
    poles: true,
    exact: (u) => u.times(4).isInteger(),
  }),
  asin: inverseSine(trigonometric.asin, atZero),
  acos: inverseSine(trigonometric.acos, atOne),
  atan: analytic({
    value: trigonometric.atan,
    slope: (u) => -2 * magnitudeAboveOne(u),
    reach: magnitudeAboveOne,
    exact: atZero,
  }),
  acot: analytic({
    value: trigonometric.acot,
    slope: (u) => -2 * magnitudeAboveOne(u),
    reach: magnitude,
    exact: () => false,
  }),
  atan2,
  sinh: analytic({ value: hyperbolic.sinh, slope: (u) => decadesOf(size(u)), reach: unit, exact: atZero }),
  cosh: analytic({ value: hyperbolic.cosh, slope: (u) => decadesOf(size(u)), reach: unit, exact: atZero }),
  tanh: analytic({
    value: hyperbolic.tanh,
    slope: (u) => Math.min(0, Math.log10(4) - decadesOf(2 * size(u))),
    reach: unit,
    exact: atZero,
  }),
  sech: analytic({ value: hyperbolic.sech, slope: (_, y) => magnitude(y), reach: unit, exact: atZero }),
  asinh: analytic({
    value: hyperbolic.asinh,
    slope: (u) => -magnitudeAboveOne(u),
    reach: magnitudeAboveOne,
    exact: atZero,
  }),
  acosh: inverseSine(hyperbolic.acosh, atOne),
  atanh: analytic({
    value: hyperbolic.atanh,
    slope: (u) => -(fromOne(u) + besideOne(u)),
    reach: fromOne,
    exact: atZero,
  }),
  hypotenuse: analytic({ value: hyperbolic.hypotenuse, slope: unit, reach: magnitudeAboveOne, exact: atZero }),
};
