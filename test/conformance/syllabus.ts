import type { KnownValue } from './known-value.ts';

/** The syllabus's numbers: expression, point, and f, f′ … as they are. */
export const syllabus: readonly KnownValue[] = [
  { name: 'x² at 3 has the slope 6', expression: 'x^2', at: 3, values: [9, 6, 2, 0] },
  { name: 'x² at 0 has the slope 0', expression: 'x^2', at: 0, values: [0, 0, 2] },
  { name: 'x² at −2 has the slope −4', expression: 'x^2', at: -2, values: [4, -4, 2] },
  { name: 'a constant has the slope 0', expression: '7', at: 3, values: [7, 0, 0] },
  ...[-2, -1, 0.5, 1.5, 2, 3, Math.PI].map((n) => ({
    name: `x^n has the slope n·x^(n−1) for n = ${n}`,
    expression: 'x^n',
    at: 1.5,
    parameters: { n },
    values: [1.5 ** n, n * 1.5 ** (n - 1)],
  })),
  { name: 'eˣ is its own derivative', expression: 'e^x', at: 1, values: [Math.E, Math.E, Math.E, Math.E] },
  { name: 'ln has the slope 1/x', expression: 'ln x', at: 4, values: [Math.log(4), 0.25, -0.0625] },
  { name: 'sin → cos → −sin', expression: 'sin x', at: 1, values: [Math.sin(1), Math.cos(1), -Math.sin(1)] },
  { name: 'cos → −sin → −cos', expression: 'cos x', at: 1, values: [Math.cos(1), -Math.sin(1), -Math.cos(1)] },
  { name: 'σ(0) = 1/2 and σ′(0) = 1/4, its greatest value', expression: 'sigmoid x', at: 0, values: [0.5, 0.25, 0] },
  { name: 'tanh → 1 − tanh²', expression: 'tanh x', at: 0.5, values: [Math.tanh(0.5), 1 - Math.tanh(0.5) ** 2] },
  { name: 'relu has the slope 1 to the right', expression: 'relu x', at: 2, values: [2, 1, 0] },
  { name: 'relu has the slope 0 to the left', expression: 'relu x', at: -2, values: [0, 0, 0] },
  { name: 'the slope of aˣ at 0 is ln a', expression: 'a^x', at: 0, parameters: { a: 2 }, values: [1, Math.LN2] },
  { name: 'the slope of aˣ at 0 is 1 for a = e', expression: 'a^x', at: 0, parameters: { a: Math.E }, values: [1, 1] },
  { name: 'x³ is convex at 1', expression: 'x^3', at: 1, values: [1, 3, 6, 6] },
  { name: 'x³ is concave at −1', expression: 'x^3', at: -1, values: [-1, 3, -6, 6] },
  { name: 'x³ − 3x has a maximum at −1', expression: 'x^3-3x', at: -1, values: [2, 0, -6] },
  { name: 'x³ − 3x has a minimum at 1', expression: 'x^3-3x', at: 1, values: [-2, 0, 6] },
  { name: 'x sin x has the slope 0 at 0', expression: 'x sin x', at: 0, values: [0, 0, 2] },
  { name: 'eˣ/(1 + x) has the slope 0 at 0', expression: 'e^x/(1+x)', at: 0, values: [1, 0, 1] },
  {
    name: 'the chain rule: sin(x²) → 2x cos(x²)',
    expression: 'sin(x^2)',
    at: 1,
    values: [Math.sin(1), 2 * Math.cos(1)],
  },
];

/** κ of a function at a point. */
export const curvatures: readonly { readonly expression: string; readonly at: number; readonly curvature: number }[] = [
  { expression: 'x^2', at: 0, curvature: 2 },
  ...[-0.99, -0.5, 0, 0.1, 0.7, 0.99].map((at) => ({ expression: 'sqrt(1-x^2)', at, curvature: 1 })),
  { expression: 'e^x', at: -0.5 * Math.LN2, curvature: 2 / (3 * Math.sqrt(3)) },
  { expression: '3x+1', at: 5, curvature: 0 },
];

/** Secant slopes of x², 2x + Δx: exact in every engine, since every number here is a short binary fraction. */
export const secants: readonly {
  readonly at: number;
  readonly step: number;
  readonly forward: number;
  readonly backward: number;
}[] = [3, 0, -2].flatMap((at) =>
  [1, 0.5, 0.25, 0.125].map((step) => ({ at, step, forward: 2 * at + step, backward: 2 * at - step })),
);
