import type { ElementaryName } from '../../../program/operation.ts';
import { hypotenuse } from '../../../program/float64/hypotenuse.ts';
import { hyperbolicSecant } from '../../../program/float64/logistic.ts';
import { cosineOfPi, sineOfPi, tangentOfPi } from '../../../program/float64/sine-of-pi.ts';
import type { Kernel } from './kernel.ts';

/** Built-in functions of JavaScript where they serve; `builtInErrors` bounds their errors. */
export const elementary: Readonly<Record<ElementaryName, Kernel>> = {
  exp: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.exp(u[i]!);
  },
  expm1: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.expm1(u[i]!);
  },
  ln: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 0 ? NaN : Math.log(u[i]!);
  },
  log2: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 0 ? NaN : Math.log2(u[i]!);
  },
  log10: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 0 ? NaN : Math.log10(u[i]!);
  },
  sin: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.sin(u[i]!);
  },
  cos: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.cos(u[i]!);
  },
  tan: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.tan(u[i]!);
  },
  sinpi: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = sineOfPi(u[i]!);
  },
  cospi: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = cosineOfPi(u[i]!);
  },
  tanpi: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = tangentOfPi(u[i]!);
  },
  asin: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.asin(u[i]!);
  },
  acos: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.acos(u[i]!);
  },
  atan: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.atan(u[i]!);
  },
  acot: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 0 ? NaN : Math.atan(1 / u[i]!);
  },
  /** The angle of the point (v, u), undefined at the origin; zeros have no sign. */
  atan2: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 0 && v[i] === 0 ? NaN : Math.atan2(u[i]! + 0, v[i]!);
  },
  sinh: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.sinh(u[i]!);
  },
  cosh: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.cosh(u[i]!);
  },
  tanh: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.tanh(u[i]!);
  },
  sech: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = hyperbolicSecant(u[i]!);
  },
  asinh: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.asinh(u[i]!);
  },
  acosh: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.acosh(u[i]!);
  },
  atanh: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.abs(u[i]!) === 1 ? NaN : Math.atanh(u[i]!);
  },
  hypotenuse: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = hypotenuse(u[i]!);
  },
};
