import { call } from '../../expression/construct.ts';
import type { FunctionName } from '../../expression/functions.ts';
import type { GuardQuantity, Operation, TaylorRule } from '../operation.ts';
import type { Extension } from '../interval/monotone.ts';
import type { Register } from '../program.ts';
import type { Series, SeriesAlgebra } from '../series.ts';

/** y′ = 0 wherever the operation is differentiable. */
export const constant: TaylorRule = { kind: 'constant' };

/** y_k depends on the k-th coefficients of the operands alone, as for sums. */
export function coefficientwise(
  coefficient: (algebra: SeriesAlgebra, coefficients: readonly Register[], operands: readonly Series[]) => Register,
): TaylorRule {
  return {
    kind: 'recurrence',
    coefficient: (algebra, _y, operands, k) => coefficient(algebra, operands.map((u) => u.coefficient(k)), operands), // prettier-ignore
  };
}

/** The derivative of a function of one operand: y′ = derivative(u, y)·u′. */
export function derivative(
  rule: (algebra: SeriesAlgebra, u: Series, y: Series, immediates: readonly number[]) => Series | null,
): TaylorRule {
  return { kind: 'chain', partials: (algebra, [u], immediates, y) => [rule(algebra, u!, y, immediates)] };
}

export const zeroOf = (quantity: Series): GuardQuantity => ({ crossing: 'zero', quantity });
export const integerOf = (quantity: Series): GuardQuantity => ({ crossing: 'integer', quantity });

/** A row for a function of one operand that an expression calls by name. */
export function named(
  name: FunctionName,
  extension: Extension,
  taylor: TaylorRule,
  guards?: NonNullable<Operation['guards']>,
): Operation {
  return {
    arity: 1,
    taylor,
    interval: ([u]) => extension(u!),
    express: ([u]) => call(name, u!),
    ...(guards && { guards }),
  };
}
