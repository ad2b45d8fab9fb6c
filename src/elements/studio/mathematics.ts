import { guard } from 'lit/directives/guard.js';
import type { Definition } from '../../expression/expression.ts';
import { type MathNode, mathTree } from '../../expression/mathml.ts';

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** What a template shows of a formula: MathML, built node by node so that no text is ever read as markup, and only where the definition is another. */
export const mathematics = (definition: Definition): unknown =>
  guard([definition], () => {
    const math = nodeOf(mathTree(definition));
    math.setAttribute('displaystyle', 'true');
    return math;
  });

function nodeOf({ name, attributes, children }: MathNode): Element {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : nodeOf(child))));
  return element;
}
