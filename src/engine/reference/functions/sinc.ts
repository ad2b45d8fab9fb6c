import type { Decimal } from 'decimal.js';
import { type Decimals, fromFixedPoint, rounded, toFixedPoint, widened, withoutCancellation } from '../decimals.ts';
import * as fixed from '../fixed-point.ts';
import { sineAndCosine } from './trigonometric.ts';

/** The j-th derivative of sin u/u, at 0 too. */
export function sinc(D: Decimals, u: Decimal, j: number): Decimal {
  if (!u.isFinite()) return new D(u.isNaN() ? NaN : 0);
  if (u.isZero() && j % 2 === 1) return new D(0);
  const size = Math.abs(Number(u));
  return size > 2 * j + 8 ? byLeibniz(D, u, j) : byMaclaurin(D, u, j, size);
}

/** Σᵢ C(j, i)·sin⁽ʲ⁻ⁱ⁾u·(−1)ⁱ·i!/u^{i+1}, for arguments so large that the terms fall. */
function byLeibniz(D: Decimals, u: Decimal, j: number): Decimal {
  return withoutCancellation(D, (W) => {
    const v = new W(u);
    const [sine, cosine] = sineAndCosine(W, u);
    const derivatives = [sine, cosine, sine.negated(), cosine.negated()];
    let value = new W(0);
    let factor = new W(1).div(v);
    let scale = -Infinity;
    for (let i = 0; i <= j; i++) {
      const term = factor.times(derivatives[(j - i) % 4]!);
      value = value.plus(term);
      scale = Math.max(scale, term.e);
      factor = factor.times(i - j).div(v);
    }
    return { value, scale };
  });
}

/** Σ (−1)ᵏ u^{2k−j}·2k(2k − 1)⋯(2k − j + 1)/(2k + 1)! for 2k ≥ j; u itself is taken out of an odd sum, so that it keeps its digits. */
function byMaclaurin(D: Decimals, u: Decimal, j: number, size: number): Decimal {
  return withoutCancellation(D, (W) => {
    // No term is larger than e^size.
    const bits = fixed.bitsFor(W.precision);
    const square = toFixedPoint(new (widened(W, 2 * size))(u).times(u), bits);
    const first = Math.ceil(j / 2);
    let power = 1n << BigInt(bits);
    let sum = 0n;
    let largest = 0n;
    for (let k = first; ; k++) {
      const exponent = 2 * k - j;
      // (2k)!/((2k − j)!·(2k + 1)!) with u^{2k−j} over (2k − j)! in `power`
      const term = power / BigInt(2 * k + 1);
      const size = term < 0n ? -term : term;
      if (size > largest) largest = size;
      sum += k % 2 === 0 ? term : -term;
      if (size <= 1n) break;
      power = fixed.multiply(power, square, bits) / BigInt((exponent + 1) * (exponent + 2));
    }
    const scale = Math.floor((fixed.bitLength(largest) - bits) * Math.log10(2));
    const value = fromFixedPoint(W, sum, bits);
    return j % 2 === 0 ? { value, scale } : { value: rounded(W, value.times(u)), scale: scale + u.e + 1 };
  });
}
