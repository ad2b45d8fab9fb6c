import type { Decimal } from 'decimal.js';
import type { Program } from '../../program/program.ts';
import { EngineError } from '../engine.ts';
import { type Ball, isExact, isUnknown, magnitude, mayBeZero } from './ball.ts';
import { decimals, rounded } from './decimals.ts';
import { liveRegisters, type Point, run } from './interpreter.ts';

/** Digits of the first evaluation beyond those asked for, and how much the precision grows from one to the next. */
const firstGuard = 15;
const growth = 1.5;

/** The last evaluation has at most so many digits, or five times those asked for. */
const highestPrecision = 1000;

/** Bound on the cost of one point, in products of one digit by another: about six seconds (two x86-64 cores, Node 20). */
const mostWork = 1e10;

/**
 * The outputs of a program at a point, each to `digits` correct significant digits: off by at most 0.51 units of the last one.
 *
 * Ziv's strategy (Fast evaluation of elementary mathematical functions with correctly rounded last bit, 1991): the program is run
 * with more and more digits, each run with a bound on its own error, until two runs that follow each other agree to the digits
 * asked for and the bound of the second allows no less. What never agrees up to the highest precision is
 *
 * - 0, if the value stayed within an error that fell in step with the precision (sin² + cos² − 1): so a sum whose terms cancel in
 *   all but the last thousandth of their digits is reported as 0, which is the limit of this definition;
 * - undefined, if a divisor or the distance to a pole did so (tan(πx) at ½);
 * - else an EngineError, as for ⌊sin² + cos²⌋: no number of digits decides it.
 *
 * @param ordered so many leading outputs are f, f′, f″ …: where one is undefined, so are those after it
 */
export function correctDigits(program: Program, point: Point, digits: number, ordered = 0): readonly Decimal[] {
  const D = decimals(digits);
  const results: Decimal[] = [];
  const last = Math.max(highestPrecision, 5 * digits);
  let pending = program.outputs.map((_, k) => k);
  let before: readonly Ball[] = [];
  const firstErrors: { precision: number; error: number }[] = [];

  for (let precision = digits + firstGuard; ; precision = Math.ceil(growth * precision)) {
    const live = liveRegisters(program, pending.map((k) => program.outputs[k]!)); // prettier-ignore
    requireWork(live, precision, point);
    const registers = run(program, point, precision, live);
    const outputs = program.outputs.map((register) => registers[register]!);
    const isLast = growth * precision > last;
    for (const k of pending) {
      if (results[k]) continue;
      const output = outputs[k]!;
      if (!isUnknown(output)) firstErrors[k] ??= { precision, error: output.error };
      if (isExact(output) || agree(before[k], output, digits)) results[k] = rounded(D, output.value);
      else if (isLast) results[k] = limitOf(program, registers, output, precision, firstErrors[k], point);
      if (results[k]?.isNaN()) for (let i = k + 1; i < ordered; i++) results[i] = new D(NaN);
    }
    pending = pending.filter((k) => !results[k]);
    if (pending.length === 0) return results;
    before = outputs;
  }
}

function agree(before: Ball | undefined, after: Ball, digits: number): boolean {
  if (!before || isUnknown(before) || isUnknown(after)) return false;
  const tolerance = magnitude(after.value) - digits - 2;
  return after.error <= tolerance && magnitude(after.value.minus(before.value)) <= tolerance;
}

/** What an output that never agreed stands for. */
function limitOf(
  program: Program,
  registers: readonly Ball[],
  output: Ball,
  precision: number,
  first: { precision: number; error: number } | undefined,
  point: Point,
): Decimal {
  const D = decimals(precision);
  if (isUnknown(output) && !output.value.isNaN()) return new D(NaN);
  const fell = first && first.error - output.error >= 0.8 * (precision - first.precision);
  if (!isUnknown(output) && mayBeZero(output) && fell) return new D(0);
  const culprit = program.instructions.find(({ operands }, i) => {
    const ball = registers[i];
    return ball && isUnknown(ball) && ball.value.isNaN() && !operands.some((operand) => isUnknown(registers[operand]!));
  });
  throw new EngineError(
    culprit
      ? `at x = ${point.x.toString()} the operation ${culprit.operation} cannot be decided with ${precision} digits: its operand is a break, or too near one`
      : `at x = ${point.x.toString()} the digits do not settle with a precision of ${precision} digits`,
  );
}

function requireWork(live: readonly boolean[], precision: number, point: Point): void {
  const instructions = live.reduce((count, isLive) => (isLive ? count + 1 : count), 0);
  if (instructions * precision ** 2 <= mostWork) return;
  throw new EngineError(
    `at x = ${point.x.toString()} the digits do not settle, and ${precision} digits are too many for ${instructions} operations: ask for a lower order`,
  );
}
