import { Decimal } from 'decimal.js';
import { EngineError } from '../../engine.ts';
import { type Decimals, fromFixedPoint, rounded, toFixedPoint, widened } from '../decimals.ts';
import * as fixed from '../fixed-point.ts';

/** Arguments up to 10^largestExponent are reduced by multiples of π/2; beyond, π would need more digits than is reasonable. */
const largestExponent = 10_000;

/** How far a reduced angle may be below 1 before it is computed with more bits. */
const smallAngleBits = 16;

export function pi(D: Decimals): Decimal {
  const bits = fixed.bitsFor(D.precision);
  return fromFixedPoint(D, fixed.pi(bits), bits);
}

export function sin(D: Decimals, u: Decimal): Decimal {
  return sineAndCosine(D, u)[0];
}

export function cos(D: Decimals, u: Decimal): Decimal {
  return sineAndCosine(D, u)[1];
}

export function tan(D: Decimals, u: Decimal): Decimal {
  const [sine, cosine] = sineAndCosine(widened(D, 5), u);
  return cosine.isZero() ? new D(NaN) : rounded(D, sine.div(cosine));
}

/** Both to full relative precision, also next to their zeros: u = n·π/2 + r, with the digits of r that matter. */
export function sineAndCosine(D: Decimals, u: Decimal): [sine: Decimal, cosine: Decimal] {
  if (!u.isFinite()) return [new D(NaN), new D(NaN)];
  if (u.isZero()) return [new D(0), new D(1)];
  if (u.e > largestExponent) {
    throw new EngineError(
      `sine and cosine of numbers above 1e${largestExponent} are not computed; ${u.toString()} was met`,
    );
  }
  const v = new (widened(D, 5))(u);
  // The next terms, u⁵/120 and u⁴/24, are below the last digit.
  if (4 * u.e < -D.precision - 5) {
    const half = v.times(v).div(2);
    return [rounded(D, v.minus(half.times(v).div(3))), rounded(D, half.negated().plus(1))];
  }
  const { quadrant, angle, bits } = reduced(D, u);
  const [s, c] = fixed.sineAndCosine(angle, bits);
  const sine = fromFixedPoint(D, s, bits);
  const cosine = fromFixedPoint(D, c, bits);
  if (quadrant === 0) return [sine, cosine];
  if (quadrant === 1) return [cosine, sine.negated()];
  return quadrant === 2 ? [sine.negated(), cosine.negated()] : [cosine.negated(), sine];
}

function reduced(D: Decimals, u: Decimal): { quadrant: number; angle: bigint; bits: number } {
  const integerBits = Math.max(0, 4 * (u.e + 1));
  for (let bits = fixed.bitsFor(D.precision - Math.min(0, u.e)); ;) {
    const working = bits + integerBits;
    const argument = toFixedPoint(u, working);
    const quarter = fixed.pi(working) >> 1n;
    const n = fixed.roundedQuotient(argument, quarter);
    const angle = (argument - n * quarter) >> BigInt(integerBits);
    const missing = n === 0n ? 0 : bits - fixed.bitLength(angle) - smallAngleBits;
    const needed = fixed.bitsFor(D.precision) + Math.max(0, missing);
    if (needed <= bits) return { quadrant: Number(((n % 4n) + 4n) % 4n), angle, bits };
    bits = needed;
  }
}

/** sin πu and cos πu: u is reduced before it meets π, so zeros are exact, and +0. */
export function sineAndCosineOfPi(D: Decimals, u: Decimal): [sine: Decimal, cosine: Decimal] {
  if (!u.isFinite()) return [new D(NaN), new D(NaN)];
  const W = widened(D, 10);
  const exact = Decimal.clone({ defaults: true, precision: W.precision + Math.max(0, u.e) });
  const n = new exact(u).times(2).round();
  const [sine, cosine] = sineAndCosine(W, pi(W).times(new exact(u).minus(n.div(2))));
  const quadrant = n.mod(4).plus(4).mod(4).toNumber();
  const turned = [
    [sine, cosine],
    [cosine, sine.negated()],
    [sine.negated(), cosine.negated()],
    [cosine.negated(), sine],
  ][quadrant]!;
  const unsigned = (value: Decimal) => (value.isZero() ? new D(0) : rounded(D, value));
  return [unsigned(turned[0]!), unsigned(turned[1]!)];
}

export function sinpi(D: Decimals, u: Decimal): Decimal {
  return sineAndCosineOfPi(D, u)[0];
}

export function cospi(D: Decimals, u: Decimal): Decimal {
  return sineAndCosineOfPi(D, u)[1];
}

/** tan πu, undefined at halves of odd integers. */
export function tanpi(D: Decimals, u: Decimal): Decimal {
  const [sine, cosine] = sineAndCosineOfPi(widened(D, 5), u);
  return cosine.isZero() ? new D(NaN) : rounded(D, sine.div(cosine));
}

/** arctan u, by the reciprocal for |u| > 1 and by its series next to 0. */
export function atan(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 5);
  if (u.isNaN() || u.isZero()) return new D(u);
  if (u.abs().gt(1)) {
    const quarter = pi(W).div(2).times(u.s);
    return rounded(D, u.isFinite() ? quarter.minus(atan(W, new W(1).div(u))) : quarter);
  }
  const v = new W(u);
  if (4 * u.e < -D.precision - 5) return rounded(D, v.minus(v.times(v).times(v).div(3)));
  const bits = fixed.bitsFor(W.precision - u.e);
  return fromFixedPoint(D, fixed.arctangent(toFixedPoint(u, bits), bits), bits);
}

/** arctan(1/u), which jumps from −π/2 to π/2 at 0. */
export function acot(D: Decimals, u: Decimal): Decimal {
  return u.isZero() ? new D(NaN) : atan(D, new (widened(D, 5))(1).div(u));
}

/** arctan(u/√((1 − u)(1 + u))), whose factors keep their digits at ±1. */
export function asin(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 10);
  const v = new W(u);
  const root = new W(1).minus(v).times(v.plus(1)).sqrt();
  return root.isZero() ? rounded(D, pi(W).div(2).times(u.s)) : atan(D, v.div(root));
}

/** 2 arctan √((1 − u)/(1 + u)) */
export function acos(D: Decimals, u: Decimal): Decimal {
  const W = widened(D, 10);
  const v = new W(u);
  return u.eq(-1) ? pi(D) : rounded(D, atan(W, new W(1).minus(v).div(v.plus(1)).sqrt()).times(2));
}

/** The angle of the point (v, u), in (−π, π]. */
export function atan2(D: Decimals, u: Decimal, v: Decimal): Decimal {
  if (v.isZero()) return u.isZero() ? new D(NaN) : rounded(D, pi(widened(D, 5)).div(2).times(u.s));
  const W = widened(D, 5);
  const angle = atan(W, new W(u).div(v));
  if (v.isPositive()) return rounded(D, angle);
  return rounded(D, u.isNegative() && !u.isZero() ? angle.minus(pi(W)) : angle.plus(pi(W)));
}
