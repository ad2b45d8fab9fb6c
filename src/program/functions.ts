import type { Expression } from '../expression/expression.ts';
import type { FunctionName } from '../expression/functions.ts';
import { literalInteger } from './exponent.ts';
import type { Lowering } from './lower.ts';
import type { OperationName } from './operation.ts';
import type { Register } from './program.ts';

type LowerCall = (lowering: Lowering, operands: readonly Expression[]) => Register;

/** A function that is an operation. */
const operation =
  (name: OperationName): LowerCall =>
  (lowering, operands) =>
    lowering.emit(name, ...operands.map((operand) => lowering.expression(operand)));

/** A function of one operand by a formula. */
const formula =
  (make: (lowering: Lowering, u: Register) => Register): LowerCall =>
  (lowering, [operand]) =>
    make(lowering, lowering.expression(operand!));

const one = (lowering: Lowering) => lowering.builder.integer(1);

/** 1/g(u) */
const reciprocalOf = (name: OperationName) =>
  formula((lowering, u) => lowering.emit('divide', one(lowering), lowering.emit(name, u)));

/** g(1/u) */
const ofReciprocal = (name: OperationName) =>
  formula((lowering, u) => lowering.emit(name, lowering.emit('divide', one(lowering), u)));

/** √(|u| − 1) and √(|u| + 1), whose product is √(u² − 1). By themselves they neither lose the digits of |u| − 1 nor overflow. */
const rootsBesideOne = (lowering: Lowering, u: Register): readonly [Register, Register] => {
  const size = lowering.emit('abs', u);
  const root = (radicand: Register) => lowering.rationalPower(radicand, 1, 2);
  return [root(lowering.emit('subtract', size, one(lowering))), root(lowering.emit('add', size, one(lowering)))];
};

/**
 * Inverses of the secant and the cosecant: angles of the right triangle with the legs √(u² − 1) and ±1. As functions of 1/u, which is
 * rounded, they lose half their digits near ±1.
 */
const angleOfTriangle = (from: 'leg' | 'side') =>
  formula((lowering, u) => {
    const leg = lowering.emit('multiply', ...rootsBesideOne(lowering, u));
    const side = lowering.emit('sign', u);
    return from === 'side' ? lowering.emit('atan2', leg, side) : lowering.emit('atan2', side, leg);
  });

const folded =
  (name: OperationName): LowerCall =>
  (lowering, operands) =>
    operands.map((operand) => lowering.expression(operand)).reduce((u, v) => lowering.emit(name, u, v));

