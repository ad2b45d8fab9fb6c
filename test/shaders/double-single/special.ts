import { erf, erfc } from '../../../src/program/float64/error-function.ts';
import { gamma, isPole, logGamma } from '../../../src/program/float64/gamma.ts';
import { polygamma } from '../../../src/program/float64/polygamma.ts';
import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';
import fixtures from './special.json';

/** The relative bound of these functions. */
const relative = 2 ** -40;

/** Rounded true values, by argument. */
function trueValues(name: string): ReadonlyMap<number, number> {
  const rows: unknown = (fixtures as Record<string, unknown>)[name];
  return new Map((rows as [number, number | string][]).map(([u, value]) => [u, Number(value)]));
}

/**
 * A function against its fixtures, and where they have nothing against the same function in float64, which is good to 2⁻⁴⁸ of the value
 * or, near zeros, of 1.
 */
function judged(call: string, numbers: readonly number[], float64: (u: number) => number): PairFunction {
  const values = trueValues(call);
  return { call, u: pairsNearest([...numbers, ...values.keys()]), exact: (u) => values.get(u) ?? float64(u), relative };
}

const ofError = [
  ...uniformPairs(-10, 10, 70_000),
  ...uniformPairs(-1, 1, 20_000),
  ...logarithmicPairs(-125, 7, 20_000),
  ...pairsNear([0.5, 0.75, 1, 1.375, 2.25, 4.5, 7.4, 9.19, 9.4].flatMap((x) => [x, -x])),
  0,
];

const integers = Array.from({ length: 45 }, (_, n) => n);
const nearPoles = integers.flatMap((n) => logarithmicPairs(-45, -1, 200, [1, -1], n).map((distance) => distance - n));
const nearZeros = [1, 2].flatMap((zero) => logarithmicPairs(-45, -1, 5000).map((distance) => zero + distance));
const integersAndHalves = integers.flatMap((n) => [n + 1, n + 0.5, -n - 0.5, -n - 0.25, -n - 0.75]);

const ofGamma = [
  ...uniformPairs(-45, 36, 60_000),
  ...uniformPairs(-4, 4, 20_000),
  ...logarithmicPairs(-125, 7, 20_000),
  ...pairsNear(
    [0.5, 0.84, 1, 1.19, 1.5, 2, 2.38, 2.5, 3, 4, 4.76, 8, 16, 32, 34.5, 35.04].flatMap((x) => [x, -x]),
    10,
  ),
  ...nearPoles,
  ...integersAndHalves,
];

const ofLogarithm = [
  ...uniformPairs(0, 45, 50_000),
  ...uniformPairs(0, 4, 30_000),
  ...logarithmicPairs(-125, 127, 30_000, [1]),
  ...pairsNear([0.5, 1, 1.5, 2, 2.5, 3, 4, 8, 2 ** 63.9, 2 ** 64, 2 ** 121, 2 ** 121.6], 10),
  ...nearZeros,
  ...nearPoles,
  ...integersAndHalves,
].map(Math.abs);

const ofPolygamma = [
  ...uniformPairs(0, 40, 50_000),
  ...uniformPairs(0, 3, 20_000),
  ...logarithmicPairs(-125, 127, 30_000, [1]),
  ...pairsNear([0.5, 1, 1.4616321449683623, 1.5, 2, 3, 4, 8], 10),
];
const ofMirroredPolygamma = [...uniformPairs(-40, 0, 70_000), ...uniformPairs(-3, 0, 30_000), ...nearPoles];

/** The part of a function's table with arguments above or below 0, each with an absolute bound of its own. */
function onSide(f: PairFunction, sign: 1 | -1, numbers: readonly number[], absolute: number): PairFunction {
  const u = pairsNearest([...numbers, ...f.u].filter((x) => Math.sign(x) === sign));
  return { ...f, u, absolute };
}

const logarithm = judged('logarithm_of_gamma(u)', [], logGamma);

function polygammaOnBothSides(m: number): PairFunction[] {
  let factorial = 1;
  for (let k = 2; k <= m; k++) factorial *= k;
  const f = judged(`polygamma(u, ${m})`, [], polygamma(m));
  // For u < 0 the bound is relative to the term of the nearest pole, which is at least m! 2^(m + 1).
  return [
    onSide(f, 1, ofPolygamma, m === 0 ? 2 ** -42 : 2 ** -124),
    onSide(f, -1, ofMirroredPolygamma, relative * factorial * 2 ** (m + 1)),
  ];
}

/** At infinite arguments. */
const exactValues: PairFunction[] = (
  [
    ['error_function(u)', Math.sign],
    ['complementary_error_function(u)', (u) => (u < 0 ? 2 : 0)],
    ['gamma_function(absolute(u))', () => Infinity],
    ['logarithm_of_gamma(absolute(u))', () => Infinity],
    ['polygamma(absolute(u), 0)', () => Infinity],
    ['polygamma(absolute(u), 3)', () => 0],
  ] satisfies [string, (u: number) => number][]
).map(([call, exact]) => ({
  call,
  exact,
  u: pairsNearest(Array.from({ length: 1e5 }, (_, i) => (i % 2 ? Infinity : -Infinity))),
}));
const masks: PairFunction[] = [
  'gamma_function_defined(u)',
  'logarithm_of_gamma_defined(u)',
  'polygamma_defined(u, 2)',
].map((condition) => ({
  call: `truth(${condition})`,
  u: pairsNearest([
    ...ofGamma,
    ...integers,
    ...integers.map((n) => -n),
    -(2 ** 23) - 0.5,
    -(2 ** 40),
    -Infinity,
    Infinity,
  ]),
  exact: (u) => (isPole(u) ? 0 : 1),
}));

export const specialFunctions: readonly PairFunction[] = [
  judged('error_function(u)', ofError, erf),
  judged('complementary_error_function(u)', ofError, erfc),
  judged('gamma_function(u)', ofGamma, gamma),
  onSide(logarithm, 1, ofLogarithm, 2 ** -124),
  onSide(logarithm, -1, ofLogarithm.map((u) => -u), relative), // prettier-ignore
  ...[0, 1, 2, 3, 5, 8, 16, 31, 32].flatMap(polygammaOnBothSides),
  ...exactValues,
  ...masks,
];
