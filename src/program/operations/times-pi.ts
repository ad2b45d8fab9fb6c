import { binary, negation, nowhere } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';

/** π times an expression, as people write it: 2πx, −πx, πx/3, π(x + 1). */
export function timesPi(u: Expression): Expression {
  const pi: Expression = { kind: 'constant', name: 'pi', span: nowhere };
  if (u.kind === 'negation') return negation(timesPi(u.operand));
  if (u.kind === 'binary' && (u.operator === '*' || u.operator === '/')) {
    return binary(u.operator, timesPi(u.left), u.right);
  }
  if (u.kind !== 'number') return binary('*', pi, u);
  return u.text === '1' ? pi : binary('*', u, pi);
}
