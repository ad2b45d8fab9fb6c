import { pi } from './coefficients.ts';
import { productError } from './double-double.ts';

// Arguments are reduced by integers before they meet π, so zeros and poles are exact however large the argument. Zeros are +0.

/** Largest errors in units in the last place. */
export const ofPiErrors = { sine: 1.4, cosine: 1.4, tangent: 2.8 } as const;

/** sin πx, exactly 0 at integers. */
export function sineOfPi(x: number): number {
  const nearest = Math.round(x);
  return turned(reducedSine(x - nearest), nearest);
}

/** cos πx, exactly 0 at halves of odd integers. */
export function cosineOfPi(x: number): number {
  const nearest = Math.round(x);
  return turned(reducedCosine(x - nearest), nearest);
}

/** tan πx, exactly 0 at integers, undefined at halves of odd integers. */
export function tangentOfPi(x: number): number {
  const rest = x - Math.round(x);
  const size = Math.abs(rest);
  if (size === 0.5) return NaN;
  return size <= 0.25 ? reducedTangent(rest) + 0 : Math.sign(rest) / reducedTangent(0.5 - size);
}

/** cot πx, error 3.5 ulp, for x that is no integer. */
export function cotangentOfPi(x: number): number {
  const rest = x - Math.round(x);
  return (Math.sign(rest) * reducedSine(0.5 - Math.abs(rest))) / reducedSine(Math.abs(rest));
}

/** The sign changes with every integer. */
function turned(value: number, nearest: number): number {
  return (nearest % 2 === 0 ? value : -value) + 0;
}

/** sin πr for |r| ≤ ½. */
function reducedSine(r: number): number {
  const [angle, low] = timesPi(r);
  return Math.sin(angle) + low * Math.cos(angle);
}

/** cos πr for |r| ≤ ½: next to its zeros ½ − |r| is exact. */
function reducedCosine(r: number): number {
  const size = Math.abs(r);
  if (size > 0.25) return reducedSine(0.5 - size);
  const [angle, low] = timesPi(size);
  return Math.cos(angle) - low * Math.sin(angle);
}

/** tan πr for |r| ≤ ¼. */
function reducedTangent(r: number): number {
  const [angle, low] = timesPi(r);
  const tangent = Math.tan(angle);
  return tangent + low * (1 + tangent * tangent);
}

/** πr to twice the precision. */
function timesPi(r: number): readonly [high: number, low: number] {
  const high = pi[0] * r;
  return [high, productError(pi[0], r, high) + pi[1] * r];
}
