import { sincDerivative } from '../sinc-derivative.ts';
import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

const absolute = 2 ** -44;

/** Pairs next to multiples of π/2 and to the ends of the reduction intervals, odd multiples of π/4. */
const nearTurns = (bound: number, step: number) => {
  const numbers: number[] = [];
  for (let k = 1; (k * Math.PI) / 4 < bound; k += step) {
    const angle = (k * Math.PI) / 4;
    for (const sign of [1, -1]) {
      for (const offset of [
        0,
        2 ** -48,
        -(2 ** -48),
        2 ** -30,
        -(2 ** -26),
        2 ** -24,
        -(2 ** -23),
        2 ** -12,
        -(2 ** -10),
      ]) {
        numbers.push(sign * angle * (1 + offset));
      }
    }
  }
  return numbers;
};

const within = (bound: number, nearStep: number) =>
  pairsNearest(
    [
      ...uniformPairs(-bound, bound, 40_000),
      ...uniformPairs(-4, 4, 40_000),
      ...logarithmicPairs(-100, Math.log2(bound), 20_000),
      ...nearTurns(bound, nearStep),
      ...pairsNear([1, 2, 4, 8, 16, 32, Math.PI / 4, Math.PI / 2, bound / 2]),
      0,
    ].filter((x) => Math.abs(x) <= bound),
  );

const small = within(64, 1);
const medium = within(16384, 3);
const any = pairsNearest([
  ...medium,
  ...logarithmicPairs(-110, 127.9, 40_000),
  ...pairsNear([0.5, 1e10, 1e22, 1e30, 7.72917892e28, 2 ** 24, 2 ** 40, 2 ** 100]),
  ...uniformPairs(1e6, 1e6 + 1e-6, 1000),
]);
const turns = pairsNearest([
  ...uniformPairs(-4, 4, 60_000),
  ...uniformPairs(-10_000, 10_000, 20_000),
  ...logarithmicPairs(-100, 60, 20_000),
  ...Array.from({ length: 4000 }, (_, i) => (i - 2000) / 8),
  ...pairsNear([0.25, 0.5, 0.75, 1, 1.5, 1001.25, 2 ** 22 + 0.25, 2 ** 24 + 0.5, 2 ** 30 + 0.25]),
  0,
]);

/** x less the nearest multiple of 1/2, exact, and the multiple. */
const halves = (x: number): [rest: number, k: number] => {
  const turn = x % 2;
  const k = Math.round(2 * turn);
  return [Math.PI * (turn - k / 2), ((k % 4) + 4) % 4];
};
const sinePi = (x: number) => {
  const [r, k] = halves(x);
  return [Math.sin(r), Math.cos(r), -Math.sin(r), -Math.cos(r)][k]!;
};
const cosinePi = (x: number) => {
  const [r, k] = halves(x);
  return [Math.cos(r), -Math.sin(r), -Math.cos(r), Math.sin(r)][k]!;
};
const tangentPi = (x: number) => {
  const [r, k] = halves(x);
  return k % 2 === 0 ? Math.tan(r) : r === 0 ? Number.NaN : -1 / Math.tan(r);
};

/** Arguments not too near to a multiple of π/2, unless it is 0: where what the reduction leaves is relatively exact. */
const away = (numbers: Float64Array<ArrayBuffer>, distance: number) =>
  numbers.filter((x) => Math.abs(x) < 0.7 || Math.min(Math.abs(Math.sin(x)), Math.abs(Math.cos(x))) > distance);

const quotients = pairsNearest([
  ...uniformPairs(-20, 20, 60_000),
  ...uniformPairs(-60, 60, 20_000),
  ...logarithmicPairs(-100, 6, 20_000),
  ...nearTurns(64, 1),
  ...pairsNear([1, 2, 3, 4, 6, 7, 8]),
  0,
]);
const farQuotients = pairsNearest([...quotients, ...logarithmicPairs(3, 127.9, 10_000)]);
const sinc = (x: number) => (x === 0 ? 1 : Math.sin(x) / x);

export const trigonometricFunctions: readonly PairFunction[] = [
  ...(
    [
      ['_small', small, 2 ** -28],
      ['_medium', medium, 2 ** -22],
      ['', any, 0],
    ] as const
  ).flatMap(([variant, u, distance]) => [
    { call: `sine${variant}(u)`, u, exact: Math.sin, absolute },
    { call: `sine${variant}(u)`, u: away(u, distance), exact: Math.sin },
    { call: `cosine${variant}(u)`, u, exact: Math.cos, absolute },
    { call: `cosine${variant}(u)`, u: away(u, distance), exact: Math.cos },
    { call: `tangent${variant}(u)`, u, exact: Math.tan },
  ]),
  { call: 'sine_pi(u)', u: turns, exact: sinePi },
  { call: 'cosine_pi(u)', u: turns, exact: cosinePi },
  { call: 'tangent_pi(u)', u: turns, exact: tangentPi },
  { call: 'truth(tangent_pi_defined(u))', u: turns, exact: (x) => (Math.abs(x % 1) === 0.5 ? 0 : 1) },
  { call: 'sinc(u, 0)', u: farQuotients, exact: sinc },
  { call: 'sinc_small(u, 0)', u: away(quotients, 2 ** -28), exact: sinc },
  ...[1, 2, 3, 7].map((j) => ({
    call: `sinc_small(u, ${j})`,
    u: quotients,
    exact: (x: number) => sincDerivative(x, j),
    relative: 0,
    absolute: absolute / (j + 1),
  })),
  { call: 'sinc_medium(u, 1)', u: quotients, exact: (x) => sincDerivative(x, 1), relative: 0, absolute: absolute / 2 },
];
