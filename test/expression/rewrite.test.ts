import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from '../../src/expression/expression.ts';
import { mathTree, type MathNode } from '../../src/expression/mathml.ts';
import { parse } from '../../src/expression/parse.ts';
import { printExpression } from '../../src/expression/print.ts';
import { rewrite } from '../../src/expression/rewrite.ts';
import { randomExpression } from './random-expression.ts';

test('a tree in which nothing is replaced is the same object', () => {
  fc.assert(
    fc.property(randomExpression(), (tree) => {
      expect(rewrite(tree, (node) => node)).toBe(tree);
    }),
  );
});

test('every node is replaced, those in conditions too, operands first', () => {
  const { body } = parse('{|x| < 1 and not x = 0: sin(x)^2, -d/dx(x^2)}');
  const doubled = (node: Expression): Expression =>
    node.kind === 'variable' ? { kind: 'negation', operand: node, span: node.span } : node;
  const expected = parse('{|-x| < 1 and not -x = 0: sin(-x)^2, -d/dx((-x)^2)}').body;
  expect(printExpression(rewrite(body, doubled))).toBe(printExpression(expected));
  const seen: string[] = [];
  rewrite(parse('2 sin x').body, (node) => {
    seen.push(node.kind);
    return node;
  });
  expect(seen).toEqual(['number', 'variable', 'call', 'binary']);
});

test('marks change nothing of a formula, and each is on the element of its part', () => {
  const text = ({ children }: MathNode): string =>
    children.map((child) => (typeof child === 'string' ? child : text(child))).join('');
  const marked = (node: MathNode): readonly MathNode[] => [
    ...('data-part' in node.attributes ? [node] : []),
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : marked(child))),
  ];
  fc.assert(
    fc.property(randomExpression(), (tree) => {
      const parts: Expression[] = [];
      const math = mathTree(tree, 'x', (node) => ({ 'data-part': String(parts.push(node as Expression) - 1) }));
      expect(text(math)).toBe(text(mathTree(tree)));
      for (const node of marked(math)) {
        const part = parts[Number(node.attributes['data-part'])]!;
        if (part.kind === 'number' || part.kind === 'binary') expect(text(node)).toBe(text(mathTree(part)));
      }
    }),
  );
});
