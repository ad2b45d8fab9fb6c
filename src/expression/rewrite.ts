import type { Condition, Expression } from './expression.ts';

/**
 * A tree in which every expression was replaced by what `change` makes of it, operands before what they are operands of. Parts in which
 * nothing changed stay the same objects. Definitions that are applied stay as they are.
 */
export function rewrite(root: Expression, change: (node: Expression) => Expression): Expression {
  const all = <Node extends Expression | Condition>(nodes: readonly Node[], of: (node: Node) => Node) => {
    const made = nodes.map(of);
    return made.every((node, i) => node === nodes[i]) ? nodes : made;
  };
  const condition = (node: Condition): Condition => {
    switch (node.kind) {
      case 'comparison': {
        const operands = all(node.operands, expression);
        return operands === node.operands ? node : { ...node, operands };
      }
      case 'and':
      case 'or': {
        const conditions = all(node.conditions, condition);
        return conditions === node.conditions ? node : { ...node, conditions };
      }
      case 'not': {
        const inner = condition(node.condition);
        return inner === node.condition ? node : { ...node, condition: inner };
      }
    }
  };
  const withNewParts = (node: Expression): Expression => {
    switch (node.kind) {
      case 'number':
      case 'constant':
      case 'variable':
      case 'parameter':
        return node;
      case 'negation':
      case 'application':
      case 'derivative': {
        const operand = expression(node.operand);
        return operand === node.operand ? node : { ...node, operand };
      }
      case 'binary': {
        const [left, right] = [expression(node.left), expression(node.right)];
        return left === node.left && right === node.right ? node : { ...node, left, right };
      }
      case 'call': {
        const operands = all(node.operands, expression);
        return operands === node.operands ? node : { ...node, operands };
      }
      case 'piecewise': {
        const branches = node.branches.map((branch) => {
          const [made, value] = [condition(branch.condition), expression(branch.value)];
          return made === branch.condition && value === branch.value ? branch : { condition: made, value };
        });
        const otherwise = node.otherwise && expression(node.otherwise);
        const same = otherwise === node.otherwise && branches.every((branch, i) => branch === node.branches[i]);
        return same ? node : { ...node, branches, otherwise };
      }
    }
  };
  const expression = (node: Expression): Expression => change(withNewParts(node));
  return expression(root);
}
