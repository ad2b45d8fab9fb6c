import type { Decimal } from 'decimal.js';
import { type Decimals, fromFixedPoint, rounded, toFixedPoint, widened, withoutCancellation } from '../decimals.ts';
import * as fixed from '../fixed-point.ts';
import { bernoulli } from './bernoulli.ts';
import { exp, ln } from './exponential.ts';
import { pi, sineAndCosineOfPi } from './trigonometric.ts';

/** Factorials up to this argument are products of integers, and exact. */
const largestFactorial = 1000;

/** Γ of arguments with a larger exponent is out of the range of decimal.js. */
const largestExponent = 16;

/** Γ(u), undefined at its poles 0, −1, −2 … (DLMF 5.5.3, 5.11.1). */
export function gamma(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite() || isPole(u)) return new D(u.eq(Infinity) ? Infinity : NaN);
  if (u.isInteger() && u.lte(largestFactorial)) {
    let product = 1n;
    for (let i = 2n; i < BigInt(u.toNumber()); i++) product *= i;
    return rounded(D, new D(product.toString()));
  }
  const W = widened(D, 10);
  if (u.isNegative()) {
    const [sine] = sineAndCosineOfPi(W, u);
    return rounded(D, pi(W).div(sine.times(gamma(W, complement(W, u)))));
  }
  if (u.lt(1)) return rounded(D, gamma(W, new W(u).plus(1)).div(u));
  if (u.e > largestExponent) return new D(Infinity);
  // The exponential turns absolute errors of the logarithm into relative ones.
  const wide = widened(W, Math.max(0, u.e) + 3);
  const { argument, rising } = shifted(wide, u);
  return rounded(D, exp(W, logarithmByStirling(wide, argument)).div(rising));
}

/** ln|Γ(u)|, undefined at the poles of Γ. */
export function lgamma(D: Decimals, u: Decimal): Decimal {
  if (!u.isFinite() || isPole(u)) return new D(u.isNaN() || u.isInteger() ? NaN : Infinity);
  if (u.eq(1) || u.eq(2)) return new D(0);
  for (const root of [1, 2]) {
    const W = widened(D, 5);
    const t = new W(u).minus(root);
    // The next term of the Taylor polynomial is of the order of t³.
    if (2 * t.e < -D.precision - 5) {
      const at = new W(root);
      return rounded(
        D,
        polygamma(W, at, 1)
          .times(t)
          .div(2)
          .plus(polygamma(W, at, 0))
          .times(t),
      );
    }
  }
  return withoutCancellation(D, (W) => {
    if (u.isNegative()) {
      const [sine] = sineAndCosineOfPi(W, u);
      const reflected = ln(W, pi(W).div(sine.abs()));
      const other = lgamma(W, complement(W, u));
      return { value: reflected.minus(other), scale: Math.max(reflected.e, other.e) };
    }
    const { argument, rising } = shifted(W, u);
    const whole = logarithmByStirling(W, argument);
    const part = ln(W, rising);
    return { value: whole.minus(part), scale: Math.max(whole.e, part.e) };
  });
}

/** ψ⁽ᵐ⁾(u), the (m + 1)-th derivative of ln|Γ|, undefined at the poles (DLMF 5.15). */
export function polygamma(D: Decimals, u: Decimal, m: number): Decimal {
  if (!u.isFinite() || isPole(u)) return new D(u.eq(Infinity) ? (m === 0 ? Infinity : 0) : NaN);
  return withoutCancellation(D, (W) => {
    if (!u.isNegative()) return polygammaOfPositive(W, u, m);
    const other = polygamma(W, complement(W, u), m).times(m % 2 === 0 ? 1 : -1);
    const cotangent = derivativeOfCotangent(W, u, m);
    return { value: other.minus(cotangent), scale: Math.max(other.e, cotangent.e) };
  });
}

function isPole(u: Decimal): boolean {
  return u.isInteger() && !(u.isPositive() && !u.isZero());
}

/** 1 − u, with the fraction of a large u to all its digits. */
function complement(D: Decimals, u: Decimal): Decimal {
  return new (widened(D, Math.max(0, u.e) + 5))(1).minus(u);
}

/** Stirling's series reaches so many digits where 2π|z| > digits·ln 10; a larger z needs fewer Bernoulli numbers. */
function leastStirlingArgument(D: Decimals): number {
  return Math.ceil(0.6 * D.precision) + 10;
}

/** u + N in the range of Stirling's series, and u(u + 1)⋯(u + N − 1), for u > 0. */
function shifted(D: Decimals, u: Decimal): { argument: Decimal; rising: Decimal } {
  const v = new D(u);
  const steps = Math.max(0, leastStirlingArgument(D) - Math.floor(Math.min(v.toNumber(), Number.MAX_SAFE_INTEGER)));
  if (steps === 0) return { argument: v, rising: new D(1) };
  // u is taken out, so that a tiny one keeps its digits.
  const bits = fixed.bitsFor(D.precision);
  const one = 1n << BigInt(bits);
  let factor = toFixedPoint(v, bits) + one;
  let product = one;
  for (let i = 1; i < steps; i++, factor += one) product = fixed.multiply(product, factor, bits);
  return { argument: v.plus(steps), rising: fromFixedPoint(D, product, bits).times(v) };
}

