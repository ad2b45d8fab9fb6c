import { anglePairs, type Pair, powerPairs, quotientPairs } from '../../src/accuracy/pairs.ts';
import { createRandom } from '../../src/accuracy/random.ts';
import { generalPower, power } from '../../src/program/float64/power.ts';

export interface FunctionOfTwo {
  /** The call in WGSL. */
  readonly call: string;
  readonly bound: number;
  readonly pairs: readonly Pair[];
  /** The same function in float64. */
  readonly exact: (u: number, v: number) => number;
}

const random = createRandom(19_471_127);
const draw = (pair: (random: () => number) => Pair): Pair[] => Array.from({ length: 100_000 }, () => pair(random));
const isNormal = (x: number) => Math.abs(x) >= 2 ** -126 && Math.abs(x) < 2 ** 128;

const ordinaryPairs = [...draw(quotientPairs), ...draw(anglePairs)];
const powers = draw(powerPairs);
const moduloPairs = draw(() => {
  const v = Math.fround((random() - 0.5) * 2 ** (200 * random() - 100)) || 1;
  return [Math.fround(v * (2 ** (22 * random()) * (random() < 0.5 ? -1 : 1))), v];
}).filter(([u, v]) => Math.abs(u) >= 2 ** -78 && isNormal(u) && isNormal(v));

const bound = 1;

/** Functions that operations need, besides those of src/accuracy/single-functions.ts. */
export const functionsOfTwo: readonly FunctionOfTwo[] = [
  { call: 'add(u, v)', bound, pairs: ordinaryPairs, exact: (u, v) => u + v },
  { call: 'subtract(u, v)', bound, pairs: ordinaryPairs, exact: (u, v) => u - v },
  { call: 'multiply(u, v)', bound, pairs: ordinaryPairs, exact: (u, v) => u * v },
  { call: 'modulo(u, v)', bound, pairs: moduloPairs, exact: (u, v) => (u % v !== 0 && u % v < 0 !== v < 0 ? (u % v) + v : u % v) },
  ...[1, 2, 3].map((j) => ({ call: `power(u, v, ${j})`, bound, pairs: powers, exact: (u: number, v: number) => power(u, v, j) })),
  ...[1, 2, 5].map((m) => ({ call: `general_power(u, v, ${m})`, bound, pairs: powers, exact: (u: number, v: number) => (u > 0 ? generalPower(u, v, m) : NaN) })),
]; // prettier-ignore
