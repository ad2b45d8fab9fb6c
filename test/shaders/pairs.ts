import { allExponents, createRandom } from './arguments.ts';

type Pair = readonly [u: number, v: number];

export interface FunctionOfTwo {
  /** The call in WGSL. */
  readonly call: string;
  readonly pairs: readonly Pair[];
  /** The same function in float64. */
  readonly exact: (u: number, v: number) => number;
}

const random = createRandom(19_471_127);
const count = 100_000;
const repeat = (pair: () => Pair): Pair[] => Array.from({ length: count }, pair);
const isNormal = (x: number) => Math.abs(x) >= 2 ** -126 && Math.abs(x) < 2 ** 128;

const exponents = allExponents(20, random);
const any = () => exponents[Math.floor(random() * exponents.length)]!;
const anyPairs = repeat(() => [any(), any()]);
const nearPairs = repeat(() => [Math.fround(20 * random() - 10), Math.fround(20 * random() - 10)]);

/** u > 0 of every size, u^v within the range and beyond it, near 1 as well. */
const powerPairs: Pair[] = repeat(() => {
  const u = random() < 0.5 ? Math.abs(any()) : Math.fround(0.5 + 1.5 * random());
  return [u, Math.fround((300 * random() - 150) / (Math.log2(u) || 1))];
}).filter(([, v]) => isNormal(v));
const integerPairs: Pair[] = repeat(() => [Math.fround(40 * random() - 20) || 1, Math.floor(60 * random() - 30)]);
const moduloPairs: Pair[] = repeat(() => {
  const v = any() / 2 ** 30 || 1;
  return [Math.fround(v * (2 ** (22 * random()) * (random() < 0.5 ? -1 : 1))), Math.fround(v)] as const;
}).filter(([u, v]) => Math.abs(u) >= 2 ** -78 && isNormal(u) && isNormal(v));

function falling(a: number, j: number): number {
  let product = 1;
  for (let i = 0; i < j; i++) product *= a - i;
  return product;
}

const power = (j: number, pairs: Pair[]): FunctionOfTwo => ({
  call: `power(u, v, ${j})`,
  pairs,
  exact: (u, v) => (falling(v, j) === 0 ? 0 : falling(v, j) * u ** (v - j)),
});

const generalPower = (m: number): FunctionOfTwo => ({
  call: `general_power(u, v, ${m})`,
  pairs: powerPairs.filter(([u, v]) => isNormal(Math.log(u) ** m * u ** v)),
  exact: (u, v) => u ** v * Math.log(u) ** m,
});

export const functionsOfTwo: readonly FunctionOfTwo[] = [
  { call: 'add(u, v)', pairs: [...anyPairs, ...nearPairs], exact: (u, v) => u + v },
  { call: 'subtract(u, v)', pairs: [...anyPairs, ...nearPairs], exact: (u, v) => u - v },
  { call: 'multiply(u, v)', pairs: [...anyPairs, ...nearPairs], exact: (u, v) => u * v },
  { call: 'divide(u, v)', pairs: [...anyPairs, ...nearPairs], exact: (u, v) => u / v },
  { call: 'arctangent2(u, v)', pairs: [...anyPairs, ...nearPairs], exact: Math.atan2 },
  { call: 'modulo(u, v)', pairs: moduloPairs, exact: (u, v) => (u % v !== 0 && u % v < 0 !== v < 0 ? (u % v) + v : u % v) },
  power(0, powerPairs),
  power(1, powerPairs),
  power(3, powerPairs),
  power(0, integerPairs),
  power(2, integerPairs),
  ...[0, 1, 2, 5].map(generalPower),
]; // prettier-ignore
