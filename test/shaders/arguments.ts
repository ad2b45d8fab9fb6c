/** Single-precision arguments at which elementary functions are likely to fail. Seeded, so a failure is there again in the next run. */

const bits = new Uint32Array(1);
const number = new Float32Array(bits.buffer);

function fromBits(word: number): number {
  bits[0] = word;
  return number[0]!;
}

function toBits(value: number): number {
  number[0] = value;
  return bits[0]!;
}

/** Uniform in [0, 1): G. Marsaglia's xorshift. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The numbers within so many steps of a value, itself included. */
export function neighbours(value: number, steps: number): number[] {
  const word = toBits(value);
  return Array.from({ length: 2 * steps + 1 }, (_, i) => fromBits(word + i - steps)).filter(Number.isFinite);
}

/** So many normal numbers of every exponent and either sign. */
export function allExponents(each: number, random: () => number): number[] {
  const numbers: number[] = [];
  for (let exponent = 1; exponent <= 254; exponent++) {
    for (let i = 0; i < each; i++) {
      const significand = i === 0 ? 0 : i === 1 ? 0x7fffff : Math.floor(random() * 2 ** 23);
      const value = fromBits(((exponent << 23) | significand) >>> 0);
      numbers.push(value, -value);
    }
  }
  return numbers;
}

/** Numbers next to the multiples of a quarter turn up to a bound. */
export function nearQuarterTurns(bound: number, steps: number): number[] {
  const numbers: number[] = [];
  for (let k = 1; (k * Math.PI) / 2 < bound; k++) {
    const near = neighbours((k * Math.PI) / 2, steps);
    numbers.push(...near, ...near.map((x) => -x));
  }
  return numbers;
}

export function uniform(from: number, to: number, count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => Math.fround(from + (to - from) * random()));
}

export interface Domain {
  readonly from: number;
  readonly to: number;
  /** Ends of reduction intervals and the like, whose neighbours are taken in. */
  readonly special?: readonly number[];
  readonly withoutZero?: boolean;
}

/** At least 10⁵ normal numbers of a closed domain, and 0 where it belongs to it. */
export function stratified({ from, to, special = [], withoutZero = false }: Domain): Float32Array<ArrayBuffer> {
  const random = createRandom(20_161_127);
  const centre = Math.max(Math.min(0, to), from);
  const numbers = [
    ...allExponents(120, random),
    ...[1, ...special].flatMap((value) => [...neighbours(value, 40), ...neighbours(-value || 1, 40)]),
    ...[Math.max(from, -1e4), Math.min(to, 1e4)].flatMap((end) => neighbours(end || 1, 40)),
    ...nearQuarterTurns(Math.min(Math.max(Math.abs(from), to), 1e4), 2),
    ...uniform(Math.max(from, -1e4), Math.min(to, 1e4), 20_000, random),
    ...uniform(Math.max(from, -100), Math.min(to, 100), 20_000, random),
    ...uniform(Math.max(from, centre - 2), Math.min(to, centre + 2), 80_000, random),
    0,
  ];
  const allowed = (x: number) => (x === 0 ? !withoutZero : Math.abs(x) >= 2 ** -126);
  return Float32Array.from(numbers.filter((x) => x >= from && x <= to && allowed(x)));
}
