/** How a function is called: the fewest and the most operands, other names that people type, and its name in TeX. */
export interface FunctionSyntax {
  readonly arity: readonly [least: number, most: number];
  readonly aliases?: readonly string[];
  /** TeX command or text; `\operatorname{…}` is put around a plain word. */
  readonly tex?: string;
}

const unary: readonly [number, number] = [1, 1];

/** Every function that an expression may call. Their meaning is in `program/lower.ts`. */
export const functions = {
  sqrt: { arity: unary },
  cbrt: { arity: unary },
  nthroot: { arity: [2, 2], aliases: ['root'] },
  exp: { arity: unary, tex: '\\exp' },
  ln: { arity: unary, tex: '\\ln' },
  log: { arity: [2, 2], tex: '\\log' },
  log2: { arity: unary, tex: '\\log_2' },
  log10: { arity: unary, aliases: ['lg'], tex: '\\log_{10}' },
  sin: { arity: unary, tex: '\\sin' },
  cos: { arity: unary, tex: '\\cos' },
  tan: { arity: unary, aliases: ['tg'], tex: '\\tan' },
  sec: { arity: unary, tex: '\\sec' },
  csc: { arity: unary, aliases: ['cosec'], tex: '\\csc' },
  cot: { arity: unary, aliases: ['ctg', 'cotan'], tex: '\\cot' },
  asin: { arity: unary, aliases: ['arcsin'], tex: '\\arcsin' },
  acos: { arity: unary, aliases: ['arccos'], tex: '\\arccos' },
  atan: { arity: unary, aliases: ['arctan', 'arctg'], tex: '\\arctan' },
  asec: { arity: unary, aliases: ['arcsec'] },
  acsc: { arity: unary, aliases: ['arccsc'] },
  acot: { arity: unary, aliases: ['arccot', 'arcctg'] },
  atan2: { arity: [2, 2] },
  sinh: { arity: unary, aliases: ['sh'], tex: '\\sinh' },
  cosh: { arity: unary, aliases: ['ch'], tex: '\\cosh' },
  tanh: { arity: unary, aliases: ['th'], tex: '\\tanh' },
  sech: { arity: unary },
  csch: { arity: unary },
  coth: { arity: unary, tex: '\\coth' },
  asinh: { arity: unary, aliases: ['arsinh', 'arcsinh'] },
  acosh: { arity: unary, aliases: ['arcosh', 'arccosh'] },
  atanh: { arity: unary, aliases: ['artanh', 'arctanh'] },
  asech: { arity: unary, aliases: ['arsech', 'arcsech'] },
  acsch: { arity: unary, aliases: ['arcsch', 'arccsch'] },
  acoth: { arity: unary, aliases: ['arcoth', 'arccoth'] },
  abs: { arity: unary },
  sign: { arity: unary, aliases: ['sgn', 'signum'] },
  floor: { arity: unary },
  ceil: { arity: unary, aliases: ['ceiling'] },
  round: { arity: unary },
  frac: { arity: unary },
  mod: { arity: [2, 2] },
  min: { arity: [2, 16], tex: '\\min' },
  max: { arity: [2, 16], tex: '\\max' },
  clamp: { arity: [3, 3], aliases: ['clip'] },
  relu: { arity: unary },
  sigmoid: { arity: unary, aliases: ['logistic'], tex: '\\sigma' },
  softplus: { arity: unary },
  gelu: { arity: unary },
  silu: { arity: unary, aliases: ['swish'] },
  elu: { arity: unary },
  erf: { arity: unary },
  erfc: { arity: unary },
  gamma: { arity: unary, tex: '\\Gamma' },
  lgamma: { arity: unary, aliases: ['lngamma', 'gammaln'] },
  factorial: { arity: unary, aliases: ['fact'] },
  sinc: { arity: unary },
  heaviside: { arity: unary, aliases: ['step'] },
} as const satisfies Record<string, FunctionSyntax>;

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
