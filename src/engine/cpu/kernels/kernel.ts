/** What an operation reads beside its operands. */
export interface Context {
  /** The points of the block. */
  readonly x: Float64Array;
  readonly literals: Float64Array;
  readonly parameters: Float64Array;
  /** How many points of the block are in use. */
  readonly count: number;
}

/**
 * One operation over a block of points: result[i] = operation(u[i], v[i], w[i]). Operands that the operation does not have are
 * empty. Every kernel is a loop of its own, so that the compiler sees one operation in it.
 */
export type Kernel = (
  result: Float64Array,
  u: Float64Array,
  v: Float64Array,
  w: Float64Array,
  immediates: readonly number[],
  context: Context,
) => void;
