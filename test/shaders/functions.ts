import type { FunctionOfOne as NamedFunction } from '../../src/accuracy/single-functions.ts';
import { callOf } from './call.ts';

export type FunctionOfOne = Pick<NamedFunction, 'call' | 'bound' | 'from' | 'to' | 'special' | 'exact'>;

const greatest = (2 - 2 ** -23) * 2 ** 127;
const everywhere = { bound: 1, from: -greatest, to: greatest };
const rootEnds = [Math.SQRT1_2, Math.SQRT2, 8, 27];

function rationalPower(p: number, q: number, j: number): FunctionOfOne {
  let factor = 1;
  for (let i = 0; i < j; i++) factor *= p / q - i;
  return {
    call: callOf('rational_power', [p, q, j]),
    ...everywhere,
    from: q % 2 === 1 ? -greatest : 0,
    special: rootEnds,
    exact: (u) => {
      if (factor === 0) return 0;
      if (u === 0 && p < 0) return NaN;
      const size = factor * Math.abs(u) ** (p / q - j);
      return u < 0 && (p - j * q) % 2 !== 0 ? -size : size;
    },
  };
}

const integerPower = (n: number): FunctionOfOne => ({
  call: callOf('integer_power', [n]),
  ...everywhere,
  special: [Math.SQRT2, 2, 3, 10],
  exact: (u) => (u === 0 && n < 0 ? NaN : u ** n),
});

const power = (a: string, j: number): FunctionOfOne => ({
  ...rationalPower(Number(a), 1, j),
  call: `power(u, ${a}, ${j})`,
});

/** Functions that operations need, besides those of src/accuracy/single-functions.ts. */
export const functionsOfOne: readonly FunctionOfOne[] = [
  { call: 'scale(u, 3.0, 7.0)', ...everywhere, special: [], exact: (u) => (u * 3) / 7 },
  { call: callOf('scale', [-3, 1]), ...everywhere, special: [], exact: (u) => -3 * u },
  { call: callOf('scale', [5_079_110_400, 16_777_217]), ...everywhere, special: [], exact: (u) => (u * 5_079_110_400) / 16_777_217 },
  { call: 'square(u)', ...everywhere, special: [], exact: (u) => u ** 2 },
  { call: 'cube(u)', ...everywhere, special: [], exact: (u) => u ** 3 },
  ...[-1024, -37, -17, -16, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 17, 100, 1023].map(integerPower),
  ...(
    [[1, 2, 0], [-1, 2, 0], [3, 2, 0], [1, 2, 1], [1, 2, 2], [1, 2, 8], [1, 3, 0], [2, 3, 0], [-1, 3, 0], [1, 3, 1], [1, 3, 2], [2, 3, 1], [1, 3, 7], [5, 7, 0],
     [-7, 5, 3], [1, 4, 14], [355, 113, 2]] as const
  ).map(([p, q, j]) => rationalPower(p, q, j)),
  ...([['2.0', 0], ['2.0', 1], ['2.0', 2], ['3.0', 5], ['7.0', 3], ['0.0', 0], ['-2.0', 1], ['31.0', 0], ['0.0', 3]] as const).map(([a, j]) => power(a, j)),
]; // prettier-ignore
