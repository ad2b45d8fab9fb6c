import type { PowerName } from '../../../program/operation.ts';
import { generalPower, integerPower, power, rationalPower } from '../../../program/float64/power.ts';
import type { Kernel } from './kernel.ts';

export const powers: Readonly<Record<PowerName, Kernel>> = {
  integer_power: (y, u, _v, _w, [n], { count }) => {
    for (let i = 0; i < count; i++) y[i] = integerPower(u[i]!, n!);
  },
  rational_power: (y, u, _v, _w, [p, q, j], { count }) => {
    const f = rationalPower(p!, q!, j!);
    for (let i = 0; i < count; i++) y[i] = f(u[i]!);
  },
  power: (y, u, v, _w, [j], { count }) => {
    for (let i = 0; i < count; i++) y[i] = power(u[i]!, v[i]!, j!);
  },
  general_power: (y, u, v, _w, [m], { count }) => {
    for (let i = 0; i < count; i++) y[i] = generalPower(u[i]!, v[i]!, m!);
  },
};
