import type { Condition, Expression } from './expression.ts';

/** The parts of a tree in the order in which they are written, the body of an applied definition among them. */
export function children(node: Expression | Condition): readonly (Expression | Condition)[] {
  switch (node.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'parameter':
      return [];
    case 'negation':
    case 'derivative':
      return [node.operand];
    case 'application':
      return [node.definition.body, node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
    case 'comparison':
      return node.operands;
    case 'piecewise': {
      const branches = node.branches.flatMap(({ condition, value }) => [condition, value]);
      return node.otherwise ? [...branches, node.otherwise] : branches;
    }
    case 'and':
    case 'or':
      return node.conditions;
    case 'not':
      return [node.condition];
  }
}

const heights = new WeakMap<Expression | Condition, number>();

/** Levels of a tree. Known heights are kept, so that a tree that grows node by node is measured in linear time. */
export function height(node: Expression | Condition): number {
  let levels = heights.get(node);
  if (levels === undefined) {
    levels = 1 + children(node).reduce((most, child) => Math.max(most, height(child)), 0);
    heights.set(node, levels);
  }
  return levels;
}

export function isCondition(node: Expression | Condition): node is Condition {
  return node.kind === 'comparison' || node.kind === 'and' || node.kind === 'or' || node.kind === 'not';
}
