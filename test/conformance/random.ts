import fc from 'fast-check';
import type { Engine } from '../../src/engine/engine.ts';
import { conformance } from './suite.ts';

const leaf = fc.constantFrom('x', 'x', 'x', '2', '0.5', '3', '1.25');
const unary = fc.constantFrom(
  'sin',
  'cos',
  'exp',
  'atan',
  'tanh',
  'sigmoid',
  'softplus',
  'asinh',
  'sqrt',
  'ln',
  'abs',
  'cbrt',
);

/** Texts of expressions of moderate size, of functions that every engine has, with numbers that are exact in single precision. */
export const randomText: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.tuple(unary, tie('node')).map(([name, u]) => `${name}(${u})`),
    fc.tuple(tie('node'), fc.constantFrom('+', '-', '*', '/'), tie('node')).map(([u, operator, v]) => `(${u}) ${operator} (${v})`),
    fc.tuple(tie('node'), fc.integer({ min: 2, max: 4 })).map(([u, n]) => `(${u})^${n}`),
  ),
})).node; // prettier-ignore

const randomPoint: fc.Arbitrary<number> = fc.integer({ min: -64, max: 64 }).map((n) => n / 16);

/** Holds an engine to the reference engine on random expressions: f, f′ and f″ within the same bound, wherever the question is well posed. */
export async function agreesOnRandomExpressions(engine: Engine, runs: number): Promise<number> {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(randomText, fc.array(randomPoint, { minLength: 3, maxLength: 3 }), async (expression, points) => {
      const outcome = await conformance(engine, [{ expression, points }], { order: 2, onlyWellPosed: true });
      compared += outcome.compared;
      if (outcome.failures.length > 0) throw new Error(outcome.failures.join('\n'));
    }),
    { numRuns: runs },
  );
  return compared;
}
