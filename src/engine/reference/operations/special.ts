import type { Decimal } from 'decimal.js';
import type { SpecialName } from '../../../program/operation.ts';
import { logSum, magnitude } from '../ball.ts';
import { erf, erfc } from '../functions/error-function.ts';
import { sigmoid, softplus } from '../functions/exponential.ts';
import { gamma, lgamma, polygamma } from '../functions/gamma.ts';
import { sinc } from '../functions/sinc.ts';
import { analytic } from './analytic.ts';
import type { BallOperation } from './arithmetic.ts';

const atZero = (u: Decimal) => u.isZero();
const unit = () => 0;
const size = (u: Decimal) => Math.abs(u.toNumber());

/** log₁₀ of erf′(u) = 2/√π·e^(−u²), which changes over 1/|u|. */
const bell = (u: Decimal) => Math.log10(2 / Math.sqrt(Math.PI)) - size(u) ** 2 * Math.LOG10E;
const bellWidth = (u: Decimal) => -Math.max(0, magnitude(u));

/** log₁₀ of the distance to the nearest pole of Γ. */
function fromPole(u: Decimal): number {
  return u.gt(0.5) ? magnitude(u) : magnitude(u.minus(u.round()));
}

/** log₁₀ ln(|u| + 2) */
function logarithmicGrowth(u: Decimal): number {
  return Math.log10(Math.max(Math.log(2), Math.LN10 * Math.max(u.e + 1, 0.5)));
}

/** |ψ(u)| ≤ ln(|u| + 2) + 2/distance to the nearest pole. */
const digammaBound = (u: Decimal) => logSum(logarithmicGrowth(u), Math.log10(2) - fromPole(u));

/** |ψ⁽ⁿ⁾(u)| ≤ 2n!/uⁿ for u ≥ 1, and 5n!/distanceⁿ⁺¹ nearer to a pole. */
function polygammaBound(u: Decimal, n: number): number {
  let factorial = 0;
  for (let i = 2; i <= n; i++) factorial += Math.log10(i);
  return factorial + (u.gte(1) ? Math.log10(2) - n * magnitude(u) : Math.log10(5) - (n + 1) * fromPole(u));
}

export const special: Readonly<Record<SpecialName, BallOperation>> = {
  sigmoid: analytic({ value: sigmoid, slope: (u) => -size(u) * Math.LOG10E, reach: unit, exact: atZero }),
  softplus: analytic({
    value: softplus,
    slope: (u) => Math.min(0, u.toNumber() * Math.LOG10E),
    reach: unit,
    exact: () => false,
  }),
  erf: analytic({ value: erf, slope: bell, reach: bellWidth, exact: atZero }),
  erfc: analytic({ value: erfc, slope: bell, reach: bellWidth, exact: atZero }),
  gamma: analytic({
    value: gamma,
    slope: (u, y) => magnitude(y) + digammaBound(u),
    reach: (u) => Math.min(0, fromPole(u)) - logarithmicGrowth(u),
    poles: true,
    exact: (u) => u.isInteger(),
  }),
  lgamma: analytic({
    value: lgamma,
    slope: digammaBound,
    reach: fromPole,
    poles: true,
    exact: (u) => u.eq(1) || u.eq(2),
  }),
  polygamma: analytic({
    value: (D, u, [m]) => polygamma(D, u, m!),
    slope: (u, _, [m]) => polygammaBound(u, m! + 1),
    reach: (u) => Math.min(fromPole(u), 0),
    poles: true,
    exact: () => false,
  }),
  sinc: analytic({
    value: (D, u, [j]) => sinc(D, u, j!),
    slope: (u) => Math.min(0, Math.log10(4) - magnitude(u)),
    reach: unit,
    exact: atZero,
  }),
};
