import type { Decimal } from 'decimal.js';
import { type Ball, isUndefined, isUnknown, mayBeZero } from '../../engine/reference/ball.ts';
import { run } from '../../engine/reference/interpreter.ts';
import type { Decisions } from '../../program/branch.ts';
import type { Program } from '../../program/program.ts';
import { zeroDigits } from './branch.ts';
import type { ParameterValues } from './parameter-values.ts';

/**
 * What the switching operations of a function do at a point, which has to lie inside a piece: there no guard is zero, unless it is
 * zero all over the piece.
 */
export function decideAt(source: Program, parameters: ParameterValues, x: Decimal): Decisions {
  const registers = run(source, { x, parameters: parameters.decimals(source) }, zeroDigits);
  const value = (register: number) => numberOf(registers[register]!);
  const isLess = (u: number, v: number) => registers[u]!.value.lt(registers[v]!.value);
  return {
    value,
    chosen: (register) => {
      const { operation, operands } = source.instructions[register]!;
      const [u, v] = [operands[0]!, operands[1]!];
      const rightWins = operation === 'minimum' ? isLess(v, u) : isLess(u, v);
      return rightWins && !isZero(difference(registers[u]!, registers[v]!)) ? 1 : 0;
    },
    turns: (register) => {
      const [u, v] = source.instructions[register]!.operands.map((operand) => registers[operand]!);
      return isUnknown(u!) || isUnknown(v!) ? NaN : u!.value.div(v!.value).floor().toNumber();
    },
  };
}

/** What cannot be decided, since it is zero all over the piece but for rounding, is undefined; a value that may be 0 is 0. */
function numberOf(ball: Ball): number {
  if (isUndefined(ball) || isUnknown(ball)) return NaN;
  return isZero(ball) ? 0 : ball.value.toNumber() || (ball.value.isNegative() ? -Number.MIN_VALUE : Number.MIN_VALUE);
}

const isZero = (ball: Ball) => ball.value.isZero() || mayBeZero(ball);

const difference = (u: Ball, v: Ball): Ball => ({
  value: u.value.minus(v.value),
  error: Math.max(u.error, v.error) === -Infinity ? -Infinity : Math.max(u.error, v.error) + 0.31,
});
