import { callOf } from '../call.ts';
import { generalPower, integerPower, power, rationalPower } from '../../../src/program/float64/power.ts';
import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

const special = pairsNear([1, 2, 3, 10, 1 / 3, 1.28089, 0.7807, Math.SQRT2, Math.SQRT1_2, 8, 27, 2 ** 100, 2 ** -100]);
const positive = pairsNearest([
  ...logarithmicPairs(-126, 128, 60_000, [1]),
  ...uniformPairs(0.5, 2, 30_000),
  ...logarithmicPairs(-10, 10, 20_000, [1], 3),
  ...special,
]);
const ofEitherSign = pairsNearest([
  ...logarithmicPairs(-126, 128, 60_000),
  ...uniformPairs(-2, 2, 30_000),
  ...logarithmicPairs(-10, 10, 20_000, [1, -1], 3),
  ...special.flatMap((x) => [x, -x]),
]);
const withZero = (u: Float64Array<ArrayBuffer>) => Float64Array.from([...u, 0]);

const powerOf = (n: number): PairFunction => ({
  call: callOf('integer_power', [n]),
  // so that the result is often in range
  u: pairsNearest([
    ...logarithmicPairs(-128 / Math.abs(n || 1), 128 / Math.abs(n || 1), 90_000),
    ...ofEitherSign,
    ...(n < 0 ? [] : [0]),
  ]),
  exact: (u) => integerPower(u, n),
});

const rational = ([p, q, j]: readonly [number, number, number]): PairFunction => {
  const exact = rationalPower(p, q, j);
  return {
    call: callOf('rational_power', [p, q, j]),
    u: q % 2 === 1 ? (p < 0 ? ofEitherSign : withZero(ofEitherSign)) : p < 0 ? positive : withZero(positive),
    exact,
  };
};

const bases = [...positive, ...positive];
/** So that u^v is within the range and somewhat beyond it. */
const exponents = uniformPairs(-130, 130, bases.length, 5).map((bits, i) => bits / (Math.log2(bases[i]!) || 1));
const isOrdinary = (i: number) => Math.abs(exponents[i]!) > 2 ** -80 && Math.abs(exponents[i]!) < 2 ** 100;
const chosen = bases.flatMap((base, i) => (isOrdinary(i) ? [[base, exponents[i]!] as const] : []));
const u = pairsNearest(chosen.map(([base]) => base));
const v = pairsNearest(chosen.map(([, exponent]) => exponent));

const whole = pairsNearest(uniformPairs(-40, 40, 100_000, 7).map(Math.round));
const anyBase = pairsNearest(uniformPairs(-20, 20, 100_000, 8));

export const powersFunctions: readonly PairFunction[] = [
  ...[-1023, -37, -16, -15, -8, -7, -5, -4, -2, 0, 1, 4, 5, 6, 7, 8, 9, 15, 16, 17, 100, 1023].map(powerOf),
  ...(
    [[5, 7, 0], [-7, 5, 3], [1, 4, 14], [355, 113, 2], [49, 2, 0], [1, 2, 0], [-1, 2, 0], [3, 2, 0], [1, 2, 1], [1, 2, 2], [1, 2, 8], [23, 2, 0], [-23, 2, 0], [21, 2, 3], [1, 3, 0], [2, 3, 0], [-1, 3, 0], [1, 3, 1],
     [1, 3, 2], [2, 3, 1], [1, 3, 7], [23, 3, 0], [-22, 3, 0], [20, 3, 2]] as const
  ).map(rational),
  ...[0, 1, 3].map((j): PairFunction => ({ call: `power(u, v, ${j})`, u, v, exact: (x, a) => power(x, a, j) })),
  ...[0, 2].map((j): PairFunction => ({ call: `power(u, v, ${j})`, u: anyBase, v: whole, exact: (x, a) => power(x, a, j) })),
  ...[0, 1, 2, 5].map((m): PairFunction => ({ call: `general_power(u, v, ${m})`, u, v, exact: (x, a) => generalPower(x, a, m) })),
  { call: 'hypotenuse(u)', u: withZero(ofEitherSign), exact: (x) => Math.hypot(1, x) },
]; // prettier-ignore
