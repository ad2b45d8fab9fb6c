import { type Decimal } from 'decimal.js';
import { Enclosures } from '../../engine/interval/enclosures.ts';
import { type Ball, isUndefined, isUnknown, mayBeZero } from '../../engine/reference/ball.ts';
import { run } from '../../engine/reference/interpreter.ts';
import { differentiate } from '../../program/derivatives.ts';
import { difference, type Interval, point } from '../../program/interval.ts';
import { ProgramError } from '../../program/limits.ts';
import type { Program } from '../../program/program.ts';
import type { Place } from './place.ts';
import type { ParameterValues } from './parameter-values.ts';
import type { Sign } from '../report.ts';

/** Significant digits in which a value that cannot be told from 0 counts as 0. */
export const zeroDigits = 60;

/** Digits to which a place is known beyond those in which something is evaluated there. */
export const placeGuard = 40;

/**
 * A smooth function and its derivatives: what f, or a guard of it, is on one piece of the window. Enclosed over intervals in float64,
 * and known at places to any number of digits.
 */
export class Branch {
  readonly program: Program;
  readonly #parameters: ParameterValues;
  readonly #enclosures = new Map<number, Enclosures>();
  /** Derivatives of this order, and those above, are more than a program may hold. */
  #tooHigh = Infinity;

  /** @param program without operations that switch between pieces; one output */
  constructor(program: Program, parameters: ParameterValues) {
    this.program = program;
    this.#parameters = parameters;
  }

  get parameters(): ParameterValues {
    return this.#parameters;
  }

  /** f … f⁽ᵒʳᵈᵉʳ⁾ as programs have them. */
  derivatives(order: number): Program {
    return differentiate(this.program, { order });
  }

  /** Intervals that hold f … f⁽ᵒʳᵈᵉʳ⁾ over an interval. */
  over(x: Interval, order: number): readonly Interval[] {
    let enclosures = this.#enclosures.get(order);
    if (!enclosures) {
      const program = this.derivatives(order);
      enclosures = new Enclosures(program, this.#parameters.intervals(program));
      this.#enclosures.set(order, enclosures);
    }
    return enclosures.over(x);
  }

  /** The same; null where so high a derivative is more than a program may hold. */
  overIfHeld(x: Interval, order: number): readonly Interval[] | null {
    if (order >= this.#tooHigh) return null;
    try {
      return this.over(x, order);
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      this.#tooHigh = order;
      return null;
    }
  }

  /** f … f⁽ᵒʳᵈᵉʳ⁾ at a number, computed with so many digits, each with its error. */
  at(x: Decimal | Ball, order: number, digits: number): readonly Ball[] {
    const program = this.derivatives(order);
    const registers = run(program, { x, parameters: this.#parameters.decimals(program) }, digits);
    return program.outputs.map((register) => registers[register]!);
  }

  /** The sign of f⁽ᵏ⁾ less a level at a place: 0 where it is 0 to {@link zeroDigits} digits; null where it is not defined there. */
  sign(place: Place, k: number, level = 0): Sign | null {
    const enclosed = this.over(place.enclosure, Math.max(k, usualOrder))[k]!;
    const certain = signOf(level === 0 ? enclosed : difference(enclosed, point(level)));
    if (certain !== null) return certain;
    const value = this.at(place.ball(zeroDigits + placeGuard), k, zeroDigits)[k]!;
    return signOfBall(level === 0 ? value : { ...value, value: value.value.minus(level) });
  }
}

/** Evaluations up to this order share one program. */
export const usualOrder = 3;

/** The sign that all numbers of an interval have; null where they have not all one, and 0 is not all there is. */
export function signOf({ low, high }: Interval): Sign | null {
  if (low > high) return null;
  if (low > 0) return 1;
  if (high < 0) return -1;
  return low === 0 && high === 0 ? 0 : null;
}

/** The sign of a value known within an error; 0 where it may be 0. */
export function signOfBall(ball: Ball): Sign | null {
  if (isUndefined(ball) || isUnknown(ball)) return null;
  if (ball.value.isZero() || mayBeZero(ball)) return 0;
  return ball.value.isNegative() ? -1 : 1;
}
