import type { OperationName } from '../../../program/operation.ts';
import { arithmetic, sources } from './arithmetic.ts';
import { elementary } from './elementary.ts';
import type { Kernel } from './kernel.ts';
import { piecewise } from './piecewise.ts';
import { powers } from './powers.ts';
import { special } from './special.ts';

/** Every operation in float64. */
export const kernels: Readonly<Record<OperationName, Kernel>> = {
  ...sources,
  ...arithmetic,
  ...powers,
  ...elementary,
  ...special,
  ...piecewise,
};
