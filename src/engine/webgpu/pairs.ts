/**
 * The pairs of single-precision numbers nearest to float64 numbers: words 2i and 2i + 1 are the high and the low one of number i.
 * The low word is 0 where the high one is not finite. 48 bits and more of the significand are kept while the low word is normal, so
 * for numbers above 2⁻¹⁰².
 */
export function toPairs(numbers: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const words = new Float32Array(2 * numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const high = Math.fround(numbers[i]!);
    words[2 * i] = high;
    words[2 * i + 1] = Number.isFinite(high) ? numbers[i]! - high : 0;
  }
  return words;
}

/** The sums of pairs; a word that is not finite stands for both. */
export function fromPairs(words: Float32Array): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(words.length / 2);
  for (let i = 0; i < numbers.length; i++) {
    const high = words[2 * i]!;
    numbers[i] = Number.isFinite(high) ? high + words[2 * i + 1]! : high;
  }
  return numbers;
}
