import { children } from '../../expression/children.ts';
import type { Condition, Expression } from '../../expression/expression.ts';
import type { Sum, Term } from './sum.ts';

const known = new WeakMap<Sum, boolean>();

/** Whether the variable stands in a sum. */
export function hasVariable(u: Sum): boolean {
  let has = known.get(u);
  if (has === undefined) known.set(u, (has = u.terms.some(termHasVariable)));
  return has;
}

export function termHasVariable({ factors }: Term): boolean {
  return factors.some(
    ({ base, exponent }) =>
      hasVariable(exponent) || (base.kind === 'sum' ? hasVariable(base) : mentions(base.expression)),
  );
}

function mentions(node: Expression | Condition): boolean {
  if (node.kind === 'application') return mentions(node.operand);
  return node.kind === 'variable' || children(node).some(mentions);
}
