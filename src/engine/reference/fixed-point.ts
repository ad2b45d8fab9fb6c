/**
 * Elementary functions of fixed-point numbers: the integer v stands for v·2^−bits. They do the work below the decimals, where
 * sums of thousands of digits are an order of magnitude faster in integers than in decimal.js. Results are off by less than
 * 16 units in the last place; callers ask for more bits than they need.
 */

/** Bits that hold so many decimal digits, and 32 more for what rounding loses. */
export function bitsFor(digits: number): number {
  return Math.ceil(Math.max(digits, 0) * Math.log2(10)) + 32;
}

/** Number of bits of |v|, at most 3 too many. */
export function bitLength(v: bigint): number {
  return v === 0n ? 0 : (v < 0n ? -v : v).toString(16).length * 4;
}

/** The quotient rounded to the nearest integer. */
export function roundedQuotient(a: bigint, b: bigint): bigint {
  const twice = (2n * a) / b;
  return (twice + (twice < 0n ? -1n : 1n)) / 2n;
}

export function multiply(a: bigint, b: bigint, bits: number): bigint {
  return (a * b) >> BigInt(bits);
}

export function divide(a: bigint, b: bigint, bits: number): bigint {
  return (a << BigInt(bits)) / b;
}

/** e^r for |r| ≤ 2: Taylor series of r·2^−k, squared k times (Brent 1976). */
export function exponential(r: bigint, bits: number): bigint {
  const halvings = Math.ceil(Math.sqrt(bits));
  const working = bits + halvings + 16;
  const one = 1n << BigInt(working);
  const reduced = (r << BigInt(working - bits)) >> BigInt(halvings);
  let sum = one;
  let term = one;
  for (let n = 1n; ; n++) {
    term = multiply(term, reduced, working) / n;
    if (term === 0n || term === -1n) break;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = multiply(sum, sum, working);
  return sum >> BigInt(working - bits);
}

/** sin r and cos r for |r| ≤ 2: Taylor series of r·2^−k, its angle doubled k times. */
export function sineAndCosine(r: bigint, bits: number): [sine: bigint, cosine: bigint] {
  const halvings = Math.ceil(Math.sqrt(bits) / 2);
  const working = bits + 2 * halvings + 16;
  const one = 1n << BigInt(working);
  const reduced = (r << BigInt(working - bits)) >> BigInt(halvings);
  let sine = 0n;
  let versine = 0n;
  let term = one;
  for (let n = 1n; ; n += 2n) {
    const odd = multiply(term, reduced, working) / n;
    sine += odd;
    term = -multiply(odd, reduced, working) / (n + 1n);
    if (term === 0n || term === 1n) break;
    versine -= term;
  }
  for (let i = 0; i < halvings; i++) {
    sine = 2n * multiply(sine, one - versine, working);
    versine = 2n * multiply(versine, 2n * one - versine, working);
  }
  const excess = BigInt(working - bits);
  return [sine >> excess, (one - versine) >> excess];
}

/** ln m for 1/16 ≤ m ≤ 16: Halley's step y + 2(m − eʸ)/(m + eʸ) triples the digits of the logarithm to a third of the bits. */
export function logarithm(m: bigint, bits: number): bigint {
  if (bits <= seedBits) return seed(Math.log, m, bits);
  const lower = Math.ceil(bits / 3) + 8;
  const excess = BigInt(bits - lower);
  const y = logarithm(m >> excess, lower) << excess;
  const power = exponential(y, bits);
  return y + divide(2n * (m - power), m + power, bits);
}

/** arctan t for |t| ≤ 1: y + δ − δ³/3 with δ = tan(arctan t − y). */
export function arctangent(t: bigint, bits: number): bigint {
  if (bits <= seedBits) return seed(Math.atan, t, bits);
  const lower = Math.ceil(bits / 5) + 8;
  const excess = BigInt(bits - lower);
  const y = arctangent(t >> excess, lower) << excess;
  const [sine, cosine] = sineAndCosine(y, bits);
  const delta = divide(multiply(t, cosine, bits) - sine, cosine + multiply(t, sine, bits), bits);
  return y + delta - multiply(multiply(delta, delta, bits), delta, bits) / 3n;
}

/** π = 16 arctan 1/5 − 4 arctan 1/239 (Machin). */
export const pi: (bits: number) => bigint = constant(
  (one) => 16n * reciprocal(5n, one, -1n) - 4n * reciprocal(239n, one, -1n),
);

/** ln 10 = 46 artanh 1/31 + 34 artanh 1/49 + 20 artanh 1/161. */
export const ln10: (bits: number) => bigint = constant(
  (one) => 46n * reciprocal(31n, one, 1n) + 34n * reciprocal(49n, one, 1n) + 20n * reciprocal(161n, one, 1n),
);

const seedBits = 44;

/** A float64 function as the start of an iteration. */
function seed(f: (x: number) => number, v: bigint, bits: number): bigint {
  return BigInt(Math.round(f(Number(v) / 2 ** bits) * 2 ** bits));
}

/** Σ signⁱ/((2i + 1) n^{2i+1}): arctan 1/n for sign −1, artanh 1/n for 1. */
function reciprocal(n: bigint, one: bigint, sign: bigint): bigint {
  const square = n * n * sign;
  let power = one / n;
  let sum = 0n;
  for (let i = 1n; power !== 0n; i += 2n) {
    sum += power / i;
    power /= square;
  }
  return sum;
}

/** Keeps the most bits of a constant that were ever asked for. */
function constant(compute: (one: bigint) => bigint): (bits: number) => bigint {
  let known = 0n;
  let knownBits = 0;
  return (bits) => {
    if (bits > knownBits) {
      knownBits = Math.ceil(bits * 1.25);
      const guard = 64;
      known = compute(1n << BigInt(knownBits + guard)) >> BigInt(guard);
    }
    return known >> BigInt(knownBits - bits);
  };
}
