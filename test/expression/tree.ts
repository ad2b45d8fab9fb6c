import type { Condition, Expression } from '../../src/expression/expression.ts';

/** A tree as an s-expression, so that a test can state the tree that it means by hand. */
export function tree(node: Expression | Condition): string {
  const list = (head: string, nodes: readonly (Expression | Condition)[]): string =>
    `(${[head, ...nodes.map(tree)].join(' ')})`;
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'constant':
      return node.name;
    case 'variable':
      return '.';
    case 'parameter':
      return node.name;
    case 'negation':
      return list('neg', [node.operand]);
    case 'binary':
      return list(node.operator, [node.left, node.right]);
    case 'call':
      return list(node.name, node.operands);
    case 'application':
      return list(`${node.definition.name}${"'".repeat(node.order)}`, [node.operand]);
    case 'derivative':
      return list(`D${node.order}`, [node.operand]);
    case 'piecewise': {
      const branches = node.branches.map(({ condition, value }) => `[${tree(condition)} ${tree(value)}]`);
      return `(cases ${[...branches, ...(node.otherwise ? [tree(node.otherwise)] : [])].join(' ')})`;
    }
    case 'comparison':
      return `(${node.operands.map((operand, i) => (i ? `${node.operators[i - 1]} ` : '') + tree(operand)).join(' ')})`;
    case 'and':
    case 'or':
      return list(node.kind, node.conditions);
    case 'not':
      return list('not', [node.condition]);
  }
}
