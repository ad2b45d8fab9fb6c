import { argumentBounds } from '../engine/webgpu/operation-functions.ts';
import { erf, erfc } from '../program/float64/error-function.ts';
import { gamma, logGamma } from '../program/float64/gamma.ts';
import { hypotenuse } from '../program/float64/hypotenuse.ts';
import { hyperbolicSecant, sigmoid, softplus } from '../program/float64/logistic.ts';
import { generalPower, power } from '../program/float64/power.ts';
import { sinc } from '../program/float64/sinc.ts';
import { cosineOfPi, sineOfPi, tangentOfPi } from '../program/float64/sine-of-pi.ts';
import { type Pairs, anglePairs, powerPairs, quotientPairs } from './pairs.ts';

/** A function of single-precision numbers whose error is measured. */
interface SingleFunction {
  /** A word, unique in the table. */
  readonly name: string;
  /** As it is written for people. */
  readonly title: string;
  /** The file of `shaders/single/` that has it. */
  readonly family: string;
  /** The call in WGSL, as an operation of a program makes it. */
  readonly call: string;
  /** The function as an expression of x, and of a parameter a in place of v: for the reference engine. */
  readonly expression: string;
  /** Greatest error that is allowed, in ulp. */
  readonly bound: number;
}

export interface FunctionOfOne extends SingleFunction {
  /** Its domain, a closed interval of finite numbers. */
  readonly from: number;
  readonly to: number;
  /** f(−u) is f(u) or −f(u). */
  readonly parity?: 'even' | 'odd';
  /** Ends of reduction intervals, thresholds and the like, whose neighbours are likely to fail. */
  readonly special: readonly number[];
  /** Whether u is reduced by multiples of π/2, or of ½. */
  readonly reducedBy?: 'quarter turns' | 'halves';
  /** The value in float64, with an error of a few units in the last place of float64; NaN where it is undefined. */
  readonly exact: (u: number) => number;
}

export interface FunctionOfTwo extends SingleFunction {
  readonly pairs: Pairs;
  /** As for one number. */
  readonly exact: (u: number, v: number) => number;
}

// How far float64 may be trusted. V8's Math functions are within 2 units in the last place of float64 (src/program/float64/built-in-errors.ts),
// the functions of src/program/float64/ within 4: an error in ulp of single precision is right to 4 · 2⁻²⁹ = 2⁻²⁷ ulp. Math.pow is
// not used. Whether a value is correctly rounded may be misjudged where it is that close to the middle of two numbers, for a few
// of 2³² arguments.

const greatest = (2 - 2 ** -23) * 2 ** 127;
const least = 2 ** -149;
const everywhere = { from: -greatest, to: greatest };
const positive = { from: least, to: greatest };

const half = Math.LN2 / 2;
const exponentialEnds = [
  87.33654,
  88.722839,
  88.02969,
  89.415985,
  103.97208,
  half,
  3 * half,
  49 * half,
  half / 2,
  2 ** -13,
  0.25,
  0.5,
  1,
  2,
  10,
  17.5,
  20,
];
const logarithmEnds = [Math.SQRT1_2, Math.SQRT2, 1, 0.5, 0.75, 1.5, 2, 10, 1000, 1024, 2 ** -126];
/** Where 1 + u is √½, √2, 2√2 and so on, and where it is no longer a single-precision number. */
const onePlusEnds = [
  Math.SQRT1_2 - 1,
  Math.SQRT2 - 1,
  2 * Math.SQRT2 - 1,
  Math.SQRT1_2 / 2 - 1,
  0.5,
  1,
  2 ** 12,
  2 ** 23,
  2 ** 24,
  2 ** 25,
  2 ** 127,
];
const rootEnds = [Math.SQRT1_2, Math.SQRT2, 1, 2, 4, 8, 27];
const arctangentEnds = [Math.SQRT2 - 1, Math.SQRT2 + 1, Math.sqrt(3), 1 / Math.sqrt(3), 0.5, 1, 2, 2 ** 12, 2 ** 24];

