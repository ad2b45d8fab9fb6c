import type { PiecewiseName } from '../../../program/operation.ts';
import { modulo, round } from '../../../program/float64/rounding.ts';
import type { Kernel } from './kernel.ts';

/** Truth is 1, falsehood 0, and NaN is neither: a condition on something undefined. */
export const piecewise: Readonly<Record<PiecewiseName, Kernel>> = {
  abs: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.abs(u[i]!);
  },
  sign: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.sign(u[i]!);
  },
  floor: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.floor(u[i]!);
  },
  ceil: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.ceil(u[i]!);
  },
  round: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = round(u[i]!);
  },
  modulo: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = modulo(u[i]!, v[i]!);
  },
  minimum: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.min(u[i]!, v[i]!);
  },
  maximum: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = Math.max(u[i]!, v[i]!);
  },
  less: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = truth(u[i]! < v[i]!, u[i]!, v[i]!);
  },
  less_equal: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = truth(u[i]! <= v[i]!, u[i]!, v[i]!);
  },
  equal: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = truth(u[i] === v[i], u[i]!, v[i]!);
  },
  /** False where either is, then undefined where either is. */
  and: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 0 || v[i] === 0 ? 0 : u[i]! * v[i]!;
  },
  /** True where either is, then undefined where either is. */
  or: (y, u, v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 1 || v[i] === 1 ? 1 : u[i]! + v[i]!;
  },
  not: (y, u, _v, _w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = 1 - u[i]!;
  },
  select: (y, u, v, w, _n, { count }) => {
    for (let i = 0; i < count; i++) y[i] = u[i] === 1 ? v[i]! : u[i] === 0 ? w[i]! : NaN;
  },
};

function truth(holds: boolean, u: number, v: number): number {
  return holds ? 1 : Number.isNaN(u) || Number.isNaN(v) ? NaN : 0;
}
