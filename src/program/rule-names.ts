import type { OperationName } from './operation.ts';

/** The rules of differentiation by the names that textbooks give them. */
export type RuleName =
  | 'variable'
  | 'constant'
  | 'linearity'
  | 'product rule'
  | 'quotient rule'
  | 'chain rule'
  | 'power rule'
  | 'standard derivative'
  | 'branch';

/**
 * The rule by which each operation is differentiated where its operands are functions of x. A standard derivative of anything but x
 * itself is the chain rule, and a product or a quotient with a constant is linearity: `ruleOf` knows.
 */
const ruleNames: Readonly<Record<OperationName, RuleName>> = {
  variable: 'variable',
  literal: 'constant',
  parameter: 'constant',
  integer: 'constant',
  pi: 'constant',
  e: 'constant',
  undefined: 'branch',
  add: 'linearity',
  subtract: 'linearity',
  multiply: 'product rule',
  divide: 'quotient rule',
  negate: 'linearity',
  scale: 'linearity',
  integer_power: 'power rule',
  rational_power: 'power rule',
  power: 'power rule',
  general_power: 'standard derivative',
  exp: 'standard derivative',
  expm1: 'standard derivative',
  ln: 'standard derivative',
  log2: 'standard derivative',
  log10: 'standard derivative',
  sin: 'standard derivative',
  cos: 'standard derivative',
  tan: 'standard derivative',
  sinpi: 'standard derivative',
  cospi: 'standard derivative',
  tanpi: 'standard derivative',
  asin: 'standard derivative',
  acos: 'standard derivative',
  atan: 'standard derivative',
  acot: 'standard derivative',
  atan2: 'chain rule',
  sinh: 'standard derivative',
  cosh: 'standard derivative',
  tanh: 'standard derivative',
  sech: 'standard derivative',
  asinh: 'standard derivative',
  acosh: 'standard derivative',
  atanh: 'standard derivative',
  hypotenuse: 'standard derivative',
  sigmoid: 'standard derivative',
  softplus: 'standard derivative',
  erf: 'standard derivative',
  erfc: 'standard derivative',
  gamma: 'standard derivative',
  lgamma: 'standard derivative',
  polygamma: 'standard derivative',
  sinc: 'standard derivative',
  abs: 'standard derivative',
  sign: 'standard derivative',
  floor: 'standard derivative',
  ceil: 'standard derivative',
  round: 'standard derivative',
  modulo: 'linearity',
  minimum: 'branch',
  maximum: 'branch',
  less: 'constant',
  less_equal: 'constant',
  equal: 'constant',
  and: 'constant',
  or: 'constant',
  not: 'constant',
  select: 'branch',
};

/** What an operand is to a rule: x itself, free of x, or any other function of x. */
export type OperandKind = 'variable' | 'constant' | 'function';

/** The rule by which an operation on such operands is differentiated. */
export function ruleOf(operation: OperationName, operands: readonly OperandKind[]): RuleName {
  const rule = ruleNames[operation];
  const varying = operands.filter((kind) => kind !== 'constant');
  switch (rule) {
    case 'product rule':
      return varying.length < 2 ? 'linearity' : rule;
    case 'quotient rule':
      return operands[1] === 'constant' ? 'linearity' : rule;
    case 'power rule':
    case 'standard derivative':
      return varying.length === 1 && varying[0] === 'variable' ? rule : 'chain rule';
    default:
      return rule;
  }
}
