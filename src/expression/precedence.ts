/**
 * How tightly the parts of an expression hold together, from loose to tight; the parser and the printers share it. A sign stands
 * between sums and products: −x² is −(x²), and −x·y is −(x·y).
 */
export const precedence = {
  restriction: 0,
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  /** The juxtaposed product that a function without parentheses takes. */
  argument: 8,
  power: 9,
  postfix: 10,
  atom: 11,
} as const;

export type Precedence = (typeof precedence)[keyof typeof precedence];
