import { bernoulli, halfLnTwoPi, lnPi, logGammaNearTwo } from './coefficients.ts';
import { add, type DoubleDouble, multiply, normalized, sumError } from './double-double.ts';
import { exponential } from './exponential.ts';
import { logarithm } from './logarithm.ts';
import { sineOfPi } from './sine-of-pi.ts';

/** From here on 15 terms of Stirling's series are accurate to 2⁻⁷⁰. */
const asymptoticFrom = 12;

/** Up to here (x − 1)! is formed as a product, exact as far as float64 can hold it, and far from the limit of `productError`. */
const largestFactorial = 150;

/** Γ(x), error 2 ulp; 3 ulp below −12, where the reflection formula serves. Undefined at the poles. */
export function gamma(x: number): number {
  if (isPole(x)) return NaN;
  if (x > 172) return Infinity;
  if (Number.isInteger(x) && x <= largestFactorial) return risingFactorial(1, x - 1).high;
  if (x <= -asymptoticFrom) {
    // Subnormal from here on, and 0 before productError leaves its range.
    return x < -190 ? 0 : Math.sign(sineOfPi(x)) * Math.sign(-x) * exponential(reflected(x));
  }
  if (x >= asymptoticFrom) return exponential(stirling(x, 0));
  const steps = Math.ceil(asymptoticFrom - x);
  const end = x + steps;
  const { high, low } = risingFactorial(x, steps);
  const numerator = exponential(stirling(end, sumError(x, steps, end)));
  return (numerator - numerator * (low / high)) / high;
}

/** ln|Γ(x)|, error 3 ulp, times the condition number |x·ψ/lnΓ| below 0, where that is above 1. Undefined at the poles. */
export function logGamma(x: number): number {
  if (isPole(x)) return NaN;
  if (x === Infinity) return Infinity;
  if (Math.abs(x - 2) <= 0.25) return nearTwo(x - 2);
  // Γ(1 + z) = Γ(2 + z)/(1 + z)
  if (Math.abs(x - 1) <= 0.25) return nearTwo(x - 1) - Math.log1p(x - 1);
  if (x <= -asymptoticFrom) return reflected(x).high;
  if (x >= asymptoticFrom) return stirling(x, 0).high;
  const steps = Math.ceil(asymptoticFrom - x);
  const end = x + steps;
  return add(stirling(end, sumError(x, steps, end)), negated(logarithmOf(risingFactorial(x, steps)))).high;
}

/** The gamma function and its relatives have no value at 0, −1, −2 … and at −∞. */
export function isPole(x: number): boolean {
  return x <= 0 && (Number.isInteger(x) || x === -Infinity);
}

/** ln Γ(2 + z) for |z| ≤ ¼, relative error 1.5 ulp. */
function nearTwo(z: number): number {
  return logGammaNearTwo.reduceRight((sum, coefficient) => sum * z + coefficient, 0) * z;
}

/** Stirling's series for ln Γ(x + tail): x ≥ 12, |tail| at most an ulp of x. Relative error 2⁻⁶⁰. */
function stirling(x: number, tail: number): DoubleDouble {
  const log = logarithm(x);
  // Too large for products with their exact error, and ½ ln x and all terms below are less than an ulp.
  if (x > 2 ** 60) return { high: x * (log.high - 1), low: 0 };
  const power = multiply({ high: x - 0.5, low: 0 }, log);
  const inverseSquare = 1 / (x * x);
  const series = stirlingCoefficients.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / x;
  const small = normalized(halfLnTwoPi[0], halfLnTwoPi[1] + series + tail * (log.high - 0.5 / x));
  return add(add(power, { high: -x, low: 0 }), small);
}

/** B₂ₖ/(2k(2k − 1)), k ≥ 1 */
const stirlingCoefficients = bernoulli.map((b, i) => b / ((2 * i + 2) * (2 * i + 1)));

/** ln|Γ(x)| for x ≤ −12 by reflection: |Γ(x)| = π/(|x·sin πx|·Γ(−x)). */
function reflected(x: number): DoubleDouble {
  const sine = logarithm(Math.abs(sineOfPi(x)));
  const small = add({ high: lnPi[0], low: lnPi[1] }, negated(add(sine, logarithm(-x))));
  return add(small, negated(stirling(-x, 0)));
}

/** x(x + 1)⋯(x + steps − 1), with the sums exact. */
function risingFactorial(x: number, steps: number): DoubleDouble {
  let product: DoubleDouble = { high: 1, low: 0 };
  for (let k = 0; k < steps; k++) {
    const high = x + k;
    product = multiply(product, { high, low: sumError(x, k, high) });
  }
  return product;
}

function logarithmOf({ high, low }: DoubleDouble): DoubleDouble {
  const log = logarithm(Math.abs(high));
  return normalized(log.high, log.low + low / high);
}

function negated({ high, low }: DoubleDouble): DoubleDouble {
  return { high: -high, low: -low };
}
