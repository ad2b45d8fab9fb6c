import { Decimal } from 'decimal.js';
import type { Sign } from '../report.ts';

/** What a function tends to on one side of a place: a number, ±Infinity, or null where it tends to nothing. */
export type Limit = Decimal | 1 | -1 | null;

/** What f is on one side of a place, as near to it as one likes. */
export interface Behaviour {
  /** Limit of f; 1 and −1 stand for ±Infinity. */
  readonly limit: Limit;
  /** Limit of f′. */
  readonly slope: Limit;
  /** Of f, f′ and f″; 0 for one that is identically 0, null for one that has no sign of its own next to the place. */
  readonly signs: readonly [Sign | null, Sign | null, Sign | null];
  /** How often the distance from the place divides f, f′ and f″; null where that is not known, or one is identically 0. */
  readonly valuations: readonly [number | null, number | null, number | null];
  /** Derivatives of f at the place, from f on, where f is smooth up to the place. */
  readonly derivatives: readonly Decimal[] | null;
  /** Up to this distance the signs are proved, and up to this they are seen at many distances. */
  readonly proved: number;
  readonly quiet: number;
}

/** Two limits that differ by less than this part of them are one: those judged by values are not known better. */
const resolution = 1e-15;

export function areSame(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lte(Decimal.max(a.abs(), b.abs()).times(resolution));
}

/** A limit as a number; null where there is none. */
export function numberOf(limit: Limit): number | null {
  if (limit === null) return null;
  return typeof limit === 'number' ? limit * Infinity : finite(limit);
}

/** The float64 number nearest to a finite value: the greatest there is for one beyond it, which is no infinity. */
export function finite(value: Decimal): number {
  return Math.min(Math.max(value.toNumber(), -Number.MAX_VALUE), Number.MAX_VALUE) + 0;
}
