/** Bounds that keep any text from hanging or crashing whatever reads it. */
export interface ParserLimits {
  /** UTF-16 units of the text. */
  readonly length: number;
  /** Open subexpressions while parsing: brackets, exponents, arguments, signs. Each takes a few frames of the stack. */
  readonly nesting: number;
  /** Levels of a tree, applied definitions included, so that those who walk it may recurse. */
  readonly height: number;
  /** Operands and operators looked at. The parser never goes back, so that texts within `length` stay far below it. */
  readonly steps: number;
}

export const parserLimits: ParserLimits = { length: 10_000, nesting: 200, height: 1_000, steps: 100_000 };

/** Highest derivative that primes or d/dx may ask for in one place. */
export const highestDerivative = 32;
