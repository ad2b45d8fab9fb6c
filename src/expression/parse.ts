import { children } from './children.ts';
import { type Header, readHeader } from './definitions.ts';
import { ExpressionError } from './error.ts';
import type { Condition, Definition, Expression } from './expression.ts';
import { type ParserLimits, parserLimits } from './limits.ts';
import { parseNode } from './operators.ts';
import { precedence } from './precedence.ts';
import { Reader } from './reader.ts';
import { scan } from './scan.ts';
import type { Token } from './tokens.ts';

export interface ParseOptions {
  /** Functions that the text may apply besides its own; those without a name are passed over, and of two with one name the later counts. */
  readonly definitions?: readonly Definition[];
  /** Tighter bounds than usual. */
  readonly limits?: Partial<ParserLimits>;
}

/**
 * Reads a text of statements, separated by semicolons or line breaks, and gives the last of them: plain text as people type it, or TeX.
 *
 * @throws ExpressionError, and nothing else, for whatever is no expression or beyond the limits
 */
export function parse(text: string, options: ParseOptions = {}): Definition {
  return parseAll(text, options).at(-1)!;
}

/**
 * Every statement of a text, at least one, in order. Each may apply those before it.
 *
 * @throws ExpressionError as `parse` does
 */
export function parseAll(
  text: string,
  { definitions = [], limits: tighter = {} }: ParseOptions = {},
): readonly Definition[] {
  const limits = { ...parserLimits, ...tighter };
  if (text.length > limits.length) {
    const span = { start: limits.length, end: text.length };
    throw new ExpressionError(`The text has ${text.length} characters; at most ${limits.length} are read.`, span);
  }
  const known = new Map<string, Definition>();
  for (const definition of definitions) if (definition.name !== null) known.set(definition.name, definition);
  const parsed: Definition[] = [];
  for (const statement of statements(scan(text))) {
    const definition = parseStatement(statement, known, text, limits);
    if (definition.name !== null) known.set(definition.name, definition);
    parsed.push(definition);
  }
  if (parsed.length === 0) {
    const span = { start: text.length, end: text.length };
    throw new ExpressionError('Expected an expression, but the text is empty.', span, { expected: 'an expression' });
  }
  return parsed;
}

/** The statements that are not empty, each with the token that ends it. */
function statements(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [];
  let statement: Token[] = [];
  for (const token of tokens) {
    const end = token.kind === 'end' || (token.kind === 'symbol' && token.text === ';');
    statement.push(end ? { ...token, kind: 'end' } : token);
    if (!end) continue;
    if (statement.length > 1) found.push(statement);
    statement = [];
  }
  return found;
}

function parseStatement(
  tokens: readonly Token[],
  definitions: ReadonlyMap<string, Definition>,
  text: string,
  limits: ParserLimits,
): Definition {
  const header = readHeader(tokens, definitions);
  const { name, variable } = header ?? { name: null, variable: 'x' };
  const reader = new Reader(
    tokens.slice(header?.length ?? 0),
    { variable, definitions, self: name },
    limits,
    parseNode,
  );
  const body = reader.value(precedence.restriction);
  if (reader.next.kind !== 'end') reader.unexpected('an operator or the end');
  if (header) checkBare(header, body);
  return { name, variable, body, parameters: [...reader.parameters], text };
}

/** A constant would be taken for a function by what follows, while its writer means a number: a(x + 1) is not a·(x + 1). */
function checkBare({ bare, name, span }: Header, body: Expression): void {
  if (!bare || name === 'y' || containsVariable(body)) return;
  throw new ExpressionError(
    `This makes ${name} no function of x: leave it out and ${name} is a parameter, or write ${name}(x) = … for a constant function.`,
    span,
  );
}

function containsVariable(node: Expression | Condition): boolean {
  if (node.kind === 'application') return containsVariable(node.operand);
  return node.kind === 'variable' || children(node).some(containsVariable);
}