const eulerGamma = 0.577_215_664_901_532_9;
/** Where Γ(u) = 1/u − γ and ln|Γ(u)| = −ln|u| − γu to the last digit of float64: the next terms are u and u². */
const nearPole = 2 ** -30;

function gammaOf(u: number): number {
  return Math.abs(u) < nearPole ? (u === 0 ? NaN : 1 / u - eulerGamma) : gamma(u);
}

const halfLogarithmOfTwoPi = 0.918_938_533_204_672_8;

/** From 32 on the terms of Stirling's series do not cancel, and what is left out is 1/(1680 u⁷) < 2⁻⁴⁵ beside 78. */
function logarithmOfGamma(u: number): number {
  if (Math.abs(u) < nearPole) return u === 0 ? NaN : -Math.log(Math.abs(u)) - eulerGamma * u;
  if (u < 32) return logGamma(u);
  const z = 1 / (u * u);
  return (u - 0.5) * Math.log(u) - u + halfLogarithmOfTwoPi + (1 / 12 - z * (1 / 360 - z / 1260)) / u;
}

/** 2ᵘ for u that single precision holds: the fraction of u is exact, and its product with ln 2 is at most ½ ln 2. */
function powerOfTwo(u: number): number {
  const n = Math.max(-1000, Math.min(1000, Math.round(u)));
  return Math.exp((u - n) * Math.LN2) * powersOfTwo[n + 1000]!;
}
const powersOfTwo = Float64Array.from({ length: 2001 }, (_, i) => 2 ** (i - 1000));

const bound = 1;

const withSizes = (f: FunctionOfOne): readonly FunctionOfOne[] => [
  f,
  ...(['small', 'medium'] as const).map((size) => ({
    ...f,
    name: `${f.name}_${size}`,
    title: `${f.title}, \\|u\\| ≤ ${argumentBounds[size]}`,
    call: f.call.replace('(', `_${size}(`),
    from: -argumentBounds[size],
    to: argumentBounds[size],
  })),
];

const angle = { family: 'trigonometric', bound, ...everywhere, reducedBy: 'quarter turns', special: [0.5, 1] } as const;
const halfTurns = { ...angle, reducedBy: 'halves', special: [0.25, 0.5, 2 ** 22, 2 ** 23, 2 ** 24] } as const;
const exponential = { family: 'exponential', bound, ...everywhere, special: exponentialEnds } as const;
const hyperbolic = { family: 'hyperbolic', bound, ...everywhere, special: [...exponentialEnds, 0.55, 9.01] } as const;
const logarithm = { family: 'logarithm', bound, ...positive, special: logarithmEnds } as const;
const arc = { family: 'inverse_trigonometric', bound, from: -1, to: 1, special: [0.5, Math.SQRT1_2, 1] } as const;
const learning = { family: 'learning', bound, ...everywhere, special: exponentialEnds } as const;
const areaSpecial = [1 / 32, 0.125, 0.25, 0.5, 1, 1.25, 1.5, 2, 4096, 8192, 2 ** 24, 2 ** 64];
const area = { family: 'inverse_hyperbolic', bound, special: areaSpecial } as const;
const special = { bound: 4, ...everywhere } as const;
const gammaEnds = [
  0.5,
  1,
  1.5,
  2,
  2.5,
  3,
  3.5,
  10,
  12,
  32,
  35.0401,
  42,
  2 ** 22,
  2 ** 23,
  -2.457024736,
  -2.747682646,
  -3.143580887,
  -3.955294295,
];

