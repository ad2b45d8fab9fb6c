import type { OperationName } from './operation.ts';

/** Index of an instruction, which is also the index of the value that it computes. */
export type Register = number;

/**
 * One scalar operation on registers computed before it. `immediates` are integers that belong to the structure: exponents, orders,
 * slots. Everything that may change without a new structure (literals, parameters) is read from a slot.
 */
export interface Instruction {
  readonly operation: OperationName;
  readonly operands: readonly Register[];
  readonly immediates: readonly number[];
}

/** Which Taylor coefficient of which register of the source program an instruction computes. */
export interface Role {
  readonly register: Register;
  readonly order: number;
}

/** A quantity whose zero, or whose passing an integer, may be a break of the function (an event function). */
export interface Guard {
  readonly crossing: 'zero' | 'integer';
  /** The operation that may break there. */
  readonly operation: OperationName;
  readonly value: Register;
  /** Derivative of the quantity by x, so that zeros that are touched are found as well. */
  readonly slope: Register;
}

/** Scalar instructions in single-assignment form; equal subexpressions exist once. */
export interface Program {
  readonly instructions: readonly Instruction[];
  /** Decimal text of every literal slot, in order. */
  readonly literals: readonly string[];
  /** Name of every parameter slot, in order. */
  readonly parameters: readonly string[];
  readonly outputs: readonly Register[];
  readonly guards: readonly Guard[];
}

/** A program whose outputs are f, f′ … f⁽ᵒʳᵈᵉʳ⁾, then the curvature if it was asked for. */
export interface DerivativeProgram extends Program {
  readonly order: number;
  readonly curvature: Curvature;
  /** The program that was differentiated. */
  readonly source: Program;
  /** For every instruction that computes a Taylor coefficient c_k = f⁽ᵏ⁾/k! of a source register, which one. */
  readonly roles: readonly (Role | undefined)[];
}

/** κ = |f″|/(1 + f′²)^{3/2}, or with the sign of f″, or not computed. */
export type Curvature = 'none' | 'unsigned' | 'signed';
