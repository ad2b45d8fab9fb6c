import type { Scalar } from '../../engine/engine.ts';
import { ReferenceEngine } from '../../engine/reference/engine.ts';
import { binary, nowhere, number } from '../../expression/construct.ts';
import type { Definition, Expression } from '../../expression/expression.ts';
import { definitionOf, derivativeAt } from '../derivative-definition.ts';

/** Name of the parameter for x₀: no text can name a parameter of its own like this. */
const center = 'the point of expansion';

export interface RemainderOptions {
  /** x₀. */
  readonly about: Scalar;
  /** n: 0 … 32. */
  readonly degree: number;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  /** Correct significant digits. Default 20. */
  readonly digits?: number;
  readonly signal?: AbortSignal;
}

/**
 * f(x₀ + t) − Tₙ(x₀ + t), where Tₙ is the true Taylor polynomial of f about x₀, for every t, as text with correct digits, however
 * much of the terms cancels: the difference is one program, which the reference engine evaluates. For n = 0 it is Δf, for n = 1 what
 * the tangent misses. NaN where f, or a derivative at x₀, is undefined.
 *
 * @throws EngineError where no number of digits decides; ProgramError for an expression that is too large
 */
export async function remainders(
  f: Definition,
  distances: readonly Scalar[],
  { about, degree, parameters = {}, digits = 20, signal }: RemainderOptions,
): Promise<readonly string[]> {
  const reference = new ReferenceEngine();
  try {
    const samples = await reference.evaluate(remainderOf(f, degree), distances, {
      order: 0,
      digits,
      parameters: { ...parameters, [center]: about },
      ...(signal && { signal }),
    });
    return samples.digits!.map(([value]) => value!);
  } finally {
    reference.dispose();
  }
}

/** The remainder as a function of t. */
function remainderOf(f: Definition, degree: number): Definition {
  const t: Expression = { kind: 'variable', span: nowhere };
  const about: Expression = { kind: 'parameter', name: center, span: nowhere };
  let body = derivativeAt(f, 0, binary('+', about, t));
  let factorial = 1n;
  for (let k = 0; k <= degree; k++) {
    if (k > 0) factorial *= BigInt(k);
    const divisor: Expression = { kind: 'number', text: String(factorial), span: nowhere };
    const coefficient = binary('/', derivativeAt(f, k, about), divisor);
    body = binary('-', body, k === 0 ? coefficient : binary('*', coefficient, binary('^', t, number(k))));
  }
  return definitionOf(body, f, [...f.parameters, center]);
}
