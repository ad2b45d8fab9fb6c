import { binaryExponent, scaleByPowerOfTwo } from './binary-exponent.ts';
import { add, type DoubleDouble, multiply, normalized, productError, quotient } from './double-double.ts';
import { exponential, outOfRange } from './exponential.ts';
import { logarithm } from './logarithm.ts';

// Math.pow is not used: in V8 it is off by hundreds of ulps for bases near 1 and large exponents.

/** Up to this exponent a power of a number in [√½, √2) is far from overflow, and repeated squaring loses fewer than 12 of 106 bits. */
const mostSquared = 1024;

/** uⁿ for an integer n; 0⁰ = 1, undefined at 0 for n < 0. Error 0.51 ulp; 1 ulp for n = 3. */
export function integerPower(u: number, n: number): number {
  switch (n) {
    case 1:
      return u;
    case 2:
      return u * u;
    case 3:
      return u * u * u;
  }
  if (Number.isNaN(u) || (u === 0 && n < 0)) return NaN;
  if (n === 0) return 1;
  const size = Math.abs(u);
  const sign = u < 0 && n % 2 !== 0 ? -1 : 1;
  if (u === 0) return 0;
  if (size === Infinity) return n > 0 ? sign * Infinity : 0;
  if (n === -1) return 1 / u;
  if (Math.abs(n) > mostSquared) return sign * positivePower(size, { high: n, low: 0 });
  let exponent = binaryExponent(size);
  let mantissa = scaleByPowerOfTwo(size, -exponent);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const { high, low } = squaredPower({ high: mantissa, low: 0 }, Math.abs(n));
  if (n > 0) return sign * scaleByPowerOfTwo(high + low, exponent * n);
  const reciprocal = 1 / high;
  const product = reciprocal * high;
  const rest = 1 - product - productError(reciprocal, high, product) - reciprocal * low;
  return sign * scaleByPowerOfTwo(reciprocal + reciprocal * rest, exponent * n);
}

/**
 * The derivative of order j of u^a by u, falling(a, j)·u^(a − j): for an integer a also where u < 0. At 0 the derivative is 0, or
 * infinite from the right; undefined for a < 0. An infinite exponent has no power. Error 2.6 ulp.
 */
export function power(u: number, a: number, j: number): number {
  const whole = Number.isInteger(a);
  if (Number.isNaN(u) || !Number.isFinite(a) || (u < 0 && !whole)) return NaN;
  if (whole && a >= 0 && j > a) return 0;
  const base = { high: a, low: 0 };
  if (whole && Math.abs(a) <= mostSquared) return fallingFactorial(base, j).high * integerPower(u, a - j);
  const value = derivativeOfPower(Math.abs(u), base, add(base, { high: -j, low: 0 }), j);
  // The parity of a + j, which may be rounded, from those of both.
  return u < 0 && Math.abs(a % 2) !== j % 2 ? -value : value;
}

/**
 * The derivative of order j of the real root u^(p/q), q ≥ 2 and coprime to p: for an odd q also where u < 0. At 0 as for `power`,
 * but undefined where the infinities of the two sides differ.
 *
 * @returns a function of u, error 2.6 ulp
 */
export function rationalPower(p: number, q: number, j: number): (u: number) => number {
  const n = p - j * q;
  const base = quotient(p, q);
  const exponent = quotient(n, q);
  const factor = fallingFactorial(base, j).high;
  const odd = n % 2 !== 0;
  return (u) => {
    if (u !== 0 && q === 2 && Math.abs(n) <= 5) {
      const root = n === 1 || n === -1 ? Math.sqrt(u) : Math.sqrt(u) * integerPower(u, (Math.abs(n) - 1) / 2);
      return n > 0 ? factor * root : factor / root;
    }
    if (u !== 0 && q === 3 && n === 1) return factor * Math.cbrt(u);
    if (u !== 0 && q === 3 && n === -1) return factor / Math.cbrt(u);
    if (u < 0 && q % 2 === 0) return NaN;
    if (u === 0 && odd && n < 0 && q % 2 !== 0) return NaN;
    const value = derivativeOfPower(Math.abs(u), base, exponent, j);
    return u < 0 && odd ? -value : value;
  };
}

/** u^v·(ln u)^m for u > 0; 0 at u = 0 for v > 0, else undefined. Error 2.6 ulp. */
export function generalPower(u: number, v: number, m: number): number {
  if (u === 0 && v > 0) return 0;
  if (!(u > 0)) return NaN;
  const size = Number.isInteger(v) ? integerPower(u, v) : positivePower(u, { high: v, low: 0 });
  if (m === 0) return size;
  return u === Infinity ? size * Infinity : size * squaredPower(logarithm(u), m).high;
}

/** falling(a, j)·u^exponent, exponent = a − j, for u ≥ 0, unless a is an integer from 0 to j. */
function derivativeOfPower(u: number, a: DoubleDouble, exponent: DoubleDouble, j: number): number {
  const factor = fallingFactorial(a, j).high;
  if (u !== 0) return positivePower(u, exponent, factor);
  if (!(a.high > 0)) return NaN;
  return exponent.high > 0 ? 0 : factor * Infinity;
}

/** factor·u^a for u > 0, error 0.55 ulp where the factor is 1. */
function positivePower(u: number, a: DoubleDouble, factor = 1): number {
  if (Number.isNaN(u)) return NaN;
  if (u === Infinity) return factor * (a.high > 0 ? Infinity : 0);
  if (u === 1) return Number.isFinite(a.high) ? factor : NaN;
  const { high, low } = logarithm(u);
  const product = a.high * high;
  if (!(Math.abs(product) < outOfRange)) return exponential({ high: product, low: 0 }, factor);
  const productLow = productError(a.high, high, product) + a.high * low + a.low * high;
  return exponential(normalized(product, productLow), factor);
}

/** a·(a − 1)⋯(a − j + 1) */
function fallingFactorial(a: DoubleDouble, j: number): DoubleDouble {
  let result: DoubleDouble = { high: 1, low: 0 };
  for (let i = 0; i < j; i++) result = multiply(result, add(a, { high: -i, low: 0 }));
  return result;
}

/** baseⁿ for n ≥ 1 by repeated squaring, from the leading bit of n down; relative error n·2⁻¹⁰¹. */
function squaredPower(base: DoubleDouble, n: number): DoubleDouble {
  let { high, low } = base;
  for (let bit = 30 - Math.clz32(n); bit >= 0; bit--) {
    let product = high * high;
    low = productError(high, high, product) + 2 * high * low;
    high = product + low;
    low -= high - product;
    if ((n >> bit) & 1) {
      product = high * base.high;
      low = productError(high, base.high, product) + high * base.low + low * base.high;
      high = product + low;
      low -= high - product;
    }
  }
  return { high, low };
}
