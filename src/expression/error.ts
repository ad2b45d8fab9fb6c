import type { Span } from './expression.ts';

/** What was wrong with a text besides the message: `expected` says what may stand there, `suggestion` is the nearest known name. */
export interface ErrorDetails {
  readonly expected?: string;
  readonly suggestion?: string;
}

/** The one error that parsing throws. The message is one line that says what to do; the span says where. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /** UTF-16 offsets in the text; empty, at the end, where something is missing there. */
  readonly span: Span;
  readonly expected: string | null;
  readonly suggestion: string | null;

  constructor(message: string, span: Span, { expected, suggestion }: ErrorDetails = {}) {
    super(suggestion === undefined ? message : `${message} Did you mean ${suggestion}?`);
    this.span = span;
    this.expected = expected ?? null;
    this.suggestion = suggestion ?? null;
  }

  /** Place of the error, counted from 1 in UTF-16 units. */
  get column(): number {
    return this.span.start + 1;
  }
}

const longestQuotation = 24;

/** A piece of somebody's text, made fit to stand in a message of one line. */
export function quote(text: string): string {
  const shown = text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text;
  return `'${shown.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)}'`;
}
