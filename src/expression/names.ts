import type { ConstantName, Definition, Span } from './expression.ts';
import { quote } from './error.ts';
import { functionNames, functions, type FunctionName, type FunctionSyntax } from './functions.ts';
import { greekLetters, letterClass } from './greek.ts';
import { nearestName } from './suggest.ts';
import type { Token } from './tokens.ts';

/** What names mean at one place. */
export interface Scope {
  readonly variable: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The name that is being defined, which may not be used. */
  readonly self: string | null;
}

/** What a name stands for. */
export type Meaning =
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'variable' }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'definition'; readonly definition: Definition }
  | { readonly kind: 'keyword'; readonly name: Keyword }
  /** A number in a run of letters: `sin2x`. */
  | { readonly kind: 'number' }
  /** What stands for nothing here, and why. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly misspelt?: true };

export type Keyword = 'and' | 'or' | 'not' | 'if' | 'piecewise' | 'D';

export interface Name {
  readonly text: string;
  readonly span: Span;
  readonly meaning: Meaning;
}

const constants: ReadonlyMap<string, ConstantName> = new Map([['pi', 'pi'], ['π', 'pi'], ['e', 'e']]); // prettier-ignore
const keywords: ReadonlySet<string> = new Set<Keyword>(['and', 'or', 'not', 'if', 'piecewise']);
/** Letters that are functions where a parenthesis follows, else parameters. */
const functionLetters: ReadonlyMap<string, FunctionName> = new Map([
  ['σ', 'sigmoid'],
  ['Γ', 'gamma'],
]);
/** Letters that nobody uses for a factor before a parenthesis. */
const unknownFunctionLetters = /^[fghFGH]$/;
const parameter = new RegExp(`^[${letterClass}](?:\\d+|_[${letterClass}\\d]+)?$`);
const longestKnownName = Math.max(
  ...[...functionNames.keys(), ...greekLetters.keys(), ...keywords].map((name) => name.length),
);

/** `xi` is more likely x·i than ξ; `pi` is a constant, `gamma` a function. */
const greekWords: ReadonlyMap<string, string> = new Map([...greekLetters].filter(([name]) => name !== 'xi'));

/** The form in which a name is kept: Greek letters may be spelt, and X is x. */
export function canonicalName(text: string): string {
  if (text === 'X') return 'x';
  const end = text.search(/[\d_]|$/);
  const word = text.slice(0, end);
  return (greekWords.get(word) ?? word) + text.slice(end);
}

/** Whether a name can be that of a variable or parameter: one letter with an optional subscript or digits. */
export function isParameterName(name: string): boolean {
  return parameter.test(name);
}

/** What one name means, known to every text or defined here; null where it is neither that nor a parameter. */
export function meaningOf(text: string, scope: Scope, applied = false): Meaning | null {
  const name = canonicalName(text);
  if (name === scope.variable) return { kind: 'variable' };
  if (name === scope.self)
    return { kind: 'unknown', reason: `${name} is what is being defined: it cannot be used here.` };
  const definition = scope.definitions.get(name);
  if (definition) return { kind: 'definition', definition };
  const lower = text.replace(/[A-Z]/g, (c) => c.toLowerCase());
  const known = functionNames.get(lower) ?? (applied ? functionLetters.get(name) : undefined);
  if (known) return { kind: 'function', name: known };
  const constant = constants.get(lower);
  if (constant) return { kind: 'constant', name: constant };
  if (keywords.has(lower) || (name === 'D' && applied)) return { kind: 'keyword', name: (name === 'D' ? name : lower) as Keyword }; // prettier-ignore
  if (name === 'x') return { kind: 'unknown', reason: `The variable here is ${scope.variable}, not x.` };
  if (applied && unknownFunctionLetters.test(name)) {
    return { kind: 'unknown', reason: `No function ${name} is defined before this: write ${name}*(…) for a product.` };
  }
  // e2 is e·2, as 2e is 2·e
  return isParameterName(name) && !/^[eEπ]\d/.test(name) ? { kind: 'parameter', name } : null;
}

