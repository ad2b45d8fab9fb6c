import type { Arithmetic, EngineName } from '../engine/engine.ts';

export type FeatureKind = 'minimum' | 'maximum' | 'inflection';

/** A point where f′ or f″ changes sign. */
export interface Feature {
  readonly kind: FeatureKind;
  readonly x: number;
  /** f(x). */
  readonly y: number;
  /** Width of the bracket that holds the sign change: the distance of neighbouring float64 numbers, or more. */
  readonly error: number;
  /** Of an inflection: f′ there. */
  readonly slope?: number;
}

/** A part of the window of which nothing is claimed. */
export interface Unresolved {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  /** The least number of features in it. */
  readonly atLeast: number;
}

/** What was found in a window. */
export interface Report {
  /** The function, printed. */
  readonly expression: string;
  readonly from: number;
  readonly to: number;
  /** The engine whose samples were searched. */
  readonly engine: EngineName;
  readonly arithmetic: Arithmetic;
  /** Number of samples that were searched. */
  readonly samples: number;
  /** By x. */
  readonly features: readonly Feature[];
  readonly unresolved: readonly Unresolved[];
}
