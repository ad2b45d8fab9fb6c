import type { Span } from './expression.ts';
import { type Meaning, type Name, readNames, type Scope } from './names.ts';
import type { Token, TokenKind } from './tokens.ts';

/** A token whose names have been read. */
export interface Lexeme {
  readonly kind: Exclude<TokenKind, 'letters' | 'word'> | 'name';
  readonly text: string;
  readonly span: Span;
  /** Of a name. */
  readonly meaning?: Meaning;
}

/** The lexemes of a statement: names are read where their meaning is known. */
export function readLexemes(tokens: readonly Token[], scope: Scope): readonly Lexeme[] {
  return tokens.flatMap((token, i) => lexemes(token, tokens[i + 1], scope));
}

function lexemes(token: Token, next: Token | undefined, scope: Scope): Lexeme | readonly Lexeme[] {
  const { kind, text, span } = token;
  if (kind !== 'letters' && kind !== 'word') return { kind, text, span };
  const applied = next?.kind === 'symbol' && (next.text === '(' || next.text === "'");
  return readNames(token, scope, applied).map(lexeme);
}

function lexeme({ text, span, meaning }: Name): Lexeme {
  if (meaning.kind === 'keyword') return { kind: 'symbol', text: meaning.name, span };
  return meaning.kind === 'number' ? { kind: 'number', text, span } : { kind: 'name', text, span, meaning };
}
