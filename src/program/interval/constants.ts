import { type Interval, interval } from '../interval.ts';
import { upperBound } from './rounding.ts';

/** π and e lie above the float64 numbers nearest to them. */
export const pi: Interval = interval(Math.PI, upperBound(Math.PI));
export const e: Interval = interval(Math.E, upperBound(Math.E));
