import { children } from './children.ts';
import type { Condition, Definition, Expression } from './expression.ts';
import { functionNames } from './functions.ts';

/** The definitions that a tree applies, directly or through others, each after those that it applies itself. Known functions are none. */
export function appliedDefinitions(root: Expression | Condition): readonly Definition[] {
  const found = new Set<Definition>();
  const seen = new Set<Definition>();
  const visit = (node: Expression | Condition): void => {
    if (node.kind !== 'application') {
      children(node).forEach(visit);
      return;
    }
    visit(node.operand);
    const { definition } = node;
    if (seen.has(definition) || (definition.name !== null && functionNames.has(definition.name))) return;
    seen.add(definition);
    visit(definition.body);
    found.add(definition);
  };
  visit(root);
  return [...found];
}
