/** Evaluates something at points, block by block, always with the same results however the points are divided. */
export interface Evaluator {
  /** How many points one call takes. */
  readonly blockLength: number;
  /** Evaluates at x[start] … x[start + count − 1] and stores results[k][start …]; count ≤ blockLength. */
  run(x: Float64Array, start: number, count: number, results: readonly Float64Array[]): void;
}

/** Runs an evaluator over x[start] … x[end − 1]. */
export function evaluateRange(
  evaluator: Evaluator,
  x: Float64Array,
  results: readonly Float64Array[],
  start = 0,
  end: number = x.length,
): void {
  for (let at = start; at < end; at += evaluator.blockLength) {
    evaluator.run(x, at, Math.min(evaluator.blockLength, end - at), results);
  }
}
