/** A function and where it is looked at. Every number is exact in single precision, so that all engines see the same function. */
export interface Case {
  readonly expression: string;
  readonly points: readonly number[];
}

const ordinary = [-2.25, -0.75, 0.3125, 1.5, 3.75];
const positive = [2 ** -20, 0.3125, 0.96875, 1.5, 7.25, 1e6];
const tiny = [2 ** -30, -(2 ** -30)];
/** ±0 and numbers beside 1. */
const landmarks = [0, -0, 1, -1, 1 + 2 ** -20, 1 - 2 ** -20];
/** Numbers close to ±1, on both sides. */
const besideOne = [2 ** -10, 2 ** -13, 2 ** -20].flatMap((gap) => [1 + gap, -1 - gap, 1 - gap, gap - 1]);
/** In single precision the nearest numbers to multiples of π/2. */
const nearQuarterTurns = [1, 2, 3, 7, 100, 1001].map((n) => Math.fround((n * Math.PI) / 2));

/** Every operation by itself, at ordinary and at awkward arguments. */
export const operationCases: readonly Case[] = [
  ...['x + 2.5', 'x - 2.5', '2.5 x', '-x', 'x/4', 'x^2', 'x^3', 'x^7', 'x^20'].map((expression) => ({
    expression,
    points: [...ordinary, ...landmarks, 1e3, NaN],
  })),
  { expression: '1/x', points: [...ordinary, ...landmarks, ...tiny.map((x) => x * 2 ** 20), 1e3] },
  { expression: 'x^-3', points: [...ordinary, ...landmarks] },
  { expression: 'sqrt x', points: [...positive, ...landmarks] },
  { expression: 'cbrt x', points: [...positive, ...ordinary, ...landmarks] },
  { expression: 'x^(2/3)', points: [...positive, ...ordinary] },
  { expression: 'x^(-3/5)', points: [...positive, ...ordinary] },
  { expression: 'x^2.5', points: [...positive, ...landmarks] },
  { expression: 'x^pi', points: positive },
  { expression: 'x^x', points: positive.slice(1, -1) },
  { expression: '2.5^x', points: [...ordinary, ...landmarks, 20, -20] },
  { expression: 'pi x + e', points: ordinary },
  { expression: 'a x', points: ordinary },
  { expression: 'e^x', points: [...ordinary, ...landmarks, ...tiny, 20, -20, 1000, -1000] },
  { expression: 'elu x', points: [...ordinary, ...tiny, -20] },
  ...['ln x', 'log2 x', 'log10 x'].map((expression) => ({
    expression,
    points: [...positive, ...landmarks, ...ordinary],
  })),
  ...['sin x', 'cos x', 'tan x'].map((expression) => ({
    expression,
    points: [...ordinary, ...landmarks, ...tiny, ...nearQuarterTurns, 1000, -8192],
  })),
  ...['sin(pi x)', 'tan(pi x)', 'cos(pi x/2)'].map((expression) => ({
    expression,
    points: [...ordinary, ...landmarks, ...tiny, 0.5, -2.5, 6, 7, 0.25, 1e3, 2 ** 22 + 0.5],
  })),
  ...['asin x', 'acos x', 'atanh x'].map((expression) => ({
    expression,
    points: [-0.96875, -0.75, -0.3125, 0.3125, 0.75, ...landmarks, ...tiny, 1 - 2 ** -12, 2],
  })),
  { expression: 'atan x', points: [...ordinary, ...landmarks, ...tiny, 1e3] },
  { expression: 'acot x', points: [...ordinary, ...landmarks, ...tiny.map((x) => x * 2 ** 20), 1e3] },
  { expression: 'atan2(x, 2)', points: [...ordinary, ...landmarks] },
  { expression: 'atan2(2, x)', points: [...ordinary, ...landmarks] },
  ...['sinh x', 'cosh x', 'tanh x', 'sech x'].map((expression) => ({
    expression,
    points: [...ordinary, ...landmarks, ...tiny, 20, -20],
  })),
  { expression: 'asinh x', points: [...ordinary, ...landmarks, ...tiny, 1e3] },
  { expression: 'acosh x', points: [1 + 2 ** -12, 1.5, 3.75, 100, 1, 0.5] },
  ...['asec x', 'acsc x', 'acoth x'].map((expression) => ({
    expression,
    points: [1, -1, ...besideOne, 1.5, -2.25, 3.75, -100, 1e3, 0.5, 0],
  })),
  { expression: 'asech x', points: [1, ...besideOne, 0.96875, 0.75, 0.3125, 2 ** -6, 0, -0.5, 1.5] },
  ...['|x|', 'sign x', 'floor x', 'ceil x', 'round x', 'relu x', 'heaviside x', 'frac x'].map((expression) => ({
    expression,
    points: [...ordinary, 2.5, -2.5, 3, -3, ...landmarks],
  })),
  { expression: 'mod(x, 3)', points: [...ordinary, 3, -3, 7.5] },
  { expression: 'min(x, 2x)', points: [...ordinary, 0] },
  { expression: 'max(x, 2x)', points: [...ordinary, 0] },
  { expression: 'clamp(x, -1, 1)', points: [...ordinary, 1, -1] },
  { expression: '{x < 0: -x, x <= 1: x^2, x = 2: 5, 2x}', points: [...ordinary, 0, 1, 2] },
  { expression: '{x < -1 or not (x < 1): x, x > 0 and x < 0.5: 1/x}', points: [...ordinary, 0, 1, -1] },
  { expression: 'sigmoid x', points: [...ordinary, ...landmarks, 20, -20, 1000, -1000] },
  { expression: 'softplus x', points: [...ordinary, ...landmarks, 20, -20, 1000] },
  { expression: 'silu x', points: [...ordinary, ...landmarks, 20] },
  { expression: 'sinc x', points: [...ordinary, ...landmarks, ...tiny, 20, ...nearQuarterTurns.slice(0, 4)] },
];

/** What shaders do not have yet: the error function and the gamma functions. */
export const specialCases: readonly Case[] = [
  ...['erf x', 'erfc x', 'gelu x'].map((expression) => ({
    expression,
    points: [...ordinary, ...landmarks, ...tiny, -5.5, 5.5],
  })),
  { expression: 'gamma x', points: [...ordinary, 1, 2, 2 ** -20, 20.5, 0, -3] },
  { expression: 'lgamma x', points: [...ordinary, 1.0625, 2.0625, 2 ** -20, 1e3, 0, -3] },
  { expression: 'x!', points: [...ordinary, 4] },
];

/** Operations together: rules of calculus, the syllabus's functions, and cancellations. */
export const compositeCases: readonly Case[] = [
  { expression: 'x sin x', points: [...ordinary, ...landmarks] },
  { expression: 'e^x/(1+x)', points: [...ordinary, 0, -1] },
  { expression: 'sin(x^2)', points: [...ordinary, 0, 20] },
  { expression: 'sqrt(1-x^2)', points: [-0.96875, -0.5, 0, 0.3125, 0.75, 1, 2] },
  { expression: 'sin(x^2) e^-x', points: ordinary },
  { expression: '1/(1+x^2)', points: [...ordinary, 0, 1e3] },
  { expression: 'ln(1 + e^x)', points: ordinary },
  { expression: '(1-cos x)/x^2', points: [...ordinary, 2 ** -10, 0] },
  { expression: 'cos(x) sin(e^x)', points: [0.5, 1.5, 3, 5] },
  { expression: "f(t) = t^3 - t; f'(x) f(2x)", points: ordinary },
  { expression: 'd/dx(x^x)', points: positive.slice(1, -1) },
];
