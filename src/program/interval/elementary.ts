import { builtInErrors } from '../float64/built-in-errors.ts';
import { erf as erfOf, erfc as erfcOf } from '../float64/error-function.ts';
import { hypotenuse as hypotenuseOf } from '../float64/hypotenuse.ts';
import { hyperbolicSecant, sigmoid as sigmoidOf, softplus as softplusOf } from '../float64/logistic.ts';
import { type Interval, interval, positive } from '../interval.ts';
import { decreasing, even, type Extension, increasing } from './monotone.ts';

/** Functions without turns and poles, or even ones without any more; their errors stand where they are computed. */

const fraction: Interval = interval(0, 1);
const fromOne: Interval = interval(1, Infinity);
const unit: Interval = interval(-1, 1);

export const exp: Extension = increasing({ value: Math.exp, error: builtInErrors.exp, range: positive });
export const expm1: Extension = increasing({
  value: Math.expm1,
  error: builtInErrors.expm1,
  range: interval(-1, Infinity),
});
export const ln: Extension = increasing({ value: Math.log, error: builtInErrors.log, domain: positive });
export const log2: Extension = increasing({ value: Math.log2, error: builtInErrors.log2, domain: positive });
export const log10: Extension = increasing({ value: Math.log10, error: builtInErrors.log10, domain: positive });
export const sinh: Extension = increasing({ value: Math.sinh, error: builtInErrors.sinh });
export const cosh: Extension = even(increasing({ value: Math.cosh, error: builtInErrors.cosh, range: fromOne }));
export const tanh: Extension = increasing({ value: Math.tanh, error: builtInErrors.tanh, range: unit });
export const sech: Extension = even(decreasing({ value: hyperbolicSecant, error: 2.5, range: fraction }));
export const asinh: Extension = increasing({ value: Math.asinh, error: builtInErrors.asinh });
export const acosh: Extension = increasing({
  value: Math.acosh,
  error: builtInErrors.acosh,
  domain: fromOne,
  range: positive,
});
export const atanh: Extension = increasing({ value: Math.atanh, error: builtInErrors.atanh, domain: unit });
export const hypotenuse: Extension = even(increasing({ value: hypotenuseOf, error: 1, range: fromOne }));
export const sigmoid: Extension = increasing({ value: sigmoidOf, error: 2.5, range: fraction });
export const softplus: Extension = increasing({ value: softplusOf, error: 2.5, range: positive });
export const erf: Extension = increasing({ value: erfOf, error: 1.5, range: unit });
export const erfc: Extension = decreasing({ value: erfcOf, error: 3, range: interval(0, 2) });
