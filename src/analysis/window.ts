import { EngineError, type Scalar } from '../engine/engine.ts';
import { toFloat64 } from '../engine/options.ts';
import { interval, type Interval } from '../program/interval.ts';

/** A window may be so wide: beyond, distances overflow. */
const widest = 1e300;

/** @throws EngineError for a window that is empty, not finite, or too wide or narrow for float64 */
export function windowOf({ from, to }: { readonly from: Scalar; readonly to: Scalar }): Interval {
  const [low, high] = [toFloat64(from, 'from'), toFloat64(to, 'to')];
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    throw new EngineError(`from and to must be finite, but from is ${from} and to is ${to}`);
  }
  if (low === high && String(from) !== String(to)) {
    throw new EngineError(`the window from ${from} to ${to} is narrower than float64 resolves`);
  }
  if (!(low < high)) throw new EngineError(`from must be less than to, but from is ${from} and to is ${to}`);
  if (!(high - low <= widest)) {
    throw new EngineError(`the window from ${from} to ${to} is too wide: at most ${widest} is searched`);
  }
  return interval(low, high);
}
