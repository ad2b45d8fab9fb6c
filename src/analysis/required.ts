import { EngineError } from '../engine/engine.ts';

/** @throws EngineError unless the number is finite */
export function requireFinite(value: number, what: string): void {
  if (!Number.isFinite(value)) throw new EngineError(`${what} must be a finite number, not ${value}`);
}

/** @throws EngineError unless the number is finite and greater than 0 */
export function requirePositive(value: number, what: string): void {
  if (!(value > 0 && value < Infinity)) {
    throw new EngineError(`${what} must be finite and greater than 0, not ${value}`);
  }
}

/** @throws EngineError unless the number is whole and within the bounds */
export function requireWhole(value: number, least: number, most: number, what: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new EngineError(`${what} must be a whole number from ${least} to ${most}, not ${value}`);
}
