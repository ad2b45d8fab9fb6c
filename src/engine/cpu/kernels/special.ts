import type { SpecialName } from '../../../program/operation.ts';
import { erf, erfc } from '../../../program/float64/error-function.ts';
import { gamma, logGamma } from '../../../program/float64/gamma.ts';
import { sigmoid, softplus } from '../../../program/float64/logistic.ts';
import { polygamma } from '../../../program/float64/polygamma.ts';
import { sinc } from '../../../program/float64/sinc.ts';
import type { Kernel } from './kernel.ts';

export const special: Readonly<Record<SpecialName, Kernel>> = {
  sigmoid: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = sigmoid(u[i]!);
  },
  softplus: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = softplus(u[i]!);
  },
  erf: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = erf(u[i]!);
  },
  erfc: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = erfc(u[i]!);
  },
  gamma: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = gamma(u[i]!);
  },
  lgamma: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = logGamma(u[i]!);
  },
  polygamma: (y, u, _v, _w, [m], { count }) => {
    const f = polygamma(m!);
    for (let i = 0; i < count; i++) y[i] = f(u[i]!);
  },
  sinc: (y, u, _v, _w, [j], { count }) => {
    const f = sinc(j!);
    for (let i = 0; i < count; i++) y[i] = f(u[i]!);
  },
};
