import type { Definition } from '../expression/expression.ts';
import type { Curvature } from '../program/program.ts';
import type { StencilName } from '../program/finite-differences.ts';

export type EngineName = 'webgpu' | 'cpu' | 'reference';

/** In which numbers an engine computed: f32, pairs of f32, float64, or decimals with a stated number of correct digits. */
export type Arithmetic = 'single' | 'double-single' | 'float64' | 'decimal';

/** The numbers that a WebGPU device is asked for: `auto` is the coarsest whose error cannot be seen in a picture. */
export type ArithmeticRequest = 'auto' | 'single' | 'double-single';

/** In which numbers an engine can compute. */
export interface EngineArithmetic {
  /** The coarsest first. */
  readonly numbers: readonly Arithmetic[];
  /**
   * With WebGPU: how sums and products with their exact rounding error are formed, the cheapest way that passed the self-test of
   * the device, or null where none did. Double-single arithmetic stands on it.
   */
  readonly exact?: 'fma' | 'split' | 'integer' | null;
  /** Why double-single is refused. */
  readonly reason?: string;
}

/** The picture that is made of a quantity, by some of its values; `quantity` is the order of the derivative, or `curvature`. */
export type PictureOf = (values: Float64Array, quantity: number | 'curvature') => Picture;

/** What is to be seen of the values of one quantity: those from least to greatest, and the height of a device pixel. */
export interface Picture {
  readonly least: number;
  readonly greatest: number;
  readonly pixel: number;
}

/** Dual numbers and their extension to Taylor arithmetic, or a finite difference. */
export type Method = 'dual' | StencilName;

/** A number as float64, or as decimal text, which the reference engine reads exactly. */
export type Scalar = number | string;

export interface EvaluateOptions {
  /** Highest derivative, 0 … 32 by dual numbers and Taylor coefficients, 0 … 2 by finite differences. Default 2. */
  readonly order?: number;
  /** Whether to compute κ as well. Default `none`. */
  readonly curvature?: Curvature;
  /** Values of the parameters; one that is missing is 1. */
  readonly parameters?: Readonly<Record<string, Scalar>>;
  /** How derivatives are formed. Default `dual`. */
  readonly method?: Method;
  /** Step of the finite difference; needed with one. */
  readonly step?: Scalar;
  /** Correct significant digits of the reference engine. Default 40. */
  readonly digits?: number;
  /** The numbers in which a WebGPU device computes; other engines have one kind. Default `auto`. */
  readonly arithmetic?: ArithmeticRequest;
  /**
   * For `auto`: the picture that is made of the samples; values are given in float64. By default the range of nearly all values of a
   * quantity is 250 pixels high.
   */
  readonly picture?: PictureOf;
  readonly signal?: AbortSignal;
}

export interface Grid {
  readonly from: Scalar;
  readonly to: Scalar;
  /** Number of points, both ends included; at least 2. */
  readonly count: number;
}

export interface Samples {
  /** The engine that computed them: the CPU where the one that was asked could not. */
  readonly engine: EngineName;
  readonly arithmetic: Arithmetic;
  /** Why another engine or finer numbers than those asked for computed them. */
  readonly reason?: string;
  /** x[i] is exactly the number at which f was evaluated (for decimals, its nearest float64). */
  readonly x: Float64Array;
  /** derivatives[k][i] is f⁽ᵏ⁾(x[i]); NaN where undefined. Float32Array in single, else Float64Array. */
  readonly derivatives: readonly (Float32Array | Float64Array)[];
  readonly curvature?: Float32Array | Float64Array;
  /** With the reference engine: digits[i][k] is f⁽ᵏ⁾ as text with the digits asked for, or NaN, Infinity, -Infinity. */
  readonly digits?: readonly (readonly string[])[];
  /** With the reference engine, where curvature was asked for. */
  readonly curvatureDigits?: readonly string[];
}

/** What evaluates functions. Bad options throw an EngineError; an undefined value is NaN, never an exception. */
export interface Engine {
  readonly name: EngineName;
  readonly arithmetic: EngineArithmetic;
  evaluate(f: Definition, points: ArrayLike<Scalar>, options?: EvaluateOptions): Promise<Samples>;
  sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples>;
  dispose(): void;
}

/** A request that no engine can serve: the message says what was wrong and what is allowed. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
