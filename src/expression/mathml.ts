import type { ComparisonOperator, Condition, Definition, Expression } from './expression.ts';
import type { FunctionName } from './functions.ts';
import { type Notation, render } from './render.ts';

/** A MathML Core element as data, from which a page can build DOM nodes without parsing markup. */
export interface MathNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathNode | string)[];
}

type Child = MathNode | string;

const minus = '\u2212';
const primes = ['′', '″', '‴'] as const;
const applied: MathNode = operator('\u2061');
const invisibleTimes: MathNode = operator('\u2062');
/** Before the name of a function. */
const thinTimes: MathNode = operator('\u2062', { rspace: '0.17em' });

const relations: Readonly<Record<ComparisonOperator, string>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  '!=': '≠',
};

const mathml: Notation<MathNode> = {
  stacked: true,
  number: (text) => {
    const [digits, exponent] = text.split('e');
    if (exponent === undefined) return element('mn', digits!);
    const power = exponent.startsWith('-') ? row(operator(minus), element('mn', exponent.slice(1))) : element('mn', exponent.replace('+', '')); // prettier-ignore
    return row(element('mn', digits!), operator('·'), element('msup', element('mn', '10'), power));
  },
  constant: (name) => upright(name === 'pi' ? 'π' : 'e'),
  name: mathName,
  parentheses: (inside) => fenced('(', ')', inside),
  negation: (operand) => row(operator(minus, { form: 'prefix' }), operand),
  sum: (sign, left, right) => row(left, operator(sign === '-' ? minus : '+', { form: 'infix' }), right),
  product: (left, right) =>
    row(left, isMisread(left, right) ? operator('·') : wordFollows(right) ? thinTimes : invisibleTimes, right),
  quotient: (left, right) => element('mfrac', left, right),
  power: (base, exponent) => element('msup', base, exponent),
  call,
  application: (name, order, operand) => {
    const head = functionName(name);
    if (order === 0) return row(head, applied, fenced('(', ')', operand));
    const mark = order > 3 ? fenced('(', ')', element('mn', String(order))) : operator(primes[order - 1]!);
    return row(element('msup', head, mark), applied, fenced('(', ')', operand));
  },
  derivative: (order, variable, operand) => {
    const raised = (base: MathNode): MathNode =>
      order === 1 ? base : element('msup', base, element('mn', String(order)));
    const below = row(upright('d'), raised(mathName(variable)));
    return row(element('mfrac', raised(upright('d')), below), fenced('(', ')', operand));
  },
  piecewise: (branches, otherwise) => {
    const rows = branches.map(({ condition, value }) => tableRow(value, row(element('mtext', 'if\u00a0'), condition)));
    if (otherwise) rows.push(tableRow(otherwise, element('mtext', 'otherwise')));
    const table = element('mtable', ...rows);
    return row(operator('{', { fence: 'true', form: 'prefix', stretchy: 'true' }), table);
  },
  comparison: (operands, operators) =>
    row(...operands.flatMap((operand, i) => (i ? [operator(relations[operators[i - 1]!]), operand] : [operand]))),
  connected: (kind, conditions) =>
    row(
      ...conditions.flatMap((condition, i) => (i ? [element('mtext', `\u00a0${kind}\u00a0`), condition] : [condition])),
    ),
  complement: (condition) => row(element('mtext', 'not\u00a0'), condition),
};

function element(name: string, ...children: readonly Child[]): MathNode {
  return { name, attributes: {}, children };
}

/** Rows inside rows are taken apart, but neither marked ones nor at fences, which stretch to the row that they stand in. */
function row(...children: readonly MathNode[]): MathNode {
  return element('mrow', ...children.flatMap((child) => (isPlainRow(child) ? child.children : [child])));
}

function isPlainRow(node: MathNode): boolean {
  return node.name === 'mrow' && Object.keys(node.attributes).length === 0 && !isFenced(node);
}

function isFenced({ children: [child] }: MathNode): boolean {
  return typeof child === 'object' && child.attributes['fence'] === 'true';
}

function operator(text: string, attributes: Readonly<Record<string, string>> = {}): MathNode {
  return { name: 'mo', attributes, children: [text] };
}

function upright(text: string): MathNode {
  return { name: 'mi', attributes: { mathvariant: 'normal' }, children: [text] };
}

function fenced(open: string, close: string, inside: MathNode): MathNode {
  const fence = { fence: 'true', stretchy: String(isTall(inside)) };
  const children = [
    operator(open, { ...fence, form: 'prefix' }),
    inside,
    operator(close, { ...fence, form: 'postfix' }),
  ];
  return { name: 'mrow', attributes: {}, children };
}

