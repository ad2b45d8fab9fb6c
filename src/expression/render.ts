import type { Binary, BinaryOperator, ComparisonOperator, Condition, ConstantName, Expression } from './expression.ts';
import { type FunctionName, inverses } from './functions.ts';
import { precedence, type Precedence } from './precedence.ts';

/**
 * How the parts of an expression are written in one notation. The parts arrive with the parentheses that they need: `render` knows
 * where those are, so that a notation only knows how things look.
 */
export interface Notation<T> {
  /** Whether quotients and exponents are set apart by their place, and so need no parentheses inside. */
  readonly stacked: boolean;
  number(text: string): T;
  constant(name: ConstantName): T;
  /** The variable, or a parameter. */
  name(name: string): T;
  parentheses(inside: T): T;
  negation(operand: T): T;
  sum(operator: '+' | '-', left: T, right: T): T;
  /** Writes a sign where two factors side by side could be misread. */
  product(left: T, right: T, leftNode: Expression): T;
  quotient(left: T, right: T): T;
  power(base: T, exponent: T): T;
  /** A call, raised to a power where the notation writes sin²x. */
  call(name: FunctionName, operands: readonly T[], power: T | null, nodes: readonly Expression[]): T;
  application(name: string, order: number, operand: T): T;
  derivative(order: number, variable: string, operand: T): T;
  piecewise(branches: readonly { readonly condition: T; readonly value: T }[], otherwise: T | null): T;
  comparison(operands: readonly T[], operators: readonly ComparisonOperator[]): T;
  connected(kind: 'and' | 'or', conditions: readonly T[]): T;
  complement(condition: T): T;
  /** What becomes of a part that was written, in a notation in which parts are found again. */
  part?(written: T, node: Node): T;
}

type Node = Expression | Condition;

/** Writes a tree in a notation. */
export function render<T>(notation: Notation<T>, root: Node, variable: string): T {
  /** A part that holds together at least as tightly as `loosest`, in parentheses where it does not by itself. */
  const part = (node: Node, loosest: Precedence): T => {
    const written = write(node);
    return tightness(notation, node) < loosest ? notation.parentheses(written) : written;
  };
  const inside = (node: Node): T => part(node, precedence.conditional);
  const write = (node: Node): T => {
    const written = form(node);
    return notation.part ? notation.part(written, node) : written;
  };
  const form = (node: Node): T => {
    switch (node.kind) {
      case 'number':
        return notation.number(node.text);
      case 'constant':
        return notation.constant(node.name);
      case 'variable':
        return notation.name(variable);
      case 'parameter':
        return notation.name(node.name);
      case 'negation':
        return notation.negation(part(node.operand, precedence.product));
      case 'binary':
        return binary(node);
      case 'call':
        if (node.name === 'factorial')
          return notation.call(node.name, [part(node.operands[0]!, precedence.atom)], null, node.operands);
        return notation.call(node.name, node.operands.map(inside), null, node.operands);
      case 'application':
        return notation.application(node.definition.name ?? '', node.order, inside(node.operand));
      case 'derivative':
        return notation.derivative(node.order, variable, inside(node.operand));
      case 'piecewise': {
        // a restriction is written after its value, to which another may belong
        const loosest = isRestriction(node) ? precedence.restriction : precedence.conditional;
        const branches = node.branches.map(({ condition, value }) => ({
          condition: inside(condition),
          value: part(value, loosest),
        }));
        return notation.piecewise(branches, node.otherwise && inside(node.otherwise));
      }
      case 'comparison':
        return notation.comparison(node.operands.map((operand) => part(operand, precedence.sum)), node.operators); // prettier-ignore
      case 'and':
        return notation.connected(
          'and',
          node.conditions.map((one) => part(one, precedence.not)),
        );
      case 'or':
        return notation.connected(
          'or',
          node.conditions.map((one) => part(one, precedence.and)),
        );
      case 'not':
        return notation.complement(part(node.condition, precedence.not));
    }
  };
  const binary = ({ operator, left, right }: Binary): T => {
    switch (operator) {
      case '+':
      case '-':
        return notation.sum(operator, part(left, precedence.sum), part(right, precedence.product));
      case '*':
        return notation.product(part(left, precedence.product), part(right, precedence.power), left);
      case '/':
        if (notation.stacked) return notation.quotient(inside(left), inside(right));
        return notation.quotient(part(left, precedence.product), part(right, precedence.power));
      case '^': {
        const exponent = notation.stacked ? inside(right) : part(right, precedence.power);
        if (notation.stacked && left.kind === 'call' && inverses[left.name] && right.kind === 'number') {
          return notation.call(left.name, left.operands.map(inside), exponent, left.operands);
        }
        return notation.power(part(left, precedence.postfix), exponent);
      }
    }
  };
  return write(root);
}

const operatorTightness: Readonly<Record<BinaryOperator, Precedence>> = {
  '+': precedence.sum,
  '-': precedence.sum,
  '*': precedence.product,
  '/': precedence.product,
  '^': precedence.power,
};

function tightness({ stacked }: Notation<unknown>, node: Node): Precedence {
  switch (node.kind) {
    case 'negation':
      return precedence.sum;
    case 'binary':
      return stacked && node.operator === '/' ? precedence.power : operatorTightness[node.operator];
    case 'number':
      return stacked && node.text.includes('e') ? precedence.power : precedence.atom;
    case 'derivative':
      return precedence.product;
    case 'call':
      return node.name === 'factorial' ? precedence.postfix : precedence.atom;
    case 'piecewise':
      if (stacked) return precedence.power;
      return isRestriction(node) ? precedence.restriction : precedence.atom;
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
      return precedence[node.kind];
    default:
      return precedence.atom;
  }
}

function isRestriction(node: Node): boolean {
  return node.kind === 'piecewise' && node.branches.length === 1 && node.otherwise === null;
}
