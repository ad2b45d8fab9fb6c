import type { OperationName, SourceName } from '../../program/operation.ts';

/** How an operation is written in WGSL: a function of the shader family, taking its operands and then its immediates. */
export interface OperationFunction {
  readonly name: string;
  /** How the immediates are written: as `i32` unless they are factors, or part of the name. */
  readonly immediates?: 'f32' | 'none';
  /** Whether `<name>_defined`, with the same parameters, tells where the operation is defined. */
  readonly partial?: true;
  /** Whether there are `<name>_small` and `<name>_medium`, which cost less where the first operand is small enough. */
  readonly bySize?: true;
}

/**
 * Bounds of the first operand of `<name>_small` and `<name>_medium`: up to 64 a multiple of π/2 is subtracted exactly in fewer words,
 * beyond 16384 it takes integers.
 */
export const argumentBounds = { small: 64, medium: 16384 } as const;
export type ArgumentSize = keyof typeof argumentBounds | 'any';

/** Not in the table: values that need no operand, logic, which WGSL has operators for, and powers, which depend on the exponent. */
type Untranslated = SourceName | 'and' | 'or' | 'not' | 'integer_power';

const total = (name: string): OperationFunction => ({ name });
const partial = (name: string): OperationFunction => ({ name, partial: true });
const ofAngle = (name: string): OperationFunction => ({ name, bySize: true });

/** The functions of the shader families by operation; they share these names in every arithmetic. */
const operationFunctions: Readonly<Record<Exclude<OperationName, Untranslated>, OperationFunction>> = {
  add: total('add'),
  subtract: total('subtract'),
  multiply: total('multiply'),
  divide: partial('divide'),
  negate: total('negate'),
  scale: { name: 'scale', immediates: 'f32' },
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
  sinpi: total('sine_pi'),
  cospi: total('cosine_pi'),
  tanpi: partial('tangent_pi'),
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
  erf: total('error_function'),
  erfc: total('complementary_error_function'),
  gamma: partial('gamma_function'),
  lgamma: partial('logarithm_of_gamma'),
  polygamma: partial('polygamma'),
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

export function functionOf(operation: OperationName, immediates: readonly number[]): OperationFunction {
  const found = find(operation, immediates);
  if (!found) throw new TypeError(`${operation} is no function of the shader families.`);
  return found;
}

/** Whether an operation is undefined for some operands. */
export function isPartial(operation: OperationName, immediates: readonly number[]): boolean {
  return operation === 'undefined' || (find(operation, immediates)?.partial ?? false);
}

/** @param variant how large the first operand may be, or `_defined` for the condition under which there is a value */
export function writeCall(
  { name, immediates: kind, bySize }: OperationFunction,
  operands: readonly string[],
  immediates: readonly number[],
  variant: ArgumentSize | '_defined' = 'any',
): string {
  const suffix = variant === '_defined' ? variant : bySize && variant !== 'any' ? `_${variant}` : '';
  const written = kind === 'none' ? [] : immediates.map(kind === 'f32' ? floatLiteral : String);
  return `${name}${suffix}(${[...operands, ...written].join(', ')})`;
}

function floatLiteral(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function find(operation: OperationName, immediates: readonly number[]): OperationFunction | undefined {
  if (operation === 'integer_power') {
    const [n] = immediates;
    return smallPowers.get(n!) ?? { name: 'integer_power', ...(n! < 0 && { partial: true }) };
  }
  return isTranslated(operation) ? operationFunctions[operation] : undefined;
}

function isTranslated(operation: OperationName): operation is Exclude<OperationName, Untranslated> {
  return operation in operationFunctions;
}
