import { bernoulli, pi } from './coefficients.ts';
import { add, type DoubleDouble, quotient, sumError } from './double-double.ts';
import { isPole } from './gamma.ts';
import { logarithm } from './logarithm.ts';
import { integerPower } from './power.ts';
import { cotangentOfPi } from './sine-of-pi.ts';

/** Below this the reflection formula serves, above it the recurrence. */
const reflectionUntil = -12;

/**
 * The derivative of order m + 1 of ln|Γ| at x. Undefined at the poles.
 *
 * @returns a function of x: error 3 ulp times the condition number |x·f′/f|, where that is above 1, as it is near the zeros
 */
export function polygamma(m: number): (x: number) => number {
  let factorial = 1;
  for (let i = 2; i <= m; i++) factorial *= i;
  const sign = m % 2 === 0 ? -1 : 1;
  const cotangent = cotangentDerivative(m);
  const scale = integerPower(pi[0], m + 1);
  return (x) => {
    if (isPole(x)) return NaN;
    if (x === Infinity) return m === 0 ? Infinity : 0;
    if (x > reflectionUntil) return sign * factorial * hurwitzZeta(m, x, 0);
    const mirror = 1 - x;
    return -factorial * hurwitzZeta(m, mirror, sumError(1, -x, mirror)) - scale * cotangent(cotangentOfPi(x));
  };
}

/**
 * Σ (x + tail + k)^−(m + 1) over k ≥ 0, for m = 0 less its infinite constant, so that it is −ψ: the first terms one by one, the
 * rest by the Euler–Maclaurin formula (NIST Digital Library of Mathematical Functions, 5.15.8, 25.11.28).
 */
function hurwitzZeta(m: number, x: number, tail: number): number {
  const asymptoticFrom = 12 + m / 2;
  const steps = Math.max(0, Math.ceil(asymptoticFrom - x));
  let sum: DoubleDouble = { high: 0, low: 0 };
  for (let k = 0; k < steps; k++) {
    const base = x + k;
    sum = add(sum, inversePower(base, sumError(x, k, base) + tail, m + 1));
  }
  const end = x + steps;
  const endTail = (steps === 0 ? 0 : sumError(x, steps, end)) + tail;
  const leading = m === 0 ? negativeLogarithm(end, endTail) : inversePower(end, endTail, m);
  const step = inversePower(end, endTail, m + 1).high;
  const inverseSquare = 1 / (end * end);
  // Coefficients B₂ₖ·(2k + m − 1)!/((2k)!·m!)
  let [factor, power, series] = [(m + 1) / 2, step / end, step / 2];
  for (let k = 1; k <= bernoulli.length; k++) {
    series += bernoulli[k - 1]! * factor * power;
    factor *= ((2 * k + m) * (2 * k + m + 1)) / ((2 * k + 1) * (2 * k + 2));
    power *= inverseSquare;
  }
  const first = m === 0 ? leading : { high: leading.high / m, low: leading.low / m };
  return add(add(first, { high: series, low: 0 }), sum).high;
}

/** (x + tail)⁻ⁿ; for n = 1 as a pair, so that ψ keeps its digits near its zero. */
function inversePower(x: number, tail: number, n: number): DoubleDouble {
  if (n === 1) {
    const { high, low } = quotient(1, x);
    return { high, low: low - high * high * tail };
  }
  const power = integerPower(x, -n);
  return { high: power, low: (-n * power * tail) / x };
}

function negativeLogarithm(x: number, tail: number): DoubleDouble {
  const { high, low } = logarithm(x);
  return { high: -high, low: -low - tail / x };
}

/**
 * The m-th derivative of cot, as a polynomial in c = cot: P₀ = c, Pₘ₊₁ = −(1 + c²)·Pₘ′. Its coefficients have one sign and its powers
 * one parity, so nothing cancels.
 */
function cotangentDerivative(m: number): (c: number) => number {
  let coefficients = [0, 1];
  for (let i = 0; i < m; i++) {
    const next = new Array<number>(coefficients.length + 1).fill(0);
    coefficients.forEach((coefficient, n) => {
      if (n === 0) return;
      next[n - 1]! -= n * coefficient;
      next[n + 1]! -= n * coefficient;
    });
    coefficients = next;
  }
  return (c) => coefficients.reduceRight((sum, coefficient) => sum * c + coefficient, 0);
}
