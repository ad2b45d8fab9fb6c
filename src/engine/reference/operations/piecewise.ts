import type { Decimal } from 'decimal.js';
import type { PiecewiseName } from '../../../program/operation.ts';
import {
  absorbing,
  type Ball,
  exactly,
  isExact,
  isUndefined,
  isUnknown,
  logSum,
  magnitude,
  margin,
  mayBeZero,
  undecided,
  undefinedBall,
} from '../ball.ts';
import type { Decimals } from '../decimals.ts';
import { type BallOperation, divide, multiply, subtract } from './arithmetic.ts';

/** Half away from zero. */
const halfUp = 4;

export const piecewise: Readonly<Record<PiecewiseName, BallOperation>> = {
  abs: (_, [u]) => (isUnknown(u!) ? u! : { value: u!.value.abs(), error: u!.error }),
  sign: (D, operands) =>
    absorbing(operands) ?? (mayBeZero(operands[0]!) ? undecided(D) : exactly(new D(sign(operands[0]!.value)))),
  floor: step((u) => u.floor(), 0),
  ceil: step((u) => u.ceil(), 0),
  round: step((u) => u.toDecimalPlaces(0, halfUp), 0.5),
  modulo: (D, [u, v]) => subtract(D, u!, multiply(D, piecewise.floor(D, [divide(D, u!, v!)], []), v!)),
  minimum: extreme((u, v) => v.lt(u)),
  maximum: extreme((u, v) => u.lt(v)),
  less: comparison((u, v) => u.lt(v)),
  less_equal: comparison((u, v) => u.lte(v)),
  equal: comparison((u, v) => u.eq(v)),
  and: (D, operands) => kleene(D, operands, false),
  or: (D, operands) => kleene(D, operands, true),
  not: (D, operands) => absorbing(operands) ?? truth(D, operands[0]!.value.isZero()),
  select: (_, [condition, then, otherwise]) =>
    isUnknown(condition!) || isUndefined(condition!) ? condition! : condition!.value.isZero() ? otherwise! : then!,
};

function sign(u: Decimal): number {
  return u.isZero() ? 0 : u.s;
}

function truth(D: Decimals, holds: boolean): Ball {
  return exactly(new D(holds ? 1 : 0));
}

/** A function constant between the integers (plus an offset): decided where the argument is not within its error of one of them. */
function step(value: (u: Decimal) => Decimal, offset: number): BallOperation {
  return (D, operands) => {
    const absorbed = absorbing(operands);
    if (absorbed) return absorbed;
    const u = operands[0]!;
    if (!isExact(u)) {
      const shifted = u.value.plus(offset);
      if (u.error + margin >= magnitude(shifted.minus(shifted.round()))) return undecided(D);
    }
    return exactly(value(u.value));
  };
}

/** On a tie the left operand; where the two cannot be told apart, either is right within the larger error. */
function extreme(rightWins: (u: Decimal, v: Decimal) => boolean): BallOperation {
  return (_, operands) => {
    const absorbed = absorbing(operands);
    if (absorbed) return absorbed;
    const [u, v] = [operands[0]!, operands[1]!];
    const winner = rightWins(u.value, v.value) ? v : u;
    return areApart(u, v) ? winner : { value: winner.value, error: logSum(u.error, v.error) };
  };
}

function comparison(holds: (u: Decimal, v: Decimal) => boolean): BallOperation {
  return (D, operands) => {
    const absorbed = absorbing(operands);
    if (absorbed) return absorbed;
    const [u, v] = [operands[0]!, operands[1]!];
    return areApart(u, v) ? truth(D, holds(u.value, v.value)) : undecided(D);
  };
}

function areApart(u: Ball, v: Ball): boolean {
  const error = logSum(u.error, v.error);
  return error === -Infinity || magnitude(u.value.minus(v.value)) > error + margin;
}

/** The operand `decisive` decides alone; else an undefined operand leaves it open. */
function kleene(D: Decimals, operands: readonly Ball[], decisive: boolean): Ball {
  const isDecisive = (u: Ball) => isExact(u) && !u.value.isNaN() && u.value.isZero() !== decisive;
  if (operands.some(isDecisive)) return truth(D, decisive);
  const unknown = operands.find(isUnknown);
  if (unknown) return unknown;
  return operands.some(isUndefined) ? undefinedBall(D) : truth(D, !decisive);
}
