import { createRandom } from '../../../src/accuracy/random.ts';
import { callOf } from '../call.ts';
import { logarithmicPairs, type PairFunction, pairsNear, pairsNearest, uniformPairs } from './pair-function.ts';

const count = 60_000;
/** Factors whose product and quotient are often in range, and such as are not. */
const left = pairsNearest([
  ...logarithmicPairs(-126, 128, count),
  ...uniformPairs(-10, 10, count),
  ...pairsNear([1, 3, -7]),
]);
const right = pairsNearest([
  ...logarithmicPairs(-126, 128, count, [1, -1], 3),
  ...uniformPairs(-10, 10, count, 4),
  ...pairsNear([-5, 9, 1 / 3]),
]);

/** Summands of like sizes, of unlike ones, and such as cancel down to the last digits. */
const random = createRandom(5);
const summands = pairsNearest([...logarithmicPairs(-80, 120, 3 * count), ...pairsNear([1, 2, 3], 100)]);
const others = pairsNearest(
  Array.from(summands, (x, i) => {
    const kind = i % 3;
    if (kind === 0) return x * (2 * random() - 1) * 2 ** Math.floor(60 * random() - 30);
    if (kind === 1) return -x * (1 + 2 ** (-52 * random()));
    return -x * (1 + Math.floor(9 * random() - 4) * 2 ** -47);
  }),
);
const sumIsNormal = (i: number) => Math.abs(summands[i]!) > 2 ** -60;
const us = summands.filter((_, i) => sumIsNormal(i));
const vs = others.filter((_, i) => sumIsNormal(i));

/** Whole numbers, halves, and what is next to both, in either word. */
const near = pairsNear([0.5, 1, 1.5, 2, 2.5, 7, 2 ** 23, 2 ** 24 + 0.5, 2 ** 24 + 1, 2 ** 30 + 0.5, 2 ** 40 + 3.5], 40);
const halves = uniformPairs(-(2 ** 46), 2 ** 46, 20_000).map((x) => Math.round(x) / 2);
const roundable = pairsNearest([
  ...near.flatMap((x) => [x, -x]),
  ...halves,
  ...halves.map((x) => x * 2 ** -22),
  ...uniformPairs(-100, 100, 30_000),
  ...logarithmicPairs(-30, 60, 30_000),
  0,
]);
const halfAway = (u: number) => (Number.isInteger(u) ? u : Math.sign(u) * Math.floor(Math.abs(u) + 0.5));

/** Quotients up to 2⁴⁰, also whole ones. The remainder of float64 is exact. */
const divisors = pairsNearest(logarithmicPairs(-30, 30, 240_000, [1, -1], 6));
const dividends = pairsNearest(
  Array.from(divisors, (v, i) => v * 2 ** (40 * random() - 5) * (i % 2 === 0 ? 1 : -1)).map((u, i) =>
    i % 5 === 0 ? Math.round(u / divisors[i]!) * divisors[i]! : u,
  ),
);
const isFar = (i: number) => {
  const rest = modulo(dividends[i]!, divisors[i]!);
  return Math.abs(rest) > 2 ** -24 * Math.abs(dividends[i]!);
};
function modulo(u: number, v: number): number {
  const rest = u % v;
  return rest !== 0 && rest < 0 !== v < 0 ? rest + v : rest;
}

/** Products of an operand below 2⁻¹⁰⁰ are those of the high words. */
const argument = 2 ** -123;

export const arithmeticFunctions: readonly PairFunction[] = [
  { call: 'add(u, v)', u: us, v: vs, exact: (u, v) => u + v },
  { call: 'subtract(u, v)', u: us, v: vs.map((v) => -v), exact: (u, v) => u - v },
  { call: 'multiply(u, v)', u: left, v: right, exact: (u, v) => u * v, argument },
  { call: 'divide(u, v)', u: left, v: right, exact: (u, v) => u / v },
  { call: 'reciprocal(u)', u: left, exact: (u) => 1 / u },
  { call: 'square(u)', u: left, exact: (u) => u * u },
  { call: 'cube(u)', u: left, exact: (u) => u * u * u },
  { call: 'scale(u, 3.0, 7.0)', u: left, exact: (u) => (u * 3) / 7, argument },
  { call: callOf('scale', [5_079_110_400, 16_777_217]), u: left, exact: (u) => (u * 5_079_110_400) / 16_777_217, argument },
  { call: callOf('scale', [-3, 1]), u: left, exact: (u) => -3 * u, argument },
  { call: 'scale(u, 1048577.0, 5.0)', u: left, exact: (u) => (u * 1048577) / 5, argument },
  { call: 'negate(u)', u: left, exact: (u) => -u },
  { call: 'absolute(u)', u: left, exact: Math.abs },
  { call: 'modulo(u, v)', u: dividends.filter((_, i) => isFar(i)), v: divisors.filter((_, i) => isFar(i)), exact: modulo },
  { call: 'floor_of(u)', u: roundable, exact: Math.floor },
  { call: 'ceiling(u)', u: roundable, exact: Math.ceil },
  { call: 'round_half_away(u)', u: roundable, exact: halfAway },
  { call: 'minimum(u, v)', u: left, v: right, exact: Math.min },
  { call: 'maximum(u, v)', u: left, v: right, exact: Math.max },
]; // prettier-ignore
