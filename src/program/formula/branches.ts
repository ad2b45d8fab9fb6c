import { nowhere } from '../../expression/construct.ts';
import type { Condition, Expression } from '../../expression/expression.ts';
import { atomOf } from './atom.ts';
import type { Rational } from './rational.ts';
import { type Atom, scaled, type Sum } from './sum.ts';
import { write } from './write.ts';

/** Values by conditions. A number before it goes into the branches: {x < 0: −2, 2} rather than 2·{x < 0: −1, 1}. */
export function piecewiseOf(conditions: readonly Condition[], values: readonly Sum[], otherwise: Sum | null): Atom {
  const branches = conditions.map((condition, i) => ({ condition, value: write(values[i]!) }));
  const expression: Expression = {
    kind: 'piecewise',
    branches,
    otherwise: otherwise && write(otherwise),
    span: nowhere,
  };
  const multiple = (by: Rational): Atom => {
    const inside = values.map((value) => scaled(value, by));
    return piecewiseOf(conditions, inside, otherwise && scaled(otherwise, by));
  };
  return { ...atomOf(expression), multiple };
}
