import type { Expression } from '../expression/expression.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';
import { largestStructuralExponent } from './limits.ts';

/** The whole number that an expression states, or null: exponents and indices of roots that belong to the structure. */
export function literalInteger(node: Expression): number | null {
  if (node.kind === 'negation') {
    const value = literalInteger(node.operand);
    return value === null ? null : -value;
  }
  if (node.kind !== 'number') return null;
  const value = Number(node.text);
  return Number.isInteger(value) && value <= largestStructuralExponent ? value : null;
}

/** An exponent p/q in lowest terms with q > 0 that an expression states in whole numbers, or null. */
export function literalFraction(node: Expression): [p: number, q: number] | null {
  if (node.kind === 'negation') {
    const fraction = literalFraction(node.operand);
    return fraction && [-fraction[0], fraction[1]];
  }
  if (node.kind !== 'binary' || node.operator !== '/') {
    const integer = literalInteger(node);
    return integer === null ? null : [integer, 1];
  }
  const [p, q] = [literalInteger(node.left), literalInteger(node.right)];
  if (p === null || q === null || q === 0) return null;
  const divisor = greatestCommonDivisor(p, q) * Math.sign(q);
  return [p / divisor, q / divisor];
}
