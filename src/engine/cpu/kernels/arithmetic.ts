import type { ArithmeticName, SourceName } from '../../../program/operation.ts';
import type { Kernel } from './kernel.ts';

export const sources: Readonly<Record<SourceName, Kernel>> = {
  variable: (y, _u, _v, _w, _n, { count, x }) => {
    y.set(x.subarray(0, count));
  },
  literal: (y, _u, _v, _w, [slot], { count, literals }) => y.fill(literals[slot!]!, 0, count),
  parameter: (y, _u, _v, _w, [slot], { count, parameters }) => y.fill(parameters[slot!]!, 0, count),
  integer: (y, _u, _v, _w, [value], { count }) => y.fill(value!, 0, count),
  pi: (y, _u, _v, _w, _n, { count }) => y.fill(Math.PI, 0, count),
  e: (y, _u, _v, _w, _n, { count }) => y.fill(Math.E, 0, count),
  undefined: (y, _u, _v, _w, _n, { count }) => y.fill(NaN, 0, count),
};

export const arithmetic: Readonly<Record<ArithmeticName, Kernel>> = {
  add: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i]! + v[i]!;
  },
  subtract: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i]! - v[i]!;
  },
  multiply: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i]! * v[i]!;
  },
  divide: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = v[i] === 0 ? NaN : u[i]! / v[i]!;
  },
  negate: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = -u[i]!;
  },
  scale: (y, u, _v, _w, [p, q], { count }) => {
    for (let i = 0; i < count; i++) y[i] = (u[i]! * p!) / q!;
  },
};
