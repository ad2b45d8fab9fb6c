import { pi } from './coefficients.ts';
import { productError } from './double-double.ts';

/** sin πx, error 1.4 ulp; exactly 0 at integers. */
export function sineOfPi(x: number): number {
  const nearest = Math.round(x);
  const value = reducedSine(x - nearest);
  return nearest % 2 === 0 ? value : -value;
}

/** cot πx, error 3.5 ulp, for x that is no integer. */
export function cotangentOfPi(x: number): number {
  const rest = x - Math.round(x);
  return (Math.sign(rest) * reducedSine(0.5 - Math.abs(rest))) / reducedSine(Math.abs(rest));
}

/** sin πr for |r| ≤ ½, with πr to twice the precision. */
function reducedSine(r: number): number {
  const angle = pi[0] * r;
  const angleLow = productError(pi[0], r, angle) + pi[1] * r;
  return Math.sin(angle) + angleLow * Math.cos(angle);
}
