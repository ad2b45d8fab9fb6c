import { EngineError } from '../engine/engine.ts';
import { ExpressionError } from '../expression/error.ts';
import { ProgramError } from '../program/limits.ts';
import { AttributeError } from './attribute-error.ts';

/** Whether the reader's own text or attributes cause it: it is shown, and any other is thrown on. */
export function isOfReader(error: unknown): error is Error {
  return [ExpressionError, AttributeError, ProgramError, EngineError].some((kind) => error instanceof kind);
}

/** The error that the reader's own text or attributes cause; any other is thrown on. */
export function caught(act: () => void): Error | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (isOfReader(error)) return error;
    throw error;
  }
}
