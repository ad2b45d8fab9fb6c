/** How a function is called: the fewest and the most operands, other names that people type, and its name in TeX. */
export interface FunctionSyntax {
  readonly arity: readonly [least: number, most: number];
  readonly aliases?: readonly string[];
  /** TeX command; without one the name is written upright. */
  readonly tex?: string;
}

/** Every function that an expression may call. Their meaning is in `program/lower.ts`. */
export const functions = {
  sqrt: { arity: [1, 1] },
  cbrt: { arity: [1, 1] },
  nthroot: { arity: [2, 2], aliases: ['root'] },
  exp: { arity: [1, 1], tex: '\\exp' },
  ln: { arity: [1, 1], tex: '\\ln' },
  log: { arity: [2, 2], tex: '\\log' },
  log2: { arity: [1, 1], tex: '\\log_2' },
  log10: { arity: [1, 1], aliases: ['lg'], tex: '\\log_{10}' },
  sin: { arity: [1, 1], tex: '\\sin' },
  cos: { arity: [1, 1], tex: '\\cos' },
  tan: { arity: [1, 1], aliases: ['tg'], tex: '\\tan' },
  sec: { arity: [1, 1], tex: '\\sec' },
  csc: { arity: [1, 1], aliases: ['cosec'], tex: '\\csc' },
  cot: { arity: [1, 1], aliases: ['ctg', 'cotan'], tex: '\\cot' },
  asin: { arity: [1, 1], aliases: ['arcsin'], tex: '\\arcsin' },
  acos: { arity: [1, 1], aliases: ['arccos'], tex: '\\arccos' },
  atan: { arity: [1, 1], aliases: ['arctan', 'arctg'], tex: '\\arctan' },
  asec: { arity: [1, 1], aliases: ['arcsec'] },
  acsc: { arity: [1, 1], aliases: ['arccsc'] },
  acot: { arity: [1, 1], aliases: ['arccot', 'arcctg'] },
  atan2: { arity: [2, 2] },
  sinh: { arity: [1, 1], aliases: ['sh'], tex: '\\sinh' },
  cosh: { arity: [1, 1], aliases: ['ch'], tex: '\\cosh' },
  tanh: { arity: [1, 1], aliases: ['th'], tex: '\\tanh' },
  sech: { arity: [1, 1] },
  csch: { arity: [1, 1] },
  coth: { arity: [1, 1], tex: '\\coth' },
  asinh: { arity: [1, 1], aliases: ['arsinh', 'arcsinh'] },
  acosh: { arity: [1, 1], aliases: ['arcosh', 'arccosh'] },
  atanh: { arity: [1, 1], aliases: ['artanh', 'arctanh'] },
  asech: { arity: [1, 1], aliases: ['arsech', 'arcsech'] },
  acsch: { arity: [1, 1], aliases: ['arcsch', 'arccsch'] },
  acoth: { arity: [1, 1], aliases: ['arcoth', 'arccoth'] },
  abs: { arity: [1, 1] },
  sign: { arity: [1, 1], aliases: ['sgn', 'signum'] },
  floor: { arity: [1, 1] },
  ceil: { arity: [1, 1], aliases: ['ceiling'] },
  round: { arity: [1, 1] },
  frac: { arity: [1, 1] },
  mod: { arity: [2, 2] },
  min: { arity: [2, 16], tex: '\\min' },
  max: { arity: [2, 16], tex: '\\max' },
  clamp: { arity: [3, 3], aliases: ['clip'] },
  relu: { arity: [1, 1] },
  sigmoid: { arity: [1, 1], aliases: ['logistic'], tex: '\\sigma' },
  softplus: { arity: [1, 1] },
  gelu: { arity: [1, 1] },
  silu: { arity: [1, 1], aliases: ['swish'] },
  elu: { arity: [1, 1] },
  erf: { arity: [1, 1] },
  erfc: { arity: [1, 1] },
  gamma: { arity: [1, 1], tex: '\\Gamma' },
  lgamma: { arity: [1, 1], aliases: ['lngamma', 'gammaln'] },
  factorial: { arity: [1, 1], aliases: ['fact'] },
  sinc: { arity: [1, 1] },
  heaviside: { arity: [1, 1], aliases: ['step'] },
} as const;

export type FunctionName = keyof typeof functions;

/** What f⁻¹ means where it is not 1/f: `sin^-1 x` is asin(x). These are also the functions whose powers are written sin²x. */
export const inverses: Partial<Readonly<Record<FunctionName, FunctionName>>> = {
  sin: 'asin',
  cos: 'acos',
  tan: 'atan',
  sec: 'asec',
  csc: 'acsc',
  cot: 'acot',
  sinh: 'asinh',
  cosh: 'acosh',
  tanh: 'atanh',
  sech: 'asech',
  csch: 'acsch',
  coth: 'acoth',
};

/** Every name of every function, in the order of the table. */
export const functionNames: ReadonlyMap<string, FunctionName> = new Map(
  (Object.entries(functions) as [FunctionName, FunctionSyntax][]).flatMap(([name, { aliases = [] }]) =>
    [name, ...aliases].map((word) => [word, name] as const),
  ),
);
