import type { OperationName, SourceName } from '../../program/operation.ts';
import { toPairs } from './pairs.ts';

/** How an operation is written in WGSL: a function of the shader family, taking its operands and then its immediates. */
export interface OperationFunction {
  readonly name: string;
  /**
   * How the immediates are written: as `i32` unless they are factors, as `f32`, as the quotient of both, or as the two words of a pair;
   * or not, where they are part of the name.
   */
  readonly immediates?: 'f32' | 'quotient' | 'pair' | 'none';
  /** Whether `<name>_defined`, with the same parameters, tells where there is a value; and whether that is in doubt at infinity alone. */
  readonly partial?: 'anywhere' | 'at infinity';
  /** Whether there are `<name>_small` and `<name>_medium`, which cost less where the first operand is small enough. */
  readonly bySize?: true;
}

/**
 * Bounds of the first operand of `<name>_small` and `<name>_medium`: up to 64 a multiple of π/2 is subtracted exactly in fewer words,
 * beyond 16384 it takes integers.
 */
export const argumentBounds = { small: 64, medium: 16384 } as const;

/** Beyond this a number may be infinite on the device: ∞ − ∞, 0·∞ and sin ∞ have no value. */
export const unboundedFrom: number = 2 ** 126;

/** How large a number may be. */
export type ArgumentSize = keyof typeof argumentBounds | 'any' | 'unbounded';

/** Not in the table: values that need no operand, logic, which WGSL has operators for, and powers, which depend on the exponent. */
type Untranslated = SourceName | 'and' | 'or' | 'not' | 'integer_power';

const total = (name: string): OperationFunction => ({ name });
const partial = (name: string): OperationFunction => ({ name, partial: 'anywhere' });
const finite = (name: string): OperationFunction => ({ name, partial: 'at infinity' });
const ofAngle = (name: string): OperationFunction => ({ ...finite(name), bySize: true });

/** The functions of the shader families by operation; they share these names in every arithmetic. */
const operationFunctions: Readonly<Record<Exclude<OperationName, Untranslated>, OperationFunction>> = {
  add: finite('add'),
  subtract: finite('subtract'),
  multiply: finite('multiply'),
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
  sinpi: finite('sine_pi'),
  cospi: finite('cosine_pi'),
  tanpi: partial('tangent_pi'),
  asin: partial('arcsine'),
  acos: partial('arccosine'),
  atan: total('arctangent'),
  acot: partial('arccotangent'),
  atan2: partial('arctangent2'),
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
const smallIntegerPowers: ReadonlyMap<number, OperationFunction> = new Map([
  [-1, { name: 'reciprocal', immediates: 'none', partial: 'anywhere' }],
  [2, { name: 'square', immediates: 'none' }],
  [3, { name: 'cube', immediates: 'none' }],
]);

/** Greatest exponent of `small_integer_power`, which multiplies; beyond it takes a logarithm. */
const greatestMultipliedPower = 16;

/** Roots that are powers of 1/2 or 1/3 times a whole power so small that multiplication costs less than a logarithm. */
const greatestRootNumerator = 24;

export function functionOf(operation: OperationName, immediates: readonly number[]): OperationFunction {
  const found = find(operation, immediates);
  if (!found) throw new TypeError(`${operation} is no function of the shader families.`);
  return found;
}

/** Whether an operation is undefined for some operands of the sizes given. */
export function isPartial(
  operation: OperationName,
  immediates: readonly number[],
  sizes: readonly (ArgumentSize | undefined)[],
): boolean {
  if (operation === 'undefined') return true;
  const partial = find(operation, immediates)?.partial;
  return partial === 'anywhere' || (partial === 'at infinity' && sizes.includes('unbounded'));
}

/** @param variant how large the first operand may be, or `_defined` for the condition under which there is a value */
export function writeCall(
  { name, immediates: kind, bySize }: OperationFunction,
  operands: readonly string[],
  immediates: readonly number[],
  variant: ArgumentSize | '_defined' = 'any',
): string {
  const isSpecial = bySize && (variant === 'small' || variant === 'medium');
  const suffix = variant === '_defined' ? variant : isSpecial ? `_${variant}` : '';
  const shown = kind === 'none' ? [] : kind === 'quotient' ? [immediates[0]! / immediates[1]!] : immediates;
  const written = shown.flatMap(writers[kind === 'none' || kind === undefined ? 'i32' : kind]);
  return `${name}${suffix}(${[...operands, ...written].join(', ')})`;
}

const writers: Readonly<Record<'i32' | 'f32' | 'quotient' | 'pair', (immediate: number) => string | string[]>> = {
  i32: String,
  f32: floatLiteral,
  quotient: floatLiteral,
  pair: (immediate) => Array.from(toPairs([immediate]), floatLiteral),
};

function floatLiteral(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function find(operation: OperationName, immediates: readonly number[]): OperationFunction | undefined {
  if (operation === 'integer_power') {
    const [n] = immediates;
    const name = Math.abs(n!) <= greatestMultipliedPower ? 'small_integer_power' : 'large_integer_power';
    return smallIntegerPowers.get(n!) ?? { name, ...(n! < 0 && { partial: 'anywhere' as const }) };
  }
  if (operation === 'scale' && immediates.some((factor) => Math.fround(factor) !== factor)) {
    return { name: 'scale_by_pair', immediates: 'pair' };
  }
  // A quotient by a power of two is exact.
  if (operation === 'scale' && Number.isInteger(Math.log2(immediates[1]!)))
    return { name: 'multiple', immediates: 'quotient' };
  if (operation === 'general_power' && immediates[0]! > 0) return partial('general_power_derivative');
  if (operation === 'rational_power') {
    const [p, q, j] = immediates as readonly [number, number, number];
    if (p === 1 && j === 0 && q === 2) return { name: 'square_root', immediates: 'none', partial: 'anywhere' };
    if (p === 1 && j === 0 && q === 3) return { name: 'cube_root', immediates: 'none' };
    if (q <= 3 && Math.abs(p - j * q) <= greatestRootNumerator) return partial('root_power');
  }
  return isTranslated(operation) ? operationFunctions[operation] : undefined;
}

function isTranslated(operation: OperationName): operation is Exclude<OperationName, Untranslated> {
  return operation in operationFunctions;
}
