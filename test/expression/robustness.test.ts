import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { children } from '../../src/expression/children.ts';
import { ExpressionError } from '../../src/expression/error.ts';
import type { Condition, Definition, Expression } from '../../src/expression/expression.ts';
import { parserLimits } from '../../src/expression/limits.ts';
import { parse, parseAll } from '../../src/expression/parse.ts';
import { printExpression } from '../../src/expression/print.ts';
import { randomExpression } from './random-expression.ts';
import { tree } from './tree.ts';

/** What a text parses to, or null where it is refused as it should be. */
function attempt(text: string, steps: number): readonly Definition[] | null {
  try {
    return parseAll(text, { limits: { steps } });
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionError);
    const { span, message, column } = error as ExpressionError;
    expect(message).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029]{1,300}$/u);
    expect(message).not.toContain('steps');
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(column).toBe(span.start + 1);
    return null;
  }
}

/** Every token is looked at as an operand or an operator at most a few times, so that the steps grow with the length. */
const stepsFor = (text: string): number => 2 * text.length + 2;

const fragments = [
  ...'x y a e d f g D σ Γ π X_1 k1 2 2e3 .5 5. ( ) [ ] { } | || , : ; ? < <= > = == != ! + - * / ^ _ ² ⁻¹ ⁿ ½ √ ∛ ⌊ ⌋ ⌈ ⌉'.split(' '),
  ...'sin cos log log_ log_2 max mod if piecewise and or not asinx ax sine foo x0 f(x)= y= f(t)= f\' d/dx d/ dx d²/dx² \n'.split(' '),
  ...'\\ \\\\ \\frac \\frac12 \\sqrt \\sqrt[ \\left( \\right) \\left| \\right| \\left. \\begin{cases} \\end{cases} & \\cdot'.split(' '),
  ...'\\text{ \\text{if} \\text{otherwise} \\operatorname{sin} \\mathrm{d} \\pi \\alpha \\log_ \\lfloor \\rceil \\, \\foo ^{\\prime}'.split(' '),
  ' ', '\t', '\u0000', '\ud800', '\udc00', '\u2028', '😀', 'é', '“', '％', '∞', '\u200b', "'", '″', '"',
]; // prettier-ignore

describe('no text makes the parser throw anything but its own error, or take more steps than its length allows', () => {
  test('awkward fragments in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...fragments), { maxLength: 40 }),
        fc.constantFrom('', ' '),
        (parts, gap) => {
          const text = parts.join(gap);
          attempt(text, stepsFor(text));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        attempt(text, stepsFor(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('correct texts with a piece cut out, doubled or replaced', () => {
    const piece = fc.nat(200);
    fc.assert(
      fc.property(
        randomExpression(),
        piece,
        piece,
        fc.constantFrom('', ...fragments),
        (expression, at, length, insert) => {
          const text = printExpression(expression);
          const from = at % (text.length + 1);
          const changed = text.slice(0, from) + insert + text.slice(from + (length % 4));
          attempt(changed, stepsFor(changed));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ...fragments,
    'x+',
    'x^',
    '2^',
    '-',
    'sin ',
    '√',
    '|x',
    'x|',
    '{x<0:',
    'x<',
    'x<0?',
    'x<0?1:',
    'x!',
    'f(',
    '((',
    ')(',
    '{}',
    'x{x<1}',
    'd/dx ',
    'a_',
    'x and ',
    'not ',
    "f'",
  ])('%j as often as the length allows', (fragment) => {
    const text = fragment.repeat(Math.floor(parserLimits.length / fragment.length));
    attempt(text, stepsFor(text));
    attempt(`f(x) = x; ${text.slice(10)}`, stepsFor(text));
  });

  test('a million parentheses are refused for their length', () => {
    expect(() => parse('('.repeat(1_000_000))).toThrow('The text has 1000000 characters; at most 10000 are read.');
  });

  test('deep nesting and long chains are refused before the stack overflows', () => {
    expect(() => parse('('.repeat(5000))).toThrow('At most 200 subexpressions may be nested.');
    expect(() => parse('-'.repeat(5000))).toThrow('At most 200 subexpressions may be nested.');
    expect(() => parse('x+'.repeat(4000) + 'x')).toThrow('An expression may have at most 1000 levels.');
    expect(tree(parse('('.repeat(150) + 'x' + ')'.repeat(150)).body)).toBe('.');
    expect(parse('x' + '+x'.repeat(900)).body.kind).toBe('binary');
  });

  test('levels are counted through the definitions that are applied', () => {
    const sum = `x${'+x'.repeat(600)}`;
    expect(() => parse(`f(x) = ${sum}; f(x) ${'+x'.repeat(600)}`)).toThrow(
      'An expression may have at most 1000 levels.',
    );
  });

  test('a tighter bound on steps is kept', () => {
    expect(() => parse('x + x + x', { limits: { steps: 3 } })).toThrow('The text takes more than 3 steps to read.');
    expect(() => parse('xxxx', { limits: { length: 3 } })).toThrow(ExpressionError);
  });
});

describe('spans', () => {
  test('the piece of text under a span is the subexpression', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        const text = printExpression(expression);
        const visit = (node: Expression | Condition): void => {
          const { start, end } = node.span;
          const piece = text.slice(start, end);
          const condition =
            node.kind === 'comparison' || node.kind === 'and' || node.kind === 'or' || node.kind === 'not';
          const body = parse(condition ? `1 {${piece}}` : piece).body;
          expect(tree(body)).toBe(condition ? `(cases [${tree(node)} 1])` : tree(node));
          const inTheText = children(node).filter((child) => node.kind !== 'application' || child === node.operand);
          inTheText.forEach(visit);
        };
        visit(parse(text).body);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['  2 + ( x )  ', '2 + ( x )', '2', '( x )'],
    ['ax^2', 'ax^2', 'a', 'x^2'],
    ['x²', 'x²', 'x', '²'],
    ['½x', '½x', '½', 'x'],
    ['f(x) = x^2; f(x) + 1', 'f(x) + 1', 'f(x)', '1'],
    ['\\frac{1}{1+x}', '\\frac{1}{1+x}', '{1}', '{1+x}'],
    ['2sinx', '2sinx', '2', 'sinx'],
    ['α x', 'α x', 'α', 'x'],
  ])('%s', (text, whole, left, right) => {
    const { body } = parse(text);
    if (body.kind !== 'binary') throw new TypeError('a binary operation is expected');
    const under = [body, body.left, body.right].map(({ span }) => text.slice(span.start, span.end));
    expect(under).toEqual([whole, left, right]);
  });
});
