import type { Operation, OperationName } from './operation.ts';
import { arithmetic, sources } from './operations/arithmetic.ts';
import { elementary } from './operations/elementary.ts';
import { piecewise } from './operations/piecewise.ts';
import { powers } from './operations/powers.ts';
import { special } from './operations/special.ts';

/** The one table of operations: arity, Taylor rule, interval extension, guards, and how each is written. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  ...sources,
  ...arithmetic,
  ...powers,
  ...elementary,
  ...special,
  ...piecewise,
};
