import type { PowerName } from '../../../program/operation.ts';
import {
  absorbing,
  type Ball,
  exactly,
  isExact,
  logSum,
  magnitude,
  margin,
  mayBeZero,
  poleOrNear,
  roundingError,
  undecided,
} from '../ball.ts';
import { decimals, type Decimals } from '../decimals.ts';
import { ln } from '../functions/exponential.ts';
import * as functions from '../functions/powers.ts';
import type { BallOperation } from './arithmetic.ts';

/** log₁₀ 2 and a little: what first-order bounds may miss. */
const slack = 0.31;

const integerPower: BallOperation = (D, operands, [n]) => {
  const absorbed = absorbing(operands);
  if (absorbed) return absorbed;
  const u = operands[0]!;
  if (mayBeZero(u) && n! < 0) return poleOrNear(D);
  const value = functions.integerPower(D, u.value, n!);
  if (!value.isFinite() || n === 0) return exactly(value);
  if (isExact(u)) {
    const exact = value.isZero() || (n! > 0 && n! * u.value.precision() <= D.precision);
    return { value, error: exact ? -Infinity : roundingError(D, value) };
  }
  return powerOfInexact(D, u, value, n!, n!);
};

const rationalPower: BallOperation = (D, operands, [p, q, j]) => {
  const absorbed = absorbing(operands);
  if (absorbed) return absorbed;
  const u = operands[0]!;
  const exponent = p! / q! - j!;
  if (mayBeZero(u) && (exponent < 0 || q! % 2 === 0)) return p! < 0 ? poleOrNear(D) : undecided(D);
  const value = functions.rationalPower(D, u.value, p!, q!, j!);
  if (!value.isFinite()) return exactly(value);
  if (!isExact(u)) return powerOfInexact(D, u, value, exponent, exponent);
  const exact = value.isZero() || (j === 0 && p! > 0 && isRoot(D, u, value, p!, q!));
  return { value, error: exact ? -Infinity : roundingError(D, value) };
};

const power: BallOperation = (D, operands, [j]) => {
  const absorbed = absorbing(operands);
  if (absorbed) return absorbed;
  const [u, a] = [operands[0]!, operands[1]!];
  if (!isExact(a)) return powerWithInexactExponent(D, u, a, j!);
  const exponent = a.value.toNumber() - j!;
  if (mayBeZero(u) && !(a.value.isInteger() && exponent >= 0)) {
    // 0 to a negative power is undefined from both sides; roots and their derivatives are infinite or undefined.
    return a.value.isNegative() ? poleOrNear(D) : a.value.isInteger() ? exactly(new D(0)) : undecided(D);
  }
  const value = functions.power(D, u.value, a.value, j!);
  if (!value.isFinite() || value.isZero()) return exactly(value);
  if (!isExact(u)) return powerOfInexact(D, u, value, exponent, Math.max(exponent, 0));
  const digits = exponent * u.value.precision() + j! * a.value.precision();
  const exact = a.value.isInteger() && exponent >= 0 && digits + j! <= D.precision;
  return { value, error: exact ? -Infinity : roundingError(D, value) };
};

const generalPower: BallOperation = (D, operands, [m]) => {
  const absorbed = absorbing(operands);
  if (absorbed) return absorbed;
  const [u, v] = [operands[0]!, operands[1]!];
  if (mayBeZero(u) || (u.value.isZero() && mayBeZero(v))) return undecided(D);
  const value = functions.generalPower(D, u.value, v.value, m!);
  if (!value.isFinite() || u.value.isZero()) return exactly(value);
  if (isExact(u) && isExact(v)) {
    const whole = m === 0 && v.value.isInteger() && v.value.gte(0);
    const exact = value.isZero() || (whole && v.value.times(u.value.precision()).lte(D.precision));
    return { value, error: exact ? -Infinity : roundingError(D, value) };
  }
  const size = magnitude(u.value);
  const logarithm = Math.log10(Math.abs(size) * Math.LN10 + 10 ** Math.min(0, u.error - size) + 1e-6);
  const plain = size * v.value.toNumber();
  const byBase = plain - size + u.error + Math.log10(Math.abs(v.value.toNumber()) + m!);
  const byExponent = plain + v.error;
  if (u.error - size + Math.log10(Math.abs(v.value.toNumber()) + 1) + margin > 0) return undecided(D);
  if (v.error + logarithm + margin > 0) return undecided(D);
  const grown = Math.max(m! * logarithm, (m! - 1) * logarithm, 0);
  const inherited = logSum(byBase + grown, byExponent + Math.max((m! + 1) * logarithm, grown)) + slack;
  return { value, error: logSum(inherited, roundingError(D, value)) };
};

export const powers: Readonly<Record<PowerName, BallOperation>> = {
  integer_power: integerPower,
  rational_power: rationalPower,
  power,
  general_power: generalPower,
};

/** u^exponent·(a constant): the relative error grows by the exponent; around 0 the value is bounded instead. */
function powerOfInexact(D: Decimals, u: Ball, value: Ball['value'], exponent: number, growth: number): Ball {
  const size = magnitude(u.value);
  const steepness = Math.log10(Math.abs(exponent) + 1e-300);
  if (u.error + steepness + margin <= size) {
    const inherited = u.error - size + steepness + magnitude(value) + slack;
    return { value, error: logSum(inherited, roundingError(D, value)) };
  }
  if (growth <= 0) return undecided(D);
  const constant = value.isZero() ? 0 : magnitude(value) - exponent * size;
  return { value, error: constant + growth * (logSum(size, u.error) + slack) + slack };
}

/** Where the exponent is not exact, whether it is an integer cannot be decided next to one. */
function powerWithInexactExponent(D: Decimals, u: Ball, a: Ball, j: number): Ball {
  if (mayBeZero(u)) return undecided(D);
  if (!u.value.gt(0)) {
    const apart = magnitude(a.value.minus(a.value.round()));
    return a.error + margin > apart ? undecided(D) : exactly(functions.power(D, u.value, a.value, j));
  }
  let steepness = Math.log10(Math.abs(ln(decimals(20), u.value).toNumber()) + 1e-300);
  for (let i = 0; i < j; i++) {
    const factor = magnitude(a.value.minus(i));
    if (a.error + margin > factor) return undecided(D);
    steepness = logSum(steepness, -factor);
  }
  if (a.error + steepness + margin > 0) return undecided(D);
  const value = functions.power(D, u.value, a.value, j);
  const byBase = powerOfInexact(D, u, value, a.value.toNumber() - j, 0);
  if (byBase.error === Infinity) return byBase;
  return { value, error: logSum(byBase.error, a.error + steepness + magnitude(value) + slack) };
}

/** Whether value^q = u^p exactly. */
function isRoot(D: Decimals, u: Ball, value: Ball['value'], p: number, q: number): boolean {
  if (value.precision() * q > 2 * D.precision || u.value.precision() * p > 2 * D.precision) return false;
  const W = decimals(2 * D.precision + q + p);
  return functions.integerPower(W, value, q).eq(functions.integerPower(W, u.value, p));
}
