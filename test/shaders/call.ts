import { functionOf, writeCall } from '../../src/engine/webgpu/operation-functions.ts';
import type { OperationName } from '../../src/program/operation.ts';

/** How a program calls the function for an operation of one operand, u. */
export function callOf(operation: OperationName, immediates: readonly number[]): string {
  return writeCall(functionOf(operation, immediates), ['u'], immediates);
}
