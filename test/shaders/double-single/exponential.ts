import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

const u = pairsNearest([
  ...uniformPairs(-90, 90, 50_000),
  ...uniformPairs(-2, 2, 30_000),
  ...logarithmicPairs(-100, 7, 20_000),
  ...pairsNear([0.5, 1, Math.LN2, Math.LN2 / 16, 88.722, -55.45, -87.336]),
  0,
]);

export const exponentialFunctions: readonly PairFunction[] = [
  { call: 'exponential(u)', u, exact: Math.exp },
  { call: 'binary_exponential(u)', u, exact: (x) => 2 ** x },
  { call: 'exponential_minus_one(u)', u, exact: Math.expm1 },
];