/**
 * The names in a run of letters. A run that is no name as a whole is split, the longest known name first, where that leaves one
 * obvious reading: one with the variable in it, in which no parameter is repeated, or a factor and the function that the parenthesis
 * belongs to: `aexp(x)`.
 *
 * @param applied whether a parenthesis follows
 */
export function readNames(token: Token, scope: Scope, applied: boolean): readonly Name[] {
  const whole = meaningOf(token.text + token.suffix, scope, applied);
  if (whole) return [{ text: canonicalName(token.text + token.suffix), span: token.span, meaning: whole }];
  const names = token.kind === 'letters' ? split(token, scope, applied) : null;
  return names ?? [{ text: token.text + token.suffix, span: token.span, meaning: unknown(token.text + token.suffix) }];
}

function split({ text, suffix, span }: Token, scope: Scope, applied: boolean): readonly Name[] | null {
  const names: Name[] = [];
  const parameters = new Set<string>();
  const digits = /^\d/.test(suffix);
  const longest = Math.max(longestKnownName, ...[...scope.definitions.keys()].map((name) => name.length));
  for (let from = 0; from < text.length;) {
    const before = names.length;
    for (let to = Math.min(text.length, from + longest); to > from && names.length === before; to--) {
      const last = to === text.length;
      // a suffix belongs to the last name where that is one with it, else its digits are a factor
      for (const tail of last && suffix !== '' ? (digits ? [suffix, ''] : [suffix]) : ['']) {
        const part = text.slice(from, to) + tail;
        const meaning = meaningOf(part, scope, applied && last);
        if (!meaning) continue;
        if (meaning.kind === 'unknown' || (meaning.kind === 'parameter' && parameters.has(part))) return null;
        if (meaning.kind === 'parameter') parameters.add(part);
        const end = last && tail === suffix ? span.end : span.start + to;
        names.push({ text: canonicalName(part), span: { start: span.start + from, end }, meaning });
        if (tail !== suffix && last) {
          // f2(…) could be f(2·…), f(…)² or a function of that name
          if (meaning.kind === 'function' && applied) return null;
          names.push({ text: suffix, span: { start: end, end: span.end }, meaning: { kind: 'number' } });
        }
        from = to;
        break;
      }
    }
    if (names.length === before) return null;
  }
  return isObvious(names) || (applied && isMultiple(names, text + suffix, scope)) ? names : null;
}

function isObvious(names: readonly Name[]): boolean {
  const single = names.length === 2 && names[1]!.meaning.kind === 'number';
  return single || names.some(({ meaning }) => meaning.kind === 'variable');
}

/**
 * Whether names are one letter and a function that mathematics sets as a word, as in `aexp`; TeX has a command of its name. Other names
 * with a letter before them are names in use elsewhere (`selu`, `tgamma`, `rsqrt`), a doubled letter is a slip (`ssin`), and so is what
 * is nearer to another name (`ctan`).
 */
function isMultiple(names: readonly Name[], text: string, scope: Scope): boolean {
  const [factor, last] = names;
  if (names.length !== 2 || last!.meaning.kind !== 'function') return false;
  const word = last!.text.toLowerCase();
  const { tex }: FunctionSyntax = functions[last!.meaning.name];
  if (tex !== `\\${word}` || text[0]!.toLowerCase() === word[0] || suggestName(text, scope) !== word) return false;
  // applied, since f, g and h would be functions of what follows
  return meaningOf(factor!.text, scope, true)?.kind === 'parameter';
}

function unknown(text: string): Meaning {
  const product = text.length === 2 && !/\d/.test(text) ? `: write ${text[0]}*${text[1]} for a product` : '';
  return { kind: 'unknown', reason: `The name ${quote(text)} is not known${product}.`, misspelt: true };
}

/** The known name nearest to one that is not. */
export function suggestName(text: string, scope: Scope): string | undefined {
  return nearestName(text, [...functionNames.keys(), 'pi', ...scope.definitions.keys()]);
}
