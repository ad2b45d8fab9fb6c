import { bitsOfNumber, numberOfBits } from './ulp.ts';

export type Pair = readonly [u: number, v: number];

/** Draws the next pair of single-precision numbers, normal or 0, of a seeded sequence: random ones and awkward ones in turn. */
export type Pairs = (random: () => number) => Pair;

const least = 2 ** -126;
const greatest = (2 - 2 ** -23) * 2 ** 127;

/** Rounded, and 0 in place of subnormal numbers. */
function single(x: number): number {
  const rounded = Math.fround(Math.max(-greatest, Math.min(greatest, x)));
  return Math.abs(rounded) < least ? 0 : rounded;
}

/** A normal number of any exponent and sign. */
function any(random: () => number): number {
  const exponent = 1 + Math.floor(254 * random());
  const sign = random() < 0.5 ? 0 : 2 ** 31;
  return numberOfBits(sign + exponent * 2 ** 23 + Math.floor(random() * 2 ** 23));
}

/** From 1 on and below 2. */
const significand = (random: () => number): number => 1 + Math.floor(random() * 2 ** 23) / 2 ** 23;

const signOf = (random: () => number): number => (random() < 0.5 ? -1 : 1);

/** A few steps up or down. */
function near(x: number, random: () => number): number {
  const size = Math.abs(x);
  if (!(size >= 2 ** -120 && size < greatest / 2)) return single(x);
  return numberOfBits(bitsOfNumber(x) + Math.floor(7 * random()) - 3);
}

/** Quotients of any size, next to the middles of two numbers, to powers of two and to the ends of the range. */
export const quotientPairs: Pairs = (random) => {
  const kind = Math.floor(6 * random());
  switch (kind) {
    case 0:
      return [any(random), any(random)];
    case 1:
      return [signOf(random) * significand(random), significand(random)];
    case 2: {
      // (n + ½)·2⁻²³ for the quotient
      const v = significand(random);
      return [near(single((significand(random) + 2 ** -24) * v), random), v];
    }
    case 3: {
      const v = any(random);
      return [near(v, random), v];
    }
    case 4: {
      // at the end of the range, or at its beginning
      const v = single(significand(random) * 2 ** Math.floor(100 * random()));
      return random() < 0.5
        ? [near(single(v * 2 ** -126), random), v]
        : [single(greatest / v), near(single(1 / v), random)];
    }
    default:
      return [Math.floor(2 ** 12 * random()), 1 + Math.floor(2 ** 12 * random())];
  }
};

const slopes = [
  1,
  0.5,
  2,
  Math.SQRT2 - 1,
  Math.SQRT2 + 1,
  Math.sqrt(3),
  1 / Math.sqrt(3),
  2 ** -12,
  2 ** 24,
  2 ** -126,
];

/** Points of the plane of any size, near the axes, and near lines through the origin where a method may change. */
export const anglePairs: Pairs = (random) => {
  const kind = Math.floor(6 * random());
  switch (kind) {
    case 0:
      return [any(random), any(random)];
    case 1:
      return [single(20 * random() - 10), single(20 * random() - 10)];
    case 2: {
      const v = any(random);
      return [near(single(signOf(random) * slopes[Math.floor(slopes.length * random())]! * v), random), v];
    }
    case 3: {
      const v = any(random);
      return [single(signOf(random) * significand(random) * 2 ** Math.floor(60 * random() - 30) * v), v];
    }
    case 4: {
      const v = any(random);
      return random() < 0.5 ? [0, v] : [v, 0];
    }
    default:
      return [Math.floor(2 ** 6 * random()) - 2 ** 5 || 1, Math.floor(2 ** 6 * random()) - 2 ** 5];
  }
};

/** Powers within the range and at its ends, of bases near 1 as well, near 1, and those that a number or the middle of two holds. */
export const powerPairs: Pairs = (random) => {
  const kind = Math.floor(7 * random());
  switch (kind) {
    case 0: {
      const u = Math.abs(any(random));
      return [u, exponentFor(u, 300 * random() - 150)];
    }
    case 1: {
      const u = single(0.5 + 1.5 * random());
      return [u, exponentFor(u, 280 * random() - 152)];
    }
    case 2: {
      const u = single(1 + signOf(random) * (1 + Math.floor(2 ** 12 * random())) * 2 ** -24);
      return [u, exponentFor(u, 280 * random() - 152)];
    }
    case 3: {
      // at the ends of the range, and next to 1
      const u = Math.abs(any(random));
      const end = [128, -126, -149, 0][Math.floor(4 * random())]!;
      return [u, exponentFor(u, end + (random() - 0.5) * 2 ** (-24 * random()))];
    }
    case 4:
      return [signOf(random) * single(20 * random()), Math.floor(60 * random()) - 30];
    case 5:
      // exact, or with few digits
      return [1 + Math.floor(1023 * random()), Math.floor(17 * random()) / 2 - 2];
    default: {
      const root = 1 + Math.floor(2 ** 12 * random());
      return random() < 0.5
        ? [single(root * root), 0.5]
        : [single(root ** 4), [0.25, 0.75, 1.5, -0.5][Math.floor(4 * random())]!];
    }
  }
};

/** v with uᵛ = 2ᵉ, about. */
function exponentFor(u: number, e: number): number {
  return single(e / (Math.log2(u) || 1));
}
