import { parseArgs } from 'node:util';
import type { CreateEngineOptions } from '../engine/create.ts';
import type { ArithmeticRequest, EvaluateOptions, Method, Scalar } from '../engine/engine.ts';
import { type Definition } from '../expression/expression.ts';
import { canonicalName } from '../expression/names.ts';
import { parseAll } from '../expression/parse.ts';
import { scan } from '../expression/scan.ts';

/** A call that cannot be understood; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const options = {
  at: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  count: { type: 'string' },
  order: { type: 'string' },
  digits: { type: 'string' },
  engine: { type: 'string' },
  arithmetic: { type: 'string' },
  method: { type: 'string' },
  step: { type: 'string' },
  format: { type: 'string' },
  formula: { type: 'string' },
  set: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  'y-from': { type: 'string' },
  'y-to': { type: 'string' },
  'x-scale': { type: 'string' },
  'y-scale': { type: 'string' },
  'x-ticks': { type: 'string' },
  layout: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  columns: { type: 'string' },
  rows: { type: 'string' },
  json: { type: 'boolean' },
  curvature: { type: 'boolean' },
  terminal: { type: 'boolean' },
  dark: { type: 'boolean' },
  equal: { type: 'boolean' },
} as const;

export type Name = keyof typeof options;

type Flag = 'json' | 'curvature' | 'terminal' | 'dark' | 'equal';
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Value = Exclude<Name, Flag | 'set'>;

/** The arguments of one command after its name. */
export class Arguments {
  readonly expression: string;
  /** The last function of the expression. */
  readonly definition: Definition;
  /** Free names of all of its functions. */
  readonly #names: readonly string[];
  readonly #values: Values;

  /**
   * @param allowed options that the command takes
   * @throws UsageError, or ExpressionError for the expression
   */
  constructor(text: readonly string[], allowed: readonly Name[]) {
    const { expression, rest } = divided(text);
    this.#values = valuesOf(rest);
    const stray = Object.keys(this.#values).find((name) => !allowed.includes(name as Name));
    if (stray !== undefined)
      throw new UsageError(`--${stray} means nothing here; allowed are --${allowed.join(', --')}`);
    this.expression = expression;
    const definitions = parseAll(expression);
    this.definition = definitions.at(-1)!;
    this.#names = [...new Set(definitions.flatMap(({ parameters }) => parameters))];
  }

  has(name: Flag): boolean {
    return this.#values[name] ?? false;
  }

  text(name: Value): string | undefined {
    return this.#values[name];
  }

  required(name: Value): string {
    const value = this.text(name);
    if (value === undefined) throw new UsageError(`--${name} is missing`);
    return value;
  }

  integer(name: Value): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^\d+$/.test(value)) throw new UsageError(`--${name} is a whole number, not ${value}`);
    return Number(value);
  }

  get backend(): NonNullable<CreateEngineOptions['backend']> {
    // createEngine names the engines where this is none.
    return (this.text('engine') ?? 'cpu') as NonNullable<CreateEngineOptions['backend']>;
  }

  /** What the engine is asked for; it checks ranges itself. */
  get evaluation(): EvaluateOptions {
    const [order, digits] = [this.integer('order'), this.integer('digits')];
    const [method, step, arithmetic] = [this.text('method'), this.text('step'), this.text('arithmetic')];
    return {
      parameters: this.#parameters(),
      ...(order !== undefined && { order }),
      ...(digits !== undefined && { digits }),
      ...(arithmetic !== undefined && { arithmetic: arithmetic as ArithmeticRequest }),
      ...(method !== undefined && { method: method as Method }),
      ...(step !== undefined && { step }),
    };
  }

  #parameters(): Record<string, Scalar> {
    const known = this.#names;
    const entries = (this.#values.set ?? []).map((assignment) => {
      const [typed, value, ...more] = assignment.split('=').map((part) => part.trim());
      if (!typed || !value || more.length > 0) throw new UsageError(`--set takes a name and a value, as in --set a=2`);
      const name = parameterName(typed);
      if (!known.includes(name)) {
        const names = known.length > 0 ? `its parameters are ${known.join(', ')}` : 'it has no parameter';
        throw new UsageError(`--set ${typed}: the expression has no ${typed}; ${names}`);
      }
      return [name, value] as const;
    });
    return Object.fromEntries(entries);
  }
}

/**
 * The expression of a call, and what is left to be read as options: it comes first, or after `--`, where nothing is an option.
 *
 * @throws UsageError where there is none, or more than one
 */
function divided(text: readonly string[]): { readonly expression: string; readonly rest: readonly string[] } {
  const end = text.indexOf('--');
  const [before, after] = end < 0 ? [text, []] : [text.slice(0, end), text.slice(end + 1)];
  const [last, ...more] = after;
  if (more.length > 0) {
    const example = 'as in fluxion evaluate --at 1 -- "-x"';
    throw new UsageError(`after -- stands the expression alone, ${example}: ${more.join(' ')} is one thing too many`);
  }
  if (last !== undefined) return { expression: last, rest: before };
  const [first, ...rest] = before;
  if (first === undefined || isOption(first)) {
    throw new UsageError('the expression is missing: it comes first, as in fluxion evaluate "x^3-3x" --at 1');
  }
  return { expression: first, rest };
}

/** @throws UsageError for what is no option, and for an option without its value */
function valuesOf(text: readonly string[]): Values {
  const args = withNegativeNumbers(withNotation(text));
  let read: { readonly values: Values; readonly positionals: readonly string[] };
  try {
    read = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // What Node goes on to advise has its place where positional arguments come last.
    throw new UsageError((error as Error).message.split(/\.? To specify|\n/)[0], { cause: error });
  }
  const [stray] = read.positionals;
  if (stray !== undefined) throw new UsageError(`${stray} is one thing too many: there is one expression, in quotes`);
  return read.values;
}

/** A name as an expression keeps it, α for `alpha` and a_1 for `a₁`; what is no name stays as it is. */
function parameterName(typed: string): string {
  const [token, end] = scan(typed);
  const named = token?.kind === 'letters' || token?.kind === 'word';
  return named && end?.kind === 'end' ? canonicalName(token.text + token.suffix) : typed;
}

function isOption(text: string): boolean {
  const name = /^--([a-z-]+)/.exec(text)?.[1];
  return name !== undefined && name in options;
}

/** `--formula` by itself is `--formula plain`. */
function withNotation(text: readonly string[]): string[] {
  return text.map((word, i) =>
    word === '--formula' && (text[i + 1] ?? '--').startsWith('--') ? `${word}=plain` : word,
  );
}

/** `--at -1` is read as `--at=-1`, which is what it can only mean. */
function withNegativeNumbers(text: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of text) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(word) && before !== undefined && /^--[a-z-]+$/.test(before))
      joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}