/** What every function of an expression means in operations. */
export const lowerings: Readonly<Record<FunctionName, LowerCall>> = {
  sqrt: formula((lowering, u) => lowering.rationalPower(u, 1, 2)),
  cbrt: formula((lowering, u) => lowering.rationalPower(u, 1, 3)),
  nthroot: (lowering, [operand, index]) => nthRoot(lowering, lowering.expression(operand!), index!),
  exp: operation('exp'),
  ln: operation('ln'),
  log: (lowering, [operand, base]) => {
    const integer = literalInteger(base!);
    const u = lowering.expression(operand!);
    if (integer === 2) return lowering.emit('log2', u);
    if (integer === 10) return lowering.emit('log10', u);
    return lowering.emit('divide', lowering.emit('ln', u), lowering.emit('ln', lowering.expression(base!)));
  },
  log2: operation('log2'),
  log10: operation('log10'),
  sin: operation('sin'),
  cos: operation('cos'),
  tan: operation('tan'),
  sec: reciprocalOf('cos'),
  csc: reciprocalOf('sin'),
  cot: formula((lowering, u) => lowering.emit('divide', lowering.emit('cos', u), lowering.emit('sin', u))),
  asin: operation('asin'),
  acos: operation('acos'),
  atan: operation('atan'),
  asec: angleOfTriangle('side'),
  acsc: angleOfTriangle('leg'),
  acot: operation('acot'),
  atan2: operation('atan2'),
  sinh: operation('sinh'),
  cosh: operation('cosh'),
  tanh: operation('tanh'),
  sech: operation('sech'),
  csch: reciprocalOf('sinh'),
  coth: reciprocalOf('tanh'),
  asinh: operation('asinh'),
  acosh: operation('acosh'),
  atanh: operation('atanh'),
  /** 2 arsinh √((1 − u)/(2u)), by cosh y = 1 + 2 sinh²(y/2): arcosh(1/u) loses the digits of 1 − u. */
  asech: formula((lowering, u) => {
    const quotient = lowering.emit('divide', lowering.emit('subtract', one(lowering), u), lowering.builder.scale(u, 2));
    return lowering.builder.scale(lowering.emit('asinh', lowering.rationalPower(quotient, 1, 2)), 2);
  }),
  acsch: ofReciprocal('asinh'),
  /** ½ arsinh(1/(u − 1) + 1/(u + 1)) where |u| > 1, by sinh 2y = 2u/(u² − 1): artanh(1/u) loses the digits of |u| − 1. */
  acoth: formula((lowering, u) => {
    const reciprocal = (name: 'subtract' | 'add') =>
      lowering.emit('divide', one(lowering), lowering.emit(name, u, one(lowering)));
    const sine = lowering.emit('add', reciprocal('subtract'), reciprocal('add'));
    const half = lowering.builder.scale(lowering.emit('asinh', sine), 1, 2);
    const outside = lowering.emit('less', one(lowering), lowering.emit('abs', u));
    return lowering.emit('select', outside, half, lowering.emit('undefined'));
  }),
  abs: operation('abs'),
  sign: operation('sign'),
  floor: operation('floor'),
  ceil: operation('ceil'),
  round: operation('round'),
  frac: formula((lowering, u) => lowering.emit('subtract', u, lowering.emit('floor', u))),
  mod: operation('modulo'),
  min: folded('minimum'),
  max: folded('maximum'),
  clamp: (lowering, operands) => {
    const [u, least, greatest] = operands.map((operand) => lowering.expression(operand));
    return lowering.emit('minimum', lowering.emit('maximum', u!, least!), greatest!);
  },
  /** The tie goes to the left operand, so that relu′(0) = 0. */
  relu: formula((lowering, u) => lowering.emit('maximum', lowering.builder.integer(0), u)),
  sigmoid: operation('sigmoid'),
  softplus: operation('softplus'),
  /** u·Φ(u) with the normal distribution Φ(u) = erfc(−u/√2)/2 (Hendrycks & Gimpel, arXiv:1606.08415). */
  gelu: formula((lowering, u) => {
    const rootOfTwo = lowering.rationalPower(lowering.builder.integer(2), 1, 2);
    const tail = lowering.emit('erfc', lowering.emit('negate', lowering.emit('divide', u, rootOfTwo)));
    return lowering.builder.scale(lowering.emit('multiply', u, tail), 1, 2);
  }),
  silu: formula((lowering, u) => lowering.emit('multiply', u, lowering.emit('sigmoid', u))),
  elu: formula((lowering, u) => {
    const positive = lowering.emit('less', lowering.builder.integer(0), u);
    return lowering.emit('select', positive, u, lowering.emit('expm1', u));
  }),
  erf: operation('erf'),
  erfc: operation('erfc'),
  gamma: operation('gamma'),
  lgamma: operation('lgamma'),
  factorial: formula((lowering, u) => lowering.emit('gamma', lowering.emit('add', u, one(lowering)))),
  sinc: (lowering, [operand]) => lowering.builder.emit('sinc', [lowering.expression(operand!)], [0]),
  heaviside: formula((lowering, u) =>
    lowering.builder.scale(lowering.emit('add', one(lowering), lowering.emit('sign', u)), 1, 2),
  ),
};

/** The real root: of negative numbers too where the index is odd, which is judged at run time unless it is a literal. */
function nthRoot(lowering: Lowering, u: Register, index: Expression): Register {
  const literal = literalInteger(index);
  if (literal !== null && literal !== 0) return lowering.rationalPower(u, Math.sign(literal), Math.abs(literal));
  const n = lowering.expression(index);
  const exponent = lowering.emit('divide', one(lowering), n);
  const root = lowering.generalPower(u, exponent);
  const mirrored = lowering.generalPower(lowering.emit('abs', u), exponent);
  const odd = lowering.emit('equal', lowering.emit('modulo', n, lowering.builder.integer(2)), one(lowering));
  return lowering.emit('select', odd, lowering.emit('multiply', lowering.emit('sign', u), mirrored), root);
}
