/** B₂, B₄, B₆ … as exact fractions. */
const known: (readonly [numerator: bigint, denominator: bigint])[] = [];

/** The Bernoulli number B_2k for k ≥ 1. */
export function bernoulli(k: number): readonly [numerator: bigint, denominator: bigint] {
  if (k > known.length) extend(Math.max(32, 2 * k));
  return known[k - 1]!;
}

/**
 * B_2k = (−1)^{k−1}·2k·T_k/(4ᵏ(4ᵏ − 1)) with the tangent numbers T_k
 * (Brent & Harvey, Fast computation of Bernoulli, tangent and secant numbers, 2013, algorithm 2).
 */
function extend(count: number): void {
  const tangent: bigint[] = [0n, 1n];
  for (let k = 2; k <= count; k++) tangent[k] = BigInt(k - 1) * tangent[k - 1]!;
  for (let k = 2; k <= count; k++) {
    for (let j = k; j <= count; j++) {
      tangent[j] = BigInt(j - k) * tangent[j - 1]! + BigInt(j - k + 2) * tangent[j]!;
    }
  }
  for (let k = known.length + 1; k <= count; k++) {
    const power = 1n << BigInt(2 * k);
    known.push([(k % 2 === 0 ? -2n : 2n) * BigInt(k) * tangent[k]!, power * (power - 1n)]);
  }
}
