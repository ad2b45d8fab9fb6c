import { call } from '../../expression/construct.ts';
import { absolute, type Interval } from '../interval.ts';
import * as extensions from '../interval/piecewise.ts';
import type { Operation, PiecewiseName, TaylorRule } from '../operation.ts';
import type { Register } from '../program.ts';
import type { SeriesAlgebra } from '../series.ts';
import { coefficientwise, constant, derivative, integerOf, named, zeroOf } from './rules.ts';

/** The guard of what depends on which of two quantities is larger. */
const zeroOfDifference: NonNullable<Operation['guards']> = (algebra, pair) => [zeroOf(algebra.apply('subtract', pair))];

function choose({ builder }: SeriesAlgebra, condition: Register, then: Register, otherwise: Register): Register {
  return then === otherwise ? then : builder.emit('select', [condition, then, otherwise]);
}

/** The smaller or the larger of two; on a tie the left operand, and so its derivative. */
function extreme(name: 'minimum' | 'maximum'): Operation {
  const taylor: TaylorRule = coefficientwise((algebra, [uk, vk], [u, v]) => {
    const [u0, v0] = [u!.coefficient(0), v!.coefficient(0)];
    const rightWins = algebra.builder.emit('less', name === 'minimum' ? [v0, u0] : [u0, v0]);
    return choose(algebra, rightWins, vk!, uk!);
  });
  return {
    arity: 2,
    taylor,
    interval: ([u, v]) => extensions[name](u!, v!),
    guards: zeroOfDifference,
    express: ([u, v]) => call(name === 'minimum' ? 'min' : 'max', u!, v!),
  };
}

type OfTwo = (u: Interval, v: Interval) => Interval;

const truth = (extension: OfTwo): Operation => ({
  arity: 2,
  result: 'truth',
  taylor: constant,
  interval: ([u, v]) => extension(u!, v!),
});
const comparison = (extension: OfTwo): Operation => ({ ...truth(extension), guards: zeroOfDifference });

/** Operations that switch from one smooth piece to another. At a kink |u|′ = 0, as frameworks for learning have it. */
export const piecewise: Readonly<Record<PiecewiseName, Operation>> = {
  abs: named('abs', absolute, derivative((algebra, u) => algebra.apply('sign', [u])), (_, [u]) => [zeroOf(u!)]), // prettier-ignore
  sign: named('sign', extensions.sign, constant, (_, [u]) => [zeroOf(u!)]),
  floor: named('floor', extensions.floor, constant, (_, [u]) => [integerOf(u!)]),
  ceil: named('ceil', extensions.ceil, constant, (_, [u]) => [integerOf(u!)]),
  round: named('round', extensions.round, constant, (algebra, [u]) => [
    integerOf(algebra.apply('add', [u!, algebra.scale(algebra.integer(1), 1, 2)])),
  ]),
  /** u − v·⌊u/v⌋ */
  modulo: {
    arity: 2,
    taylor: coefficientwise((algebra, [uk, vk], pair) => {
      const { builder } = algebra;
      const quotient = algebra.apply('floor', [algebra.apply('divide', pair)]).coefficient(0);
      return builder.emit('subtract', [uk!, builder.emit('multiply', [quotient, vk!])]);
    }),
    interval: ([u, v]) => extensions.modulo(u!, v!),
    guards: (algebra, [u, v]) => [zeroOf(v!), integerOf(algebra.apply('divide', [u!, v!]))],
    express: ([u, v]) => call('mod', u!, v!),
  },
  minimum: extreme('minimum'),
  maximum: extreme('maximum'),
  less: comparison(extensions.less),
  less_equal: comparison(extensions.lessEqual),
  equal: comparison(extensions.equal),
  and: truth(extensions.and),
  or: truth(extensions.or),
  not: { arity: 1, result: 'truth', taylor: constant, interval: ([u]) => extensions.not(u!) },
  select: {
    arity: 3,
    taylor: coefficientwise((algebra, [, then, otherwise], [condition]) =>
      choose(algebra, condition!.coefficient(0), then!, otherwise!),
    ),
    interval: ([condition, then, otherwise]) => extensions.select(condition!, then!, otherwise!),
  },
};
