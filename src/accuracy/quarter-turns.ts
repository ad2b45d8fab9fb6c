/** 288 bits after the point of 2/π. */
const precision = 288n;
const twoOverPi = 0xa2f9836e_4e441529_fc2757d1_f534ddc0_db629599_3c439041_fe5163ab_debbc561_b7246e3an;
const one = 1n << precision;

/** Of every exponent. */
const kept = 4;

let found: readonly number[] | undefined;

/**
 * Single-precision numbers, some of every exponent, that are nearest to multiples of π/2: their reductions cancel the most digits. With
 * m·2ᵉ for whole m < 2²⁴, the m are small sums of the denominators of neighbouring convergents to the fraction of 2ᵉ·2/π.
 * W. Kahan, Minimizing q·m − n (1983).
 */
export function nearestToQuarterTurns(): readonly number[] {
  if (found) return found;
  const numbers: number[] = [];
  for (let exponent = -23; exponent <= 104; exponent++) {
    const shifted = exponent < 0 ? twoOverPi >> BigInt(-exponent) : twoOverPi << BigInt(exponent);
    for (const m of significandsNearWhole(shifted & (one - 1n))) numbers.push(m * 2 ** exponent);
  }
  return (found = numbers);
}

/** Whole numbers from 2²³ on and below 2²⁴ with m·fraction/2²⁸⁸ near whole numbers, the nearest first. */
function significandsNearWhole(fraction: bigint): number[] {
  const candidates = new Set<number>();
  let [before, denominator] = [0, 1];
  let [rest, divisor] = [one, fraction];
  while (divisor > 0n && denominator < 2 ** 24) {
    for (let i = 0; i <= 8; i++) {
      // the least and the greatest multiples of the denominator that are in the range with i times the one before
      const least = Math.ceil((2 ** 23 - i * before) / denominator);
      const greatest = Math.floor((2 ** 24 - 1 - i * before) / denominator);
      for (const j of [least, least + 1, greatest]) {
        if (j >= 0 && j <= greatest) candidates.add(i * before + j * denominator);
      }
    }
    const quotient = rest / divisor;
    [rest, divisor] = [divisor, rest % divisor];
    // beyond 2²⁴ it does not matter by how much
    [before, denominator] = [denominator, before + Math.min(Number(quotient), 2 ** 24) * denominator];
  }
  const distance = (m: number) => {
    const product = (BigInt(m) * fraction) & (one - 1n);
    return Number((product < one - product ? product : one - product) >> (precision - 64n));
  };
  return [...candidates].sort((a, b) => distance(a) - distance(b)).slice(0, kept);
}
