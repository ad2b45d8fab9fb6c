import { ExpressionError } from '../expression/error.ts';
import { AttributeError } from './attribute-error.ts';

/** The error that the reader's own text or attributes cause; any other is thrown on. */
export function caught(act: () => void): Error | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof AttributeError) return error;
    throw error;
  }
}
