import type { KnownValue } from './known-value.ts';

/** Where other libraries went wrong: expression, point, and f, f′ … as they are. */
export const traps: readonly KnownValue[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
    name: `every derivative of x^${n} at 0, the ${n + 1}th included`,
    expression: `x^${n}`,
    at: 0,
    values: Array.from({ length: n + 3 }, (_, k) => (k === n ? factorial(n) : 0)),
  })),
  ...[0, 1, 2, 3].map((n) => ({
    name: `x^n at 0 with the slider n at ${n}`,
    expression: 'x^n',
    at: 0,
    parameters: { n },
    values: Array.from({ length: 5 }, (_, k) => (k === n ? factorial(n) : 0)),
  })),
  {
    name: 'x^n for a negative base and a whole n',
    expression: 'x^n',
    at: -2,
    parameters: { n: 3 },
    values: [-8, 12, -12, 6, 0],
  },
  {
    name: 'x^n for a negative base and a broken n',
    expression: 'x^n',
    at: -2,
    parameters: { n: 2.5 },
    values: [NaN, NaN],
  },
  { name: '0⁰ where the exponent is free of x', expression: 'x^0', at: 0, values: [1, 0, 0] },
  { name: '0⁰ where the exponent depends on x', expression: 'x^x', at: 0, values: [NaN, NaN] },
  { name: '0^x for x > 0', expression: '0^x', at: 2, values: [0, 0, 0] },
  { name: '0^x for x < 0', expression: '0^x', at: -2, values: [NaN, NaN] },
  { name: 'u^v at u = 0 for v > 1', expression: 'x^(x+2)', at: 0, values: [0, 0] },
  { name: 'the real root of a negative number', expression: 'x^(1/3)', at: -8, values: [-2, 1 / 12, 1 / 144] },
  { name: 'an even root of a negative number', expression: 'x^(1/2)', at: -4, values: [NaN, NaN] },
  { name: '√x at 0, whose derivatives are one-sided', expression: 'sqrt x', at: 0, values: [0, Infinity, -Infinity] },
  {
    name: '∛x at 0, whose slopes agree and whose bends do not',
    expression: 'cbrt x',
    at: 0,
    values: [0, Infinity, NaN],
  },
  { name: 'the cusp of x^(2/3)', expression: 'x^(2/3)', at: 0, values: [0, NaN, NaN] },
  { name: 'x^2.5 at 0', expression: 'x^2.5', at: 0, values: [0, 0, 0, Infinity] },
  { name: '|x| at its kink', expression: '|x|', at: 0, values: [0, 0, 0] },
  { name: 'relu at its kink', expression: 'relu(x)', at: 0, values: [0, 0, 0] },
  { name: 'max at a tie takes the left operand', expression: 'max(2x, x)', at: 0, values: [0, 2] },
  { name: 'min at a tie takes the left operand', expression: 'min(2x, x)', at: 0, values: [0, 2] },
  { name: 'an undefined value in the branch not taken', expression: '{x<0: ln(x), x^2}', at: 3, values: [9, 6, 2] },
  { name: 'an undefined value in the branch taken', expression: '{x<0: ln(x), x^2}', at: -3, values: [NaN, NaN] },
  { name: 'tanh at 1000', expression: 'tanh x', at: 1000, values: [1, 0, 0] },
  { name: 'tanh at −1000', expression: 'tanh x', at: -1000, values: [-1, 0, 0] },
  { name: 'σ at 1000', expression: 'sigmoid x', at: 1000, values: [1, 0, 0] },
  { name: 'σ at −1000', expression: 'sigmoid x', at: -1000, values: [0, 0, 0] },
  { name: 'softplus at 1000', expression: 'softplus x', at: 1000, values: [1000, 1, 0] },
  { name: 'the hole of x/x', expression: 'x/x', at: 0, values: [NaN, NaN] },
  { name: '1/0', expression: '1/x', at: 0, values: [NaN, NaN, NaN] },
  { name: 'ln 0', expression: 'ln x', at: 0, values: [NaN, NaN] },
  {
    name: 'a derivative of a function that is undefined',
    expression: 'floor(sqrt x)',
    at: -1,
    values: [NaN, NaN, NaN],
  },
  { name: 'sinc at 0', expression: 'sinc x', at: 0, values: [1, 0, -1 / 3, 0, 1 / 5] },
  { name: 'heaviside at 0', expression: 'heaviside x', at: 0, values: [0.5, 0] },
  { name: 'rounding half away from 0', expression: 'round x', at: -2.5, values: [-3, 0] },
  { name: 'mod is floored', expression: 'mod(x, 3)', at: -1, values: [2, 1] },
  { name: 'frac of a negative number', expression: 'frac x', at: -1.25, values: [0.75, 1] },
  { name: 'acot of a negative number', expression: 'acot x', at: -1, values: [-Math.PI / 4, -1 / 2] },
];

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
