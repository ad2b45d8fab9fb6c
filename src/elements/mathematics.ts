import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Condition, Definition, Expression } from '../expression/expression.ts';
import { mathTree } from '../expression/mathml.ts';
import { derivativeEquation, derivativeName } from '../program/derivative-equation.ts';
import { ProgramError } from '../program/limits.ts';
import { mathElement } from './math-element.ts';

/** What a template shows of a formula: MathML, built node by node so that no text is ever read as markup, and only where the definition is another. */
export const mathematics = (definition: Definition): unknown =>
  guard([definition], () => displayed(definition, definition.variable));

/** The same of a derivative: f′(x) = 3x² − 3, or why there is none to show. */
export const derivativeMathematics = (definition: Definition, order: number): unknown =>
  guard([definition, order], () => derivative(definition, order));

function derivative(definition: Definition, order: number): Element | TemplateResult {
  const { variable } = definition;
  try {
    const equation = derivativeEquation(definition, order);
    if (equation) return displayed(equation, variable);
    return html`${displayed(derivativeName(definition, order), variable)} is too long to be read.`;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    return html`${error.message}`;
  }
}

function displayed(source: Definition | Expression | Condition, variable: string): Element {
  const math = mathElement(mathTree(source, variable));
  math.setAttribute('displaystyle', 'true');
  return math;
}