/** Whether brackets around it should grow: around sin(x²) they stand better as they are, most of all in fonts without sizes of them. */
function isTall({ name, children }: MathNode): boolean {
  const isStacked = name === 'mfrac' || name === 'mtable';
  return isStacked || children.some((child) => typeof child === 'object' && isTall(child));
}

function tableRow(...cells: readonly MathNode[]): MathNode {
  return element('mtr', ...cells.map((cell) => element('mtd', cell)));
}

/** 2·3 and 2·½, which side by side would be 23 and a mixed number. */
function isMisread(left: MathNode, right: MathNode): boolean {
  const first = edge(right, 0).name;
  return first === 'mn' || (first === 'mfrac' && edge(left, -1).name === 'mn');
}

/** The element at an edge of what is shown, fractions whole. */
function edge(node: MathNode, at: 0 | -1): MathNode {
  const child = node.children.at(at);
  const through = node.name === 'mrow' || (node.name === 'msup' && at === 0);
  return through && typeof child === 'object' ? edge(child, at) : node;
}

function wordFollows(right: MathNode): boolean {
  const { name, children } = edge(right, 0);
  return name === 'mi' && typeof children[0] === 'string' && children[0].length > 1;
}

function mathName(name: string): MathNode {
  if (name.endsWith('′')) return element('msup', mathName(name.slice(0, -1)), operator('′'));
  const [, letter, index] = /^(.)(?:_?(.+))?$/u.exec(name) ?? [];
  if (letter === undefined || index === undefined) return element('mi', name);
  return element('msub', element('mi', letter), element(/^\d+$/.test(index) ? 'mn' : 'mi', index));
}

function functionName(name: string): MathNode {
  return /^.(\d|_|$)/u.test(name) ? mathName(name) : element('mi', name);
}

const shownNames: Partial<Readonly<Record<FunctionName, MathNode>>> = {
  asin: element('mi', 'arcsin'),
  acos: element('mi', 'arccos'),
  atan: element('mi', 'arctan'),
  sigmoid: element('mi', 'σ'),
  gamma: upright('Γ'),
  log2: element('msub', element('mi', 'log'), element('mn', '2')),
  log10: element('msub', element('mi', 'log'), element('mn', '10')),
};

function call(name: FunctionName, operands: readonly MathNode[], power: MathNode | null): MathNode {
  const [u, v] = operands;
  switch (name) {
    case 'factorial':
      return row(u!, operator('!', { form: 'postfix' }));
    case 'abs':
      return fenced('|', '|', u!);
    case 'floor':
      return fenced('⌊', '⌋', u!);
    case 'ceil':
      return fenced('⌈', '⌉', u!);
    case 'sqrt':
      return element('msqrt', u!);
    case 'cbrt':
      return element('mroot', u!, element('mn', '3'));
    case 'nthroot':
      return element('mroot', u!, v!);
    case 'log':
      return row(element('msub', element('mi', 'log'), v!), applied, fenced('(', ')', u!));
    default: {
      const head = shownNames[name] ?? functionName(name);
      const separated = operands.flatMap((operand, i) =>
        i ? [operator(',', { separator: 'true' }), operand] : [operand],
      );
      return row(power ? element('msup', head, power) : head, applied, fenced('(', ')', row(...separated)));
    }
  }
}

/** Attributes for the element of a part of an expression, by which a page finds it; undefined for none. */
export type MathMarks = (node: Expression | Condition) => Readonly<Record<string, string>> | undefined;

/**
 * Presentation MathML of an expression, an equation, or one definition (without those that it applies), as the data of a `math` element.
 *
 * @param variable name of the independent variable of an expression
 * @param marks what the elements of its parts are marked with; a part that is no element of its own, as sin x in sin²x, stays without
 */
export function mathTree(source: Definition | Expression | Condition, variable = 'x', marks?: MathMarks): MathNode {
  const notation = marks ? marked(marks) : mathml;
  return element('math', row('kind' in source ? render(notation, source, variable) : statement(notation, source)));
}

function marked(marks: MathMarks): Notation<MathNode> {
  return {
    ...mathml,
    part: (written, node) => ({ ...written, attributes: { ...written.attributes, ...marks(node) } }),
  };
}

function statement(notation: Notation<MathNode>, { name, variable, body }: Definition): MathNode {
  const right = render(notation, body, variable);
  if (name === null) return right;
  const bare = name === 'y' && variable === 'x';
  const left = bare ? mathName(name) : row(functionName(name), applied, fenced('(', ')', mathName(variable)));
  return row(left, operator('='), right);
}

/** The same as markup. */
export function toMathML(source: Definition | Expression | Condition, variable = 'x'): string {
  return serialize(mathTree(source, variable));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

function serialize({ name, attributes, children }: MathNode): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeText(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeText(child) : serialize(child)));
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}
