import { ExpressionError } from '../../expression/error.ts';
import type { Definition, Span } from '../../expression/expression.ts';
import { parse } from '../../expression/parse.ts';

/** How the text of a row was understood. */
export type RowReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'function'; readonly definition: Definition }
  | { readonly kind: 'error'; readonly message: string; readonly span: Span; readonly suggestion: string | null };

/** Reads rows from the top: each may apply the functions defined in those above it. */
export function readRows(texts: readonly string[]): readonly RowReading[] {
  const definitions: Definition[] = [];
  return texts.map((text) => {
    if (text.trim() === '') return { kind: 'empty' };
    try {
      const definition = parse(text, { definitions });
      definitions.push(definition);
      return { kind: 'function', definition };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const { message, span, suggestion } = error;
      return { kind: 'error', message, span, suggestion };
    }
  });
}

/** Free names of all rows, in the order in which they appear. */
export function parametersOf(readings: readonly RowReading[]): readonly string[] {
  return [
    ...new Set(readings.flatMap((reading) => (reading.kind === 'function' ? reading.definition.parameters : []))),
  ];
}
