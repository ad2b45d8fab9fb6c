import type { MathNode } from '../expression/mathml.ts';

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** The elements of a formula, built node by node so that no text is ever read as markup. */
export function mathElement({ name, attributes, children }: MathNode): Element {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : mathElement(child))));
  return element;
}
