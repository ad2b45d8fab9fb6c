import { binary, negation, nowhere, number } from '../../expression/construct.ts';
import type { Expression } from '../../expression/expression.ts';
import * as interval from '../interval.ts';
import { e, pi } from '../interval/constants.ts';
import type { SourceName, ArithmeticName, Operation } from '../operation.ts';
import { coefficientwise, constant, zeroOf } from './rules.ts';

const named = (name: 'pi' | 'e', value: interval.Interval): Operation => ({
  arity: 0,
  taylor: constant,
  interval: () => value,
  express: () => ({ kind: 'constant', name, span: nowhere }),
});

/** Values that need no operand. */
export const sources: Readonly<Record<SourceName, Operation>> = {
  variable: {
    arity: 0,
    taylor: constant,
    interval: (_operands, _immediates, { variable }) => variable,
    express: () => ({ kind: 'variable', span: nowhere }),
  },
  literal: {
    arity: 0,
    immediates: ['slot'],
    taylor: constant,
    interval: (_operands, [slot], { literals }) => literals[slot!]!,
  },
  parameter: {
    arity: 0,
    immediates: ['slot'],
    taylor: constant,
    interval: (_operands, [slot], { parameters }) => parameters[slot!]!,
  },
  integer: {
    arity: 0,
    immediates: ['value'],
    taylor: constant,
    interval: (_operands, [value]) => interval.point(value!),
    express: (_, [value]) => number(value!),
  },
  pi: named('pi', pi),
  e: named('e', e),
  undefined: {
    arity: 0,
    taylor: { kind: 'recurrence', coefficient: ({ builder }) => builder.emit('undefined', []) },
    interval: () => interval.empty,
    express: () => ({ kind: 'piecewise', branches: [], otherwise: null, span: nowhere }),
  },
};

export const arithmetic: Readonly<Record<ArithmeticName, Operation>> = {
  add: {
    arity: 2,
    commutative: true,
    taylor: coefficientwise(({ builder }, pair) => builder.emit('add', pair)),
    interval: ([u, v]) => interval.sum(u!, v!),
    express: ([u, v]) => binary('+', u!, v!),
  },
  subtract: {
    arity: 2,
    taylor: coefficientwise(({ builder }, pair) => builder.emit('subtract', pair)),
    interval: ([u, v]) => interval.difference(u!, v!),
    express: ([u, v]) => binary('-', u!, v!),
  },
  negate: {
    arity: 1,
    taylor: coefficientwise(({ builder }, [u]) => builder.emit('negate', [u!])),
    interval: ([u]) => interval.negation(u!),
    express: ([u]) => negation(u!),
  },
  /** u·p/q: products with factors that belong to the structure. */
  scale: {
    arity: 1,
    immediates: ['numerator', 'denominator'],
    taylor: {
      kind: 'chain',
      partials: (algebra, _operands, [p, q]) => [algebra.scale(algebra.integer(1), p!, q)],
    },
    interval: ([u], [p, q]) => interval.scaled(u!, p!, q!),
    express: ([u], [p, q]) => scaled(u!, p!, q!),
  },
  /** Leibniz' product rule. */
  multiply: {
    arity: 2,
    commutative: true,
    taylor: { kind: 'recurrence', coefficient: (algebra, _y, [u, v], k) => algebra.convolution(u!, v!, k, 0, k) },
    interval: ([u, v]) => interval.product(u!, v!),
    express: ([u, v]) => binary('*', u!, v!),
  },
  /** The quotient rule, from u = y·v: y_k = (u_k − Σ_{i=1…k} v_i·y_{k−i})/v₀. */
  divide: {
    arity: 2,
    taylor: {
      kind: 'recurrence',
      coefficient: (algebra, y, [u, v], k) => {
        const { builder } = algebra;
        const rest = builder.emit('subtract', [u!.coefficient(k), algebra.convolution(v!, y, k, 1, k)]);
        return builder.integerAt(rest) === 0 ? rest : builder.emit('divide', [rest, v!.coefficient(0)]);
      },
    },
    interval: ([u, v]) => interval.quotient(u!, v!),
    guards: (_, [, v]) => [zeroOf(v!)],
    express: ([u, v]) => binary('/', u!, v!),
  },
};

function scaled(u: Expression, p: number, q: number): Expression {
  const size = Math.abs(p) === 1 ? u : binary('*', number(Math.abs(p)), u);
  const quotient = q === 1 ? size : binary('/', size, number(q));
  return p < 0 ? negation(quotient) : quotient;
}
