import { appliedDefinitions } from './applied-definitions.ts';
import type { Condition, Definition, Expression } from './expression.ts';
import { type Notation, render } from './render.ts';

const plain: Notation<string> = {
  stacked: false,
  number: (text) => text,
  constant: (name) => name,
  name: (name) => name,
  parentheses: (inside) => `(${inside})`,
  negation: (operand) => `-${operand}`,
  sum: (operator, left, right) => `${left} ${operator} ${right}`,
  product: (left, right, leftNode) => {
    const quotient = leftNode.kind === 'binary' && leftNode.operator === '/';
    return quotient || isMisread(left, right) ? `${left}*${right}` : `${left} ${right}`;
  },
  quotient: (left, right) => `${left}/${right}`,
  power: (base, exponent) => `${base}^${exponent}`,
  call: (name, operands) => {
    if (name === 'factorial') return `${operands[0]}!`;
    // bars inside bars would have to be counted to be read
    if (name === 'abs' && !operands[0]!.includes('|')) return `|${operands[0]}|`;
    return `${name}(${operands.join(', ')})`;
  },
  application: (name, order, operand) => `${name}${"'".repeat(order)}(${operand})`,
  derivative: (order, variable, operand) => {
    const power = order === 1 ? '' : `^${order}`;
    return `d${power}/d${variable}${power}(${operand})`;
  },
  piecewise: (branches, otherwise) => {
    const [first] = branches;
    if (branches.length === 1 && otherwise === null) return `${first!.value} {${first!.condition}}`;
    const rows = branches.map(({ condition, value }) => `${condition}: ${value}`);
    return `{${[...rows, ...(otherwise === null ? [] : [otherwise])].join(', ')}}`;
  },
  comparison: (operands, operators) =>
    operands.map((operand, i) => (i ? `${operators[i - 1]} ${operand}` : operand)).join(' '),
  connected: (kind, conditions) => conditions.join(` ${kind} `),
  complement: (condition) => `not ${condition}`,
};

/** 2 3, a (x), x (−1) */
function isMisread(left: string, right: string): boolean {
  return /^[\d.]/.test(right) || right.startsWith('(-') || (/\p{L}[\p{L}\d_]*$/u.test(left) && right.startsWith('('));
}

/**
 * An expression or an equation as plain text that parses back to the same tree. Definitions that it applies are named, not written out.
 *
 * @param variable name of the independent variable
 */
export function printExpression(expression: Expression | Condition, variable = 'x'): string {
  return render(plain, expression, variable);
}

/** A function as plain text that parses back to the same tree, the definitions that it applies in front: `f(x) = x^3; f'(x) + a`. */
export function print(definition: Definition): string {
  return [...appliedDefinitions(definition.body), definition].map(printStatement).join('; ');
}

function printStatement({ name, variable, body }: Definition): string {
  const text = printExpression(body, variable);
  if (name === null) return text;
  return `${name === 'y' && variable === 'x' ? name : `${name}(${variable})`} = ${text}`;
}
