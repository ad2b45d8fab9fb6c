import { derivativeOf } from './construct.ts';
import { checkOrder } from './derivative.ts';
import type { Expression } from './expression.ts';
import { atFactor } from './factor.ts';
import { type FunctionName, functions, type FunctionSyntax, inverses } from './functions.ts';
import { closing } from './group.ts';
import type { Lexeme } from './lexeme.ts';
import type { Meaning } from './names.ts';
import { precedence } from './precedence.ts';
import type { Reader } from './reader.ts';
import { readSuperscript } from './superscript.ts';

/** Reads a name, and what a function is applied to. */
export function readName(reader: Reader): Expression {
  const lexeme = reader.take();
  const { span } = lexeme;
  const meaning = lexeme.meaning!;
  switch (meaning.kind) {
    case 'variable':
      return { kind: 'variable', span };
    case 'constant':
      return { kind: 'constant', name: meaning.name, span };
    case 'parameter':
      reader.parameters.add(meaning.name);
      return { kind: 'parameter', name: meaning.name, span };
    case 'function':
      return readCall(reader, lexeme, meaning.name);
    case 'definition':
      return readApplication(reader, lexeme, meaning);
    case 'unknown':
      return reader.unknown(lexeme, meaning);
    case 'keyword':
    case 'number':
      throw new TypeError(`A ${meaning.kind} is read as a symbol.`);
  }
}

function readCall(reader: Reader, { text, span }: Lexeme, typed: FunctionName): Expression {
  const base = typed === 'log' && reader.accept('_') ? reader.value(precedence.atom) : null;
  const order = readPrimes(reader);
  const exponent = readExponent(reader);
  const inverse = isMinusOne(exponent);
  const name = inverse ? inverses[typed] : base ? logarithm(base) : typed;
  if (!name || (inverse && order > 0)) {
    reader.fail(`${text}^-1 has no one meaning: write 1/${text}(…) for the reciprocal.`, reader.from(span.start));
  }
  const result = order > 0 ? readDerivativeOf(reader, text, name, order) : readPlainCall(reader, text, name, base);
  return raised(reader, reader.finish({ ...result, span: reader.from(span.start) }), inverse ? null : exponent);
}

/** The logarithms whose literal base has a function of its own. */
function logarithm(base: Expression): FunctionName {
  if (base.kind !== 'number') return 'log';
  return base.text === '2' ? 'log2' : base.text === '10' ? 'log10' : 'log';
}

/** `log` may be typed with one operand, which makes it natural. */
function readPlainCall(reader: Reader, text: string, name: FunctionName, base: Expression | null): Expression {
  const { span } = reader.next;
  const operands = readOperands(reader, text, base ? [1, 1] : name === 'log' ? [1, 2] : functions[name].arity);
  if (name !== 'log') return { kind: 'call', name, operands, span };
  if (base) return { kind: 'call', name, operands: [...operands, base], span };
  return { kind: 'call', name: operands.length === 1 ? 'ln' : 'log', operands, span };
}

function readDerivativeOf(reader: Reader, text: string, typed: FunctionName, order: number): Expression {
  const name = typed === 'log' ? 'ln' : typed;
  const { arity }: FunctionSyntax = functions[name];
  if (arity[1] > 1) reader.unexpected(`the operands of ${text}, which is no function of one variable,`);
  return derivativeOf(name, order, readOperands(reader, text, arity)[0]!);
}

/** Operands in parentheses, in the braces of TeX (`\sin{x}`, `\min\{x, 1\}`), or the juxtaposed product that follows. */
function readOperands(reader: Reader, text: string, [least, most]: readonly [number, number]): readonly Expression[] {
  const { start } = reader.next.span;
  const operands: Expression[] = [];
  if (reader.at('(', '[', '{')) {
    const close = closing[reader.take().text as keyof typeof closing];
    reader.enclosed(() => {
      while (!reader.at(close)) {
        operands.push(reader.value(precedence.restriction));
        if (!reader.accept(',')) break;
      }
    });
    reader.expect(close);
  } else if (atFactor(reader) || reader.at('-', '|')) {
    operands.push(reader.value(precedence.argument));
  } else {
    reader.unexpected(`the operand of ${text}`);
  }
  if (operands.length >= least && operands.length <= most) return operands;
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  return reader.fail(
    `${text} takes ${wanted} ${most === 1 ? 'operand' : 'operands'}, not ${operands.length}.`,
    reader.from(start),
    { expected: `${wanted} operands in parentheses` },
  );
}

function readApplication(
  reader: Reader,
  { text, span }: Lexeme,
  { definition }: Meaning & { kind: 'definition' },
): Expression {
  const order = readPrimes(reader) || readRaisedOrder(reader);
  const exponent = readExponent(reader);
  if (isMinusOne(exponent)) {
    reader.fail(`${text}^-1 has no one meaning: write 1/${text}(…) for the reciprocal.`, reader.from(span.start));
  }
  for (const name of definition.parameters) reader.parameters.add(name);
  let operand: Expression;
  if (reader.at('(')) {
    operand = readOperands(reader, text, [1, 1])[0]!;
  } else {
    // f x could be f(x) or f(x)·x
    if (atFactor(reader)) reader.unexpected(`an operator, or the operand of ${text} in parentheses,`);
    operand = { kind: 'variable', span };
  }
  const applied = reader.finish({ kind: 'application', definition, order, operand, span: reader.from(span.start) });
  return raised(reader, applied, exponent);
}

function readPrimes(reader: Reader): number {
  const { start } = reader.next.span;
  let order = 0;
  while (reader.accept("'")) order++;
  if (order > 0) checkOrder(reader, order, start);
  return order;
}

/** Lagrange's f⁽⁴⁾: a whole number in parentheses. */
function readRaisedOrder(reader: Reader): number {
  const pattern = [0, 1, 2, 3, 4, 5].map((i) => reader.ahead(i));
  const texts = pattern.map(({ kind, text }) => (kind === 'number' && /^\d{1,4}$/.test(text) ? '#' : text)).join('');
  const [shift, length] = texts.startsWith('^(#)') ? [2, 4] : texts.startsWith('^{(#)}') ? [3, 6] : [0, 0];
  if (length === 0) return 0;
  const order = Number(pattern[shift]!.text);
  const { start } = reader.next.span;
  reader.skip(length);
  checkOrder(reader, order, start);
  return order;
}

/** The exponent between a function and its operand: sin² x. */
function readExponent(reader: Reader): Expression | null {
  if (reader.next.kind === 'superscript') return readSuperscript(reader);
  return reader.accept('^') ? reader.value(precedence.power) : null;
}

function isMinusOne(exponent: Expression | null): boolean {
  return exponent?.kind === 'negation' && exponent.operand.kind === 'number' && exponent.operand.text === '1';
}

function raised(reader: Reader, base: Expression, exponent: Expression | null): Expression {
  return exponent
    ? reader.finish({ kind: 'binary', operator: '^', left: base, right: exponent, span: base.span })
    : base;
}
