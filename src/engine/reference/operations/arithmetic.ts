import type { Decimal } from 'decimal.js';
import type { ArithmeticName } from '../../../program/operation.ts';
import {
  absorbing,
  type Ball,
  exactly,
  isExact,
  isExactZero,
  logSum,
  magnitude,
  mayBeZero,
  poleOrNear,
  roundingError,
  undefinedBall,
} from '../ball.ts';
import type { Decimals } from '../decimals.ts';

/** An operation on balls; the results are rounded to the precision of D. */
export type BallOperation = (D: Decimals, operands: readonly Ball[], immediates: readonly number[]) => Ball;

export const arithmetic: Readonly<Record<ArithmeticName, BallOperation>> = {
  add: (D, [u, v]) => add(D, u!, v!),
  subtract: (D, [u, v]) => subtract(D, u!, v!),
  multiply: (D, [u, v]) => multiply(D, u!, v!),
  divide: (D, [u, v]) => divide(D, u!, v!),
  negate: (_, [u]) => (u!.error === Infinity ? u! : { value: u!.value.negated(), error: u!.error }),
  scale: (D, [u], [p, q]) => divide(D, multiply(D, u!, exactly(new D(p!))), exactly(new D(q!))),
};

export function add(D: Decimals, u: Ball, v: Ball): Ball {
  const absorbed = absorbing([u, v]);
  if (absorbed) return absorbed;
  const value = u.value.plus(v.value);
  if (isExact(u) && isExact(v) && isExactSum(D, u.value, v.value)) return exactly(value);
  return { value, error: logSum(logSum(u.error, v.error), roundingError(D, value)) };
}

export function subtract(D: Decimals, u: Ball, v: Ball): Ball {
  return add(D, u, { value: v.error === Infinity ? v.value : v.value.negated(), error: v.error });
}

export function multiply(D: Decimals, u: Ball, v: Ball): Ball {
  const absorbed = absorbing([u, v]);
  if (absorbed) return absorbed;
  const value = u.value.times(v.value);
  if (!value.isFinite() || isExactZero(u) || isExactZero(v)) return exactly(value);
  if (isExact(u) && isExact(v) && u.value.precision() + v.value.precision() <= D.precision) return exactly(value);
  const error = logSum(
    logSum(magnitude(u.value) + v.error, magnitude(v.value) + u.error),
    logSum(u.error + v.error, roundingError(D, value)),
  );
  return { value, error };
}

export function divide(D: Decimals, u: Ball, v: Ball): Ball {
  const absorbed = absorbing([u, v]);
  if (absorbed) return absorbed;
  if (isExactZero(v)) return undefinedBall(D);
  if (mayBeZero(v)) return poleOrNear(D);
  const value = u.value.div(v.value);
  if (!value.isFinite() || isExactZero(u) || !v.value.isFinite()) return exactly(value);
  if (isExact(u) && isExact(v) && isExactQuotient(D, value, u.value, v.value)) return exactly(value);
  const divisor = magnitude(v.value);
  // 1/(1 − ε) ≤ 1 + 1.2ε for the relative error ε ≤ 0.1 of the divisor.
  const inherited = logSum(u.error, magnitude(value) + v.error) - divisor + Math.log10(1.2);
  return { value, error: logSum(inherited, roundingError(D, value)) };
}

/** Whether all digits of a sum fit: exact zeros and integers stay exact. */
function isExactSum(D: Decimals, u: Decimal, v: Decimal): boolean {
  if (!u.isFinite() || !v.isFinite()) return true;
  if (u.isZero() || v.isZero()) return u.precision() <= D.precision && v.precision() <= D.precision;
  const last = Math.min(u.e - u.precision(), v.e - v.precision()) + 1;
  return Math.max(u.e, v.e) + 2 - last <= D.precision;
}

function isExactQuotient(D: Decimals, quotient: Decimal, u: Decimal, v: Decimal): boolean {
  return quotient.precision() + v.precision() <= D.precision && quotient.times(v).eq(u);
}
