import { appliedDefinitions } from './applied-definitions.ts';
import type { ComparisonOperator, Condition, Definition, Expression } from './expression.ts';
import { type FunctionName, functions, type FunctionSyntax } from './functions.ts';
import { greekName } from './greek.ts';
import { type Notation, render } from './render.ts';

const relations: Readonly<Record<ComparisonOperator, string>> = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '=': '=',
  '!=': '\\ne',
};

const tex: Notation<string> = {
  stacked: true,
  number: (text) => text.replace('e', '\\mathrm{e}'),
  constant: (name) => (name === 'pi' ? '\\pi' : 'e'),
  name: texName,
  parentheses: enclose,
  negation: (operand) => `-${operand}`,
  sum: (operator, left, right) => `${left} ${operator} ${right}`,
  product: (left, right) => `${left}${isMisread(left, right) ? ' \\cdot ' : ' '}${right}`,
  quotient: (left, right) => `\\frac{${/^d\b/.test(left) ? `{${left}}` : left}}{${right}}`,
  power: (base, exponent) => `${base}^{${exponent}}`,
  call,
  application: (name, order, operand) => `${texFunctionName(name)}${"'".repeat(order)}${enclose(operand)}`,
  derivative: (order, variable, operand) => {
    const power = order === 1 ? '' : `^{${order}}`;
    return `\\frac{\\mathrm{d}${power}}{\\mathrm{d}${texName(variable)}${power}}${enclose(operand)}`;
  },
  piecewise: (branches, otherwise) => {
    const rows = branches.map(({ condition, value }) => `${value} & ${condition}`);
    if (otherwise !== null) rows.push(`${otherwise} & \\text{otherwise}`);
    return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`;
  },
  comparison: (operands, operators) =>
    operands.map((operand, i) => (i ? `${relations[operators[i - 1]!]} ${operand}` : operand)).join(' '),
  connected: (kind, conditions) => conditions.join(kind === 'and' ? ' \\land ' : ' \\lor '),
  complement: (condition) => `\\lnot ${condition}`,
};

function enclose(inside: string): string {
  return `\\left(${inside}\\right)`;
}

/** 2·3, 2·½ (a mixed number), a·(x), x·(−1) */
function isMisread(left: string, right: string): boolean {
  if (/^[\d.]/.test(right) || right.startsWith('\\left(-')) return true;
  if (/\d$/.test(left) && right.startsWith('\\frac{')) return true;
  return /(?:\p{L}|_\{[^}]*\})$/u.test(left) && right.startsWith('\\left(');
}

function call(
  name: FunctionName,
  operands: readonly string[],
  power: string | null,
  nodes: readonly Expression[],
): string {
  const [u, v] = operands;
  switch (name) {
    case 'factorial':
      return `${u}!`;
    case 'abs':
      return `\\left|${u}\\right|`;
    case 'floor':
      return `\\left\\lfloor ${u} \\right\\rfloor`;
    case 'ceil':
      return `\\left\\lceil ${u} \\right\\rceil`;
    case 'sqrt':
      return `\\sqrt{${u}}`;
    case 'cbrt':
      return `\\sqrt[3]{${u}}`;
    case 'nthroot':
      // a literal 3 there is cbrt
      return isLiteral(nodes[1], ['3']) ? general(name, operands, power) : `\\sqrt[${v}]{${u}}`;
    case 'log':
      return isLiteral(nodes[1], ['2', '10']) ? general(name, operands, power) : `\\log_{${v}}${enclose(u!)}`;
    default:
      return general(name, operands, power);
  }
}

function isLiteral(node: Expression | undefined, texts: readonly string[]): boolean {
  return node?.kind === 'number' && texts.includes(node.text);
}

function general(name: FunctionName, operands: readonly string[], power: string | null): string {
  return `${texFunctionName(name)}${power === null ? '' : `^{${power}}`}${enclose(operands.join(', '))}`;
}

function texName(name: string): string {
  const [, letter, digits, subscript] = /^(.)(\d+)?(?:_(.+))?$/u.exec(name) ?? [];
  if (letter === undefined) return `\\operatorname{${name}}`;
  if (digits !== undefined) return `\\mathit{${name}}`;
  const greek = greekName(letter);
  const base = greek === undefined ? letter : `\\${greek}`;
  return subscript === undefined ? base : `${base}_{${subscript}}`;
}

function texFunctionName(name: string): string {
  const known: Readonly<Record<string, FunctionSyntax>> = functions;
  return Object.hasOwn(known, name) ? (known[name]!.tex ?? `\\operatorname{${name}}`) : texName(name);
}

/** TeX of an expression, of an equation, or of a function with the definitions that it applies in front; it parses back to the same tree. */
export function toTeX(source: Definition | Expression | Condition, variable = 'x'): string {
  if ('kind' in source) return render(tex, source, variable);
  return [...appliedDefinitions(source.body), source].map(statement).join(';\\quad ');
}

function statement({ name, variable, body }: Definition): string {
  const text = render(tex, body, variable);
  if (name === null) return text;
  const head = name === 'y' && variable === 'x' ? name : `${texFunctionName(name)}${enclose(texName(variable))}`;
  return `${head} = ${text}`;
}
