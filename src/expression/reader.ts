import { isRestriction } from './braces.ts';
import { height, isCondition } from './children.ts';
import { ExpressionError, quote, type ErrorDetails } from './error.ts';
import type { Condition, Expression, Span } from './expression.ts';
import { type Lexeme, readLexemes } from './lexeme.ts';
import type { ParserLimits } from './limits.ts';
import { type Meaning, type Scope, suggestName } from './names.ts';
import type { Precedence } from './precedence.ts';
import type { Token } from './tokens.ts';

/** Expressions and conditions share one grammar; which of the two is wanted is checked where it is known. */
export type Node = Expression | Condition;

export type ParseNode = (reader: Reader, loosest: Precedence) => Node;

/** The place in a statement that has been reached, and the bounds and brackets that hold there. */
export class Reader {
  readonly scope: Scope;
  readonly limits: ParserLimits;
  /** Parameters in the order of their appearance. */
  readonly parameters: Set<string> = new Set();
  /** Bars |…| that wait for their end inside the innermost bracket. */
  openBars = 0;
  /** Whether the operand of a comparison is being read, after which `||` is `or`. */
  comparing = false;
  #position = 0;
  #nesting = 0;
  #steps = 0;
  readonly #lexemes: readonly Lexeme[];
  readonly #parse: ParseNode;

  constructor(tokens: readonly Token[], scope: Scope, limits: ParserLimits, parse: ParseNode) {
    this.scope = scope;
    this.limits = limits;
    this.#lexemes = readLexemes(tokens, scope);
    this.#parse = parse;
  }

  get next(): Lexeme {
    return this.ahead(0);
  }

  ahead(count: number): Lexeme {
    return this.#lexemes[Math.min(this.#position + count, this.#lexemes.length - 1)]!;
  }

  /** The lexeme before the next one. */
  get last(): Lexeme | undefined {
    return this.#lexemes[this.#position - 1];
  }

  take(): Lexeme {
    const taken = this.next;
    if (this.#position < this.#lexemes.length) this.#position++;
    return taken;
  }

  skip(count: number): void {
    this.#position += count;
  }

  /** Whether the next lexeme is one of these symbols. */
  at(...texts: readonly string[]): boolean {
    return this.next.kind === 'symbol' && texts.includes(this.next.text);
  }

  accept(...texts: readonly string[]): Lexeme | null {
    return this.at(...texts) ? this.take() : null;
  }

  expect(text: string, shown: string = text): Lexeme {
    return this.accept(text) ?? this.unexpected(`'${shown}'`);
  }

  /** Whether the brace that comes next encloses a condition only: `x^2 {0<x<2}`. */
  atRestriction(): boolean {
    return this.at('{') && isRestriction(this.#lexemes, this.#position);
  }

  node(loosest: Precedence): Node {
    if (++this.#nesting > this.limits.nesting) {
      throw new ExpressionError(`At most ${this.limits.nesting} subexpressions may be nested.`, this.next.span);
    }
    const node = this.#parse(this, loosest);
    this.#nesting--;
    return node;
  }

  value(loosest: Precedence): Expression {
    return this.asValue(this.node(loosest));
  }

  condition(loosest: Precedence): Condition {
    return this.asCondition(this.node(loosest));
  }

  asValue(node: Node): Expression {
    if (!isCondition(node)) return node;
    throw new ExpressionError('A condition has no value: write condition ? value : other value.', node.span, {
      expected: 'an expression',
    });
  }

  asCondition(node: Node): Condition {
    if (isCondition(node)) return node;
    throw new ExpressionError('A condition is expected here, such as x < 1.', node.span, { expected: 'a condition' });
  }

  /** What is read inside brackets, where the bars and comparisons around them do not count. */
  enclosed<T>(read: () => T): T {
    const { openBars, comparing } = this;
    [this.openBars, this.comparing] = [0, false];
    const result = read();
    [this.openBars, this.comparing] = [openBars, comparing];
    return result;
  }

  /** A new node of the tree, whose height is bounded. */
  finish<T extends Node>(node: T): T {
    if (height(node) <= this.limits.height) return node;
    throw new ExpressionError(`An expression may have at most ${this.limits.height} levels.`, node.span);
  }

  /** The offset where what has been read ends. */
  get end(): number {
    return this.last?.span.end ?? this.next.span.start;
  }

  from(start: number): Span {
    return { start, end: this.end };
  }

  step(): void {
    if (++this.#steps <= this.limits.steps) return;
    throw new ExpressionError(`The text takes more than ${this.limits.steps} steps to read.`, this.next.span);
  }

  /** @throws ExpressionError that something else than the next lexeme was expected */
  unexpected(expected: string): never {
    const { kind, text, span, meaning } = this.next;
    if (meaning?.kind === 'unknown') this.unknown(this.next, meaning);
    const fail = (message: string): never => this.fail(message, span, { expected });
    if (kind === 'end') fail(`Expected ${expected}, but ${text === ';' ? 'the statement' : 'the text'} ends here.`);
    if (kind === 'number' && this.last?.kind === 'number') {
      fail('Two numbers stand side by side: write an operator between them.');
    }
    if (text === "'")
      fail('Primes may follow only the name of a function: use d/dx(…) for the derivative of an expression.');
    if (text === ',' && this.last?.kind === 'number')
      fail(`Expected ${expected} instead of ',': decimals are written with a point.`);
    return fail(`Expected ${expected} instead of ${quote(shown(text))}.`);
  }

  unknown({ text, span }: Lexeme, { reason, misspelt }: Meaning & { kind: 'unknown' }): never {
    const suggestion = misspelt && suggestName(text, this.scope);
    return this.fail(reason, span, { expected: 'a known name', ...(suggestion === undefined ? {} : { suggestion }) });
  }

  fail(message: string, span: Span, details?: ErrorDetails): never {
    throw new ExpressionError(message, span, details);
  }
}

function shown(text: string): string {
  return text === 'frac' || text === 'sqrt' || text.endsWith('|') && text.length > 1 ? `\\${text}` : text; // prettier-ignore
}
