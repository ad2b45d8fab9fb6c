import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MathNode, mathTree, toMathML } from '../../src/expression/mathml.ts';
import { parse } from '../../src/expression/parse.ts';
import { randomDefinition } from './random-expression.ts';

/** What the elements show: text in order, invisible operators as ‸, exponents and the like in brackets. */
function outline({ name, children }: MathNode): string {
  const text = children.map((child) =>
    typeof child === 'string' ? child.replace(/[\u2061\u2062]/g, '‸') : outline(child),
  );
  return /^(m[ino]|mtext|mrow|math)$/.test(name) ? text.join('') : `${name}[${text.join('|')}]`;
}

describe('MathML', () => {
  test.each([
    ['x^3-3x', 'msup[x|3]−3‸x'],
    ['e^x/(1+x)', 'mfrac[msup[e|x]|1+x]'],
    ['-(x+1)', '−(x+1)'],
    ['sin²x', 'msup[sin|2]‸(x)'],
    ['log x', 'ln‸(x)'],
    ['log_b x', 'msub[log|b]‸(x)'],
    ['asin(x)', 'arcsin‸(x)'],
    ['√x + ∛x', 'msqrt[x]+mroot[x|3]'],
    ['|x| + floor(x)', '|x|+⌊x⌋'],
    ['2*3', '2·3'],
    ['2*½', '2·mfrac[1|2]'],
    ['½x', 'mfrac[1|2]‸x'],
    ['(a/b)^2', 'msup[(mfrac[a|b])|2]'],
    ['2e-3x', '2·msup[10|−3]‸x'],
    ['n!', 'n!'],
    ['a_1 k2 α', 'msub[a|1]‸msub[k|2]‸α'],
    ['{x<=0: -x, x}', '{mtable[mtr[mtd[−x]|mtd[if\u00a0x≤0]]|mtr[mtd[x]|mtd[otherwise]]]'],
    ["f(t) = t; f'", 'msup[f|′]‸(x)'],
    ['f(t) = t^2', 'f‸(t)=msup[t|2]'],
    ['d/dx(x)', 'mfrac[d|dx](x)'],
  ])('%s shows %s', (text, shown) => {
    expect(outline(mathTree(parse(text)))).toBe(shown);
  });

  test('is written as markup', () => {
    expect(toMathML(parse('x<1 ? π : 2'))).toBe(
      '<math><mrow><mrow><mo fence="true" form="prefix" stretchy="true">{</mo><mtable><mtr><mtd><mi mathvariant="normal">π</mi></mtd>' +
        '<mtd><mrow><mtext>if\u00a0</mtext><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></mtd></mtr>' +
        '<mtr><mtd><mn>2</mn></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow></mrow></math>',
    );
  });

  test('scripts and fractions have the number of children that MathML demands', () => {
    const wanted: Readonly<Record<string, number>> = { mfrac: 2, msup: 2, msub: 2, mroot: 2 };
    fc.assert(
      fc.property(randomDefinition(), (definition) => {
        const visit = ({ name, children }: MathNode): void => {
          if (name in wanted) expect(children).toHaveLength(wanted[name]!);
          const leaf = ['mi', 'mn', 'mo', 'mtext'].includes(name);
          for (const child of children) {
            expect(typeof child === 'string').toBe(leaf);
            if (typeof child === 'object') visit(child);
          }
        };
        visit(mathTree(definition));
      }),
      { numRuns: 500 },
    );
  });
});
