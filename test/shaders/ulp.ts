/** The distance of neighbouring single-precision numbers at a value; at least that of the smallest normal numbers. */
export function ulp(value: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), -126);
  return 2 ** (exponent - 23);
}

const least = 2 ** -126;
const greatest = (2 - 2 ** -23) * 2 ** 127;

/** Error in ulp of the exact value. Subnormal numbers may count as 0, and numbers above the range are infinite. */
export function errorInUlp(computed: number, exact: number): number {
  if (Math.abs(exact) < least && computed === 0) return 0;
  if (!Number.isFinite(computed)) {
    const overflows = Math.abs(exact) >= greatest - 3 * ulp(greatest) && Math.sign(computed) === Math.sign(exact);
    return overflows ? 0 : Infinity;
  }
  const within = Math.max(-greatest, Math.min(greatest, exact));
  return Math.abs(computed - within) / ulp(within);
}

export interface Worst {
  readonly error: number;
  readonly index: number;
}

/** The greatest error and where it is. */
export function worst(computed: ArrayLike<number>, exact: (index: number) => number): Worst {
  let result: Worst = { error: 0, index: 0 };
  for (let index = 0; index < computed.length; index++) {
    const error = errorInUlp(computed[index]!, exact(index));
    if (!(error <= result.error)) result = { error: Number.isNaN(error) ? Infinity : error, index };
  }
  return result;
}
