import type { OperationName, SourceName } from '../../program/operation.ts';

/** How an operation is written in WGSL: a function of the shader family, taking its operands and then its immediates. */
export interface OperationFunction {
  readonly name: string;
  /** How the immediates are written: as `i32` unless they are factors, or part of the name. */
  readonly immediates?: 'Real' | 'none';
  /** Whether `<name>_defined`, with the same parameters, tells where the operation is defined. */
  readonly partial?: true;
  /** The function that tells for which operand the value is right; beyond, the CPU engine serves the request. */
  readonly range?: string;
}

/** Not in the table: values that need no operand, logic, which WGSL has operators for, and powers, which depend on the exponent. */
type Untranslated = SourceName | 'and' | 'or' | 'not' | 'integer_power';

const total = (name: string): OperationFunction => ({ name });
const partial = (name: string): OperationFunction => ({ name, partial: true });
const ofAngle = (name: string): OperationFunction => ({ name, range: 'angle_in_range' });

/**
 * The functions of the shader families by operation; they share these names in every arithmetic. Null are operations that no
 * family has yet: they run on the CPU engine, unless they are free of x and so are evaluated on the host anyway.
 */
const operationFunctions: Readonly<Record<Exclude<OperationName, Untranslated>, OperationFunction | null>> = {
  add: total('add'),
  subtract: total('subtract'),
  multiply: total('multiply'),
  divide: partial('divide'),
  negate: total('negate'),
  scale: { name: 'scale', immediates: 'Real' },
  rational_power: partial('rational_power'),
  power: partial('power'),
  general_power: partial('general_power'),
  exp: total('exponential'),
  expm1: total('exponential_minus_one'),
  ln: partial('natural_logarithm'),
  log2: partial('binary_logarithm'),
  log10: partial('decimal_logarithm'),
  sin: ofAngle('sine'),
  cos: ofAngle('cosine'),
  tan: ofAngle('tangent'),
  asin: partial('arcsine'),
  acos: partial('arccosine'),
  atan: total('arctangent'),
  acot: partial('arccotangent'),
  atan2: total('arctangent2'),
  sinh: total('hyperbolic_sine'),
  cosh: total('hyperbolic_cosine'),
  tanh: total('hyperbolic_tangent'),
  sech: total('hyperbolic_secant'),
  asinh: total('inverse_hyperbolic_sine'),
  acosh: partial('inverse_hyperbolic_cosine'),
  atanh: partial('inverse_hyperbolic_tangent'),
  hypotenuse: total('hypotenuse'),
  sigmoid: total('sigmoid'),
  softplus: total('softplus'),
  erf: null,
  erfc: null,
  gamma: null,
  lgamma: null,
  polygamma: null,
  sinc: ofAngle('sinc'),
  abs: total('absolute'),
  sign: total('signum'),
  floor: total('floor_of'),
  ceil: total('ceiling'),
  round: total('round_half_away'),
  modulo: partial('modulo'),
  minimum: total('minimum'),
  maximum: total('maximum'),
  less: total('less'),
  less_equal: total('less_equal'),
  equal: total('equal'),
  select: total('choose'),
};

/** Powers so common that they have functions of their own, which compile faster. */
const smallPowers: ReadonlyMap<number, OperationFunction> = new Map([
  [-1, { name: 'reciprocal', immediates: 'none', partial: true }],
  [2, { name: 'square', immediates: 'none' }],
  [3, { name: 'cube', immediates: 'none' }],
]);

/** @throws MissingOperation where no shader family has the operation */
export function functionOf(operation: OperationName, immediates: readonly number[]): OperationFunction {
  const found = find(operation, immediates);
  if (!found) throw new MissingOperation(`${operation} of x is evaluated on the CPU`);
  return found;
}

/** Whether an operation is undefined for some operands. What no shader family has yet, the gamma functions, have poles. */
export function isPartial(operation: OperationName, immediates: readonly number[]): boolean {
  const found = find(operation, immediates);
  return operation === 'undefined' || found === null || (found?.partial ?? false);
}

/** Whether the value of an operation is right only in a range of its operand. */
export function hasRange(operation: OperationName): boolean {
  return find(operation, [])?.range !== undefined;
}

function find(operation: OperationName, immediates: readonly number[]): OperationFunction | null | undefined {
  if (operation === 'integer_power') {
    const [n] = immediates;
    return smallPowers.get(n!) ?? { name: 'integer_power', ...(n! < 0 && { partial: true }) };
  }
  return isTranslated(operation) ? operationFunctions[operation] : undefined;
}

function isTranslated(operation: OperationName): operation is Exclude<OperationName, Untranslated> {
  return operation in operationFunctions;
}

/** An operation that no shader family has; the message says which. */
export class MissingOperation extends Error {
  override readonly name = 'MissingOperation';
}
