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

/** What is scanned for sign changes. */
export interface ScanOptions extends Grid, Pick<EvaluateOptions, 'parameters' | 'arithmetic' | 'signal'> {
  /** Derivatives that are scanned. Default 0, 1 and 2. */
  readonly orders?: readonly (0 | 1 | 2)[];
  /** Whether the guards of f are scanned as well. Default true. */
  readonly guards?: boolean;
}

/** A place where a quantity changes sign or is 0, or where a guard passes an integer, as the arithmetic of the scan has it. */
export interface SignChange {
  readonly kind: 'derivative' | 'guard';
  /**
   * The order of the derivative, 0 for f; or the index of the guard among the `guards` of
   * `differentiate(lower(f), { order, guards: true })`, which are the same for every order.
   */
  readonly index: number;
  /**
   * Neighbouring numbers of the arithmetic between which the change lies. They are equal where the quantity is 0 there, or, between
   * samples of opposite signs, undefined. Near 0, which has numbers of every size beside it, they may be 2⁻⁹⁰ of the distance of
   * samples apart.
   */
  readonly from: number;
  readonly to: number;
  /**
   * The sign on the left of the change, where an integer n is passed that of the guard − n. Where a quantity becomes 0 and has no sign on the
   * left, since it is 0 or undefined there, it is the sign opposite to that on the right, and 1 where there is none either.
   */
  readonly sign: 1 | -1;
}

/** Some of the changes that a scan finds, in the order of x, and who found them. */
export interface ScanPart {
  /** The engine that scanned this part: the CPU where the one that was asked could not. */
  readonly engine: EngineName;
  readonly arithmetic: Arithmetic;
  /** Why another engine or finer numbers than those asked for scanned it. */
  readonly reason?: string;
  /** Samples of the grid, from its start, whose changes this part and those before it have. */
  readonly scanned: number;
  readonly changes: readonly SignChange[];
}

/** Columns of a picture, each with so many samples: sample j of column c is at from + (c + j/samples)(to − from)/columns. */
export interface ColumnOptions {
  readonly from: Scalar;
  readonly to: Scalar;
  readonly columns: number;
  /** At least so many; a device rounds up to what its threads share evenly. */
  readonly samplesPerColumn: number;
}

/** What is left of the samples of one quantity in each column; a sample that is not finite counts as undefined. */
export interface ColumnValues {
  /** Of the first and of the last sample; NaN where it is undefined. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Of the samples that are defined; NaN where none is. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** The number in its column of the first sample that is least, and greatest. */
  readonly leastAt: Uint32Array;
  readonly greatestAt: Uint32Array;
  /** 1 where all samples of a column are defined, else 0. */
  readonly isWhole: Uint8Array;
}

/** The picture of a function, column by column: of the samples that it was made of no more is kept. */
export interface Envelope extends Pick<Samples, 'engine' | 'arithmetic' | 'reason'> {
  readonly samplesPerColumn: number;
  /** f, f′, f″ … */
  readonly derivatives: readonly ColumnValues[];
  readonly curvature?: ColumnValues;
}

/** What evaluates functions. Bad options throw an EngineError; an undefined value is NaN, never an exception. */
export interface Engine {
  readonly name: EngineName;
  readonly arithmetic: EngineArithmetic;
  evaluate(f: Definition, points: ArrayLike<Scalar>, options?: EvaluateOptions): Promise<Samples>;
  sample(f: Definition, options: Grid & EvaluateOptions): Promise<Samples>;
  /**
   * Scans a grid for the sign changes of f, f′, f″ and its guards, in memory that does not grow with the grid, part by part: each part comes
   * after those on its left, and every run gives the same. What changes twice between two samples is not seen; what was seen is a
   * proposal, since rounding can make a sign.
   *
   * A change is located between neighbouring samples that are both defined and differ in sign (for a guard that breaks at integers: in
   * its floor). A sample that is exactly 0 is a change itself, touched or crossed; of a run of such samples the first and the last are.
   * Passing from defined to undefined is none: a guard is 0 at every end of a domain.
   *
   * Errors of the request are thrown by the first step of the iteration.
   */
  signChanges(f: Definition, options: ScanOptions): AsyncIterable<ScanPart>;
  /**
   * The first, last, least and greatest of many samples in each column of a picture, in memory that does not grow with the samples.
   * Nothing is known here of breaks: whoever joins the columns cuts at them.
   */
  envelope(f: Definition, options: ColumnOptions & EvaluateOptions): Promise<Envelope>;
  dispose(): void;
}

/** A request that no engine can serve: the message says what was wrong and what is allowed. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
