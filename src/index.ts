export { parse, parseAll } from './expression/parse.ts';
export { ExpressionError } from './expression/error.ts';
export { print } from './expression/print.ts';
export { toTeX } from './expression/tex.ts';
export { toMathML } from './expression/mathml.ts';
export type { Definition, Expression } from './expression/expression.ts';
export { lower } from './program/lower.ts';
export { differentiate } from './program/derivatives.ts';
export { ProgramError } from './program/limits.ts';
export type { DerivativeProgram, Instruction, Program } from './program/program.ts';
export { createEngine, type CreateEngineOptions } from './engine/create.ts';
export { EngineError } from './engine/engine.ts';
export type {
  ArithmeticRequest,
  Engine,
  EngineArithmetic,
  EvaluateOptions,
  Grid,
  Picture,
  Samples,
} from './engine/engine.ts';
export { analyze, type AnalyzeOptions } from './analysis/analyze.ts';
export type { Feature, Report } from './analysis/report.ts';
