export { parse, parseAll } from './expression/parse.ts';
export { ExpressionError } from './expression/error.ts';
export { print } from './expression/print.ts';
export { toTeX } from './expression/tex.ts';
export { toMathML } from './expression/mathml.ts';
export type { Definition, Expression } from './expression/expression.ts';
export { lower } from './program/lower.ts';
export { differentiate } from './program/derivatives.ts';
export { derivativeFormula } from './program/derivative-formula.ts';
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
  ScanOptions,
  ScanPart,
  SignChange,
} from './engine/engine.ts';
export { analyze, type AnalyzeOptions } from './analysis/analyze.ts';
export type { Extreme, Feature, FeatureKind, Piece, PointFeature, Report, Unresolved } from './analysis/report.ts';
export { reportJson } from './analysis/report-json.ts';
export { variationTable } from './analysis/variation-table.ts';
export { taylorPolynomial, type TaylorOptions, type TaylorPolynomial } from './analysis/taylor/taylor-polynomial.ts';
export { taylorError, type TaylorError, type TaylorErrorOptions } from './analysis/taylor/taylor-error.ts';
export type { LagrangeBound } from './analysis/taylor/lagrange-bound.ts';
export { newton, type NewtonOptions, type NewtonRun } from './analysis/iteration/newton.ts';
export {
  gradientDescent,
  type GradientDescentOptions,
  type GradientDescentRun,
} from './analysis/iteration/gradient-descent.ts';
export type { Iteration, IterationEnd, IterationStep } from './analysis/iteration/iteration.ts';
export type { StationaryPoint } from './analysis/iteration/stationary-point.ts';
export {
  secantTable,
  type Limit,
  type SecantOptions,
  type SecantRow,
  type SecantTable,
} from './analysis/limits/secant.ts';
export {
  approximationOrder,
  linearApproximation,
  type ApproximationOrder,
  type LinearApproximation,
  type LinearOptions,
} from './analysis/limits/linear-approximation.ts';
export {
  osculatingCircle,
  type OsculatingCircle,
  type OsculatingOptions,
} from './analysis/limits/osculating-circle.ts';
export {
  ruleText,
  type Trace,
  traceOf,
  type TraceOperand,
  type TraceOptions,
  type TraceStep,
} from './analysis/trace/trace.ts';
