import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

/** Where another number is taken for the reduction, and numbers next to these. */
const ends = [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5].map((j) => 2 ** (j / 7));
const nearOne = Array.from({ length: 47 }, (_, i) => [1 + 2 ** (i - 47), 1 - 2 ** (i - 48)]).flat();

const u = pairsNearest([
  ...logarithmicPairs(-126, 128, 30_000, [1]),
  ...uniformPairs(0.5, 2, 60_000),
  ...uniformPairs(0.99, 1.01, 10_000, 3),
  ...logarithmicPairs(-48, -1, 10_000).map((d) => 1 + d),
  ...pairsNear([...ends, 1, 2, 4, 0.5, 10, 1000, 2 ** -100, 2 ** 127]),
  ...nearOne,
]);

/** V8's Math.log10 is off by more than an ulp; nowhere by more than 2. */
export const logarithmFunctions: readonly PairFunction[] = [
  { call: 'natural_logarithm(u)', u, exact: Math.log },
  { call: 'binary_logarithm(u)', u, exact: Math.log2 },
  { call: 'decimal_logarithm(u)', u, exact: Math.log10 },
  {
    call: 'logarithm_of_one_plus(u)',
    u: pairsNearest([
      ...logarithmicPairs(-100, 100, 60_000, [1]),
      ...uniformPairs(-0.5, 2, 60_000),
      ...pairsNear([...ends.map((m) => m - 1), -0.25]),
    ]),
    exact: Math.log1p,
  },
];
