/**
 * Errors of single-precision results in units in the last place (ulp) of the exact value: the distance of neighbouring numbers there,
 * at least that of the smallest normal ones, at most that of the greatest.
 */

/** An error greater than every other: the result is no number, or infinite where the exact value is far from that. */
export const nonsense: number = 2 ** 300;

export const leastNormal: number = 2 ** -126;
/** What would come after the greatest number: an infinite result stands for it. */
const beyondAll = 2 ** 128;

const wide = new Float64Array(1);
const words = new Uint32Array(wide.buffer);
/** Which half of a float64 has the exponent. */
const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** 1/ulp of numbers with the exponents −126 … 127: powers of two. */
const inverseUlps = Float64Array.from({ length: 254 }, (_, i) => 2 ** (149 - i));

function inverseUlp(exact: number): number {
  wide[0] = exact;
  const exponent = ((words[upper]! >>> 20) & 0x7ff) - 1023;
  return inverseUlps[exponent < -126 ? 0 : exponent > 127 ? 253 : exponent + 126]!;
}

export function ulp(value: number): number {
  return 1 / inverseUlp(value);
}

/**
 * Error of a single-precision result in ulp of the exact value. Infinite results are right from where numbers are rounded to them; the
 * sign of 0 does not count.
 *
 * @param exact the value in float64, a number or infinite
 */
export function errorInUlp(computed: number, exact: number): number {
  if (Math.abs(computed) === Infinity) {
    const sign = Math.sign(computed);
    return exact * sign >= beyondAll ? 0 : Math.min(Math.abs(sign * beyondAll - exact) * inverseUlp(exact), nonsense);
  }
  // NaN compares false with everything
  const error = Math.abs(computed - exact) * inverseUlp(exact);
  return error < nonsense ? error : nonsense;
}

const narrow = new Float32Array(1);
const pattern = new Uint32Array(narrow.buffer);

export function numberOfBits(bits: number): number {
  pattern[0] = bits;
  return narrow[0]!;
}

export function bitsOfNumber(value: number): number {
  narrow[0] = value;
  return pattern[0]!;
}
