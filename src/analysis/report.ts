import type { Arithmetic, EngineName } from '../engine/engine.ts';

/** −1, 0 or 1; 0 only where a quantity is 0 on a whole piece. Null where it is not defined or not known. */
export type Sign = -1 | 0 | 1;

export function negative(sign: Sign): Sign {
  return sign === 0 ? 0 : sign === 1 ? -1 : 1;
}

/** What stands on the left and on the right of a place. */
export type Sides<T> = readonly [left: T, right: T];

/** Which test decided what a critical point is: f″, the first higher derivative that is not 0, or the sign of f′ on both sides. */
export type CriticalPointTest = 'second-derivative' | 'higher-derivative' | 'sign-change';

/** What every feature at one place has. */
interface Place {
  /** The float64 number nearest to the place. */
  readonly x: number;
  /** f there; its limit where f has none but a finite one; else null. */
  readonly y: number | null;
  /** The true place lies within this distance of x: proved. */
  readonly error: number;
}

/** The signs of f′ and f″ beside a break; null where f is undefined or a sign is not known. */
interface Broken {
  readonly signs: { readonly slope: Sides<Sign | null>; readonly bend: Sides<Sign | null> };
}

/** f = 0. */
export interface Root extends Place {
  readonly kind: 'root';
  /** 1, 2 …; null where no derivative decides. */
  readonly multiplicity: number | null;
  /** Whether f has the same sign on both sides. */
  readonly touching: boolean;
}

/** f′ changes sign where f is continuous; a corner counts. */
export interface Extremum extends Place {
  readonly kind: 'minimum' | 'maximum';
  /** Whether f is differentiable there. */
  readonly smooth: boolean;
  /** The first derivative that is not 0; null where none decides. */
  readonly order: number | null;
  readonly test: CriticalPointTest;
}

/** f′ = 0 without a change of sign, where f″ changes sign. */
export interface StationaryInflection extends Place {
  readonly kind: 'stationary-inflection';
  /** The first derivative that is not 0; null where none decides. */
  readonly order: number | null;
  readonly test: CriticalPointTest;
}

/** f″ changes sign at a point whose tangent is not horizontal. */
export interface Inflection extends Place {
  readonly kind: 'inflection';
  /** f′ there; ±Infinity for a vertical tangent. */
  readonly slope: number;
}

export type KinkShape = 'cusp' | 'vertical-tangent' | 'corner';

/** f is continuous and not differentiable. */
export interface Kink extends Place, Broken {
  readonly kind: 'kink';
  readonly shape: KinkShape;
  /** Limits of f′; null where there is none. */
  readonly slopes: Sides<number | null>;
}

/** The limits of the sides are finite and different. */
export interface Jump extends Place, Broken {
  readonly kind: 'jump';
  readonly limits: Sides<number>;
}

/** The limits of the sides are finite and equal, and f is undefined or something else there. */
export interface Hole extends Place, Broken {
  readonly kind: 'hole';
  readonly limit: number;
}

/** f is unbounded on a side. */
export interface Pole extends Place, Broken {
  readonly kind: 'pole';
  /** ±Infinity, a number, or null where f is undefined. */
  readonly limits: Sides<number | null>;
}

/** f exists on one side only, and is bounded there. */
export interface DomainEdge extends Place, Broken {
  readonly kind: 'domain-edge';
  /** Where f exists. */
  readonly side: 'left' | 'right';
  /** Whether f is defined at the edge itself. */
  readonly taken: boolean;
}

/** f is constant on an interval. */
export interface Plateau {
  readonly kind: 'plateau';
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly error: number;
  /** Whether f is greater, or less, on both sides, where it is continuous at both ends; else null. */
  readonly extremum: 'minimum' | 'maximum' | null;
}

export type PointFeature = Root | Extremum | StationaryInflection | Inflection | Kink | Jump | Hole | Pole | DomainEdge;
export type Feature = PointFeature | Plateau;
export type FeatureKind = Feature['kind'];

/** A part of the window of which nothing is claimed. */
export interface Unresolved {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  /** The least number of features in it. */
  readonly atLeast: number;
}

/** A piece of the window on which f, f′ and f″ each keep one sign: a column of the variation table. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly sign: Sign | null;
  readonly slope: Sign | null;
  readonly bend: Sign | null;
  readonly direction: 'rising' | 'falling' | 'constant' | null;
  readonly shape: 'convex' | 'concave' | 'straight' | null;
}

/** A least or greatest value in the window, and nothing beyond it. */
export interface Extreme {
  /** ±Infinity where f is unbounded. */
  readonly value: number;
  /** Where f takes the value, the ends of the window included. */
  readonly at: readonly number[];
  /** Where f comes as near to the value as one likes without a claim to take it. */
  readonly approached: readonly number[];
}

/** What was found in a window. */
export interface Report {
  /** The function, printed. */
  readonly expression: string;
  readonly from: number;
  readonly to: number;
  /** The engine that scanned. */
  readonly engine: EngineName;
  readonly arithmetic: Arithmetic;
  /** Number of samples that were scanned. */
  readonly samples: number;
  /** By x; a point that is two things gives two records. All lie strictly inside the window; plateaus may reach its ends. */
  readonly features: readonly Feature[];
  /** The window cut wherever f, f′ or f″ changes sign or breaks, by x. */
  readonly intervals: readonly Piece[];
  readonly unresolved: readonly Unresolved[];
  /** Least and greatest value of f in the window; null where f has none there or what is unresolved may hold another. */
  readonly window: { readonly least: Extreme | null; readonly greatest: Extreme | null };
}

/** Where a feature begins. */
export function placeOf(feature: Feature): number {
  return feature.kind === 'plateau' ? feature.from : feature.x;
}
