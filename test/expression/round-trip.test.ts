import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Definition, Expression } from '../../src/expression/expression.ts';
import { parse } from '../../src/expression/parse.ts';
import { print, printExpression } from '../../src/expression/print.ts';
import { toTeX } from '../../src/expression/tex.ts';
import { randomDefinition, randomExpression } from './random-expression.ts';
import { tree } from './tree.ts';

/** A definition and all that it applies, as text that is equal only for equal trees. */
function whole({ name, variable, body }: Definition): string {
  const applied = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Partial<Expression | Condition>;
      if (node.kind === 'application') applied.set(String(node.definition!.name), whole(node.definition!));
      for (const [key, part] of Object.entries(value)) if (key !== 'definition') visit(part);
    }
  };
  visit(body);
  return `${name}(${variable}) = ${tree(body)}${[...applied.values()].map((one) => ` where {${one}}`).join('')}`;
}

const runs = { numRuns: 1500 };

describe('what is printed parses back to the same tree', () => {
  test('as plain text', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        expect(tree(parse(printExpression(expression)).body)).toBe(tree(expression));
      }),
      runs,
    );
  });

  test('as TeX', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        expect(tree(parse(toTeX(expression)).body)).toBe(tree(expression));
      }),
      runs,
    );
  });

  test('with the definitions that it applies, in both', () => {
    fc.assert(
      fc.property(randomDefinition(), (definition) => {
        expect(whole(parse(print(definition)))).toBe(whole(definition));
        expect(whole(parse(toTeX(definition)))).toBe(whole(definition));
      }),
      runs,
    );
  });
});
