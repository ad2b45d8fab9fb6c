import fc from 'fast-check';
import { derivativeOf } from '../../src/expression/construct.ts';
import type {
  ComparisonOperator,
  Condition,
  ConstantName,
  Definition,
  Expression,
  Span,
} from '../../src/expression/expression.ts';
import { type FunctionName, functions, type FunctionSyntax } from '../../src/expression/functions.ts';

const span: Span = { start: 0, end: 0 };
const names = Object.keys(functions) as FunctionName[];

/** Parameters with an awkward look: functions before parentheses (σ, D, f), the d of d/dx, names of TeX. */
const parameters = ['a', 'b', 'A', 'd', 'k1', 'a_1', 'ω_0', 'σ', 'Γ', 'D', 'h', 'x_0', 'c_max', 'ο', 'X_1', 'α'];
const numbers = ['0', '1', '2', '3', '10', '0.5', '.5', '5.', '2e3', '1e-7', '1e+21', '123456789012345678901234567890'];

interface Forms {
  readonly value: Expression;
  readonly condition: Condition;
}

/** Trees of every kind of node that the parser makes, whose applications are of the definitions given. */
export function randomExpression(definitions: readonly Definition[] = [], depth = 5): fc.Arbitrary<Expression> {
  return fc.letrec<Forms>((tie: fc.LetrecTypedTie<Forms>) => {
    const value = tie('value');
    const condition = tie('condition');
    const leaf = fc.oneof(
      fc.constantFrom(...numbers).map((text): Expression => ({ kind: 'number', text, span })),
      fc.constantFrom<ConstantName>('pi', 'e').map((name): Expression => ({ kind: 'constant', name, span })),
      fc.constant<Expression>({ kind: 'variable', span }),
      fc.constantFrom(...parameters).map((name): Expression => ({ kind: 'parameter', name, span })),
    );
    const call = fc.constantFrom(...names).chain((name) => {
      const { arity }: FunctionSyntax = functions[name];
      const operands = fc.array(value, { minLength: arity[0], maxLength: Math.min(arity[1], 4) });
      return operands.map((list): Expression => ({ kind: 'call', name, operands: list, span }));
    });
    const application = (definition: Definition): fc.Arbitrary<Expression> =>
      fc
        .record({ order: fc.integer({ min: 0, max: 5 }), operand: value })
        .map((parts): Expression => ({ kind: 'application', definition, ...parts, span }));
    const derivativeOfKnown = fc
      .record({
        name: fc.constantFrom<FunctionName>('sinc', 'ln', 'log2', 'sigmoid', 'gamma', 'factorial', 'sin'),
        order: fc.integer({ min: 1, max: 5 }),
        operand: value,
      })
      .map(({ name, order, operand }) => derivativeOf(name, order, operand));
    const branch = fc.record({ condition, value });
    return {
      value: fc.oneof(
        { maxDepth: depth, depthSize: 'small' },
        leaf,
        value.map((operand): Expression => ({ kind: 'negation', operand, span })),
        {
          weight: 6,
          arbitrary: fc
            .record({ operator: fc.constantFrom('+', '-', '*', '/', '^'), left: value, right: value })
            .map((parts): Expression => ({ kind: 'binary', ...parts, span })),
        },
        { weight: 3, arbitrary: call },
        derivativeOfKnown,
        ...definitions.map(application),
        fc
          .record({ order: fc.integer({ min: 1, max: 4 }), operand: value })
          .map((parts): Expression => ({ kind: 'derivative', ...parts, span })),
        fc
          .record({
            branches: fc.array(branch, { minLength: 1, maxLength: 3 }),
            otherwise: fc.option(value),
          })
          .map((parts): Expression => ({ kind: 'piecewise', ...parts, span })),
      ),
      condition: fc.oneof(
        { maxDepth: depth, depthSize: 'small' },
        fc
          .array(fc.tuple(fc.constantFrom<ComparisonOperator>('<', '<=', '>', '>=', '=', '!='), value), {
            minLength: 2,
            maxLength: 3,
          })
          .map((chain): Condition => ({
            kind: 'comparison',
            operands: chain.map(([, operand]) => operand),
            operators: chain.slice(1).map(([operator]) => operator),
            span,
          })),
        fc
          .record({
            kind: fc.constantFrom('and', 'or'),
            conditions: fc.array(condition, { minLength: 2, maxLength: 3 }),
          })
          .map((parts): Condition => ({ ...parts, span })),
        condition.map((one): Condition => ({ kind: 'not', condition: one, span })),
      ),
    };
  }).value;
}

/** Functions that apply one another, the last of which is an expression or a function of t. */
export function randomDefinition(): fc.Arbitrary<Definition> {
  const named = (name: string | null, variable: string, known: readonly Definition[]): fc.Arbitrary<Definition> =>
    randomExpression(known, 3).map((body) => ({ name, variable, body, parameters: [], text: '' }));
  return named('f', 'x', []).chain((f) =>
    named('loss', 't', [f]).chain((loss) => {
      const known = [f, loss];
      return fc.oneof(named(null, 'x', known), named('y', 'x', known), named('g_1', 'θ', known));
    }),
  );
}
