import type { Definition, Span } from './expression.ts';
import { ExpressionError, quote } from './error.ts';
import { canonicalName, isParameterName, meaningOf } from './names.ts';
import type { Token } from './tokens.ts';

/** The left side of a definition. */
export interface Header {
  readonly name: string;
  readonly variable: string;
  /** Where the name stands. */
  readonly span: Span;
  /** Whether it was written without its variable: `y = …`. */
  readonly bare: boolean;
  /** Tokens that it takes, the sign = included. */
  readonly length: number;
}

/**
 * The header `f(t) =` or `y =` that a statement begins with, or null. `x = …` is a comparison, and so is `xy = …`: a longer name
 * is one only where its variable is given.
 *
 * @throws ExpressionError where the name or the variable cannot be defined
 */
export function readHeader(tokens: readonly Token[], definitions: ReadonlyMap<string, Definition>): Header | null {
  const texts = tokens.slice(0, 5).map(({ kind, text }) => (kind === 'letters' || kind === 'word' ? 'name' : text));
  const bare = texts[0] === 'name' && texts[1] === '=';
  if (!bare && texts.join(' ') !== 'name ( name ) =') return null;
  const name = nameOf(tokens[0]!);
  const variable = bare ? 'x' : nameOf(tokens[2]!);
  if (bare && (name === 'x' || !isParameterName(name))) return null;
  const { span } = tokens[0]!;
  const variableSpan = tokens[2]!.span;
  if (definitions.has(name)) throw new ExpressionError(`${quote(name)} is defined already.`, span);
  if (isKnown(name) || name === 'x')
    throw new ExpressionError(`${quote(name)} has a meaning of its own and cannot be defined.`, span);
  const user = [...definitions.values()].find(({ parameters }) => parameters.includes(name));
  if (user) throw new ExpressionError(`${quote(name)} is a parameter in ${user.name} already.`, span);
  if (!bare && (isKnown(variable) || !isParameterName(variable))) {
    throw new ExpressionError(`${quote(variable)} cannot be a variable: use one letter, such as x or t.`, variableSpan);
  }
  if (variable === name) throw new ExpressionError('A function and its variable need different names.', variableSpan);
  return { name, variable, span, bare, length: bare ? 2 : 5 };
}

function nameOf({ text, suffix }: Token): string {
  return canonicalName(text + suffix);
}

/** Whether a name means something in every text. */
function isKnown(name: string): boolean {
  const meaning = meaningOf(name, { variable: 'x', definitions: new Map(), self: null });
  return meaning !== null && meaning.kind !== 'parameter' && meaning.kind !== 'variable';
}
