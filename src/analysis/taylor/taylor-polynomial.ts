import { Decimal } from 'decimal.js';
import type { Scalar } from '../../engine/engine.ts';
import { decimals } from '../../engine/reference/decimals.ts';
import { ReferenceEngine } from '../../engine/reference/engine.ts';
import type { Definition } from '../../expression/expression.ts';
import { highestDerivative } from '../../expression/limits.ts';
import { definitionOf, derivativeDefinition } from '../derivative-definition.ts';
import { divided, simpleFraction } from './fraction.ts';
import { requireFinite, requireWhole } from '../required.ts';
import { readBreak } from '../reading.ts';
import { taylorExpression, type WrittenCoefficient } from './taylor-expression.ts';

export interface TaylorOptions {
  /** x₀. */
  readonly about: number;
  /** n: 0 … 32. */
  readonly degree: number;
  readonly parameters?: Readonly<Record<string, Scalar>>;
  readonly signal?: AbortSignal;
}

/** Tₙ(x) = Σ c_k (x − x₀)ᵏ with c_k = f⁽ᵏ⁾(x₀)/k!. */
export interface TaylorPolynomial {
  readonly about: number;
  readonly degree: number;
  /** c₀ … cₙ, NaN from the first derivative on that does not exist at x₀: |x| about 0 has c₀ only. */
  readonly coefficients: readonly number[];
  /** The same with 40 correct digits; NaN where there is none. */
  readonly digits: readonly string[];
  /** Tₙ as a function that is printed, drawn and evaluated like any other; null where a coefficient is missing. */
  readonly definition: Definition | null;
  /** Tₙ(x) in float64, by Horner's scheme in x − x₀. */
  evaluate(x: number): number;
  /** T₀(x), T₁(x) … Tₙ(x) in float64. */
  partialSums(x: number): readonly number[];
}

/** Correct digits of the coefficients. */
const digitsOfCoefficients = 40;

/**
 * The Taylor polynomial of f about a point; of degree 1 it is the tangent, of degree 2 the parabola that follows the bend as well. Its
 * coefficients come from the reference engine, so that no cancellation in f reaches them.
 *
 * @throws EngineError for a point that is not finite, a degree out of range, a parameter that is no number, or where no number of
 *   digits decides; ProgramError for an expression whose derivatives are too large
 */
export async function taylorPolynomial(
  f: Definition,
  { about, degree, parameters = {}, signal }: TaylorOptions,
): Promise<TaylorPolynomial> {
  requireFinite(about, 'the point of expansion');
  requireWhole(degree, 0, highestDerivative, 'the degree');
  const samples = await new ReferenceEngine().evaluate(f, [about], {
    order: degree,
    parameters,
    digits: digitsOfCoefficients + 2,
    ...(signal && { signal }),
  });
  const derivatives = await existing(f, about, samples.digits![0]!, parameters);
  const D = decimals(digitsOfCoefficients + 5);
  const exact = derivatives.map((text, k) => new D(text).div(factorial(k).toString()));
  const coefficients = exact.map(Number);
  return {
    about,
    degree,
    coefficients,
    digits: exact.map((c) => (c.isZero() ? '0' : c.toSignificantDigits(digitsOfCoefficients).toString())),
    definition: coefficients.every(Number.isFinite)
      ? definitionOf(taylorExpression(derivatives.map(written), about), f, [])
      : null,
    evaluate: (x) => coefficients.reduceRight((sum, c) => sum * (x - about) + c, 0),
    partialSums: (x) => partialSums(coefficients, x - about),
  };
}

/** Derivatives at a point, NaN from the first on that the function does not have there, whatever value frameworks give it. */
async function existing(
  f: Definition,
  about: number,
  derivatives: readonly string[],
  parameters: Readonly<Record<string, Scalar>>,
): Promise<readonly string[]> {
  for (let k = 0; k < derivatives.length; k++) {
    const isNumber = new Decimal(derivatives[k]!).isFinite();
    const isBroken = k > 0 && (await readBreak(derivativeDefinition(f, k - 1), about, { parameters })) !== null;
    if (!isNumber || isBroken) return derivatives.map((text, i) => (i < k ? text : 'NaN'));
  }
  return derivatives;
}

function written(derivative: string, k: number): WrittenCoefficient {
  const D = decimals(digitsOfCoefficients + 5);
  const value = new D(derivative);
  const coefficient = value.div(factorial(k).toString());
  // Of 1/(1 − x) the derivatives k! grow beyond simple numbers, of e^x the coefficients 1/k! do.
  const fraction = simpleFraction(value);
  return fraction ? divided(fraction, factorial(k)) : (simpleFraction(coefficient) ?? coefficient.toNumber());
}

function factorial(k: number): bigint {
  let product = 1n;
  for (let i = 2n; i <= k; i++) product *= i;
  return product;
}

function partialSums(coefficients: readonly number[], distance: number): readonly number[] {
  let [sum, power] = [0, 1];
  return coefficients.map((coefficient) => {
    if (coefficient !== 0) sum += coefficient * power;
    power *= distance;
    return sum;
  });
}
