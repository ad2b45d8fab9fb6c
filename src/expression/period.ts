import { children } from './children.ts';
import type { Condition, Definition, Expression } from './expression.ts';
import type { FunctionName } from './functions.ts';

const trigonometric: ReadonlySet<FunctionName> = new Set(['sin', 'cos', 'tan', 'sec', 'csc', 'cot']);

/**
 * Whether a function has a period that is a rational multiple of π, as far as its text shows: x appears, and only in trigonometric
 * functions of a·x + b with a rational number a.
 */
export const isPeriodicInPi = ({ body }: Definition): boolean => {
  let found = false;
  const visit = (node: Expression | Condition): boolean => {
    if (node.kind === 'variable') return false;
    if (node.kind === 'application') return false;
    if (node.kind === 'call' && trigonometric.has(node.name)) {
      const [argument] = node.operands;
      const ratio = argument && ratioOf(argument);
      if (ratio !== undefined) {
        found ||= ratio !== 0;
        return true;
      }
    }
    return children(node).every(visit);
  };
  return visit(body) && found;
};

/** The factor a of an argument a·x + b where it is a number that no π takes part in; undefined of any other argument. */
const ratioOf = (node: Expression): number | undefined => {
  switch (node.kind) {
    case 'variable':
      return 1;
    case 'number':
    case 'constant':
    case 'parameter':
      return 0;
    case 'negation':
      return ratioOf(node.operand);
    case 'binary': {
      const [left, right] = [ratioOf(node.left), ratioOf(node.right)];
      if (left === undefined || right === undefined) return undefined;
      if (left === 0 && right === 0) return 0;
      if (node.operator === '+') return left + right;
      if (node.operator === '-') return left - right;
      if (node.operator === '*' && node.left.kind === 'number') return Number(node.left.text) * right;
      if (node.operator === '*' && node.right.kind === 'number') return left * Number(node.right.text);
      if (node.operator === '/' && node.right.kind === 'number') return left / Number(node.right.text);
      return undefined;
    }
    default:
      return undefined;
  }
};
