import { html, nothing, type TemplateResult } from 'lit';
import type { TraceStep } from '../../analysis/trace/trace.ts';
import type { Expression } from '../../expression/expression.ts';
import { type MathNode, mathTree } from '../../expression/mathml.ts';
import { mathElement } from '../math-element.ts';

const element = (name: string, ...children: readonly MathNode[]): MathNode => ({ name, attributes: {}, children });
const invisibleTimes = '\u2062';
const operator = (text: string): MathNode => ({ name: 'mo', attributes: {}, children: [text] });

/** Numbers side by side need a sign between them. */
const dotted = (node: MathNode): MathNode =>
  node.children[0] === invisibleTimes
    ? operator('·')
    : { ...node, children: node.children.map((child) => (typeof child === 'string' ? child : dotted(child))) };

/** The rule of a step by its name, in letters, with its numbers, and what its letters are. */
export const ruleView = (step: TraceStep, variable: string): TemplateResult => {
  const { rule, law, numbers, operands } = step;
  const written = (expression: Expression): MathNode => element('mrow', ...mathTree(expression, variable).children.filter((child) => typeof child === 'object')); // prettier-ignore
  const math = (...children: readonly MathNode[]): Element =>
    mathElement({ name: 'math', attributes: { displaystyle: 'true' }, children });
  const isLetter = law.left.kind === 'parameter' || law.left.kind === 'variable';
  const left = written(law.left);
  const primed = element('msup', isLetter ? left : element('mrow', operator('('), left, operator(')')), operator('′'));
  const meanings = operands.filter(({ letter }) => letter.kind === 'parameter');
  return html`<div class="rule">
    <b>${rule}</b>
    <span class="law">${math(primed, operator('='), written(law.right))}</span>
    ${numbers ? html`<span class="law">${math(operator('='), dotted(written(numbers)))}</span>` : nothing}
    ${
      meanings.length === 0
        ? nothing
        : html`<span class="letters"
            >${meanings.map(
              ({ letter, expression }) =>
                html`<span>${math(written(letter), operator('='), written(expression))}</span> `,
            )}</span
          >`
    }
  </div>`;
};
