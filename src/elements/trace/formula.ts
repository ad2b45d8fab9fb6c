import type { Definition, Expression } from '../../expression/expression.ts';
import { type MathNode, mathTree } from '../../expression/mathml.ts';
import type { Trace, TraceStep } from '../../analysis/trace/trace.ts';
import { mathElement } from '../math-element.ts';

/** The formula of a traced function as elements, and which of them each of its parts is. */
export interface TracedFormula {
  readonly body: Expression;
  readonly math: Element;
  readonly parts: ReadonlyMap<Expression, readonly Element[]>;
}

/** A function as it was written, and then, where that differs, as it is traced: σ(x) = 1/(1 + e⁻ˣ). */
export function tracedFormula({ definition, body }: Pick<Trace, 'definition' | 'body'>): TracedFormula {
  const nodes: Expression[] = [];
  const marks = (node: object): Readonly<Record<string, string>> => ({ 'data-part': String(nodes.push(node as Expression) - 1) }); // prettier-ignore
  const traced = (source: Definition | Expression): readonly (MathNode | string)[] =>
    mathTree(source, definition.variable, marks).children;
  const children =
    body === definition.body
      ? traced(definition)
      : [...mathTree(definition).children, { name: 'mo', attributes: {}, children: ['='] }, ...traced(body)];
  const math = mathElement({ name: 'math', attributes: { displaystyle: 'true' }, children });
  const parts = new Map<Expression, Element[]>();
  for (const element of math.querySelectorAll('[data-part]')) {
    const node = nodes[Number(element.getAttribute('data-part'))]!;
    parts.set(node, [...(parts.get(node) ?? []), element]);
  }
  return { body, math, parts };
}

/** Where a step is in a formula: sin x in sin²x is no element of its own, so that the smallest part around it is shown. */
export function placesOf(step: TraceStep, { steps }: Trace, { parts }: TracedFormula): readonly Element[] {
  for (let at: TraceStep | undefined = step; at; at = stepAfter(at, steps)) {
    const found = at.nodes.flatMap((node) => parts.get(node) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

/** The first step that uses a step. */
function stepAfter(step: TraceStep, steps: readonly TraceStep[]): TraceStep | undefined {
  const index = steps.indexOf(step);
  return steps.find(({ operands }) => operands.some((operand) => operand.step === index));
}
