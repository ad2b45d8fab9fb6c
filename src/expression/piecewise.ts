import type { Branch, Condition, Expression, Piecewise } from './expression.ts';
import { precedence } from './precedence.ts';
import type { Node, Reader } from './reader.ts';

function piecewise(
  reader: Reader,
  branches: readonly Branch[],
  otherwise: Expression | null,
  start: number,
): Piecewise {
  return reader.finish({ kind: 'piecewise', branches, otherwise, span: reader.from(start) });
}

/** `c ? a : b`, and chains of it, from the question mark on. */
export function readTernary(reader: Reader, first: Condition): Piecewise {
  const branches: Branch[] = [];
  let rest: Node = first;
  while (reader.at('?')) {
    reader.step();
    const condition = reader.asCondition(rest);
    reader.take();
    branches.push({ condition, value: reader.value(precedence.conditional) });
    reader.expect(':');
    rest = reader.node(precedence.or);
  }
  return piecewise(reader, branches, reader.asValue(rest), first.span.start);
}

/** `x^2 {0<x<2}`, from the brace on. */
export function readRestriction(reader: Reader, value: Expression): Piecewise {
  reader.take();
  const condition = reader.enclosed(() => reader.condition(precedence.conditional));
  reader.expect('}');
  return piecewise(reader, [{ condition, value }], null, value.span.start);
}

/** `{x<0: -x, x<1: 2, 3}`, or a group of TeX. */
export function readBraces(reader: Reader): Expression {
  const { span } = reader.take();
  const branches: Branch[] = [];
  const last = reader.enclosed(() => {
    do {
      reader.step();
      const node = reader.node(precedence.restriction);
      if (!reader.accept(':')) return reader.asValue(node);
      branches.push({ condition: reader.asCondition(node), value: reader.value(precedence.restriction) });
    } while (reader.accept(','));
    return null;
  });
  reader.expect('}');
  if (last && branches.length === 0) return reader.finish({ ...last, span: reader.from(span.start) });
  return piecewise(reader, branches, last, span.start);
}

/** `if(c, a, b)`, where b may be missing. */
export function readIf(reader: Reader): Piecewise {
  return readConditional(reader, 1);
}

/** `piecewise(c1, a, c2, b, otherwise)`, where the last may be missing. */
export function readPiecewise(reader: Reader): Piecewise {
  return readConditional(reader, Infinity);
}

function readConditional(reader: Reader, mostBranches: number): Piecewise {
  const { span, text } = reader.take();
  const branches: Branch[] = [];
  reader.expect('(', `(' after '${text}`);
  const otherwise = reader.enclosed(() => {
    do {
      reader.step();
      const node = reader.node(precedence.restriction);
      if (branches.length === mostBranches || (branches.length > 0 && !reader.at(','))) return reader.asValue(node);
      const condition = reader.asCondition(node);
      reader.expect(',');
      branches.push({ condition, value: reader.value(precedence.restriction) });
    } while (reader.accept(','));
    return null;
  });
  reader.expect(')');
  return piecewise(reader, branches, otherwise, span.start);
}

/** Rows `value & condition` of the cases environment; the last may be `value & otherwise` or the value alone. */
export function readCases(reader: Reader): Piecewise {
  const { span } = reader.take();
  const branches: Branch[] = [];
  const otherwise = reader.enclosed(() => {
    do {
      reader.step();
      if (branches.length > 0 && reader.at('end cases')) return null;
      const value = reader.value(precedence.restriction);
      reader.accept(',');
      if (branches.length > 0 && atLastRowEnd(reader)) {
        reader.accept('\\\\');
        return value;
      }
      reader.expect('&');
      if (isWord(reader, /^(if|for|when)$/)) reader.take();
      const last = isWord(reader, /^(otherwise|else)$/);
      if (last) reader.take();
      if (last || reader.at('end cases')) {
        reader.accept('\\\\');
        return value;
      }
      branches.push({ condition: reader.condition(precedence.conditional), value });
      reader.accept(',');
    } while (reader.accept('\\\\'));
    return null;
  });
  reader.expect('end cases', '\\end{cases}');
  return piecewise(reader, branches, otherwise, span.start);
}

function atLastRowEnd(reader: Reader): boolean {
  return reader.at('end cases') || (reader.at('\\\\') && reader.ahead(1).text === 'end cases');
}

function isWord(reader: Reader, word: RegExp): boolean {
  return word.test(reader.next.text);
}
