import type { OperationName, SourceName } from '../../program/operation.ts';
import { arithmetic, type BallOperation } from './operations/arithmetic.ts';
import { elementary } from './operations/elementary.ts';
import { piecewise } from './operations/piecewise.ts';
import { powers } from './operations/powers.ts';
import { special } from './operations/special.ts';

/** Every operation that has operands, in decimals with a running error. */
export const ballOperations: Readonly<Record<Exclude<OperationName, SourceName>, BallOperation>> = {
  ...arithmetic,
  ...powers,
  ...elementary,
  ...special,
  ...piecewise,
};