/** Every function of one number that a program can call and that is measured; prettier would give each ten lines. */
export const functionsOfOne: readonly FunctionOfOne[] = [
  { name: 'sqrt', title: '√u', expression: 'sqrt(x)', family: 'roots', call: 'square_root(u)', bound, from: 0, to: greatest, special: rootEnds, exact: Math.sqrt },
  { name: 'cbrt', title: '∛u', expression: 'cbrt(x)', family: 'roots', call: 'cube_root(u)', bound, ...everywhere, parity: 'odd', special: rootEnds, exact: Math.cbrt },
  { name: 'hypot', title: '√(1 + u²)', expression: 'sqrt(1 + x^2)', family: 'roots', call: 'hypotenuse(u)', bound, ...everywhere, parity: 'even', special: [1, 4096, 8192], exact: hypotenuse },
  { name: 'reciprocal', title: '1/u', expression: '1/x', family: 'arithmetic', call: 'reciprocal(u)', bound, ...everywhere, parity: 'odd', special: [1, 2 ** 126, 2 ** -126], exact: (u) => (u === 0 ? NaN : 1 / u) },
  { name: 'exp', title: 'exp u', expression: 'e^x', call: 'exponential(u)', ...exponential, exact: Math.exp },
  { name: 'exp2', title: '2ᵘ', expression: '2^x', call: 'binary_exponential(u)', ...exponential, special: [0.5, 1.5, 126, 127, 127.5, 128, 149, 149.5], exact: powerOfTwo },
  { name: 'expm1', title: 'exp u − 1', expression: 'e^x - 1', call: 'exponential_minus_one(u)', ...exponential, exact: Math.expm1 },
  { name: 'ln', title: 'ln u', expression: 'ln(x)', call: 'natural_logarithm(u)', ...logarithm, exact: Math.log },
  { name: 'log2', title: 'log₂ u', expression: 'log2(x)', call: 'binary_logarithm(u)', ...logarithm, exact: Math.log2 },
  { name: 'log10', title: 'log₁₀ u', expression: 'log10(x)', call: 'decimal_logarithm(u)', ...logarithm, exact: Math.log10 },
  { name: 'log1p', title: 'ln(1 + u)', expression: 'ln(1 + x)', call: 'logarithm_of_one_plus(u)', ...logarithm, from: -1 + 2 ** -24, special: onePlusEnds, exact: Math.log1p },
  ...withSizes({ name: 'sin', title: 'sin u', expression: 'sin(x)', call: 'sine(u)', ...angle, parity: 'odd', exact: Math.sin }),
  ...withSizes({ name: 'cos', title: 'cos u', expression: 'cos(x)', call: 'cosine(u)', ...angle, parity: 'even', exact: Math.cos }),
  ...withSizes({ name: 'tan', title: 'tan u', expression: 'tan(x)', call: 'tangent(u)', ...angle, parity: 'odd', exact: Math.tan }),
  ...withSizes({ name: 'sinc', title: 'sin u/u', expression: 'sinc(x)', call: 'sinc(u, 0)', ...angle, family: 'sinc', parity: 'even', exact: sinc(0) }),
  { name: 'sinpi', title: 'sin πu', expression: 'sin(π x)', call: 'sine_pi(u)', ...halfTurns, parity: 'odd', exact: sineOfPi },
  { name: 'cospi', title: 'cos πu', expression: 'cos(π x)', call: 'cosine_pi(u)', ...halfTurns, parity: 'even', exact: cosineOfPi },
  { name: 'tanpi', title: 'tan πu', expression: 'tan(π x)', call: 'tangent_pi(u)', ...halfTurns, parity: 'odd', exact: tangentOfPi },
  { name: 'asin', title: 'arcsin u', expression: 'asin(x)', call: 'arcsine(u)', ...arc, parity: 'odd', exact: Math.asin },
  { name: 'acos', title: 'arccos u', expression: 'acos(x)', call: 'arccosine(u)', ...arc, exact: Math.acos },
  { name: 'atan', title: 'arctan u', expression: 'atan(x)', call: 'arctangent(u)', ...arc, ...everywhere, special: arctangentEnds, parity: 'odd', exact: Math.atan },
  { name: 'acot', title: 'arccot u', expression: 'acot(x)', call: 'arccotangent(u)', ...arc, ...everywhere, special: arctangentEnds, parity: 'odd', exact: (u) => (u === 0 ? NaN : Math.atan(1 / u)) },
  { name: 'sinh', title: 'sinh u', expression: 'sinh(x)', call: 'hyperbolic_sine(u)', ...hyperbolic, parity: 'odd', exact: Math.sinh },
  { name: 'cosh', title: 'cosh u', expression: 'cosh(x)', call: 'hyperbolic_cosine(u)', ...hyperbolic, parity: 'even', exact: Math.cosh },
  { name: 'tanh', title: 'tanh u', expression: 'tanh(x)', call: 'hyperbolic_tangent(u)', ...hyperbolic, parity: 'odd', exact: Math.tanh },
  { name: 'sech', title: '1/cosh u', expression: 'sech(x)', call: 'hyperbolic_secant(u)', ...hyperbolic, parity: 'even', exact: hyperbolicSecant },
  { name: 'asinh', title: 'arsinh u', expression: 'asinh(x)', call: 'inverse_hyperbolic_sine(u)', ...area, ...everywhere, parity: 'odd', exact: Math.asinh },
  { name: 'acosh', title: 'arcosh u', expression: 'acosh(x)', call: 'inverse_hyperbolic_cosine(u)', ...area, from: 1, to: greatest, exact: Math.acosh },
  { name: 'atanh', title: 'artanh u', expression: 'atanh(x)', call: 'inverse_hyperbolic_tangent(u)', ...area, from: -1 + 2 ** -24, to: 1 - 2 ** -24, parity: 'odd', exact: Math.atanh },
  { name: 'sigmoid', title: '1/(1 + exp −u)', expression: 'sigmoid(x)', call: 'sigmoid(u)', ...learning, exact: sigmoid },
  { name: 'softplus', title: 'ln(1 + exp u)', expression: 'softplus(x)', call: 'softplus(u)', ...learning, exact: softplus },
  { name: 'erf', title: 'erf u', expression: 'erf(x)', family: 'error_function', call: 'error_function(u)', ...special, special: [0.5, 0.875, 1, 4, 3.919206], parity: 'odd', exact: erf },
  { name: 'erfc', title: 'erfc u', expression: 'erfc(x)', family: 'error_function', call: 'complementary_error_function(u)', ...special, special: [0.5, 0.875, 1, 2, 4, 9.194554, 10.05], exact: erfc },
  { name: 'gamma', title: 'Γ(u)', expression: 'gamma(x)', family: 'gamma', call: 'gamma_function(u)', ...special, special: gammaEnds, exact: gammaOf },
  { name: 'lgamma', title: 'ln\\|Γ(u)\\|', expression: 'lgamma(x)', family: 'logarithm_of_gamma', call: 'logarithm_of_gamma(u)', ...special, special: gammaEnds, exact: logarithmOfGamma },
]; // prettier-ignore

export const functionsOfTwo: readonly FunctionOfTwo[] = [
  { name: 'divide', title: 'u/v', expression: 'x/a', family: 'arithmetic', call: 'divide(u, v)', bound, pairs: quotientPairs, exact: (u, v) => (v === 0 ? NaN : u / v) },
  { name: 'atan2', title: 'atan2(u, v)', expression: 'atan2(x, a)', family: 'inverse_trigonometric', call: 'arctangent2(u, v)', bound, pairs: anglePairs, exact: Math.atan2 },
  { name: 'pow', title: 'uᵛ, v constant', expression: 'x^a', family: 'powers', call: 'power(u, v, 0)', bound, pairs: powerPairs, exact: (u, v) => power(u, v, 0) },
  { name: 'general_pow', title: 'uᵛ, u > 0', expression: 'x^(a + 0x)', family: 'powers', call: 'general_power(u, v, 0)', bound, pairs: powerPairs, exact: (u, v) => (u > 0 ? generalPower(u, v, 0) : NaN) },
]; // prettier-ignore
