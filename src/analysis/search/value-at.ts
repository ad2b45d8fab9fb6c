import type { Decimal } from 'decimal.js';
import { type Ball, exactly, isExact, isUndefined, isUnknown, logSum, magnitude, margin, undefinedBall } from '../../engine/reference/ball.ts'; // prettier-ignore
import { decimals, type Decimals } from '../../engine/reference/decimals.ts';
import { pi } from '../../engine/reference/functions/trigonometric.ts';
import { divide } from '../../engine/reference/operations/arithmetic.ts';
import { execute } from '../../engine/reference/interpreter.ts';
import { isExactPlace, type Place } from './place.ts';
import type { ParameterValues } from './parameter-values.ts';
import type { Instruction, Program } from '../../program/program.ts';
import { placeGuard, signOfBall, zeroDigits } from './branch.ts';

/**
 * The value of f at a place where its guards are zero, null where it is undefined there. At a place that is no decimal, a quantity that
 * cannot be told from the break of its operation is taken to be at it, exactly: that is what makes the place a break.
 */
export function valueAt(source: Program, parameters: ParameterValues, place: Place): Decimal | null {
  const D = decimals(zeroDigits);
  const point = { x: place.ball(zeroDigits + placeGuard), parameters: parameters.decimals(source) };
  const registers: Ball[] = [];
  const snap = isExactPlace(place) ? asItIs : toBreak;
  source.instructions.forEach((instruction, i) => {
    const operands = instruction.operands.map((operand) => registers[operand]!);
    if (instruction.operation === 'modulo' && !isExactPlace(place) && isWholeTurn(D, operands)) {
      registers[i] = exactly(new D(0));
      return;
    }
    const snapped = snap(D, instruction, operands);
    registers[i] = snapped ? execute(D, source, point, { ...instruction, operands: snapped.map((_, n) => n) }, snapped) : undefinedBall(D); // prettier-ignore
  });
  const value = registers[source.outputs[0]!]!;
  if (isUndefined(value) || isUnknown(value)) return null;
  return signOfBall(value) === 0 ? new D(0) : value.value;
}

type Snap = (D: Decimals, instruction: Instruction, operands: readonly Ball[]) => readonly Ball[] | null;

const asItIs: Snap = (_, _instruction, operands) => operands;

/** The operands with those at a break exactly there; null where the operation is undefined at it. */
const toBreak: Snap = (D, { operation, immediates }, operands) => {
  const [u, v] = operands;
  switch (operation) {
    case 'abs':
    case 'sign':
    case 'ln':
    case 'log2':
    case 'log10':
    case 'acot':
    case 'rational_power':
      return [snapped(D, u!, 0)];
    case 'integer_power':
      return immediates[0]! < 0 ? [snapped(D, u!, 0)] : operands;
    case 'power':
    case 'general_power':
    case 'atan2':
      return [snapped(D, u!, 0), v!];
    case 'divide':
      return [u!, snapped(D, v!, 0)];
    case 'asin':
    case 'acos':
    case 'atanh':
      return [snapped(D, snapped(D, u!, 1), -1)];
    case 'acosh':
      return [snapped(D, u!, 1)];
    case 'floor':
    case 'ceil':
      return [toInteger(D, u!, 0)];
    case 'round':
      return [toInteger(D, u!, 0.5)];
    case 'gamma':
    case 'lgamma':
    case 'polygamma':
      return [toInteger(D, u!, 0)];
    case 'minimum':
    case 'maximum':
      return areTied(u!, v!) ? tied(u!, v!) : operands;
    case 'less':
    case 'less_equal':
    case 'equal':
      return areTied(u!, v!) ? [exactly(u!.value), exactly(u!.value)] : operands;
    case 'tan':
      return isNear(quarterTurns(D, u!), 0) ? null : operands;
    case 'tanpi':
      return isNear({ value: u!.value.minus(0.5), error: u!.error }, 0) ? null : operands;
    default:
      return operands;
  }
};

/** Of two that are one number both are the one that is known better. */
function tied(u: Ball, v: Ball): readonly [Ball, Ball] {
  const exact = [u, v].find(isExact);
  const one = exact ?? { value: u.value, error: logSum(u.error, v.error) };
  return [one, one];
}

/** Whether u/v may be whole, where u mod v is 0. */
function isWholeTurn(D: Decimals, [u, v]: readonly Ball[]): boolean {
  return isNear(divide(D, u!, v!), 0);
}

/** u/π − ½ */
function quarterTurns(D: Decimals, { value, error }: Ball): Ball {
  const turns = new D(value).div(pi(D)).minus(0.5);
  return { value: turns, error };
}

/** Whether an inexact value may be an integer plus an offset. */
function isNear({ value, error }: Ball, offset: number): boolean {
  if (!value.isFinite() || error === -Infinity || error === Infinity) return false;
  const shifted = value.plus(offset);
  return error + margin >= magnitude(shifted.minus(shifted.round()));
}

function snapped(D: Decimals, ball: Ball, to: number): Ball {
  if (isExact(ball) || isUnknown(ball)) return ball;
  return ball.error + margin >= magnitude(ball.value.minus(to)) ? exactly(new D(to)) : ball;
}

function toInteger(D: Decimals, ball: Ball, offset: number): Ball {
  return isNear(ball, offset) ? exactly(new D(ball.value.plus(offset).round().minus(offset))) : ball;
}

function areTied(u: Ball, v: Ball): boolean {
  if (isUnknown(u) || isUnknown(v) || isUndefined(u) || isUndefined(v)) return false;
  const error = logSum(u.error, v.error);
  return error > -Infinity && error + margin >= magnitude(u.value.minus(v.value));
}
