/** Uniform in [0, 1), the same numbers for the same seed: G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003). */
export function createRandom(seed: number): () => number {
  let x = 123_456_789;
  let y = 362_436_069;
  let z = 521_288_629;
  let w = 88_675_123 ^ seed;
  const next = () => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  // The seed is in one word at first.
  for (let i = 0; i < 20; i++) next();
  return next;
}
