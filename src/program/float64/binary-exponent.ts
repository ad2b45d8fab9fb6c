const bits = new DataView(new ArrayBuffer(8));

/** ⌊log₂ x⌋ for finite x > 0. */
export function binaryExponent(x: number): number {
  if (x < smallestNormal) return binaryExponent(x * 2 ** 54) - 54;
  bits.setFloat64(0, x);
  return (bits.getInt32(0) >> 20) - exponentBias;
}

/** x·2ⁿ, rounded once more only where the result is subnormal. */
export function scaleByPowerOfTwo(x: number, n: number): number {
  let [result, rest] = [x, Math.max(-2200, Math.min(2200, n))];
  for (; rest > 1000; rest -= 1000) result *= 2 ** 1000;
  for (; rest < -1000; rest += 1000) result *= 2 ** -1000;
  bits.setInt32(0, (rest + exponentBias) << 20);
  bits.setInt32(4, 0);
  return result * bits.getFloat64(0);
}

const smallestNormal = 2 ** -1022;
const exponentBias = 1023;
