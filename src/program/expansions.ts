import { binary, call, negation, nowhere, number } from '../expression/construct.ts';
import type { Call, Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { rewrite } from '../expression/rewrite.ts';

const e: Expression = { kind: 'constant', name: 'e', span: nowhere };
const reciprocal = (of: Expression): Expression => binary('/', number(1), of);

/** Functions that textbooks differentiate by their definition, and what that is. */
const definitions: Partial<Readonly<Record<FunctionName, (u: Expression) => Expression>>> = {
  sigmoid: (u) => reciprocal(binary('+', number(1), binary('^', e, negation(u)))),
  silu: (u) => binary('*', u, call('sigmoid', u)),
  sec: (u) => reciprocal(call('cos', u)),
  csc: (u) => reciprocal(call('sin', u)),
  cot: (u) => binary('/', call('cos', u), call('sin', u)),
  csch: (u) => reciprocal(call('sinh', u)),
  coth: (u) => reciprocal(call('tanh', u)),
};

/** A tree with definitions in place of calls. */
export interface Expansion {
  readonly body: Expression;
  /** For every node that stands in place of a call, the call. */
  readonly calls: ReadonlyMap<Expression, Call>;
}

/** Writes out the functions whose derivative follows from their definition: σ(u) as 1/(1 + e⁻ᵘ), by the quotient rule. */
export function expand(root: Expression): Expansion {
  const calls = new Map<Expression, Call>();
  const expanded = (node: Expression): Expression => {
    const define = node.kind === 'call' ? definitions[node.name] : undefined;
    if (!define || node.kind !== 'call') return node;
    const { span } = node;
    // What a definition brings in stands nowhere in the text: it gets the place of the call, and may be written out in turn.
    const made = rewrite(define(node.operands[0]!), (part) =>
      part.span === nowhere ? expanded({ ...part, span }) : part,
    );
    calls.set(made, node);
    return made;
  };
  return { body: rewrite(root, expanded), calls };
}
