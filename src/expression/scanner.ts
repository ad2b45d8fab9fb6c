import { ExpressionError, quote } from './error.ts';
import { letterClass, plainLetter } from './greek.ts';
import { fractions, superscripts, symbols, type Token, type TokenKind } from './tokens.ts';

const blank = /[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff~$]+/y;
const number = /((?:\d+(?:\.\d*)?|\.\d+))(?:(?:e|E|\\mathrm\{e\})([+-]?\d+))?/y;
const letters = new RegExp(`[${letterClass}]+`, 'y');
const letter = new RegExp(`[${letterClass}]`, 'y');
const suffix = new RegExp(
  `_\\{\\s*(?:\\\\(?:mathrm|mathit|text)\\{([${letterClass}\\d]+)\\}|([${letterClass}\\d]+))\\s*\\}` +
    `|_(\\d+|[${letterClass}]+)|([₀-₉]+)|(\\d+)(?![\\d.])`,
  'y',
);
const logarithmBase = /(\d+)(?![\d.])/y;
const raised = /[⁺⁻]?(?:[⁰¹²³⁴-⁹]+|[ⁿˣ])/y;
const lowered = /[₀-₉]+/y;
const digit = /\d/y;
const raisedPrimes = /\^\s*(?:\{\s*((?:\\prime\s*|['′’]\s*)+)\}|(\\prime)(?![A-Za-z]))/y;

/** Reads a text from left to right; what it leaves behind is the list of tokens. */
export class Scanner {
  readonly tokens: Token[] = [];
  readonly text: string;
  position = 0;
  /**
   * Arguments of TeX commands still to come, outside brackets and in each open one. Without braces an argument is one token, a
   * digit, a letter or a command (Knuth, The TeXbook, chapter 20): `\frac x2`. A line break ends a statement only outside brackets.
   */
  readonly #awaited: number[] = [0];

  constructor(text: string) {
    this.text = text;
  }

  /** The match of a sticky expression here, which is then behind. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position = pattern.lastIndex;
    return found;
  }

  push(kind: TokenKind, text: string, start: number, itsSuffix = ''): void {
    this.tokens.push({ kind, text, suffix: itsSuffix, span: { start, end: this.position } });
    if (kind !== 'symbol') this.#await(-1);
  }

  symbol(text: string, start: number): void {
    const index = text === '[' && this.tokens.at(-1)?.text === 'sqrt';
    if (/^['].+/.test(text)) for (const prime of text) this.push('symbol', prime, start);
    else this.push('symbol', text, start);
    if (text === 'frac' || text === 'sqrt') {
      this.#await(-1);
      this.#await(text === 'frac' ? 2 : 1);
    } else if (/^([([{⌊⌈]|cases|left\|)$/.test(text)) {
      if (!index) this.#await(-1);
      this.#awaited.push(0);
    } else if (/^([)\]}⌋⌉]|end cases|right\|)$/.test(text)) {
      if (this.#awaited.length > 1) this.#awaited.pop();
    } else this.#await(-Infinity);
  }

  get #awaits(): boolean {
    return this.#awaited.at(-1)! > 0;
  }

  #await(change: number): void {
    this.#awaited.push(Math.max(0, this.#awaited.pop()! + change));
  }

  /**
   * A name with the subscript or digits that follow, unless it is an argument of one token; the subscript of a logarithm is its base,
   * and left where it is.
   */
  name(kind: 'letters' | 'word', text: string, start: number): void {
    const logarithm = /log$/i.test(text);
    const found = this.#awaits ? null : this.match(logarithm ? logarithmBase : suffix);
    if (!found) {
      this.push(kind, text, start);
      return;
    }
    if (logarithm) {
      this.push(kind, text, start, found[1]);
      return;
    }
    const [, word, braced, plain, low, digits] = found;
    const index = word ?? braced ?? plain ?? (low && lowerDigits(low));
    this.push(kind, text, start, digits ?? `_${Array.from(index!, plainLetter).join('')}`);
  }

  /** Reads one token, or blanks. */
  step(): void {
    const start = this.position;
    let found: RegExpExecArray | null;
    if ((found = this.match(blank))) {
      if (this.#awaited.length === 1 && /[\n\r\u2028\u2029]/.test(found[0])) this.push('symbol', ';', start);
    } else if (this.#awaits && (found = this.match(digit))) {
      this.push('number', found[0], start);
    } else if ((found = this.match(number))) {
      this.push('number', found[2] === undefined ? found[1]! : `${found[1]}e${found[2]}`, start);
    } else if ((found = this.match(this.#awaits ? letter : letters))) {
      this.name('letters', Array.from(found[0], plainLetter).join(''), start);
    } else if ((found = this.match(raisedPrimes))) {
      this.symbol("'".repeat(found[1]?.match(/\\prime|['′’]/g)?.length ?? 1), start);
    } else if ((found = this.match(raised))) {
      this.push('superscript', Array.from(found[0], (c) => superscripts[c]!).join(''), start);
    } else if ((found = this.match(lowered))) {
      this.push('symbol', '_', start);
      this.push('number', lowerDigits(found[0]), start);
    } else {
      this.#other(start);
    }
  }

  #other(start: number): void {
    const character = String.fromCodePoint(this.text.codePointAt(start)!);
    const fraction = fractions[character];
    const known = symbols.find(([typed]) => this.text.startsWith(typed, start));
    if (fraction !== undefined) {
      this.position += character.length;
      this.push('fraction', fraction, start);
    } else if (known) {
      this.position += known[0].length;
      this.symbol(known[1], start);
    } else {
      this.position += character.length;
      throw new ExpressionError(`${quote(character)} has no meaning in a formula.`, { start, end: this.position });
    }
  }
}

function lowerDigits(lowered: string): string {
  return Array.from(lowered, (character) => String(character.charCodeAt(0) - 0x2080)).join('');
}
