import { precedence } from './precedence.ts';
import type { Node, Reader } from './reader.ts';

/** Brackets around values, and what closes them. */
export const closing = { '(': ')', '[': ']', '{': '}' } as const;

/** What stands in parentheses, brackets or the braces of TeX; its span takes them in. */
export function readGroup(reader: Reader): Node {
  const { text, span } = reader.take();
  const node = reader.enclosed(() => reader.node(precedence.restriction));
  reader.expect(closing[text as keyof typeof closing]);
  return reader.finish({ ...node, span: reader.from(span.start) });
}
