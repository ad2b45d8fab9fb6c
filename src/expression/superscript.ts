import type { Expression, Span } from './expression.ts';
import { meaningOf } from './names.ts';
import type { Reader } from './reader.ts';

/** The exponent that raised characters make: ², ⁻¹, ⁿ. */
export function readSuperscript(reader: Reader): Expression {
  const { text, span } = reader.take();
  const negative = text.startsWith('-');
  const name = negative ? text.slice(1) : text;
  const operand = /^\d/.test(name) ? ({ kind: 'number', text: name, span } as const) : letter(reader, name, span);
  return negative ? reader.finish({ kind: 'negation', operand, span }) : operand;
}

function letter(reader: Reader, name: string, span: Span): Expression {
  const meaning = meaningOf(name, reader.scope);
  if (meaning?.kind === 'variable') return { kind: 'variable', span };
  if (meaning?.kind !== 'parameter') return reader.fail(`Write ^(${name}) for the exponent ${name}.`, span);
  reader.parameters.add(meaning.name);
  return { kind: 'parameter', name: meaning.name, span };
}
