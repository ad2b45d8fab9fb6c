import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

const ordinary = pairsNearest([
  ...uniformPairs(-90, 90, 30_000),
  ...uniformPairs(-2, 2, 60_000),
  ...logarithmicPairs(-100, 7, 40_000),
  ...pairsNear([0.17, 0.35, 0.5, 1, Math.LN2 / 2, 1.5 * Math.LN2, 20, 88.722, 89.415, 103]),
  0,
]);
const everywhere = pairsNearest([
  ...logarithmicPairs(-126, 128, 60_000),
  ...logarithmicPairs(-20, 20, 60_000, [1, -1], 3),
  ...pairsNear([0.5, 1, 2, 2 ** 30, 2 ** 63, 2 ** 127]),
  0,
]);
const aboveOne = pairsNearest([
  ...logarithmicPairs(-48, 30, 60_000, [1]).map((t) => 1 + t),
  ...logarithmicPairs(0, 128, 60_000, [1]),
  ...pairsNear([2, 2 ** 30]),
  1,
]).filter((u) => u >= 1);
const belowOne = pairsNearest([
  ...logarithmicPairs(-100, 0, 60_000),
  ...logarithmicPairs(-47, 0, 60_000, [1]).flatMap((t) => [1 - t, t - 1]),
  ...pairsNear([0.5, -0.5, 0.026, 0.05]),
]).filter((u) => Math.abs(u) < 1);

const sigmoid = (u: number) => (u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u)));

/** V8's functions are at most 2.5 units in the last place off (src/program/float64/built-in-errors.ts). */
export const hyperbolicFunctions: readonly PairFunction[] = [
  { call: 'hyperbolic_sine(u)', u: ordinary, exact: Math.sinh },
  { call: 'hyperbolic_cosine(u)', u: ordinary, exact: Math.cosh },
  { call: 'hyperbolic_tangent(u)', u: ordinary, exact: Math.tanh },
  { call: 'hyperbolic_secant(u)', u: ordinary, exact: (u) => 1 / Math.cosh(u) },
  { call: 'inverse_hyperbolic_sine(u)', u: everywhere, exact: Math.asinh },
  { call: 'inverse_hyperbolic_cosine(u)', u: aboveOne, exact: Math.acosh },
  { call: 'inverse_hyperbolic_tangent(u)', u: belowOne, exact: Math.atanh },
  { call: 'sigmoid(u)', u: ordinary, exact: sigmoid },
  { call: 'softplus(u)', u: ordinary, exact: (u) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))) },
];
