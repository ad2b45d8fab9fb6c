import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

const ends = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, Math.SQRT1_2, Math.sqrt(3) / 2, 1];
const withSigns = (numbers: readonly number[]) => numbers.flatMap((x) => [x, -x]);

const sides = pairsNearest(
  [
    ...uniformPairs(-1, 1, 60_000),
    ...logarithmicPairs(-100, 0, 20_000),
    ...withSigns(logarithmicPairs(-48, 0, 10_000, [1]).map((x) => 1 - x)),
    ...withSigns(pairsNear([...ends, ...ends.map((x) => Math.sqrt(1 - x * x))])),
    0,
  ].filter((x) => Math.abs(x) <= 1),
);

const ratios = [
  ...uniformPairs(-2, 2, 50_000),
  ...uniformPairs(-100, 100, 20_000),
  ...logarithmicPairs(-120, 127.9, 30_000),
  ...withSigns(pairsNear([...ends, ...ends.map((x) => 1 / x), 2 ** 24, 2 ** 59, 2 ** -60])),
];

const [heights, widths] = [1, 2].map((which) =>
  pairsNearest([
    ...uniformPairs(-4, 4, 60_000, which),
    ...logarithmicPairs(-70, 100, 30_000, [1, -1], which),
    ...logarithmicPairs(-1, 1, 10_000, [1, -1], which).map((x) => x * 2 ** 126),
    ...logarithmicPairs(-75, -70, 10_000, [1, -1], which),
    ...Array.from({ length: 121 }, (_, i) => ((which === 1 ? i % 11 : Math.floor(i / 11)) - 5) / 4),
  ]),
) as [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>];

const isWithin = (x: number) => (Math.abs(x) <= 1 ? 1 : 0);
const neighbours = pairsNearest([...ratios, ...pairsNear([1, -1], 40), 0]);

export const inverseTrigonometricFunctions: readonly PairFunction[] = [
  { call: 'arcsine(u)', u: sides, exact: Math.asin },
  { call: 'arccosine(u)', u: sides, exact: Math.acos },
  { call: 'arctangent(u)', u: pairsNearest([...ratios, 0]), exact: Math.atan },
  { call: 'arccotangent(u)', u: pairsNearest(ratios), exact: (x) => Math.atan(1 / x) },
  { call: 'arctangent2(u, v)', u: heights, v: widths, exact: Math.atan2 },
  { call: 'truth(arcsine_defined(u))', u: neighbours, exact: isWithin },
  { call: 'truth(arccosine_defined(u))', u: neighbours, exact: isWithin },
  { call: 'truth(arccotangent_defined(u))', u: neighbours, exact: (x) => (Math.abs(x) < 2 ** -126 ? 0 : 1) },
];
