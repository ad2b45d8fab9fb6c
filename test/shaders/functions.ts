import { stratified, type Domain } from './arguments.ts';

export interface FunctionOfOne {
  /** The call in WGSL. */
  readonly call: string;
  readonly domain: Domain;
  /** The same function in float64, right to far more digits than single precision has. */
  readonly exact: (u: number) => number;
}

const everywhere: Domain = { from: -Infinity, to: Infinity };
const trigonometric: Domain = { from: -1e4, to: 1e4 };
const exponentEnds = [
  -87.33654,
  87.33654,
  88.722839,
  88.02969,
  103.97208,
  Math.LN2 / 2,
  1.5 * Math.LN2,
  24.5 * Math.LN2,
];
const exponential: Domain = { from: -Infinity, to: Infinity, special: exponentEnds };
const positive: Domain = { from: 2 ** -126, to: Infinity, special: [Math.SQRT1_2, Math.SQRT2, 2, 10, 1000, 1024] };
const unitInterval: Domain = { from: -1, to: 1, special: [0.5] };

function rationalPower(p: number, q: number, j: number): FunctionOfOne {
  let factor = 1;
  for (let i = 0; i < j; i++) factor *= p / q - i;
  return {
    call: `rational_power(u, ${p}, ${q}, ${j})`,
    domain: {
      from: q % 2 === 1 ? -Infinity : 0,
      to: Infinity,
      special: [Math.SQRT1_2, Math.SQRT2, 8, 27],
      withoutZero: p < 0,
    },
    exact: (u) => {
      if (factor === 0) return 0;
      const size = factor * Math.abs(u) ** (p / q - j);
      return u < 0 && (p - j * q) % 2 !== 0 ? -size : size;
    },
  };
}

const integerPower = (n: number): FunctionOfOne => ({
  call: `integer_power(u, ${n})`,
  domain: { ...everywhere, special: [Math.SQRT2, 2, 3, 10], withoutZero: n < 0 },
  exact: (u) => u ** n,
});

const power = (a: string, j: number): FunctionOfOne => {
  const { domain, exact } = rationalPower(Number(a), 1, j);
  return { call: `power(u, ${a}, ${j})`, domain, exact };
};

const sigmoid = (u: number) => (u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u)));

export const functionsOfOne: readonly FunctionOfOne[] = [
  { call: 'exponential(u)', domain: exponential, exact: Math.exp },
  { call: 'exponential_minus_one(u)', domain: exponential, exact: Math.expm1 },
  { call: 'natural_logarithm(u)', domain: positive, exact: Math.log },
  { call: 'binary_logarithm(u)', domain: positive, exact: Math.log2 },
  { call: 'decimal_logarithm(u)', domain: positive, exact: Math.log10 },
  { call: 'sine(u)', domain: trigonometric, exact: Math.sin },
  { call: 'cosine(u)', domain: trigonometric, exact: Math.cos },
  { call: 'tangent(u)', domain: trigonometric, exact: Math.tan },
  { call: 'arcsine(u)', domain: unitInterval, exact: Math.asin },
  { call: 'arccosine(u)', domain: unitInterval, exact: Math.acos },
  { call: 'arctangent(u)', domain: everywhere, exact: Math.atan },
  { call: 'arccotangent(u)', domain: { ...everywhere, withoutZero: true }, exact: (u) => Math.atan(1 / u) },
  { call: 'hyperbolic_sine(u)', domain: exponential, exact: Math.sinh },
  { call: 'hyperbolic_cosine(u)', domain: exponential, exact: Math.cosh },
  { call: 'hyperbolic_tangent(u)', domain: { ...everywhere, special: [0.55, 9.01] }, exact: Math.tanh },
  { call: 'hyperbolic_secant(u)', domain: exponential, exact: (u) => 1 / Math.cosh(u) },
  { call: 'inverse_hyperbolic_sine(u)', domain: { ...everywhere, special: [0.5, 8192] }, exact: Math.asinh },
  { call: 'inverse_hyperbolic_cosine(u)', domain: { from: 1, to: Infinity, special: [2, 8192] }, exact: Math.acosh },
  { call: 'inverse_hyperbolic_tangent(u)', domain: { from: -1 + 2 ** -24, to: 1 - 2 ** -24, special: [0.5] }, exact: Math.atanh },
  { call: 'hypotenuse(u)', domain: { ...everywhere, special: [8192] }, exact: (u) => Math.hypot(1, u) },
  { call: 'sigmoid(u)', domain: exponential, exact: sigmoid },
  { call: 'softplus(u)', domain: exponential, exact: (u) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))) },
  { call: 'sinc(u, 0)', domain: trigonometric, exact: (u) => (u === 0 ? 1 : Math.sin(u) / u) },
  { call: 'scale(u, 3.0, 7.0)', domain: { from: -1e38, to: 1e38 }, exact: (u) => (u * 3) / 7 },
  { call: 'square(u)', domain: everywhere, exact: (u) => u ** 2 },
  { call: 'cube(u)', domain: everywhere, exact: (u) => u ** 3 },
  { call: 'reciprocal(u)', domain: { ...everywhere, withoutZero: true }, exact: (u) => 1 / u },
  ...[-1024, -37, -17, -16, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 17, 100, 1023].map(integerPower),
  ...(
    [[1, 2, 0], [-1, 2, 0], [3, 2, 0], [1, 2, 1], [1, 2, 2], [1, 2, 8], [1, 3, 0], [2, 3, 0], [-1, 3, 0], [1, 3, 1], [1, 3, 2], [2, 3, 1], [1, 3, 7], [5, 7, 0],
     [-7, 5, 3], [1, 4, 14], [355, 113, 2]] as const
  ).map(([p, q, j]) => rationalPower(p, q, j)),
  ...([['2.0', 0], ['2.0', 1], ['2.0', 2], ['3.0', 5], ['7.0', 3], ['0.0', 0], ['-2.0', 1], ['31.0', 0], ['0.0', 3]] as const).map(([a, j]) => power(a, j)),
]; // prettier-ignore

export const argumentsOf = ({ domain }: FunctionOfOne): Float32Array<ArrayBuffer> => stratified(domain);
