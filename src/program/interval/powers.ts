import {
  generalPower as generalPowerOf,
  integerPower as integerPowerOf,
  rationalPower as rationalPowerOf,
} from '../float64/power.ts';
import {
  difference,
  empty,
  hull,
  type Interval,
  intersection,
  isEmpty,
  isPoint,
  negation,
  point,
  positive,
  product,
} from '../interval.ts';
import { ln } from './elementary.ts';
import { decreasing, type Extension, type Float64Function, greatest, increasing, least } from './monotone.ts';
import { quotientAbove, quotientBelow, productAbove, productBelow } from './rounding.ts';

/** Errors of the powers in float64, in units in the last place: of roots and powers by themselves, and with a factor. */
const plainError = 1;
const factorError = 2.6;

/** A power by its extension to u ≥ 0, and that of f(−u) to u ≥ 0 where negative bases have powers. At 0 either serves. */
function onBothSides(u: Interval, ofPositive: Extension, ofNegative: Extension | null): Interval {
  const above = intersection(u, positive);
  if (ofNegative === null || u.low >= 0) return ofPositive(above);
  const below = ofNegative(intersection(negation(u), positive));
  return u.high <= 0 ? below : hull(below, ofPositive(above));
}

/** ± a power. */
const mirrored = (isOdd: boolean, f: Extension): Extension => (isOdd ? (u) => negation(f(u)) : f);

export function integerPower(u: Interval, n: number): Interval {
  if (isEmpty(u)) return empty;
  if (n === 0) return point(1);
  const power = wholePower(n);
  return onBothSides(u, power, mirrored(n % 2 !== 0, power));
}

/** uⁿ for u ≥ 0 and n ≠ 0. */
function wholePower(n: number): Extension {
  if (n === 2) return (u) => ({ low: productBelow(u.low, u.low), high: productAbove(u.high, u.high) });
  if (n === -1) {
    return ({ low, high }) => ({ low: quotientBelow(1, high), high: low === 0 ? Infinity : quotientAbove(1, low) });
  }
  const f: Float64Function = {
    value: (u) => integerPowerOf(u, n),
    error: plainError,
    range: positive,
    exact: (u, v) => n > 0 && isWhole(u, v),
  };
  return n > 0 ? increasing(f) : decreasing(f);
}

export function rationalPower(u: Interval, p: number, q: number, j: number): Interval {
  if (isEmpty(u)) return empty;
  const n = p - j * q;
  let isPositive = true;
  for (let i = 0; i < j; i++) if (p < i * q) isPositive = !isPositive;
  const f: Float64Function = {
    value: rationalPowerOf(p, q, j),
    error: p === 1 && j === 0 ? plainError : factorError,
    domain: positive,
    range: isPositive ? positive : negation(positive),
    exact: (u, v) =>
      j === 0 &&
      p > 0 &&
      isWhole(u, v) &&
      isWhole(v, integerPowerOf(v, q)) &&
      integerPowerOf(v, q) === integerPowerOf(u, p),
  };
  const power = n > 0 === isPositive ? increasing(f) : decreasing(f);
  return onBothSides(u, power, q % 2 === 0 ? null : mirrored(n % 2 !== 0, power));
}

/** falling(a, j)·u^(a − j): negative bases have powers to the integers in a. */
export function power(u: Interval, a: Interval, j: number): Interval {
  if (isEmpty(u) || isEmpty(a)) return empty;
  let factor = point(1);
  for (let i = 0; i < j; i++) factor = product(factor, difference(a, point(i)));
  if (factor.low === 0 && factor.high === 0) return factor;
  const exponent = difference(a, point(j));
  const ofPositive: Extension = (size) => positivePower(size, exponent);
  return product(factor, onBothSides(u, ofPositive, ofNegativeBase(a, j)));
}

/** (−u)^(a − j) for u ≥ 0 and the integers in a; also 0 to all powers, unless there is only one. */
function ofNegativeBase(a: Interval, j: number): Extension | null {
  const wholes = { low: Math.ceil(a.low), high: Math.floor(a.high) };
  if (isEmpty(wholes)) return null;
  const powers: Extension = (size) => positivePower(size, difference(wholes, point(j)));
  // The parity of a − j, which may be rounded, from those of both.
  const isOdd = Math.abs(wholes.low % 2) !== j % 2;
  const signed: Extension = isPoint(wholes)
    ? mirrored(isOdd, powers)
    : (size) => hull(powers(size), negation(powers(size)));
  if (isPoint(a)) return signed;
  const exponent = difference(a, point(j));
  return (size) => hull(signed(size), positivePower(intersection(size, point(0)), exponent));
}

/** u^v·(ln u)^m for u ≥ 0, at 0 as a limit. */
export function generalPower(u: Interval, v: Interval, m: number): Interval {
  return product(positivePower(intersection(u, positive), v), integerPower(ln(u), m));
}

/** u^a for u ≥ 0: monotone in each operand, so least and greatest at corners. */
function positivePower(u: Interval, a: Interval): Interval {
  if (isEmpty(u) || isEmpty(a)) return empty;
  let [low, high] = [Infinity, 0];
  for (const exponent of [a.low, a.high]) {
    for (const base of [u.low, u.high]) {
      const isExact = (u: number, v: number) =>
        u === 0 || (u === 1 && v === 1) || (exponent >= 0 && Number.isInteger(exponent) && isWhole(u, v));
      const f: Float64Function = { value: (u) => limit(u, exponent), error: plainError, exact: isExact };
      low = Math.min(low, least(f, base));
      high = Math.max(high, greatest(f, base));
    }
  }
  return { low: Math.max(0, low), high };
}

/** u^a for u ≥ 0, at 0 as a limit, and 0⁰ = 1. */
function limit(u: number, a: number): number {
  if (u > 0) return generalPowerOf(u, a, 0);
  return a > 0 ? 0 : a === 0 ? 1 : Infinity;
}

/** Whole numbers that float64 holds: what is computed of them within an ulp and comes out whole is exact. */
const isWhole = (u: number, v: number) => Number.isSafeInteger(u) && Number.isSafeInteger(v);
