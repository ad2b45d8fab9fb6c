import type { Interval } from '../../program/interval.ts';
import type { OperationName } from '../../program/operation.ts';

/** Where a guard breaks its operation: at 0, at every integer, or at the integers that are not positive, the poles of Γ. */
export type Crossing = 'zero' | 'integer' | 'pole of gamma';

const ofGamma: readonly OperationName[] = ['gamma', 'lgamma', 'polygamma'];

export function crossingOf(operation: OperationName, crossing: 'zero' | 'integer'): Crossing {
  return crossing === 'integer' && ofGamma.includes(operation) ? 'pole of gamma' : crossing;
}

/** Whether a guard with these values may break its operation. */
export function mayBreak(guard: Interval, crossing: Crossing): boolean {
  const { first, last } = levelsIn(guard, crossing);
  return first <= last;
}

/** The whole numbers from first to last are the values in an interval at which a guard breaks its operation; none where first > last. */
export function levelsIn(
  { low, high }: Interval,
  crossing: Crossing,
): { readonly first: number; readonly last: number } {
  switch (crossing) {
    case 'zero':
      return { first: Math.max(0, Math.ceil(low)), last: Math.min(0, Math.floor(high)) };
    case 'integer':
      return { first: Math.ceil(low), last: Math.floor(high) };
    case 'pole of gamma':
      return { first: Math.ceil(low), last: Math.min(0, Math.floor(high)) };
  }
}