/** (z − ½) ln z − z + ½ ln 2π + Σ B_2k/(2k(2k − 1)z^{2k−1}) */
function logarithmByStirling(D: Decimals, z: Decimal): Decimal {
  const series = bernoulliSeries(D, z, (k) => [1n, BigInt(2 * k) * BigInt(2 * k - 1)]);
  return z
    .minus(0.5)
    .times(ln(D, z))
    .minus(z)
    .plus(ln(D, pi(D).times(2)).div(2))
    .plus(series.times(z));
}

/** Σ B_2k·w(k)/z^{2k}, with the weights as fractions, until the terms vanish. */
function bernoulliSeries(D: Decimals, z: Decimal, weight: (k: number) => readonly [bigint, bigint]): Decimal {
  const bits = fixed.bitsFor(D.precision);
  const inverse = toFixedPoint(new D(1).div(z.times(z)), bits);
  let power = inverse;
  let sum = 0n;
  for (let k = 1; power !== 0n; k++) {
    const [numerator, denominator] = bernoulli(k);
    const [p, q] = weight(k);
    const term = (power * numerator * p) / (denominator * q);
    if (term === 0n) break;
    sum += term;
    power = fixed.multiply(power, inverse, bits);
  }
  return fromFixedPoint(D, sum, bits);
}

/**
 * ψ(z) = ln z − 1/(2z) − Σ B_2k/(2k·z^{2k}),
 * (−1)^{m+1}ψ⁽ᵐ⁾(z) = z^−m·((m − 1)! + m!/(2z) + Σ B_2k(2k + m − 1)!/((2k)!·z^{2k})), and m!/(u + i)^{m+1} for every step from u to z.
 */
function polygammaOfPositive(D: Decimals, u: Decimal, m: number): { value: Decimal; scale: number } {
  const v = new D(u);
  const steps = Math.max(0, leastStirlingArgument(D) + m - Math.floor(Math.min(v.toNumber(), Number.MAX_SAFE_INTEGER)));
  const z = v.plus(steps);
  let sum = steps === 0 ? new D(0) : new D(1).div(v.pow(m + 1)).plus(sumOfInversePowers(D, v, steps, m + 1));
  sum = sum.times(factorial(m).toString());
  if (m === 0) {
    const logarithm = ln(D, z);
    const tail = bernoulliSeries(D, z, (k) => [1n, BigInt(2 * k)]).plus(new D(0.5).div(z));
    return { value: logarithm.minus(tail).minus(sum), scale: Math.max(logarithm.e, sum.e) };
  }
  const tail = bernoulliSeries(D, z, (k) => {
    let rising = 1n;
    for (let i = 1; i < m; i++) rising *= BigInt(2 * k + i);
    return [rising, 1n];
  });
  const bracket = tail.plus(factorial(m - 1).toString()).plus(new D(factorial(m).toString()).div(z.times(2)));
  const value = bracket.div(z.pow(m)).plus(sum);
  return { value: m % 2 === 0 ? value.negated() : value, scale: value.e };
}

/** Σ 1/(v + i)ⁿ for 1 ≤ i < steps */
function sumOfInversePowers(D: Decimals, v: Decimal, steps: number, n: number): Decimal {
  const bits = fixed.bitsFor(D.precision + n * Math.log10(v.toNumber() + 2));
  const one = 1n << BigInt(bits);
  let argument = toFixedPoint(v, bits) + one;
  let sum = 0n;
  for (let i = 1; i < steps; i++, argument += one) {
    const inverse = fixed.divide(one, argument, bits);
    let power = inverse;
    for (let j = 1; j < n; j++) power = fixed.multiply(power, inverse, bits);
    sum += power;
  }
  return fromFixedPoint(D, sum, bits);
}

/** The m-th derivative of π cot πu: π^{m+1}·P_m(cot πu) with P₀ = c, P_{m+1} = −(1 + c²)·P_m′, whose terms have one sign. */
function derivativeOfCotangent(D: Decimals, u: Decimal, m: number): Decimal {
  const [sine, cosine] = sineAndCosineOfPi(D, u);
  const c = cosine.div(sine);
  let coefficients = [0n, 1n];
  for (let i = 0; i < m; i++) {
    const next: bigint[] = Array.from({ length: coefficients.length + 1 }, () => 0n);
    coefficients.forEach((a, power) => {
      if (power === 0) return;
      next[power - 1]! -= a * BigInt(power);
      next[power + 1]! -= a * BigInt(power);
    });
    coefficients = next;
  }
  const value = coefficients.reduceRight((sum, a) => sum.times(c).plus(a.toString()), new D(0));
  return value.times(pi(D).pow(m + 1));
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let i = 2; i <= n; i++) product *= BigInt(i);
  return product;
}
